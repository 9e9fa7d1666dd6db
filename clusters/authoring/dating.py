"""When a figure held or is to hold: the dates of a text, and which of them each figure is of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from clusters.authoring.parting import Parts, Places, Spans
from clusters.authoring.phrases import months, part, pattern, phrases, places
from clusters.evidence.passages import Span
from clusters.models import Kind

_BARE = 4
"""The length of a year."""
_AHEAD = 30
"""Characters before a year in which words say what it is: by the end of, the first half of."""
_YEAR = r"(?<![\d.,$€£¥])(?:1[5-9]|20)\d\d(?![.,]?\d|s|\s?(?:万|亿|元|家|人|个|条|件|%))"


class Date(NamedTuple):
    """A date in a text."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    told: str | None
    """The date in EDTF; None where it counts from a day that is not known: last year."""


def dates_in(text: str, language: str, issued: str | None) -> list[Date]:
    """Find the dates of a text, in order and without overlap.

    Args:
        text: The text.
        language: The BCP 47 primary code of its language.
        issued: When the text was issued, in EDTF: this year is told by it.
    """
    dates = (Date(*one.span(), _edtf(one, language)) for one in _pattern(language).finditer(text))
    found = [
        _with_months(one, text, language) if one.told and len(one.told) == _BARE else one
        for one in dates
    ]
    spans = Spans((one.start, one.end) for one in found)
    told = (one for one in _told(text, language, issued) if not spans.meet((one.start, one.end)))
    return sorted((*found, *told))


def _with_months(date: Date, text: str, language: str) -> Date:
    """Add the part of a year that is told beside it: the first half of 2023, 2023年上半年."""
    ahead = text[max(date.start - _AHEAD, 0) : date.start].rstrip()
    behind = text[date.end : date.end + _AHEAD].lower()
    every = ((m, one) for m in part("parts") for one in phrases("parts", m, language))
    for months_, phrase in every:
        first, _, last = months_.partition("-")
        told = f"{date.told}-{first}/{date.told}-{last}"
        if ahead.lower().endswith(phrase):
            start = text.rindex(ahead[-len(phrase) :], 0, date.start)
            return Date(start, date.end, told)
        if behind.startswith(phrase):
            return Date(date.start, date.end + len(phrase), told)
    return date


