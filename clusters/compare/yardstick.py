"""What the figures of a group have in common: kind, unit and the years around one figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clusters.amounts.units import AREAS
from clusters.compare.terms import Terms
from clusters.models import Fact, Kind, Metric
from clusters.models.metric import UNSTATED

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
