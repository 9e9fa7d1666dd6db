"""Ranks for intervals: shared where they overlap, refused where the order is open."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice
from typing import Literal

from clusters.amounts.amount import Interval
from clusters.compare.judging import Measured
from clusters.light import dataclass
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
    over another cluster's may have any place, and so no other has a certain one: all stand in the
    order of their floors, and no rank is given. Others that overlap, directly or through others,
    share a rank.

        75, 36             ranks 1, 2
        56,000, over 30,000    no ranks: at least 56,000, then at least 30,000
        100, 50, over 30   no ranks: the third may be first

    Args:
        measured: The figures, in one unit.
        most_first: Whether the greatest ranks first.
    """
    if _clusters(measured) < _TWO:
        alone = tuple(SetAside(one.fact.cluster, one.fact, "alone", _ALONE) for one in measured)
        return Ranking("none", (), alone)
    if _is_open(measured):
        return Ranking("at-least", _by_floor(measured, most_first=most_first))
    return Ranking("ranked", _ranked(measured, most_first=most_first))


_TWO = 2
_ALONE = "no other cluster has a figure to rank it with"


def _clusters(measured: list[Measured]) -> int:
    return len({one.fact.cluster for one in measured})


def _is_open(measured: list[Measured]) -> bool:
    """Whether an open figure reaches over one of another cluster.

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

    return any(map(reaches, measured))


def _outermost(ordered: list[Measured]) -> list[Measured]:
    """Take the first figure, and the first of another cluster."""
    other = (one for one in ordered if one.fact.cluster != ordered[0].fact.cluster)
    return [ordered[0], *islice(other, 1)]


def _by_floor(measured: list[Measured], *, most_first: bool) -> tuple[Ranked, ...]:
    ordered = sorted(measured, key=_begin, reverse=most_first)
    return tuple(Ranked(None, shared=False, measured=one) for one in ordered)


def _ranked(measured: list[Measured], *, most_first: bool) -> tuple[Ranked, ...]:
    groups = _overlapping(sorted(measured, key=_begin))
    if most_first:
        groups = [sorted(group, key=_begin, reverse=True) for group in reversed(groups)]
    ranked: list[Ranked] = []
    ahead: set[str] = set()
    for group in groups:
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
