"""What the figures of a group have in common: kind, unit and the years around one figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clusters.models import Fact, Kind
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
    window: int
    """How many years another period may lie from it."""


def yardstick(facts: Iterable[Fact], window: int) -> Yardstick:
    """Choose the kind, unit and period that let most clusters be compared.

    Results come before contracts, plans and targets whenever a cluster has one; among periods
    that serve as many clusters, the latest wins.
    """
    sound = [f for f in facts if f.status == "sound" and f.number is not None]
    pool = [fact for fact in sound if fact.local] or sound
    kinds: list[Kind] = [fact.kind for fact in pool]
    kind: Kind = min(kinds, key=_ORDER.index) if kinds else "actual"
    alike = [fact for fact in pool if fact.kind == kind]
    units = Counter(unit for _, unit in {(f.cluster, f.unit) for f in alike if f.unit != UNSTATED})
    unit = max(units, key=lambda u: (units[u], str(u)), default=None)
    return Yardstick(kind, unit, _until([f for f in alike if f.unit == unit], window), window)


def _until(facts: Iterable[Fact], window: int) -> date | None:
    ends = [(fact.cluster, end) for fact in facts if (end := last_day(fact))]

    def serves(latest: date) -> tuple[int, date]:
        return len({c for c, end in ends if 0 <= latest.year - end.year <= window}), latest

    return max((end for _, end in ends), key=serves, default=None)


def last_day(fact: Fact) -> date | None:
    """Give the day by which a figure is dated: its period's last; None if that is not known."""
    return fact.dates.last if fact.dates and fact.dates.last != date.max else None
