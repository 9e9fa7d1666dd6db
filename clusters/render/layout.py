"""Lines of styled text."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final, TypeAlias

from clusters.render.document import Cell
from clusters.render.text import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clusters.render.document import Column, Role

Line: TypeAlias = list[Cell]
"""A line: pieces side by side, ready to be shown."""
Block: TypeAlias = list[Line]
"""Lines that belong together."""

LONGEST: Final = 100
"""How long a line of prose may be; longer ones are tiring to read."""

GAP: Final = 2
"""How far columns are apart."""

_PAINT: Final[dict[Role, str]] = {
    "title": "bold",
    "section": "bold cyan",
    "heading": "dim",
    "rule": "dim",
    "name": "bold",
    "figure": "cyan",
    "quiet": "dim",
    "warning": "yellow",
}


def paragraph(text: str, role: Role, width: int) -> Block:
    """Wrap ``text``."""
    return [[Cell(line, role)] for line in wrap(text, width)]


def hang(lead: Cell, body: Cell, width: int, indent: int) -> Block:
    """Wrap ``body`` after ``lead``, its further lines indented."""
    indent = min(indent, width // 4)
    *above, last = wrap(lead.text, width)
    taken = cells(last) + bool(last)
    first, *rest = wrap(body.text, width - indent, taken - indent)
    return [
        *([Cell(line, lead.role)] for line in above),
        trimmed([Cell(last, lead.role), Cell(" " * bool(last)), Cell(first, body.role)]),
        *([Cell(" " * indent), Cell(line, body.role)] for line in rest),
    ]


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

    brush = {role: Paint.parse(paint) for role, paint in _PAINT.items()}
    brush["plain"] = Paint.null()
    return "".join(
        "".join(brush[one.role].render(one.text, color_system=ColorSystem.STANDARD) for one in line)
        + "\n"
        for line in lines
    )


def bare(lines: Block) -> str:
    """Return ``lines`` as text and nothing else."""
    return "".join("".join(cell.text for cell in line) + "\n" for line in lines)


def across(row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int]) -> Block:
    """Lay out the cells of a row side by side, each wrapped to the width of its column."""
    lines: Block = []
    wrapped = [wrap(cell.text, width) for cell, width in zip(row, widths, strict=True)]
    for texts in zip_longest(*wrapped, fillvalue=""):
        line: Line = []
        for text, cell, column, width in zip(texts, row, columns, widths, strict=True):
            blank, piece = Cell(" " * (width - cells(text))), Cell(text, cell.role)
            line += [blank, piece] if column.right else [piece, blank]
            line.append(Cell(" " * GAP))
        lines.append(trimmed(line))
    return lines
