"""What the figures of a group have in common: kind, unit and the years around one figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from clusters.models import Fact, Kind
from clusters.periods import Period, period


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a figure must be to stand beside the others."""

    kind: Kind
    """The kind compared."""
    unit: str | None
    """The unit compared; None where no figure can be."""
    around: Period | None
    """The period of the latest figure compared; None where no figure is dated."""
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
    kind: Kind = min(kinds, key=_preference) if kinds else "actual"
    alike = [fact for fact in pool if fact.kind == kind]
    units = Counter(fact.unit for fact in alike)
    unit = units.most_common(1)[0][0] if units else None
    return Yardstick(kind, unit, _around([f for f in alike if f.unit == unit], window), window)


def _preference(kind: Kind) -> int:
    order: tuple[Kind, ...] = get_args(Kind)
    return {"actual": 0, "contract": 1}.get(kind, 2 + order.index(kind))


def _around(facts: Sequence[Fact], window: int) -> Period | None:
    dated = [(fact.cluster, read) for fact in facts if (read := dates(fact))]

    def serves(latest: Period) -> tuple[int, Period]:
        near = {c for c, p in dated if p.last <= latest.last and p.years_to(latest) <= window}
        return len(near), latest

    best = max((serves(p) for _, p in dated), key=lambda s: (s[0], s[1].last), default=None)
    return best[1] if best else None


def dates(fact: Fact) -> Period | None:
    """Read a fact's period; None where the source does not date it."""
    read = period(fact.period) if fact.period is not None else None
    return read if isinstance(read, Period) else None
