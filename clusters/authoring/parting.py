"""Where a text parts: its sentences, clauses and the members of those, never within a figure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from functools import cached_property
from sys import maxsize
from typing import Generic, TypeVar

from clusters.authoring.phrases import phrases
from clusters.evidence.passages import Span
from clusters.evidence.prose import lowered

_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)[\"”’)]*\s+(?=\W*[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω\d])|[\u3002\uff01\uff1f।]"
    r"|\n\s*\n|\n(?!(?<=[^.!?:\n]\n)[a-zß-öø-ÿ\d])"
)
"""The end of a sentence, and not that of a line within one."""
_MARK = re.compile(
    r"(?<!\d)[,:]\s?|[,:](?!\d)\s?|[;\uff0c\uff1a\uff1b\u3001]\s?|\s[–—]\s"
    r"|\s(?=[(](?!\d{4}[)]))|(?<=[)])\s?"
)
"""What parts clauses; a comma between digits parts nothing."""
_REACH = 1000
"""Characters on either side of a figure beyond which no sentence is looked for."""


class Spans:
    """Spans of a text that do not overlap, in order."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.all: list[Span] = []
        for span in sorted(spans):
            joins = self.all and span[0] < self.all[-1][1]
            first, last = self.all.pop() if joins else span
            self.all.append((first, max(last, span[1])))

    def add(self, span: Span) -> None:
        """Add a span that meets none of them."""
        insort(self.all, span)

    def meet(self, span: Span) -> bool:
        """Whether one of them shares a character with a span."""
        at = bisect_right(self.all, (span[1] - 1, maxsize))
        return at > 0 and self.all[at - 1][1] > span[0]

    def between(self, first: int, last: int) -> list[Span]:
        """Give those that lie between two places."""
        begin, end = bisect_left(self.all, (first, 0)), bisect_left(self.all, (last, 0))
        return [span for span in self.all[begin:end] if span[1] <= last]


Told = TypeVar("Told", bound=tuple[int, int, str | None])
"""Where words begin and end, and what they tell."""


class Places(Generic[Told]):
    """Where words stand in a text, in order, and what they tell."""

    def __init__(self, found: Iterable[Told]) -> None:
        self.all = sorted(found)
        self._starts = [start for start, _, _ in self.all]

    def within(self, first: int, last: int) -> list[Told]:
        """Give those that begin between two places."""
        return self.all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


class Parts:
    """The parts of a text in a language."""

    def __init__(self, text: str, language: str, whole: Spans) -> None:
        """Part a text.

        Args:
            text: The text.
            language: The BCP 47 primary code of its language.
            whole: What is never parted: its figures and dates.
        """
        self.text, self._language, self._whole = text, language, whole
        self._ends = self._marks(_END)

    def sentence(self, span: Span) -> Span:
        """Find the sentence around a span."""
        first, last = max(span[0] - _REACH, 0), min(span[1] + _REACH, len(self.text))
        return _around(self._ends, span, (first, last))

    def clause(self, span: Span) -> Span:
        """Find what lies around a span between marks."""
        return _around(self._clauses, span, self.sentence(span))

    def member(self, span: Span) -> Span:
        """Find the part of a clause around a span that no `and` or `but` parts."""
        return _around(self._members, span, self.clause(span))

    def paragraph(self, place: int) -> int:
        """Give where the paragraph of a place begins."""
        at = bisect_right(self._lines, place)
        return self._lines[at - 1] if at else 0

    @cached_property
    def lower(self) -> str:
        """The text in lower case, letter by letter."""
        return lowered(self.text)

    @cached_property
    def _clauses(self) -> list[Span]:
        return self._marks(_MARK)

    @cached_property
    def _members(self) -> list[Span]:
        words = "|".join(phrases("words", "joiners", self._language))
        return self._marks(re.compile(rf"\s(?:{words})\s", re.IGNORECASE)) if words else []

    @cached_property
    def _lines(self) -> list[int]:
        return [end for start, end in self._ends if "\n" in self.text[start:end]]

    def _marks(self, mark: re.Pattern[str]) -> list[Span]:
        found = (one.span() for one in mark.finditer(self.text))
        # A stop that is part of a figure ends nothing: 1,4 Mio. Stück.
        return [
            (start, end)
            for start, end in found
            if not self._whole.meet(
                (start - (self.text[start - 1 : start] == "."), max(end, start + 1))
            )
        ]


def _around(marks: list[Span], span: Span, within: Span) -> Span:
    """Find what lies between the marks before and behind a span."""
    behind = bisect_left(marks, (span[1], 0))
    ahead = bisect_right(marks, (span[0], maxsize))
    while ahead and marks[ahead - 1][1] > span[0]:
        ahead -= 1
    first = max(marks[ahead - 1][1], within[0]) if ahead else within[0]
    last = min(marks[behind][0], within[1]) if behind < len(marks) else within[1]
    return first, max(last, span[1])
