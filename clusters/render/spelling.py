"""Text as bytes: what an encoding lacks is spelled out, never dropped and never a crash."""

from __future__ import annotations

import codecs
from typing import Final

PLAIN: Final = {
    "–": "-", "—": "-", "─": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'",
    "×": "x", "²": "2", "¶": "par.", "≤": "<=", "≥": ">=", "⟨": "{", "⟩": "}", "▸": ">",
}  # fmt: skip
"""What stands for the signs of typography where there are none."""

_LACKING: Final = "clusters.lacking"
_NUMBERED: Final = codecs.lookup_error("backslashreplace")


def spelled(text: str, encoding: str) -> bytes:
    r"""Encode ``text``; signs that ``encoding`` lacks become plain ones, letters ``\u6cd5``."""
    return text.encode(encoding, _LACKING)


def _spell(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = PLAIN.get(error.object[error.start])
    error.end = error.start + 1  # one by one: signs stand beside letters
    return (plain, error.end) if plain else _NUMBERED(error)


codecs.register_error(_LACKING, _spell)
