"""When a figure of a draft is said to hold: the year, half or month that stands nearest."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from clusters.claims.lexicon import MONTHS
from clusters.claims.manuscript import Sentence, Span
from clusters.claims.phrasing import APART, NOW, RELATIVE, SINCE_BEHIND
from clusters.light import dataclass
from clusters.models import Fact, FactBase
from clusters.models.fact import Kind
from clusters.periods import Period

YEAR = re.compile(
    r"(?<![\d.,$€£¥])(1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|\s?(?:万|亿|元|家|人|个|条|%))"
)
PARTS = re.compile(
    r"(?P<first>first half|erste[nr]? (?:halbjahr|hälfte)|första halv\w*|primer semestre"
    r"|premier semestre|上半年|\bh1\b)|(?P<second>second half|zweite[nr]? (?:halbjahr|hälfte)"
    r"|andra halv\w*|segundo semestre|second semestre|下半年|\bh2\b)"
    r"|(?P<months>(?:first|ersten|första|primeros|premiers) (?P<count>two|three"
    r"|four|five|six|seven"
    r"|eight|nine|ten|eleven|acht|neun|nio|åtta|ocho|nueve|huit|neuf|\d+) (?:months|monaten?"
    r"|månaderna|meses|mois))|(?P<quarters>first three quarters|前三季度|ersten drei quartale)"
    r"|(?P<han>前(?P<upto>\d)个?月|1[-–至到](?P<last>\d)月)"
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "acht": 8, "neun": 9, "nio": 9, "åtta": 8, "ocho": 8, "nueve": 9,
    "huit": 8, "neuf": 9,
}  # fmt: skip
_MONTH = re.compile(
    rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?,?\s+(?:of |de |del )?"
    r"(?=(?:1[5-9]|20)\d\d)"
)
_HAN_MONTH = re.compile(r"年(\d{1,2})月(?!份?[-–至到])")
_ALSO = re.compile(r"年?\s*(?:and|und|och|y|et|to|bis|till|a|à|or|[-–,、和与至到])?\s*")
_YEAR_MONTHS = 12
_RECENT = 3
"""Years after which a figure is no longer of today."""


@dataclass(frozen=True, slots=True)
class Said:
    """The time that a draft tells of a figure."""

    period: Period | None
    """The days; None where none are told."""
    why: str = ""
    """Why the time is another than any figure's, in words; empty where it may be one's."""
    now: bool = False
    """Whether it is told of today."""


def years_in(sentence: Sentence) -> list[tuple[int, int, Period]]:
    """List the times that a sentence tells: where they stand, and the days."""
    halves = list(PARTS.finditer(sentence.lower))
    found = []
    for year in YEAR.finditer(sentence.lower):
        number, start, end = int(year[1]), year.start(), year.end()
        first, last = 1, _YEAR_MONTHS
        month = next((m for m in _MONTH.finditer(sentence.lower) if m.end() == start), None)
        if month is not None:
            first = last = MONTHS[month[1]]
        elif han := _HAN_MONTH.match(sentence.lower, end):
            first = last = min(max(int(han[1]), 1), _YEAR_MONTHS)
        elif half := next(
            (h for h in halves if _beside(sentence.lower, h.span(), (start, end))), None
        ):
            first, last = _months(half)
        days = Period(date(number, first, 1), date(number, last, monthrange(number, last)[1]))
        found.append((start, end, days))
    return found


def _beside(text: str, one: Span, other: Span) -> bool:
    between = text[min(one[1], other[1]) : max(one[0], other[0])]
    return len(between) <= len(" of the year ") and not re.search(r"[\d,;]", between)


def _months(half: re.Match[str]) -> tuple[int, int]:
    if half["second"]:
        return 7, 12
    if half["quarters"]:
        return 1, 9
    if count := half["count"] or half["upto"] or half["last"]:
        return 1, min(int(_NUMBERS.get(count, 0) or count), _YEAR_MONTHS)
    return 1, 6


def said(
    sentence: Sentence,
    span: Span,
    times: list[tuple[int, int, Period]],
    amounts: list[Span],
    context: Period | None,
) -> Said:
    """Tell when a figure is said to hold.

    Args:
        sentence: The sentence it stands in.
        span: Where it stands.
        times: The times that the sentence tells, but those of other places.
        amounts: Where all figures of the sentence stand.
        context: The time of the sentence before, where the figure's place is told there too.
    """
    if RELATIVE.search(sentence.lower):
        return Said(None, "when that was, only the date of the draft would tell")
    start, end = sentence.clause(span[0])
    here = [one for one in times if start <= one[0] < end] or times
    now = NOW.search(sentence.lower) is not None
    if not here:
        return Said(context, now=now)
    if len({days for _, _, days in here}) > 1:
        here = [one for one in here if _is_next(one, span, amounts)]
        if len({days for _, _, days in here}) != 1:
            return Said(None, "it is not clear of which year it is told")
    at, until, days = here[0]
    every = (one for one in years_in(sentence) if one[2] != days)
    if any(_ALSO.fullmatch(sentence.lower, *_between(one, here[0])) for one in every):
        return Said(None, "told of several years")
    apart = APART.search(sentence.lower[:at]) or SINCE_BEHIND.match(sentence.lower, until)
    return Said(days, "told of a time that begins or ends there" if apart else "", now)


def _between(one: tuple[int, int, Period], other: tuple[int, int, Period]) -> Span:
    return min(one[1], other[1]), max(one[0], other[0])


def _is_next(one: tuple[int, int, Period], span: Span, amounts: list[Span]) -> bool:
    low, high = min(one[1], span[1]), max(one[0], span[0])
    return not any(low <= start < high for start, _ in amounts if (start, _) != span)


def objection(base: FactBase, fact: Fact, told: Said, kinds: set[Kind]) -> str:
    """Say why a figure is not of the time that a draft tells; empty where it is."""
    if told.why:
        return told.why
    days, flow = fact.dates, base.metric[fact.metric].flow
    if told.period is None:
        old = told.now and fact.dated is not None and fact.dated.year < _newest(base) - _RECENT
        if flow and fact.months not in {None, _YEAR_MONTHS}:
            return "of a part of a year, which the draft does not say"
        return "told of today" if old else ""
    if days is None:
        return "undated in its source"
    same = _same(days, told.period, flow=flow, aimed=bool(kinds & {"target", "plan"}))
    return "" if same else "of another time"


def _newest(base: FactBase) -> int:
    return max((one.dated.year for one in base.facts if one.dated), default=0)


def _same(days: Period, period: Period, *, flow: bool, aimed: bool) -> bool:
    if flow and not aimed:
        return days == period
    if aimed or days.first.year != days.last.year:
        return days.last.year == period.last.year
    overlap = days.first <= period.last and period.first <= days.last
    return overlap and (period.months == _YEAR_MONTHS or days.months <= period.months)