def _told(text: str, language: str, issued: str | None) -> Iterator[Date]:
    """Yield the years that are told by that of the text, if it is known: last year."""
    year = re.match(r"\d{4}", issued or "")
    for past in part("years"):
        told = str(int(year[0]) + int(past)) if year else None
        for found in pattern("years", past, language).finditer(text):
            yield Date(*found.span(), told)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Give the pattern of a date: its year, and its month and day where they are told."""
    names = "|".join(map(re.escape, sorted(months(language), key=len, reverse=True)))
    return re.compile(
        rf"(?<![\d.,-])(?P<iso>(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)(?![\d-])"
        rf"|(?<![\d.,])(?P<dotted>[0-3]?\d\.[01]?\d\.(?:1[5-9]|20)\d\d)(?!\d)"
        rf"|(?:(?<![\d.,])(?:[0-3]?\d\.?\s?(?:[-–]|to|and|bis|und|al?|e|au|et|y|till|och)\s?)?"
        rf"(?<!\d)(?P<day>[0-3]?\d)(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+|of\s+)?)?"
        rf"(?<!\w)(?P<name>{names or '(?!)'})(?!\w)\.?"
        rf"(?:\s+(?P<day2>[0-3]?\d),)?,?\s+(?:de\s+|of\s+)?(?P<named>{_YEAR})"
        rf"|(?P<fiscal>(?<!\d)20(?:1[2-9]|[2-9]\d)[-–/]\d\d(?!\d|[.,-]\d))"
        rf"|(?P<year>{_YEAR})(?:\s?[年년](?:\s?(?P<month>\d{{1,2}})\s?[月월]"
        rf"(?:\s?(?P<day3>\d{{1,2}})\s?[日号일])?)?)?",
        re.IGNORECASE,
    )


def _edtf(found: re.Match[str], language: str) -> str:
    if fiscal := found["fiscal"]:
        year = int(fiscal[:4])
        return f"{year}/{year + 1}" if int(fiscal[-2:]) == (year + 1) % 100 else f"{year}"
    if written := found["iso"] or found["dotted"]:
        numbers = [int(one) for one in re.split("[-.]", written)]
        year, month, day = numbers if found["iso"] else reversed(numbers)
    else:
        year = int(found["named"] or found["year"])
        month = months(language).get((found["name"] or "").lower(), int(found["month"] or 0))
        day = int(found["day"] or found["day2"] or found["day3"] or 0)
    try:
        return f"{dt.date(year, month, max(day, 1)):%Y-%m-%d}"[: 10 if day else 7]
    except ValueError:
        return f"{year}"


class Dates:
    """The dates of a text, and which of them a figure is of."""

    def __init__(
        self, found: list[Date], parts: Parts, figures: Spans, language: str, issued: str | None
    ) -> None:
        """Take the dates of a text.

        Args:
            found: The dates.
            parts: The parts of the text.
            figures: The spans of its figures.
            language: The BCP 47 primary code of its language.
            issued: When it was issued, in EDTF.
        """
        self._parts, self._figures, self._language, self._issued = parts, figures, language, issued
        began = phrases("words", "began", language)
        self._found = Places(one for one in found if not self._follows(one, began))
        self._kinds = Places(
            (*span, kind)
            for kind in part("kinds")
            for phrase in phrases("kinds", kind, language)
            for span in places(phrase, parts.lower)
        )
        self._now = pattern("words", "now", language)
        self._compared = pattern("words", "compared", language)

    def when(self, span: Span, *, spent: bool, flow: bool) -> tuple[Kind, str | None]:
        """Tell of which stage a figure is, and of which time in EDTF.

        What is to be by a year that the text has not seen is aimed at, unless it is spent by then.
        A flow without a date is of the last that was named before it, a state of the month in which
        the text was issued; what is aimed at says when itself, or nothing does.

        Args:
            span: The figure.
            spent: Whether it is money that is laid out.
            flow: Whether such figures add up over time.
        """
        date, kind = self._of(span), self._kind(span)
        if date and self._is_until(date) and (kind == "actual" or (kind == "plan" and not spent)):
            kind = "target"
        if kind in {"target", "plan"}:
            return kind, date.told if date else None
        now = self._issued and self._issued[:7]
        own = self._parts.lower[slice(*self._parts.clause(span))]
        if self._now.search(own):
            return kind, now
        if date and not self._is_later(date):
            return kind, date.told or now
        last = self._before(span, self._parts.paragraph(span[0]))
        return kind, last.told if last and last.told and (flow or now is None) else now

    def _kind(self, span: Span) -> Kind:
        """Tell the stage by the nearest words before a figure or in its own part of the clause."""
        first, last = self._parts.sentence(span)[0], self._parts.member(span)[1]
        found = (
            (max(span[0] - end, start - span[1]), kind)
            for start, end, kind in self._kinds.within(first, last)
            if end <= last
        )
        return cast("Kind", min(found, default=(0, "actual"))[1])

    def _is_until(self, date: Date) -> bool:
        """Whether a date is one by which something is to be, and that the text has not seen."""
        until = self._follows(date, phrases("words", "by", self._language))
        return until and (self._issued is None or self._is_later(date))

    def _follows(self, date: Date, words: tuple[str, ...]) -> bool:
        """Whether one of some words stands just before a date."""
        ahead = self._parts.lower[max(date.start - _AHEAD, 0) : date.start].rstrip()
        return any(ahead.endswith(one) and not ahead[: -len(one)][-1:].isalpha() for one in words)

    def _is_later(self, date: Date) -> bool:
        return self._issued is not None and (date.told or "")[:4] > self._issued[:4]

    def _of(self, span: Span) -> Date | None:
        """Give the date that the sentence of a figure tells of it; None where it tells none.

        The one behind it in its own part of the clause, else the one before it there; so on with
        the clause, and then the last before it in the sentence, or the only one there.
        """
        for first, last in (self._parts.member(span), self._parts.clause(span)):
            if chosen := self._behind(span, last) or self._before(span, first):
                return chosen
        first, last = self._parts.sentence(span)
        if before := self._before(span, first):
            return before
        if len(only := self._found.within(first, last)) != 1:
            return None
        # What another figure is to be by then, or was, tells nothing of this one.
        start, end, _ = only[0]
        first, _ = self._parts.clause((start, end))
        compared = first > span[0] and self._compared.search(self._parts.text, first, start)
        aimed = self._is_until(only[0]) or self._kind((start, end)) != "actual"
        return None if aimed or compared else only[0]

    def _before(self, span: Span, first: int) -> Date | None:
        found = self._found.within(first, span[0])
        return found[-1] if found else None

    def _behind(self, span: Span, last: int) -> Date | None:
        """Give the next date behind a figure that no other figure and no comparison parts from."""
        date = next(iter(self._found.within(span[1], last)), None)
        if date is None or self._figures.between(span[1], date.start):
            return None
        between = self._parts.text[span[1] : date.start]
        return None if self._compared.search(between) else date
