"""Lines of styled text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from clusters.render.document import Role
from clusters.render.text import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clusters.render.document import Column

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

GAP: Final = 2
"""How far columns are apart."""

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
    return [[Span(line, style)] for line in wrap(text, width)]


def hang(lead: Span, body: Span, width: int, indent: int) -> Block:
    """Wrap ``body`` after ``lead``, its further lines indented."""
    indent = min(indent, width // 4)
    *above, last = wrap(lead.text, width)
    taken = cells(last) + bool(last)
    first, *rest = wrap(body.text, width - indent, taken - indent)
    return [
        *([Span(line, lead.style)] for line in above),
        trimmed([Span(last, lead.style), Span(" " * bool(last)), Span(first, body.style)]),
        *([Span(" " * indent), Span(line, body.style)] for line in rest),
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
            line.append(Span(" " * GAP))
        lines.append(trimmed(line))
    return lines
