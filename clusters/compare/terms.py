"""On what terms clusters are compared: what the user asks beside metrics and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import get_args

from clusters.amounts.units import AREAS
from clusters.errors import Usage
from clusters.factbase import choose
from clusters.models import Fact, Kind, Metric, Scope
from clusters.models.base import UNSTATED
from clusters.models.fact import LOCAL
from clusters.money import RateDate, currency_named, rate_date
from clusters.periods import NotEdtf, Period, period

_STATED: tuple[Scope, ...] = tuple(scope for scope in get_args(Scope) if scope != "unstated")
"""The scopes that can be compared: figures that are nobody's in particular may be anybody's."""

WINDOW = 3
"""Years that the periods compared may lie apart, unless the user says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a figure must be to be ranked, as far as the user says."""

    window: int = WINDOW
    """Years that the periods ranked may lie apart."""
    currency: str | None = None
    """The currency to compare money in; None for the one that most figures are in."""
    rate_date: RateDate = "then"
    """The day or days whose rates convert."""
    kind: Kind | None = None
    """The kind of figure compared; None for results, or else what there is."""
    scopes: frozenset[Scope] = LOCAL
    """Whose figures are compared."""
    within: Period | None = None
    """The days in which a figure's period must lie; None for any."""
    certain: bool = False
    """Whether figures of which it is open which is more are set aside, not given one rank."""
    forced: bool = False
    """Whether figures that are not comparable are ranked all the same, and marked."""

    @classmethod
    def of(  # noqa: PLR0913 - one parameter for each option of the command line
        cls,
        *,
        window: int = WINDOW,
        currency: str | None = None,
        rate: str = "then",
        kind: str | None = None,
        scopes: Iterable[str] = (),
        within: str | None = None,
        certain: bool = False,
        forced: bool = False,
    ) -> Terms:
        """Read terms as the words of a command line.

        Raises:
            Usage: if a word is not known, or two terms exclude each other.
        """
        if certain and forced:
            raise Usage("--certain and --force exclude each other: leave one out")
        if rate != "then" and currency is None:
            raise Usage("there is nothing to convert", code="nothing-to-convert")
        return cls(
            window=window,
            currency=None if currency is None else currency_named(currency),
            rate_date=rate_date(rate),
            kind=None if kind is None else choose(kind, get_args(Kind), "kind"),
            scopes=_level(choose(s, _STATED, "scope") for s in scopes),
            within=None if within is None else _days(within),
            certain=certain,
            forced=forced,
        )


def _days(text: str) -> Period:
    """Read ``2016..2020``, ``2016..``, ``..2020``, or a period as bases write it."""
    first, _, last = text.partition("..")
    dotted = text.count("..") == 1 and "/" not in text
    read = period(f"{first or '..'}/{last or '..'}" if dotted else text)
    if isinstance(read, NotEdtf):
        raise Usage(f"{text!r}: no period: {read.reason}: write 2016..2020")
    return read


def _level(scopes: Iterable[Scope]) -> frozenset[Scope]:
    """Take scopes of one level: those of clusters together, or one other alone."""
    named = frozenset(scopes) or LOCAL
    if len(named) > 1 and not named <= LOCAL:
        raise Usage(f"{' and '.join(sorted(named))}: scopes of two levels: compare one at a time")
    return named


_ORDER: tuple[Kind, ...] = ("actual", "contract", "plan", "target", "capacity")
"""The kinds, from what is to what may be."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a figure must be to stand beside the others."""

    kind: Kind
    """The kind compared."""
    unit: str | None
    """The unit compared; None where no figure can be."""
    until: date | None
    """The last day of the latest period compared; None where no figure is dated."""
    months: int | None
    """How many months each period has, for figures that add up over time; None for others."""
    most_first: bool
    """Whether the greatest ranks first."""
    terms: Terms
    """What the user asked for."""


def yardstick(facts: Iterable[Fact], metric: Metric, terms: Terms) -> Yardstick:
    """Choose the kind, unit and period that let most clusters be compared.

    Results come before contracts, plans and targets whenever a cluster has a dated one; among
    periods that serve as many clusters, the latest wins.
    """
    sound = [f for f in facts if f.status == "sound" and f.number is not None]
    pool = [fact for fact in sound if fact.scope in terms.scopes] or sound
    dated = [fact for fact in pool if fact.dated] or pool
    kinds: list[Kind] = [terms.kind] if terms.kind else [fact.kind for fact in dated]
    kind: Kind = min(kinds, key=_ORDER.index) if kinds else "actual"
    alike = [fact for fact in pool if fact.kind == kind]
    unit = _unit(alike, metric, terms)
    measured = [fact for fact in alike if _measurable(fact.unit, unit, metric, terms)]
    months = _months(measured, terms) if metric.flow else None
    timely = [fact for fact in measured if months in {None, fact.months}]
    most_first = metric.direction == "more"
    return Yardstick(kind, unit, _until(timely, terms), months, most_first, terms)


def _unit(facts: list[Fact], metric: Metric, terms: Terms) -> str | None:
    if terms.currency is not None and metric.measures == "money":
        return terms.currency
    units = Counter(unit for _, unit in {(f.cluster, f.unit) for f in facts if f.unit != UNSTATED})
    return max(units, key=lambda u: (units[u], str(u)), default=None)


def _measurable(unit: str | None, wanted: str | None, metric: Metric, terms: Terms) -> bool:
    converted = metric.measures == "money" and terms.currency is not None and unit != UNSTATED
    return unit == wanted or converted or {unit, wanted} <= AREAS


def _months(facts: list[Fact], terms: Terms) -> int | None:
    """Choose the length of period that serves most clusters, a year before any other."""
    known = {(fact.cluster, fact.months) for fact in facts if fact.months and lies(fact, terms)}
    counts = Counter(months for _, months in known)
    return max(counts, key=lambda months: (counts[months], months == _YEAR), default=None)


_YEAR = 12


def _until(facts: Iterable[Fact], terms: Terms) -> date | None:
    ends = [(fact.cluster, end) for fact in facts if (end := fact.dated) and lies(fact, terms)]

    def serves(latest: date) -> tuple[int, date]:
        return len({c for c, end in ends if 0 <= latest.year - end.year <= terms.window}), latest

    return max((end for _, end in ends), key=serves, default=None)


def lies(fact: Fact, terms: Terms) -> bool:
    """Whether a figure's period lies in the days asked for; what is undated lies in none."""
    days, within = fact.dates, terms.within
    if within is None:
        return True
    return days is not None and within.first <= days.first and days.last <= within.last
