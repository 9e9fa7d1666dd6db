"""How wide text is on a screen, and where it may be broken."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Chinese is broken between any two characters, except that punctuation stays with the text
# it opens or closes, a number with its scale word (480亿元), and a name standing alone (景德镇).
_WIDE: Final = (
    r"\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003fffd"
)
_OPEN: Final = "“‘（［｛「『【《〈〔"
_CLOSE: Final = "、。，．！？：；）］｝」』】》〉〕％”’"
_SCALE: Final = "十百千万萬亿億兆元"
_NARROW: Final = re.compile(r"( *)([^ ]+)")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(
        rf"( *)((?<![{_WIDE}])[{_WIDE}]{{1,4}}(?![{_WIDE}])[{_CLOSE}]*"
        rf"|[{_OPEN}]*(?:[^ {_WIDE}]+[{_SCALE}]*|[{_WIDE}])[{_CLOSE}]*"
        r"|[^ ])"
    )


def cells(text: str) -> int:
    """Return how many cells of a terminal ``text`` fills; a Chinese character fills two."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def longest(text: str) -> int:
    """Return the cells of the longest word of ``text``."""
    return max((cells(word) for _, word in _split(text)), default=0)


def wrap(
    text: str,
    width: int,
    taken: int = 0,
    measure: Callable[[str], int] = cells,
    *,
    whole: int = 0,
) -> list[str]:
    """Break ``text`` between words into lines of at most ``width`` cells.

    A word is broken only if it is longer than a line, and longer than ``whole``: a terminal
    continues such a word by itself, and it is copied unbroken. The first line has ``taken`` cells
    less. Elsewhere than on a terminal, ``measure`` says how wide text is, in the unit of ``width``.
    """
    if taken + measure(text) <= width:
        return [text.strip(" ")]
    lines, used = [""], taken
    for space, word in _words(text, width, measure, whole):
        gap = space if lines[-1] else ""
        if used and used + measure(gap) + measure(word) > width:
            lines.append("")
            used, gap = 0, ""
        lines[-1] += gap + word
        used += measure(gap) + measure(word)
    return lines


def _split(text: str) -> list[tuple[str, str]]:
    # The pattern for Chinese costs more to compile than most pages to print.
    pattern = _NARROW if max(text, default="") < "\u2e80" else _chinese()
    return pattern.findall(text.strip(" "))


def _words(
    text: str, width: int, measure: Callable[[str], int], whole: int
) -> Iterator[tuple[str, str]]:
    for space, word in _split(text):
        fits = measure(word) <= max(width, whole)
        first, *rest = [word] if fits else _chop(word, width, measure)
        yield space, first
        yield from (("", piece) for piece in rest)


def _chop(word: str, width: int, measure: Callable[[str], int]) -> Iterator[str]:
    piece, used = "", 0
    for char in word:
        if piece and used + measure(char) > width:
            yield piece
            piece, used = "", 0
        piece += char
        used += measure(char)
    yield piece


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
