"""The amounts of a sentence of a draft, and what is no amount: its dates and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.reader import amounts_in
from clusters.claims.lexicon import MONTHS
from clusters.claims.manuscript import Sentence
from clusters.claims.mentions import ALSO
from clusters.claims.tables import Span

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""The months by name, as a pattern."""
DATES = re.compile(
    r"(?<=20\d\d)/\d\d\b|\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s(?:of |de )?(?:{MONTH})\b"
    rf"|\b(?:{MONTH})\.?\s\d{{1,2}}\b(?!\d|,\d)"
    r"|\[\d+(?:[,–-]\s?\d+)*\]|\A\s*(?:#+\s*)?\d{1,3}[.)](?=\s)|(?<=年)\d{1,2}月(?:\d{1,2}[日号])?"
    r"|\b\d{1,2}月\d{1,2}[日号]|(?<=\s)[*]?\[?\^\d+\]|\b[\w-]+ years ago"
    r"|[一二三四五六七八九十百\d]+年(?:以)?来|\bhacia(?= (?:19|20)\d\d\b)"
)
"""What is a date, a mark or a time of day."""
_DOLLARS = re.compile(r"d[oó]ll?ar(?:es|s|n)?", re.IGNORECASE)
_HALF = re.compile(
    r"\bhalf(?= (?:of )?(?:its|their) )|die hälfte(?= (?:ihrer|seiner) )|hälften(?= av sin )"
    r"|la mitad(?= de su )|la moitié(?= de (?:sa|leur) )"
)
"""Half of what is one's own: a share, and no comparison with another."""
_GROWN = re.compile(r"\b(?:creci|aument|subi|increment)\w*")
"""What tells that `hasta` is where something got to, and no limit."""
_SHARED = "a scale or a unit that the next number may share"
_NUMBER = re.compile(r"\A\D*\d[\d.,]*")
_TO = re.compile(r"\s(?:to|till|a|à|bis|auf)\s(?=\d+\Z)")
_read = lru_cache(maxsize=1000)(amounts_in)


def amounts(sentence: Sentence, dates: Iterable[Span]) -> tuple[Amount | Unreadable, ...]:
    """Read the amounts of a sentence, and what looks like one, where no date stands."""
    if not any(map(str.isalnum, sentence.text)):
        return ()
    masked = list(sentence.text)
    for start, end in dates:
        masked[start:end] = "x" * (end - start)
    for found_half in _HALF.finditer(sentence.lower):
        start, end = found_half.span()
        masked[start:end] = "50 %".ljust(end - start)
    read = amounts_in("".join(masked), sentence.language)
    found = [each for one in read for each in _again(one, sentence.language)]
    for at, one in enumerate(found):
        if isinstance(one, Unreadable) and one.reason.startswith("hasta"):
            grown = _GROWN.search(sentence.lower, 0, one.start)
            read = _read(one.words, sentence.language) if grown else ()
            found[at] = next((replace(each, start=one.start, end=one.end) for each in read), one)
    for at, (one, other) in enumerate(pairwise(found)):
        if isinstance(one, Unreadable) and isinstance(other, Amount) and one.reason == _SHARED:
            found[at] = _with_its_scale(one, other, sentence)
    return tuple(found)


def _with_its_scale(one: Unreadable, other: Amount, sentence: Sentence) -> Amount | Unreadable:
    """Read the first figure of a row by the scale and the unit of the last: 308 and 182 million."""
    if not ALSO.fullmatch(sentence.text, one.end, other.start):
        return one
    words = one.words + _NUMBER.sub("", other.words, count=1)
    for each in _read(words, sentence.language):
        for read in _again(each, sentence.language):
            if read.words == words:
                return replace(read, start=one.start, end=one.end, words=one.words)
    return one


def _again(one: Amount | Unreadable, language: str) -> Iterator[Amount | Unreadable]:
    """Read what a draft leaves open as most of its readers do.

    Dollars are those of the United States where nothing else is named, and what goes from one
    thing to another is no range: $100 million to 36 countries.
    """
    if isinstance(one, Unreadable) and _DOLLARS.search(one.reason):
        found = _read(_DOLLARS.sub("USD", one.words), language)
        if len(found) == 1 and isinstance(found[0], Amount):
            yield replace(found[0], start=one.start, end=one.end, words=one.words)
            return
    parted = (
        _TO.search(one.words) if isinstance(one, Unreadable) and one.reason == "a range" else None
    )
    if parted is None:
        yield one
        return
    for words, at in (
        (one.words[: parted.start()], 0),
        (one.words[parted.end() :], parted.end()),
    ):
        for each in amounts_in(words, language):
            start = one.start + at
            made = replace(each, start=start + each.start, end=start + each.end)
            yield from _again(made, language) if isinstance(made, Unreadable) else [made]
