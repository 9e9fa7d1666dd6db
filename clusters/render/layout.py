"""Lines of styled text, and tables of them: columns where there is room, records where not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from sys import maxsize
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from clusters.render.document import Cell, Column, Role
from clusters.render.text import cells, longest, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

Style: TypeAlias = Role | Literal["title", "section", "heading", "rule"]
"""What a piece of a line is: a cell's role, or a part of the page."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line, ready to be shown."""

    text: str
    style: Style = "plain"


Line: TypeAlias = list[Span]
"""A line: pieces side by side."""
Block: TypeAlias = list[Line]
"""Lines that belong together."""

LONGEST: Final = 100
"""How long a line of prose may be; longer ones are tiring to read."""

_WORD: Final = 48
"""How long a word may be, in cells, and yet not be broken on a terminal narrower than it."""

_PAINT: Final[dict[Style, str]] = {
    "title": "bold",
    "section": "bold cyan",
    "heading": "dim",
    "rule": "dim",
    "name": "bold",
    "figure": "cyan",
    "quiet": "dim",
    "warning": "yellow",
}


def paragraph(text: str, style: Style, width: int) -> Block:
    """Wrap ``text``."""
    return [[Span(line, style)] for line in wrap(text, width, whole=_whole(style))]


def hang(lead: Span, body: Span, width: int, indent: int) -> Block:
    """Wrap ``body`` after ``lead``, its further lines indented."""
    indent = min(indent, width // 4)
    *above, last = wrap(lead.text, width, whole=_WORD)
    taken = cells(last) + bool(last)
    first, *rest = wrap(body.text, width - indent, taken - indent, whole=_whole(body.style))
    return [
        *([Span(line, lead.style)] for line in above),
        trimmed([Span(last, lead.style), Span(" " * bool(last)), Span(first, body.style)]),
        *([Span(" " * indent), Span(line, body.style)] for line in rest),
    ]


def _whole(style: Style) -> int:
    return maxsize if style in {"name", "figure"} else _WORD


def trimmed(line: Line) -> Line:
    """Return ``line`` without the blanks at its end."""
    while line and not line[-1].text.strip(" "):
        line = line[:-1]
    return line


def stacked(blocks: Iterable[Block]) -> Block:
    """Return the lines of ``blocks``, a blank line between any two; empty ones are left out."""
    lines: Block = []
    for block in filter(None, blocks):
        lines += [[], *block] if lines else block
    return lines


def painted(lines: Block) -> str:
    """Return ``lines`` as text with the escape sequences of their styles."""
    from rich.color import ColorSystem
    from rich.style import Style as Paint

    brush = {style: Paint.parse(paint) for style, paint in _PAINT.items()}
    brush["plain"] = Paint.null()
    return "".join(
        "".join(brush[s.style].render(s.text, color_system=ColorSystem.STANDARD) for s in line)
        + "\n"
        for line in lines
    )


def bare(lines: Block) -> str:
    """Return ``lines`` as text and nothing else."""
    return "".join("".join(span.text for span in line) + "\n" for line in lines)


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
