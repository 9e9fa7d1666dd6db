"""Claims of a comparison: equal ones, whoever makes them, are one; and each has its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from clusters.compare import Ranked
from clusters.models import SetAside
from clusters.render.figures import likeness

Row = TypeVar("Row", Ranked, SetAside)

NO_PLACE = "–"
"""What stands in the place of a rank where there is none."""


def same(shown: Iterable[Row]) -> Iterator[list[Row]]:
    """Join neighbours that make the same claim of the same, whoever says it."""
    for _, those in groupby(shown, key=_claim):
        yield list(those)


def _claim(one: Ranked | SetAside) -> tuple[object, ...]:
    if one.fact is None:
        return (one,)
    return (*likeness(one.fact), one.reason if isinstance(one, SetAside) else one.rank)


def silent_last(aside: Iterable[SetAside]) -> list[SetAside]:
    """Put the clusters of which the sources say nothing behind the others."""
    return sorted(aside, key=lambda one: one.fact is None)


def place_of(one: Ranked) -> str:
    """Write a rank: ``1``, or ``1=`` if another cluster shares it."""
    return f"{one.rank}{'=' if one.shared else ''}"
