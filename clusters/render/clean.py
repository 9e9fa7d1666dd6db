"""Text from data is text: what could act on a screen, or hide on it, becomes visible."""

from __future__ import annotations

import re
from typing import Final

ACTIVE: Final = (
    r"\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: escape sequences start here
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # order of reading
    r"\u2028\u2029"  # line and paragraph separators
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"  # the invisible ones
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # tags among them
    r"\ud800-\udfff"  # halves of characters
)
"""The characters that do something rather than show something, as a regular expression's set."""

_UNSAFE: Final = re.compile(rf"\r\n|[{ACTIVE}]")
_BLANKS: Final = {"\r\n", "\n", "\t"}


def clean(text: str) -> str:
    """Return ``text`` on one line, with every active character in a visible form.

    A line break or a tab becomes a space; any other, such as a right-to-left override, its
    number: ``⟨U+202E⟩``. Everything else stays itself.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_visible, text)


def cleaned(lines: str) -> str:
    """Return lines of text, each clean, with their line breaks."""
    return "\n".join(map(clean, lines.split("\n")))


def _visible(found: re.Match[str]) -> str:
    return " " if found[0] in _BLANKS else f"⟨U+{ord(found[0]):04X}⟩"
