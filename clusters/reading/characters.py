"""Characters that a text must not hold, and how to show those that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

_JOINED = (
    "\u0620-\u06ff\u0710-\u074f\u0750-\u077f\u08a0-\u08ff"  # Arabic, Persian, Urdu, Syriac
    "\u0900-\u0dff"  # Devanagari to Sinhala
    "\u1000-\u109f\u1780-\u17d3"  # Myanmar, Khmer
)
"""The scripts in whose words a joiner or a non-joiner decides how letters look."""

JOINER = re.compile("[\u200c\u200d]")
"""A joiner or a non-joiner."""

UNWANTED = re.compile(
    # Not between two letters that need it: the one in the Persian "idea + plural".
    rf"(?!(?<=[{_JOINED}])(?<!\d)[\u200c\u200d](?=[{_JOINED}])(?!\d))"
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for the tab and the line feed
    "\u061c\u200e\u200f\u202a-\u202e"  # bidirectional marks and overrides
    "\u200b-\u200d\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, invisible, isolates
    "\u2028\u2029"  # ends of lines to some readers only
    "\ud800-\udfff"  # halves of characters
    "\ufdd0-\ufdef\U000e0000-\U000e007f"  # noncharacters, tags
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
"""One character that may not stand in a text, raw or escaped."""

_NAMELESS = {"Cc": "control character", "Cs": "half a character"}


def describe(character: str) -> str:
    """Say which character was found, by number and name, and what to do about it."""
    nameless = _NAMELESS.get(unicodedata.category(character), "not a character")
    name = unicodedata.name(character, nameless)
    return f"U+{ord(character):04X} ({name}) cannot be seen: remove it"


def shown(text: str) -> str:
    r"""Give ``text`` on one line, with what cannot be printed as an escape such as ``\x1b``."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def named(text: str) -> str:
    """Show a name or an address in a message: the whole of it, unless it is absurdly long."""
    return brief(text, 120)


def brief(text: str, most: int = 40) -> str:
    """Show ``text`` and cut it off after ``most`` characters."""
    return shown(text) if len(text) <= most else shown(text[:most]) + "…"
