"""Ranks for intervals: shared where they overlap, refused where the order is open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from clusters.amounts.interval import Interval
from clusters.compare.measuring import Measured
from clusters.models import Fact, SetAside


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure with its rank."""

    rank: int
    """1 for the first, counted by clusters; figures whose intervals overlap share one."""
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


def rank(
    measured: list[Measured], *, most_first: bool, certain: bool = False
) -> tuple[list[Ranked], list[SetAside]]:
    """Rank figures by their intervals.

    An open interval ("over 40,000") that reaches over another cluster's is set aside: the order
    of the two cannot be told. Others that overlap, directly or through others, share a rank. A
    rank counts every cluster that is surely ahead, be it set aside.

    Args:
        measured: The figures, in one unit.
        most_first: Whether the greatest ranks first.
        certain: Whether figures that would share a rank are set aside too.
    """
    refused = [one for one in measured if _cannot_tell(one, measured, certain)]
    open_ = {one.fact.id for one in refused}
    sure = [one for one in measured if one.fact.id not in open_]
    groups = _overlapping(sorted(sure, key=_begin))
    if most_first:
        groups = [sorted(group, key=_begin, reverse=True) for group in reversed(groups)]
    leads = Interval.above if most_first else Interval.below
    ahead = [
        {one.fact.cluster for one in refused if all(leads(one.interval, m.interval) for m in group)}
        for group in groups
    ]
    return _ranks(groups, ahead), [_unsure(one.fact) for one in refused]


def _unsure(fact: Fact) -> SetAside:
    words = "it" if fact.hedge == "exact" else f'"{fact.hedge.replace("_", " ")}"'
    reason = f"cannot tell: {words} may be more or less than another figure here"
    return SetAside(fact.cluster, fact, "cannot-tell", reason)


def _cannot_tell(one: Measured, measured: list[Measured], certain: bool) -> bool:  # noqa: FBT001 - the user's wish, handed on
    if not (certain or one.interval.is_open_ended):
        return False
    others = (o.interval for o in measured if o.fact.cluster != one.fact.cluster)
    return any(one.interval.overlaps(other) for other in others)


def _begin(one: Measured) -> tuple[bool, Decimal, bool]:
    return one.interval.start


def _overlapping(ordered: list[Measured]) -> list[list[Measured]]:
    """Group figures, sorted by where they start, that overlap directly or through others."""
    groups: list[list[Measured]] = []
    for one in ordered:
        if groups and any(one.interval.overlaps(other.interval) for other in groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _ranks(groups: list[list[Measured]], ahead: list[set[str]]) -> list[Ranked]:
    """Number groups by the clusters before them, those set aside that are surely ``ahead`` too."""
    ranked: list[Ranked] = []
    before: set[str] = set()
    for group, surely in zip(groups, ahead, strict=True):
        clusters = {one.fact.cluster for one in group}
        place = 1 + len((before | surely) - clusters)
        shared = len(clusters) > 1
        ranked += [Ranked(place, shared, one) for one in group]
        before |= clusters
    return ranked
