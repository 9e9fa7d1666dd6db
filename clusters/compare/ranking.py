"""Ranks for intervals: shared where they overlap, refused where the order is open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Literal

from clusters.amounts.amount import Interval
from clusters.compare.judging import Measured
from clusters.models import Fact, SetAside

Order = Literal["ranked", "at-least", "none"]
"""What the rows of a group are: ranked; in the order of their floors, which is not certain; or
neither."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure with its place among others."""

    rank: int | None
    """1 for the first, counted by clusters; figures whose intervals overlap share one. None where
    the order of the group is not certain."""
    shared: bool
    """Whether a figure of another cluster has the same rank."""
    measured: Measured
    """The figure, in the unit compared."""

    @property
    def fact(self) -> Fact:
        """The fact, as its source has it."""
        return self.measured.fact

    @property
    def interval(self) -> Interval:
        """What the fact's hedge makes of its number, in the unit compared."""
        return self.measured.interval


@dataclass(frozen=True, slots=True)
class Ranking:
    """Figures in their order."""

    order: Order
    """What the order is worth."""
    rows: tuple[Ranked, ...] = ()
    """The figures, the first first."""
    set_aside: tuple[SetAside, ...] = ()
    """Those that have no place among them, with the reason."""


def rank(measured: list[Measured], *, most_first: bool) -> Ranking:
    """Rank figures by their intervals.

    Two clusters make a rank; one alone has none. An open interval ("over 40,000") that reaches
    over another cluster's has no certain place: where two other clusters can be ranked without
    it, it is set aside; else all stand in the order of their floors, and no rank is given. Others
    that overlap, directly or through others, share a rank. A rank counts every cluster that is
    surely ahead, be it set aside.

        75, 36             ranks 1, 2
        56,000, over 30,000    no ranks: at least 56,000, then at least 30,000
        100, 50, over 30   ranks 1, 2; the third may be anywhere

    Args:
        measured: The figures, in one unit.
        most_first: Whether the greatest ranks first.
    """
    if _clusters(measured) < _TWO:
        alone = tuple(_aside(one, "alone", _ALONE) for one in measured)
        return Ranking("none", (), alone)
    unsure = _unsure(measured)
    open_ = {one.fact.id for one in unsure}
    sure = [one for one in measured if one.fact.id not in open_]
    if _clusters(sure) < _TWO:
        return Ranking("at-least", _by_floor(measured, most_first=most_first))
    rows = _ranked(sure, unsure, most_first=most_first)
    return Ranking("ranked", rows, tuple(_aside(one, "order-open", _reason(one)) for one in unsure))


_TWO = 2
_ALONE = "no other cluster has a figure to rank it with"


def _clusters(measured: list[Measured]) -> int:
    return len({one.fact.cluster for one in measured})


def _aside(one: Measured, code: Literal["alone", "order-open"], reason: str) -> SetAside:
    return SetAside(one.fact.cluster, one.fact, code, reason)


def _reason(one: Measured) -> str:
    side = "upper" if one.interval.high is None else "lower"
    return f"order unknown: “{one.fact.words}” has no {side} end"


def _unsure(measured: list[Measured]) -> list[Measured]:
    """List the open figures that reach over one of another cluster.

    What has no upper end reaches over another if it does so over the one that ends highest, and
    what has no lower end over the one that begins lowest: those of two clusters are enough.
    """
    last = _outermost(sorted(measured, key=lambda one: one.interval.stop, reverse=True))
    first = _outermost(sorted(measured, key=lambda one: one.interval.start))

    def reaches(one: Measured) -> bool:
        outer = [*(last if one.interval.high is None else ())]
        outer += first if one.interval.low is None else ()
        others = (other for other in outer if other.fact.cluster != one.fact.cluster)
        return any(one.interval.overlaps(other.interval) for other in others)

    return [one for one in measured if reaches(one)]


def _outermost(ordered: list[Measured]) -> list[Measured]:
    """Take the first figure, and the first of another cluster."""
    other = (one for one in ordered if one.fact.cluster != ordered[0].fact.cluster)
    return [ordered[0], *islice(other, 1)]


def _by_floor(measured: list[Measured], *, most_first: bool) -> tuple[Ranked, ...]:
    ordered = sorted(measured, key=_begin, reverse=most_first)
    return tuple(Ranked(None, shared=False, measured=one) for one in ordered)


def _ranked(
    sure: list[Measured], unsure: list[Measured], *, most_first: bool
) -> tuple[Ranked, ...]:
    groups = _overlapping(sorted(sure, key=_begin))
    if most_first:
        groups = [sorted(group, key=_begin, reverse=True) for group in reversed(groups)]
    leads = Interval.above if most_first else Interval.below
    # The next of the unsure to be surely ahead of a group is the last here.
    waiting = sorted(unsure, key=_begin if most_first else _end, reverse=not most_first)
    ranked: list[Ranked] = []
    ahead: set[str] = set()
    for group in groups:
        best = (max(group, key=_end) if most_first else min(group, key=_begin)).interval
        while waiting and leads(waiting[-1].interval, best):
            ahead.add(waiting.pop().fact.cluster)
        clusters = {one.fact.cluster for one in group}
        place = 1 + len(ahead) - sum(cluster in ahead for cluster in clusters)
        ranked += [Ranked(place, len(clusters) > 1, one) for one in group]
        ahead |= clusters
    return tuple(ranked)


def _begin(one: Measured) -> tuple[bool, Decimal, bool]:
    return one.interval.start


def _end(one: Measured) -> tuple[bool, Decimal, bool]:
    return one.interval.stop


def _overlapping(ordered: list[Measured]) -> list[list[Measured]]:
    """Group figures, sorted by where they start, that overlap directly or through others."""
    groups: list[list[Measured]] = []
    reach: Interval | None = None
    for one in ordered:
        if reach is not None and one.interval.overlaps(reach):
            groups[-1].append(one)
            reach = max(reach, one.interval, key=lambda interval: interval.stop)
        else:
            groups.append([one])
            reach = one.interval
    return groups
