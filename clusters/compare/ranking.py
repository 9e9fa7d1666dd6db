"""Ranks for intervals: shared where they overlap, refused where the order is open."""

from __future__ import annotations

from dataclasses import dataclass

from clusters.amounts.interval import Interval
from clusters.models import Fact, SetAside


@dataclass(frozen=True, slots=True)
class Ranked:
    """A fact with its rank."""

    rank: int
    """1 for the first; facts whose intervals overlap share one."""
    shared: bool
    """Whether another fact has the same rank."""
    fact: Fact
    """The fact."""
    interval: Interval
    """What its hedge makes of its number."""


def rank(
    measured: list[tuple[Fact, Interval]], *, most_first: bool
) -> tuple[list[Ranked], list[SetAside]]:
    """Rank facts by their intervals.

    An open interval ("over 40,000") that reaches over another is set aside: the order of the
    two cannot be told. Closed ones that overlap, directly or through others, share a rank.
    """
    unsure = [one for one in measured if _cannot_tell(one, measured)]
    sure = [one for one in measured if one not in unsure]
    sure.sort(key=lambda one: _position(one[1], most_first=most_first))
    aside = [SetAside(f.cluster, f, "cannot-tell", "cannot tell: " + _open(f)) for f, _ in unsure]
    return _ranks(sure), aside


def _open(fact: Fact) -> str:
    return f'"{fact.hedge.replace("_", " ")}" may be more or less than another figure here'


def _cannot_tell(one: tuple[Fact, Interval], measured: list[tuple[Fact, Interval]]) -> bool:
    return one[1].is_open_ended and any(
        one is not other and one[1].overlaps(other[1]) for other in measured
    )


def _position(interval: Interval, *, most_first: bool) -> tuple[object, ...]:
    low, high = interval.low, interval.high
    if most_first:
        return (low is not None, -(low or 0))
    return (high is None, high or 0)


def _ranks(ordered: list[tuple[Fact, Interval]]) -> list[Ranked]:
    groups: list[list[tuple[Fact, Interval]]] = []
    for one in ordered:
        if groups and any(one[1].overlaps(other) for _, other in groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    ranked, place = [], 1
    for group in groups:
        ranked += [Ranked(place, len(group) > 1, fact, interval) for fact, interval in group]
        place += len(group)
    return ranked
