"""Which facts speak of the same, and which of them cannot both be true."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from clusters.amounts.amount import Interval
from clusters.models import Fact, FactBase


@dataclass(slots=True)
class Outermost:
    """Of some figures the highest and the lowest: what excludes neither excludes none of them."""

    highest: tuple[Fact, Interval] | None = None
    """The figure that begins highest."""
    lowest: tuple[Fact, Interval] | None = None
    """The figure that ends lowest."""

    def add(self, fact: Fact, interval: Interval) -> None:
        """Take one more figure into account."""
        if self.highest is None or interval.start > self.highest[1].start:
            self.highest = fact, interval
        if self.lowest is None or interval.stop < self.lowest[1].stop:
            self.lowest = fact, interval

    def excluding(self, interval: Interval) -> Fact | None:
        """Find a figure that has no value in common with an interval."""
        outer = [one for one in (self.highest, self.lowest) if one is not None]
        return next((fact for fact, other in outer if not other.overlaps(interval)), None)


def topic(fact: Fact) -> Hashable:
    """Give what a figure speaks of, whenever it held, and in which unit."""
    return *fact.topic, fact.unit


def at_one_time(fact: Fact, other: Fact) -> bool:
    """Whether two facts may speak of the same time; what is undated may be of any."""
    one, another = fact.dates, other.dates
    if one is None or another is None:
        return True
    return one.first <= another.last and another.first <= one.last


def disputing(base: FactBase, fact: Fact) -> list[Fact]:
    """Find the figures of the same, at a time that may be the same, that exclude a figure."""
    interval = base.interval(fact)
    if interval is None:
        return []
    alike = (f for f in base.facts if topic(f) == topic(fact) and at_one_time(f, fact))
    return [f for f in alike if (other := base.interval(f)) and not other.overlaps(interval)]
