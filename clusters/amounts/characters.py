"""The characters of extracted text: what a page, a PDF or a browser put into it is taken out.

1,6 Mil­liarden      soft hyphens and zero-width characters     -> 1,6 Milliarden
4,1 Milli-⏎arden     a word that a line end has cut in two      -> 4,1 Milliarden
fu¨nf, ﾄﾝ, ５００     letters in parts, half and full width      -> fünf, トン, 500
48&nbsp;billion      entities that were left as they were       -> 48 billion
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import unescape

from clusters.light import dataclass

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_ODD = re.compile(
    rf"(?P<cut>(?<=[^\W\d])[-\u00ad\u2010][^\S\n]*\n[^\S\n]*(?=[^\W\d]))"
    r"|(?P<parting>(?<=[A-Za-z])\u200b(?=[A-Za-z]))"
    rf"|(?P<invisible>[{_INVISIBLE}]+)"
    r"|(?P<entity>&(?:nbsp|thinsp|ensp|emsp|#160|#8201|#8239|#xa0|#x2009|#x202f);)"
    r"|(?P<hyphen>[\u2010\u2011])"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+|[\u3040-\u30ff][\u3099\u309a]|[\u1100-\u11ff]{2,3}"
    r"|[\uff61-\uff9f]+|[\uff01-\uff5e]|[\u0958-\u095f])"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without such characters, which knows where each of its characters was."""

    text: str
    """The text as it is read."""
    starts: tuple[int, ...]
    """Where each character began in the text as it was given; empty where nothing has changed."""
    ends: tuple[int, ...]
    """Where each ended."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the text as it is read in the text as it was given."""
        return (self.starts[start], self.ends[end - 1]) if self.starts else (start, end)


def cleaned(text: str, is_word: Callable[[str], bool]) -> Cleaned:
    """Take out what no writer wrote.

    Args:
        text: Any text.
        is_word: Whether two halves of a word, written as one, are a word that is known; if they
            are not, the hyphen between them stays (five-⏎million).
    """
    if _ODD.search(text) is None:
        return Cleaned(text, (), ())
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def add(piece: str, start: int, end: int) -> None:
        one_to_one = len(piece) == end - start
        for at, _ in enumerate(piece):
            starts.append(start + at if one_to_one else start)
            ends.append(start + at + 1 if one_to_one else end)
        pieces.append(piece)

    position = 0
    for found in _ODD.finditer(text):
        add(text[position : found.start()], position, found.start())
        add(_read_as(found, is_word), *found.span())
        position = found.end()
    add(text[position:], position, len(text))
    return Cleaned("".join(pieces), tuple(starts), tuple(ends))


def _read_as(found: re.Match[str], is_word: Callable[[str], bool]) -> str:
    """What stands for an odd character."""
    kind = found.lastgroup
    if kind == "cut":
        return "" if "\u00ad" in found[0] or is_word(_joined(found)) else found[0]
    if kind == "entity":
        return unescape(found[0])
    plain = {"parting": " ", "invisible": "", "hyphen": "-"}
    return plain[kind] if kind in plain else unicodedata.normalize("NFKC", found[0])


def _joined(found: re.Match[str]) -> str:
    """The word whose halves lie on both sides of a line end."""
    reach = 30  # longer halves than any word that is known
    before = re.search(r"[^\W\d]*\Z", found.string[max(0, found.start() - reach) : found.start()])
    behind = re.match(r"[^\W\d]*", found.string[found.end() : found.end() + reach])
    return (before[0] if before else "") + (behind[0] if behind else "")
