"""Figures in a row, each of its own of as many clusters or years in a row: A and B make 1 and 2."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TypeVar

from clusters.amounts.amount import Amount, Unreadable
from clusters.claims.manuscript import Sentence
from clusters.claims.measuring import Terms
from clusters.claims.mentions import ALSO
from clusters.claims.tables import Span
from clusters.claims.timing import Time
from clusters.light import dataclass

_T = TypeVar("_T")
_OR = re.compile(r"\b(?:or|oder|eller|o|ou)\b")
_ALSO_YEAR = re.compile(
    rf"年?{ALSO.pattern}(?:(?:about|around|in|um|im|omkring|i|en|hacia|vers)\s)*"
)


@dataclass(frozen=True)
class Rows:
    """The rows of a sentence."""

    sentence: Sentence
    """The sentence."""
    amounts: Sequence[Amount | Unreadable]
    """Its amounts."""
    terms: Terms
    """The terms in it."""
    counts: Collection[str]
    """The terms of all that is counted."""

    def joins(self, end: int, start: int) -> bool:
        """Whether a figure that ends at a place is in a row with one that begins at another."""
        counted = (m[1] for m in self.terms if m[0] <= end + 1 and m[2] in self.counts)
        return ALSO.fullmatch(self.sentence.text, max([end, *counted]), start) is not None

    def of_each(self, each: Sequence[_T], of: Span) -> dict[int, _T]:
        """Give each figure, by where it begins, its own of what is told in a row before it."""
        read = [one for one in self.amounts if isinstance(one, Amount)]
        if not read[1:] or not len(read) == len(each) == len(self.amounts):
            return {}
        in_row = all(self.joins(a.end, b.start) for a, b in pairwise(read))
        if not in_row or of[1] > read[0].start or _OR.search(self.sentence.lower, *of):
            return {}
        return {one.start: its for one, its in zip(read, each, strict=True)}

    def of_each_time(self, times: Sequence[Time]) -> dict[int, Time]:
        """Give each figure its time, beside as many times: in 2010 and 2011, 1 and 2."""
        text, read = self.sentence.text, self.amounts
        if not times or not all(_ALSO_YEAR.fullmatch(text, a[1], b[0]) for a, b in pairwise(times)):
            return {}
        begin, end = times[0][0], times[-1][1]
        if not read or (end > read[0].start and begin < read[-1].end):
            return {}
        is_one_of = _OR.search(self.sentence.lower, begin, end)
        return {} if is_one_of else self.of_each(times, (0, 0))
