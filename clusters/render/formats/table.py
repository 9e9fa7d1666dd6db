"""The table: plain in a pipe, wrapped and painted on a terminal."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from clusters.render.document import Cell, Document, Entry, Note, Section
from clusters.render.grid import grid
from clusters.render.layout import (
    LONGEST,
    Block,
    Span,
    bare,
    hang,
    painted,
    paragraph,
    stacked,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clusters.render.screen import Screen

_HANGING = 4
"""How far the further lines of a reference without a number are indented."""


def write(document: Document, screen: Screen) -> str:
    """Return the answer as people read it: the answer first, then what it rests on."""
    width = min(screen.width, LONGEST) if screen.wraps else sys.maxsize
    answer = screen.show(document.answer)
    closing = [
        line for text in document.closing for line in paragraph(screen.show(text), "quiet", width)
    ]
    lines = stacked(
        [
            paragraph(answer, "title", width) if answer else [],
            *(_section(section, screen, width) for section in document.sections),
            closing,
            _caveats(document.warnings, screen, width) if document.shows_warnings else [],
            _sources(document.notes, screen, width) if _lists(document) else [],
        ]
    )
    return painted(lines) if screen.colour else bare(lines)


def _lists(document: Document) -> bool:
    return document.shows_notes and not document.lists_references


def _section(section: Section, screen: Screen, width: int) -> Block:
    title = screen.show(section.title)
    remarks = [
        line
        for remark in _for_screen(section.remarks, screen)
        for line in paragraph(remark.text, remark.role, width)
    ]
    table = _table(section, screen) if section.rows else []
    references = _references(section.references, screen, width)
    body = stacked([table, _chart(section, screen), remarks, references])
    return [*(paragraph(title, "section", width) if title else []), *body]


def _table(section: Section, screen: Screen) -> Block:
    columns = [replace(column, title=screen.show(column.title)) for column in section.columns]
    rows = [_for_screen(row, screen) for row in section.rows]
    rule = "─" if screen.shows("─") else "-"
    width = screen.width if screen.wraps else sys.maxsize
    return grid(columns, rows, width, rule if screen.terminal else "")


def _references(entries: Sequence[Entry], screen: Screen, width: int) -> Block:
    return [
        line
        for entry in entries
        for line in hang(
            Span(entry.mark, "quiet"),
            Span(screen.show(entry.text)),
            width,
            len(entry.mark) + 1 if entry.mark else _HANGING,
        )
    ]


def _chart(section: Section, screen: Screen) -> Block:
    if section.chart is None or not screen.terminal:
        return []
    from clusters.render.charts.bars import bars

    return bars(section.chart, screen)


def _for_screen(row: Sequence[Cell], screen: Screen) -> list[Cell]:
    return [Cell(screen.show(cell.text).strip(" "), cell.role) for cell in row]


def _caveats(warnings: Sequence[str], screen: Screen, width: int) -> Block:
    items = ((Span("-"), Span(screen.show(text))) for text in warnings)
    return _listed("Caveats", items, width)


def _sources(notes: Sequence[Note], screen: Screen, width: int) -> Block:
    items = (
        (Span(f"[{note.number}]{note.mark}", "quiet"), Span(screen.show(note.text), "quiet"))
        for note in notes
    )
    return _listed("Sources", items, width)


def _listed(title: str, items: Iterator[tuple[Span, Span]], width: int) -> Block:
    lines = [line for lead, body in items for line in hang(lead, body, width, len(lead.text) + 1)]
    return [*paragraph(title, "heading", width), *lines] if lines else []
