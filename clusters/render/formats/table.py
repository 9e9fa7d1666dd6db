"""The table: plain in a pipe, wrapped and painted on a terminal."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from clusters.render.document import Cell, Document, Entry, Note, Role, Section
from clusters.render.grid import grid
from clusters.render.layout import LONGEST, Block, bare, hang, painted, paragraph, stacked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusters.render.screen import Screen

_HANGING = 4
"""How far the further lines of a reference without a number are indented."""


def write(document: Document, screen: Screen) -> str:
    """Return the answer as people read it: the answer first, then what it rests on."""
    page = _Page(screen)
    caveats = document.warnings if document.shows_warnings else ()
    listed = document.shows_notes and not document.lists_references
    lines = stacked(
        [
            page.heading(document.answer, "title"),
            *map(page.section, document.sections),
            [line for text in document.closing for line in page.text(text, "quiet")],
            page.listed("Caveats", ((Cell("-"), Cell(text)) for text in caveats)),
            page.listed("Sources", map(_note, document.notes if listed else ())),
        ]
    )
    return painted(lines) if screen.colour else bare(lines)


def _note(note: Note) -> tuple[Cell, Cell]:
    return Cell(note.lead, "quiet"), Cell(note.text, "quiet")


class _Page:
    """Lays out the parts of an answer for one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._width = min(screen.width, LONGEST) if screen.wraps else sys.maxsize

    def text(self, text: str, role: Role) -> Block:
        return paragraph(self._screen.show(text), role, self._width)

    def heading(self, text: str, role: Role) -> Block:
        return self.text(text, role) if text else []

    def section(self, section: Section) -> Block:
        if section.is_drawing and not self._screen.terminal:
            return []
        remarks = [line for one in section.remarks for line in self.text(one.text, one.role)]
        references = [line for entry in section.references for line in self._reference(entry)]
        body = [self._table(section), self._chart(section), remarks, references]
        return [*self.heading(section.title, "section"), *stacked(body)]

    def listed(self, title: str, items: Iterable[tuple[Cell, Cell]]) -> Block:
        lines = [line for lead, body in items for line in self._hang(lead, body)]
        return [*self.text(title, "heading"), *lines] if lines else []

    def _hang(self, lead: Cell, body: Cell) -> Block:
        indent = len(lead.text) + 1 if lead.text else _HANGING
        return hang(lead, self._shown(body), self._width, indent)

    def _reference(self, entry: Entry) -> Block:
        return self._hang(Cell(entry.mark, "quiet"), Cell(entry.text))

    def _shown(self, cell: Cell) -> Cell:
        return Cell(self._screen.show(cell.text).strip(" "), cell.role)

    def _table(self, section: Section) -> Block:
        if not section.rows:
            return []
        show = self._screen.show
        columns = [replace(column, title=show(column.title)) for column in section.columns]
        rows = [[self._shown(cell) for cell in row] for row in section.rows]
        width = self._screen.width if self._screen.wraps else sys.maxsize
        rule = "─" if self._screen.shows("─") else "-"
        return grid(columns, rows, width, rule if self._screen.terminal else "")

    def _chart(self, section: Section) -> Block:
        if section.chart is None or not self._screen.terminal:
            return []
        from clusters.render.charts.bars import bars

        return bars(section.chart, self._screen)
