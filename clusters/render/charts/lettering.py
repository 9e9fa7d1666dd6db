"""How wide text is in a picture, estimated for the wider of the common sans-serif fonts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from clusters.render.wrap import wrap

SIZES: Final = {"title": 19, "head": 15, "name": 14, "plain": 14, "quiet": 12}
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
