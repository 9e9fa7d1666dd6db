"""What the terminal is: whether it is one, how wide, in colour, in which encoding."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 80
_DIGITS = 5


class Screen(NamedTuple):
    """Where an answer will be read. As it comes it is a file: no colour, as wide as need be."""

    terminal: bool = False
    """Whether a person looks at it; a pipe and a file have no rules, and no charts."""
    width: int = _WIDTH
    """Its columns."""
    colour: bool = False
    """Whether text is painted."""
    encoding: str = "utf-8"
    """What the stream behind it can express."""
    bounded: bool = False
    """Whether its width was set by who asks, in COLUMNS: then a pipe is wrapped too."""

    @property
    def wraps(self) -> bool:
        """Whether lines are broken to fit its width."""
        return self.terminal or self.bounded

    def show(self, text: str) -> str:
        """Return data text as it can be shown here: clean, and spelled out where it must be."""
        text = clean(text)
        if text.isascii():
            return text
        return spelled(text, self.encoding).decode(self.encoding)

    def shows(self, text: str) -> bool:
        """Say whether ``text`` can be shown as it is."""
        return self.show(text) == text


def detect(stream: TextIO | None, *, colour: bool | None, environ: Mapping[str, str]) -> Screen:
    """Find out about ``stream``; a ``colour`` of None leaves that to it and the environment."""
    if stream is None or stream.closed:
        return Screen(colour=bool(colour))
    terminal = stream.isatty()
    asked = _columns(environ.get("COLUMNS", ""))
    return Screen(
        terminal=terminal,
        width=asked or _measured(stream) or _WIDTH,
        colour=_wanted(environ, terminal=terminal) if colour is None else colour,
        encoding=stream.encoding or "utf-8",
        bounded=asked > 0,
    )


def _columns(text: str) -> int:
    plausible = text.isdecimal() and len(text) <= _DIGITS
    return int(text) if plausible else 0


def _measured(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def _wanted(environ: Mapping[str, str], *, terminal: bool) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    plain = environ.get("CLICOLOR") == "0"
    return terminal and not plain and environ.get("TERM") not in {"dumb", "unknown"}


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
