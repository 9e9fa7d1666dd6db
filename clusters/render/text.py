"""Text: how wide it is and where it breaks, what acts on a screen made visible, long numbers."""

from __future__ import annotations

import re
from decimal import Context, Decimal
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
) -> list[str]:
    """Break ``text`` between words into lines of at most ``width`` cells.

    A word is broken only if it is longer than a line, and behind a mark inside it if it has one.
    The first line has ``taken`` cells less. Elsewhere than on a terminal, ``measure`` says how wide
    text is, in the unit of ``width``.
    """
    if taken + measure(text) <= width:
        return [text.strip(" ")]
    lines, used = [""], taken
    for space, word in _words(text, width, measure):
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


def _words(text: str, width: int, measure: Callable[[str], int]) -> Iterator[tuple[str, str]]:
    for space, word in _split(text):
        first, *rest = [word] if measure(word) <= width else _chop(word, width, measure)
        yield space, first
        yield from (("", piece) for piece in rest)


def _chop(word: str, width: int, measure: Callable[[str], int]) -> Iterator[str]:
    """Break a word: ``faku.export_value.2018`` behind a dot or the like, else where a line ends."""
    piece, used = "", 0
    for char in word:
        if piece and used + measure(char) > width:
            end = max(piece.rfind(mark) for mark in "._-/") + 1 or len(piece)
            yield piece[:end]
            piece = piece[end:]
            used = measure(piece)
        piece += char
        used += measure(char)
    yield piece


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    import unicodedata

    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


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

JOINED: Final = (
    r"\u0620-\u06ff\u0710-\u077f\u08a0-\u08ff"  # Arabic, Persian, Urdu, Syriac
    r"\u0900-\u0dff"  # Devanagari to Sinhala
    r"\u1000-\u109f\u1780-\u17d3"  # Myanmar, Khmer
)
"""The scripts in whose words a joiner or a non-joiner decides how letters look, as a set."""

_PICTURES: Final = r"\u2190-\u2bff\U0001f000-\U0001faff"
"""Symbols that a joiner makes one picture of: a woman and a factory are a worker."""

NEEDED: Final = (
    rf"(?:(?<=[{JOINED}])(?<!\d)[\u200c\u200d](?=[{JOINED}])(?!\d)"
    rf"|(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}]))"
)
"""One joiner between two letters that need it, as in the Persian "idea + plural", or symbols."""

# A telephone is text (U+FE0E) or a picture (U+FE0F) by the character behind it.
_PICTURED: Final = r"(?<=[\u203c-\u3299\U0001f000-\U0001faff])[\ufe0e\ufe0f]"
_PRINTABLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
).union(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Those of them that Python takes for printable."""
_BLANKS: Final = {"\r\n", "\n", "\t"}


def clean(text: str) -> str:
    """Return ``text`` on one line, with every active character in a visible form.

    A line break or a tab becomes a space; any other, such as a right-to-left override, its
    number: ``⟨U+202E⟩``. Everything else stays itself, and so do a joiner within a word that
    needs it and a character that says how the symbol before it looks.
    """
    if text.isprintable() and _PRINTABLE.isdisjoint(text):
        return text
    return _unsafe().sub(_visible, text)


@cache
def _unsafe() -> re.Pattern[str]:
    # It costs more to compile than most pages to print, and they need it not.
    return re.compile(rf"\r\n|(?!{NEEDED}|{_PICTURED})[{ACTIVE}]")


def cleaned(lines: str) -> str:
    """Return lines of text, each clean, with their line breaks."""
    return "\n".join(map(clean, lines.split("\n")))


def _visible(found: re.Match[str]) -> str:
    return " " if found[0] in _BLANKS else f"⟨U+{ord(found[0]):04X}⟩"


_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_THOUSANDTH = Decimal("0.001")
_EXACT = Context(prec=100)


def scaled(number: int | Decimal) -> str:
    """Write a number for people, losing no digit: ``39.302 billion``, ``40,000``."""
    for power, word in _SCALES:
        part = Decimal(number).scaleb(-power, _EXACT)
        if abs(part) >= 1 and part == part.quantize(_THOUSANDTH, context=_EXACT):
            return f"{_trimmed(part)} {word}"
    return _trimmed(Decimal(number))


def _trimmed(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
