"""Ranks for intervals: shared where they overlap, refused where the order is open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from clusters.amounts.interval import Interval
from clusters.models import Fact, SetAside

Measured: TypeAlias = tuple[Fact, Interval]
"""A figure, and what its hedge makes of it."""


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


def rank(measured: list[Measured], *, most_first: bool) -> tuple[list[Ranked], list[SetAside]]:
    """Rank facts by their intervals.

    An open interval ("over 40,000") that reaches over another is set aside: the order of the
    two cannot be told. Closed ones that overlap, directly or through others, share a rank.
    """
    unsure = [one for one in measured if _cannot_tell(one, measured)]
    sure = [one for one in measured if one not in unsure]
    aside = [SetAside(f.cluster, f, "cannot-tell", "cannot tell: " + _open(f)) for f, _ in unsure]
    groups = _overlapping(sorted(sure, key=lambda one: _start(one[1])))
    if most_first:
        groups = [group[::-1] for group in groups[::-1]]
    return _ranks(groups), aside


def _open(fact: Fact) -> str:
    return f'"{fact.hedge.replace("_", " ")}" may be more or less than another figure here'


def _cannot_tell(one: Measured, measured: list[Measured]) -> bool:
    return one[1].is_open_ended and any(
        one is not other and one[1].overlaps(other[1]) for other in measured
    )


def _start(interval: Interval) -> tuple[bool, Decimal, bool]:
    return interval.low is not None, interval.low or Decimal(0), interval.low_open


def _overlapping(ordered: list[Measured]) -> list[list[Measured]]:
    """Group figures, sorted by where they start, that overlap directly or through others."""
    groups: list[list[Measured]] = []
    for one in ordered:
        if groups and any(one[1].overlaps(other) for _, other in groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _ranks(groups: list[list[Measured]]) -> list[Ranked]:
    ranked: list[Ranked] = []
    for group in groups:
        place = len(ranked) + 1
        ranked += [Ranked(place, len(group) > 1, fact, interval) for fact, interval in group]
    return ranked
