"""A table on a screen: columns where there is room for them, records where there is not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import Final, TypeAlias

from clusters.render.document import Cell, Column
from clusters.render.lines import LONGEST, Block, Line, Span, hang, stacked, trimmed
from clusters.render.wrap import cells, longest, wrap

_Row: TypeAlias = Sequence[Cell]

_GAP: Final = 2
_NARROW: Final = 60
_TALL: Final = 24
"""The most lines of a row that can still be read across: those of a screen."""
_PROSE: Final = 10
"""The fewest cells in which longer text can be read."""
_WHOLE: Final = (24, _PROSE)
"""How long a name or a figure is kept on one line; if there is no room, how long at least."""


def grid(columns: Sequence[Column], rows: Sequence[_Row], width: int, rule: str) -> Block:
    """Lay out rows for ``width`` cells; ``rule`` is what the line under the headings is made of."""
    head = [Cell(column.title) for column in columns]
    widths = _widths([head, *rows], width) if width >= _NARROW else None
    if widths is None:
        return _records(columns, rows, width)
    body = [across([Span(cell.text, cell.role) for cell in row], columns, widths) for row in rows]
    if max(map(len, body)) > _TALL:
        return _records(columns, rows, width)
    return [*_head(columns, widths, rule), *chain.from_iterable(body)]


def _head(columns: Sequence[Column], widths: Sequence[int], rule: str) -> Block:
    if not any(column.title for column in columns):
        return []
    headings = across([Span(column.title, "heading") for column in columns], columns, widths)
    length = sum(widths) + _GAP * (len(widths) - 1)
    return [*headings, [Span(rule * length, "rule")]] if rule else headings


def _widths(rows: Sequence[_Row], width: int) -> list[int] | None:
    """Share ``width`` out so that no word is broken, or say that there is no way to."""
    columns = list(zip(*rows, strict=True))
    room = width - _GAP * (len(columns) - 1)
    whole = [max(cells(cell.text) for cell in column) for column in columns]
    if sum(whole) <= room:
        return whole
    for least in _WHOLE:
        floors = [max(_floor(cell, least) for cell in column) for column in columns]
        if sum(floors) <= room:
            return _shared(floors, whole, room)
    return None


def _floor(cell: Cell, least: int) -> int:
    keep = least if cell.role in {"name", "figure"} else _PROSE
    return max(longest(cell.text), min(cells(cell.text), keep))


def _shared(floors: list[int], whole: list[int], room: int) -> list[int]:
    """Raise ``floors`` evenly towards ``whole`` for as long as there is room."""

    def raised(level: int) -> list[int]:
        return [max(low, min(high, level)) for low, high in zip(floors, whole, strict=True)]

    level = bisect_right(range(room), room, key=lambda level: sum(raised(level))) - 1
    return raised(level)


def across(row: Sequence[Span], columns: Sequence[Column], widths: Sequence[int]) -> Block:
    """Lay out the cells of a row side by side, each wrapped to the width of its column."""
    lines: Block = []
    wrapped = [wrap(span.text, width) for span, width in zip(row, widths, strict=True)]
    for texts in zip_longest(*wrapped, fillvalue=""):
        line: Line = []
        for text, span, column, width in zip(texts, row, columns, widths, strict=True):
            blank = Span(" " * (width - cells(text)))
            piece = Span(text, span.style)
            line += [blank, piece] if column.right else [piece, blank]
            line.append(Span(" " * _GAP))
        lines.append(trimmed(line))
    return lines


def _records(columns: Sequence[Column], rows: Sequence[_Row], width: int) -> Block:
    width = min(width, LONGEST)
    return stacked(
        [
            line
            for column, cell in zip(columns, row, strict=True)
            if cell.text
            for line in _entry(column, cell, width)
        ]
        for row in rows
    )


def _entry(column: Column, cell: Cell, width: int) -> Block:
    lead = Span(column.title and f"{column.title}:", "heading")
    return hang(lead, Span(cell.text, cell.role), width, 2)
