"""A draft: its text as people see it, sentence by sentence, each in its language and its place."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from clusters.amounts.languages import languages
from clusters.claims.lexicon import telling_words
from clusters.claims.tables import Span, tables
from clusters.errors import CannotOpen
from clusters.evidence.prose import is_page, language_told, lowered, seen
from clusters.factbase import choose
from clusters.light import dataclass
from clusters.reading import read_bytes

_UNSEEN = re.compile(
    r"^(?P<fence>```|~~~)[^\n]*\n(?:(?!(?P=fence)).*\n)*(?:(?P=fence).*)?"
    r"|`[^`\n]{1,500}`|(?<=\])\([^)\s]{1,2000}\)|<!--(?!-?>)(?:(?!--!?>).){0,5000}--!?>"
    r"|\b(?:https?://|www\.)[^\s<>)]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}"
    r"|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]",
    re.MULTILINE,
)
"""What is no prose: code, addresses, comments, and controls that are not seen."""
_END = re.compile(
    r"[。！？；!?;]+|\.(?=[”\"'’)\]*_]*(?:\s+[“\"'(\[*_]*(?:[^\W\d_a-zà-ÿ]|\d+\s)|\s*\Z))"
    r"|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+#|>•]|\d{1,3}[.)]\s))|(?<=\S)[ \t]*\|"
)
_LONGEST = 2000
"""The most characters of a sentence: a longer one is cut, so that none takes forever."""
_BOUNDARY = re.compile(
    r"[,:](?!\d)|[—–()\uff08\uff09\uff0c\uff1a、]|\s-\s|\b(?:and|while|but|whereas|although|und|während|aber|och|men"
    r"|medan|mientras|pero|tandis que|mais|et|y)\b|而|但"
)
_PARTED = re.compile(r"\w")


@dataclass(frozen=True)
class Draft:
    """A text that somebody is about to print."""

    name: str
    """The file, as the user named it; ``-`` for standard input."""
    text: str
    """The text as it is."""
    told: str | None = None
    """The BCP 47 primary code of its language; None to tell it from the words."""

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return is_page(self.text, self.name)

    @cached_property
    def seen(self) -> str:
        """What a reader sees of it: markup is blank, so that every place stays what it is."""
        text = seen(self.text, self.name)
        return _UNSEEN.sub(lambda found: re.sub(r"\S", " ", found[0]), text)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of a character, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line(self, number: int) -> str:
        """Give a line without its end."""
        ends = [*self._lines[number : number + 1], len(self.text)]
        return self.text[self._lines[number - 1] : ends[0]].rstrip("\r\n")

    @cached_property
    def language(self) -> str:
        """The language of most of it."""
        return self.told or language_told(self.seen[:50_000], more=telling_words) or "en"

    def sentences(self) -> Iterator[Sentence]:
        """Yield its sentences in order."""
        at = 0
        for (start, end), cells in tables(self.text, self.seen, is_page=self.is_page):
            yield from self._prose(at, start)
            for head, *cell in cells:
                words = head + self.seen[slice(*cell)]
                if not head or len(words) > _LONGEST:
                    yield from self._prose(*cell)
                else:
                    yield Sentence(words, cell[0] - len(head), self._told_by(words), len(head))
            at = end
        yield from self._prose(at, len(self.seen))

    def _told_by(self, words: str) -> str:
        return self.told or language_told(words, more=telling_words) or self.language

    def _prose(self, begin: int, until: int) -> Iterator[Sentence]:
        for end in (*(found.end() for found in _END.finditer(self.seen, begin, until)), until):
            while begin < end:
                cut = end
                if end - begin > _LONGEST:
                    space = self.seen.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
                    cut = space + 1 if space > 0 else begin + _LONGEST
                words = self.seen[begin:cut]
                if _PARTED.search(words):
                    yield Sentence(words, begin, self._told_by(words))
                begin = cut


def read_draft(name: str, language: str | None = None) -> Draft:
    """Read a draft from a file, or from standard input for ``-``.

    Raises:
        CannotOpen: if it cannot be read, or is no UTF-8.
        Usage: if the language is none whose amounts are read.
    """
    if language is not None:
        language = choose(language, languages(), "language")
    if name == "-" and sys.stdin is None:
        raise CannotOpen("standard input: it is closed: name a file")
    data = sys.stdin.buffer.read() if name == "-" else read_bytes(Path(name))
    try:
        return Draft(name, data.decode("utf-8"), language)
    except UnicodeDecodeError as error:
        where = f"{name}: not UTF-8 at byte {error.start:,}"
        raise CannotOpen(f"{where}: save it as UTF-8") from None


@dataclass(frozen=True)
class Sentence:
    """A sentence of a draft; all places in it are counted from its own beginning."""

    text: str
    """Its words."""
    start: int
    """Where it begins in the draft, or would, if its head stood there."""
    language: str
    """The BCP 47 primary code of its language."""
    head: int = 0
    """How many of its characters only head it, as a row and a column of a table do."""

    @cached_property
    def lower(self) -> str:
        """Its words in lower case, letter by letter."""
        return lowered(self.text)

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """Its parts between commas, brackets and conjunctions."""
        ends = [found.start() for found in _BOUNDARY.finditer(self.lower)] + [len(self.text)]
        return tuple(zip([0, *ends[:-1]], ends, strict=True))

    def clause(self, offset: int) -> Span:
        """The part that a place lies in."""
        return next(span for span in self.clauses if offset < span[1] or span[1] == len(self.text))
