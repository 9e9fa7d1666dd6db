"""When a figure of a draft is said to hold: the year, half or month that stands nearest."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from clusters.claims.lexicon import MONTHS, pattern, says
from clusters.claims.manuscript import Sentence
from clusters.claims.tables import Span
from clusters.light import dataclass
from clusters.models import Fact
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
    rf"|(?:\bjanuary (?:to|through)|\bjanuar bis|\bjanuari till|\benero a|\bjanvier à)"
    rf" (?P<through>{'|'.join(MONTHS)})\b"
    r"|(?P<han>前(?P<upto>\d)个?月|1[-–至到](?P<last>\d)月)"
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "acht": 8, "neun": 9, "nio": 9, "åtta": 8, "ocho": 8, "nueve": 9,
    "huit": 8, "neuf": 9,
}  # fmt: skip
_BEFORE_YEAR = re.compile(
    r"\s*(?:(?:that|those|the|it|they|in|of|im|jahr|denen|von|era|en|de|los|las|el|la|lo|año|les|celles"
    rf"|ceux|celui|année|för|år|under|was|were|had been|{'|'.join(MONTHS)})\s+)*"
)
"""What may stand between a comparison and the year with which it compares."""
_MONTH = re.compile(
    rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?,?\s+(?:of |de |del )?"
    r"(?=(?:1[5-9]|20)\d\d)"
)
_HAN_MONTH = re.compile(r"年(\d{1,2})月(?!份?[-–至到])")
_ISO_MONTH = re.compile(r"-(0\d|1[0-2])\b")
_ALSO = re.compile(r"年?\s*(?:and|und|och|y|et|to|bis|till|a|à|or|[-–/,、和与至到])?\s*")
_APART = re.compile(
    r"\b(?:since|until|before|after|over the|seit|vor|nach|desde|antes|después|depuis|avant|après"
    r"|sedan|före|efter)\s(?:\w+\s)?\Z|自\Z|从\Z"
)
_SINCE_BEHIND = re.compile(r"年?(?:以来|以前|之前|以后|之后|前(?!后)|(?<!前)后)")
"""What stands beside a year and makes the time another than that year."""
_YEAR_MONTHS = 12
_RECENT = 3
"""Years after which a figure is no longer of today."""
_OLD = 5
"""Years after which a figure is not told without its year, while others of its place go on."""


_TWO_YEARS = re.compile(r"\b(?:19|20)(\d\d)\s?[-–/]\s?(\d\d)\b(?!-\d)")
"""Two years in one, 2018-19."""
_RIGHT_BEHIND = re.compile(r"\s*\(?(?:in|im|im jahr|år|under|i|en|de|for|for the year)?\s*")
Time = tuple[int, int, Period]
"""Where a time is told, from and to, and its days."""
Order = tuple[Span, tuple[Period, Period]]
"""Where two times are put in order, and the two, that of which more is told first."""


@dataclass(frozen=True, slots=True)
class Said:
    """The time that a draft tells of a figure."""

    period: Period | None
    """The days; None where none are told."""
    why: str = ""
    """Why the time is another than any figure's, in words; empty where it may be one's."""
    now: bool = False
    """Whether it is told of today."""


def years_in(sentence: Sentence) -> list[Time]:
    """List the times that a sentence tells: where they stand, and the days."""
    halves = list(PARTS.finditer(sentence.lower))
    months = {found.end(): found for found in _MONTH.finditer(sentence.lower)}
    found = []
    for year in YEAR.finditer(sentence.lower):
        number, start, end = int(year[1]), year.start(), year.end()
        first, last = 1, _YEAR_MONTHS
        half = next((h for h in halves if _beside(sentence.lower, h.span(), (start, end))), None)
        if half and half["through"]:
            first, last = _months(half)
        elif month := months.get(start):
            first = last = MONTHS[month[1]]
        elif iso := _ISO_MONTH.match(sentence.lower, end):
            first = last = int(iso[1])
        elif han := _HAN_MONTH.match(sentence.lower, end):
            first = last = min(max(int(han[1]), 1), _YEAR_MONTHS)
        elif half:
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
    if half["through"]:
        return 1, MONTHS[half["through"]]
    if count := half["count"] or half["upto"] or half["last"]:
        return 1, min(int(_NUMBERS.get(count, 0) or count), _YEAR_MONTHS)
    return 1, 6


def orders(sentence: Sentence, times: list[Time], amounts: list[int]) -> list[Order]:
    """List where a sentence puts two times in order: higher in 2018 than in 2016.

    Not by how much: a figure right before is one of its own.
    """
    lower, found = sentence.lower, list[Order]()
    if len(times) < len(("one", "other")):
        return []
    for side in ("more", "less"):
        for one in pattern("orders", side, sentence.language).finditer(lower):
            left = next((each for each in reversed(times) if each[1] <= one.end()), None)
            right = next((each for each in times if each[0] >= one.end()), None)
            is_by = any(end in {one.start(), one.start() - 1} for end in amounts)
            beside = right and _BEFORE_YEAR.fullmatch(lower, one.end(), right[0])
            if left and right and beside and not is_by:
                more, less = (left, right) if side == "more" else (right, left)
                found.append(((one.start(), right[1]), (more[2], less[2])))
    return found


def said(
    sentence: Sentence,
    span: Span,
    times: list[Time],
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
    own, text = sentence.clause(span[0]), sentence.lower
    near = [one for one in times if own[0] <= one[0] < own[1]]
    here = near or _around(sentence, own, times)
    if why := _not_a_year(sentence, own, near, here):
        return Said(None, why)
    now = says("now", text, sentence.language)
    if not here:
        return Said(context, now=now)
    if len({days for _, _, days in here}) > 1:
        here = [one for one in here if _is_behind(sentence, one, span)] or [
            one for one in here if _is_next(one, span, amounts)
        ]
        if len({days for _, _, days in here}) != 1:
            return Said(None, "it is not clear of which year it is told")
    at, until, days = here[0]
    if says("earlier", text[slice(*own)], sentence.language) and not near:
        return Said(_year_before(days), now=now)
    every = (one for one in times if one[2] != days)
    if any(_ALSO.fullmatch(text, *_between(one, here[0])) for one in every):
        return Said(None, "told of several years")
    apart = _APART.search(text[:at]) or _SINCE_BEHIND.match(text, until)
    return Said(days, "told of a time that begins or ends there" if apart else "", now)


def _not_a_year(sentence: Sentence, own: Span, near: list[Time], here: list[Time]) -> str:
    """Say why words around a figure tell of another time than a year; empty where they do not."""
    text, language = sentence.lower, sentence.language
    clauses = dict.fromkeys((own, *(sentence.clause(one[0]) for one in here)))
    parts = " ".join(text[slice(*one)] for one in clauses) if near else text
    if not says("earlier", text, language) and says(
        "relative", text[slice(*own)] if near else text, language
    ):
        return "when that was, only the date of the draft would tell"
    if says("stretch", parts, language) or _is_season(parts):
        return "of a longer time than a year"
    if here and says("part", PARTS.sub(" ", parts), language):
        return "of a part of a year of which the base has no figure"
    return ""


def _year_before(days: Period) -> Period:
    first, last = (
        date(each.year - 1, each.month, 28 if each.month == 2 else each.day)  # noqa: PLR2004
        for each in (days.first, days.last)
    )
    return Period(first, last)


def _is_season(text: str) -> bool:
    return any(int(two[2]) == (int(two[1]) + 1) % 100 for two in _TWO_YEARS.finditer(text))


def _around(sentence: Sentence, own: Span, times: list[Time]) -> list[Time]:
    """The times of the parts that a conjunction adds, or else of those before, or else of all."""
    clauses, found = sentence.clauses, list[Time]()
    for start, end in clauses[clauses.index(own) + 1 :]:
        if not sentence.lower[start].isalpha() and sentence.lower[start] not in "、和":
            break
        if found := [one for one in times if start <= one[0] < end]:
            break
    before = [one for one in times if one[0] < own[0]]
    if before and not found:
        last = sentence.clause(before[-1][0])
        return [one for one in before if one[0] >= last[0]]
    return found if found and not before else times


def _between(one: Time, other: Time) -> Span:
    return min(one[1], other[1]), max(one[0], other[0])


def _is_behind(sentence: Sentence, one: Time, span: Span) -> bool:
    """Whether a time stands right behind a figure: 100 million dollars in 2018."""
    return _RIGHT_BEHIND.fullmatch(sentence.lower, span[1], max(one[0], span[1])) is not None and (
        one[0] >= span[1]
    )


def _is_next(one: Time, span: Span, amounts: list[Span]) -> bool:
    low, high = min(one[1], span[1]), max(one[0], span[0])
    return not any(low <= start < high for start, _ in amounts if (start, _) != span)


def objection(fact: Fact, told: Said, newest: tuple[int, int], *, flow: bool, aimed: bool) -> str:
    """Say why a figure is not of the time that a draft tells; empty where it is.

    Args:
        fact: The figure of the base.
        told: The time that the draft tells.
        newest: The years of the newest results of its cluster, and of all.
        flow: Whether figures of its metric add up over time.
        aimed: Whether it is told as a target or a plan.
    """
    if told.why:
        return told.why
    if told.period is None:
        return _undated(fact, newest, flow=flow, now=told.now)
    if fact.dates is None:
        return "undated in its source"
    return "" if _same(fact.dates, told.period, flow=flow, aimed=aimed) else "of another time"


def _undated(fact: Fact, newest: tuple[int, int], *, flow: bool, now: bool) -> str:
    """Say why a figure may not be told without its time; empty where it may."""
    if flow and fact.months not in {None, _YEAR_MONTHS}:
        return "of a part of a year, which the draft does not say"
    if fact.dated is None:
        return ""
    if now and newest[1] - fact.dated.year > _RECENT:
        return "told of today"
    is_old = newest[0] - fact.dated.year > _OLD
    return "old, and the draft does not say of when" if is_old else ""


def _same(days: Period, period: Period, *, flow: bool, aimed: bool) -> bool:
    if flow and not aimed:
        return days == period
    if aimed or days.first.year != days.last.year:
        return days.last.year == period.last.year
    overlap = days.first <= period.last and period.first <= days.last
    return overlap and (period.months == _YEAR_MONTHS or days.months <= period.months)
