"""A sheet to draw on, from the top down: the marks of an SVG with their places."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from xml.sax.saxutils import escape

from clusters.render.charts.lettering import SIZES, lines
from clusters.render.clean import clean

WIDTH: Final = 800
"""The width of a picture, in its own unit."""
MARGIN: Final = 24
"""What stays empty around it."""
_HUNDREDTH: Final = Decimal("0.01")
_NO_XML: Final = re.compile("[\ufffe\uffff]")


class Sheet:
    """Marks, and how far down they reach."""

    def __init__(self) -> None:
        """Start empty, below the upper margin."""
        self.marks: list[str] = []
        self.y = MARGIN

    def text(self, words: str, x: object, y: int, style: str, anchor: str = "start") -> None:
        """Write one line whose foot is at ``y``."""
        at = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.marks.append(f'<text class="{style}" x="{x}" y="{y}"{at}>{escaped(words)}</text>')

    def paragraph(self, words: str, style: str, *, x: int = MARGIN, room: int = 0) -> None:
        """Write text below what there is, wrapped to ``room``, or to the right margin."""
        size = SIZES[style]
        for line in lines(shown(words), style, room or WIDTH - MARGIN - x):
            self.text(line, x, self.y + size, style)
            self.y += size * 14 // 10

    def rectangle(self, x: Decimal, y: int, length: Decimal, height: int, style: str) -> None:
        """Draw a rectangle."""
        place = f'x="{fixed(x)}" y="{y}" width="{fixed(length)}" height="{height}"'
        self.marks.append(f'<rect class="{style}" {place}/>')

    def path(self, drawn: str, style: str) -> None:
        """Draw a path."""
        self.marks.append(f'<path class="{style}" d="{drawn}"/>')

    def skip(self, height: int) -> None:
        """Leave some room."""
        self.y += height


def fixed(number: Decimal) -> str:
    """Write a place with two decimals, the same on every machine."""
    return str(number.quantize(_HUNDREDTH, ROUND_HALF_UP))


def shown(words: str) -> str:
    """Make text visible that would act on a reader, or that XML cannot hold."""
    return _NO_XML.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", clean(words))


def escaped(words: str) -> str:
    """Write text as XML holds it."""
    return escape(shown(words), {'"': "&quot;"})
