"""A sheet to draw on, from the top down: marks of an SVG, how wide its text is, its colours."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from clusters.render.text import clean, wrap

WIDTH: Final = 400
"""The width of a picture, in its own unit: shown 360 pixels wide, its least text has 11."""
MARGIN: Final = 12
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
        for line in lines(visible(words), style, room or WIDTH - MARGIN - x):
            self.text(line, x, self.y + size, style)
            self.y += size * 14 // 10

    def rectangle(self, x: Decimal, y: int, length: Decimal, height: int, style: str) -> None:
        """Draw a rectangle."""
        place = f'x="{fixed(x)}" y="{y}" width="{fixed(length)}" height="{height}"'
        self.marks.append(f'<rect class="{style}" {place}/>')

    def path(self, drawn: str, style: str) -> None:
        """Draw a path."""
        self.marks.append(f'<path class="{style}" d="{drawn}"/>')


def fixed(number: Decimal) -> str:
    """Write a place with two decimals, the same on every machine."""
    return str(number.quantize(_HUNDREDTH, ROUND_HALF_UP))


def visible(words: str) -> str:
    """Make text visible that would act on a reader, or that XML cannot hold."""
    return _NO_XML.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", clean(words))


def escaped(words: str) -> str:
    """Write text as XML holds it."""
    return visible(words).translate(_ENTITIES)


_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


SIZES: Final = {"title": 16, "head": 14, "name": 14, "plain": 14, "quiet": 13, "warning": 13}
"""The styles of text with their sizes, in the unit of the picture."""
UNIT: Final = 10_000
"""What widths are counted in: parts of the picture's unit, whole ones so that they add up."""
_BOLD: Final = {"title", "head", "name"}
_HEAVIER: Final = 112
"""The width of bold text, in hundredths of what it is otherwise."""
_WIDTHS: Final = (
    ("ijlIt.,:;'|![]()/ ", 42),
    ("mwMW@%—…→⟨⟩", 100),
    ("ABCDEFGHJKLNOPQRSTUVXYZ&", 78),
)
_LATIN: Final = 66
_ANY: Final = 110
"""The width of what is neither Latin nor known, such as an emblem."""


def width(text: str, style: str) -> int:
    """Estimate the width of text, in ``UNIT`` parts of the picture's unit."""
    heavy = _HEAVIER if style in _BOLD else 100
    return sum(map(_em, text)) * SIZES[style] * heavy


def lines(text: str, style: str, room: int) -> list[str]:
    """Break text into lines that are no wider than ``room``, in the picture's unit."""
    return wrap(text, room * UNIT, measure=lambda piece: width(piece, style))


@lru_cache(maxsize=4096)
def _em(char: str) -> int:
    """Estimate the width of a character in hundredths of the size of its font."""
    for chars, wide in _WIDTHS:
        if char in chars:
            return wide
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return _ANY
    return _LATIN if char < "\u0250" else _ANY


LIGHT: Final = {
    "paper": "#ffffff",
    "ink": "#1f2328",
    "quiet": "#57606a",
    "warning": "#8a3b00",
    "bar": "#0a6c91",
    "pale": "#d3e9f2",
    "rule": "#d0d7de",
}
DARK: Final = {
    "paper": "#0d1117",
    "ink": "#e6edf3",
    "quiet": "#9da7b3",
    "warning": "#f0a35e",
    "bar": "#4fb3d9",
    "pale": "#163d4d",
    "rule": "#30363d",
}
_FONTS: Final = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','PingFang SC',"
    "'Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',"
    "'WenQuanYi Micro Hei',sans-serif"
)


def style_sheet() -> list[str]:
    """Write the style sheet: shapes and sizes, then colours, then those for the dark."""
    sizes = [f".{name}{{font-size:{size}px}}" for name, size in SIZES.items()]
    dark = "".join(_colours(DARK))
    return [
        f"text{{font-family:{_FONTS}}}",
        ".title,.head,.name{font-weight:600}",
        ".light,.edge,.rule,.hatched,.sparse{stroke-width:1}",
        ".hatched{fill:url(#clusters-hatch)}",
        ".sparse{fill:url(#clusters-sparse)}",
        *sizes,
        *_colours(LIGHT),
        f"@media (prefers-color-scheme:dark){{{dark}}}",
    ]


def _colours(of: dict[str, str]) -> list[str]:
    bar, warning = of["bar"], of["warning"]
    return [
        f".paper{{fill:{of['paper']}}}",
        f"text{{fill:{of['ink']}}}",
        f"text.quiet{{fill:{of['quiet']}}}",
        f"text.warning{{fill:{warning}}}",
        f".sure{{fill:{bar}}}",
        f".light{{fill:{of['pale']};stroke:{bar}}}",
        f".edge{{fill:none;stroke:{bar}}}",
        f".hatched,.sparse,.stripe{{stroke:{bar}}}",
        f".rule{{stroke:{of['rule']}}}",
    ]
