"""What does not agree: the conflicts that a base tells of, and those that its figures show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeAlias

from clusters.amounts.amount import Interval
from clusters.factbase import find_clusters
from clusters.models import Fact, FactBase
from clusters.periods import Period

Figure: TypeAlias = tuple[Fact, Interval]
"""A figure, and what its hedge makes of it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Facts of one cluster that do not agree."""

    id: str
    """The conflict's id in the base; where the figures themselves show it, one made of theirs."""
    cluster: str
    """The id of the cluster."""
    facts: tuple[Fact, ...]
    """The facts, in the order of the base; one alone where what disputes it is no fact here."""
    note: str
    """What does not agree, and why, as far as that is known."""
    gist: str | None = None
    """The same in a clause for narrow views; None to let its figures speak."""
    told: bool = False
    """Whether the base tells of it, rather than its figures alone."""


def clashes(base: FactBase, names: Iterable[str] = ()) -> tuple[Clash, ...]:
    """List what does not agree: told conflicts first, then what figures show, then the disputed.

    Args:
        base: The base asked.
        names: Clusters, by any name; none for all.

    Raises:
        Usage: if a name is not known.
    """
    told = [*_told(base)]
    shown = [*_shown(base)]
    known = {fact.id for one in (*told, *shown) for fact in one.facts}
    every = [*told, *shown, *_disputed(base, known)]
    places = {cluster.id: place for place, cluster in enumerate(find_clusters(base, names))}
    asked = (one for one in every if one.cluster in places)
    return tuple(sorted(asked, key=lambda one: places[one.cluster]))


def _told(base: FactBase) -> Iterator[Clash]:
    order = {fact.id: place for place, fact in enumerate(base.facts)}
    for one in base.conflicts:
        ids = sorted(set(one.facts), key=order.__getitem__)
        facts = tuple(base.fact[name] for name in ids)
        yield Clash(one.id, facts[0].cluster, facts, one.note, one.gist, told=True)


def _shown(base: FactBase) -> Iterator[Clash]:
    """Find the figures of one topic that exclude each other and that no conflict joins."""
    told = {frozenset(p) for one in base.conflicts for p in combinations(one.facts, 2)}
    alike: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for fact in base.facts:
        if (interval := base.interval(fact)) is not None:
            alike[topic(fact)].append((fact, interval))
    for those in alike.values():
        pairs = ((a[0], b[0]) for a, b in _at_one_time(those) if _exclude(a, b))
        joined = _joined((a.id, b.id) for a, b in pairs if frozenset((a.id, b.id)) not in told)
        for ids in joined:
            facts = tuple(fact for fact, _ in those if fact.id in ids)
            yield Clash(_derived(facts[0]), facts[0].cluster, facts, _why(facts))


def _derived(fact: Fact) -> str:
    """Make the id of what a base does not tell of: a fact is in one such conflict at most."""
    return f"{fact.id}.disagrees"


def _at_one_time(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures whose times may be one, without pairing a long series with itself."""
    ever = Period(date.min, date.max)
    ordered = sorted(((f[0].dates or ever, f) for f in figures), key=lambda one: one[0].first)
    running: list[tuple[Period, Figure]] = []
    for period, figure in ordered:
        running = [one for one in running if one[0].last >= period.first]
        yield from ((other, figure) for _, other in running)
        running.append((period, figure))


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Join pairs that have a member in common, directly or through others."""
    sets: dict[str, set[str]] = {}
    for one, other in pairs:
        first, second = sets.setdefault(one, {one}), sets.setdefault(other, {other})
        if first is not second:
            first, second = sorted((first, second), key=len, reverse=True)
            first |= second
            sets.update(dict.fromkeys(second, first))
    return list({id(members): members for members in sets.values()}.values())


def _exclude(one: Figure, other: Figure) -> bool:
    (fact, interval), (another, its) = one, other
    same = fact.number is not None and fact.number == another.number
    return not (interval.overlaps(its) or same)


def _why(facts: tuple[Fact, ...]) -> str:
    if all(fact.dates for fact in facts):
        return "Figures of the same, at the same time, which exclude each other."
    return "Figures of the same which exclude each other, unless the undated is of another time."


def _disputed(base: FactBase, known: set[str]) -> Iterator[Clash]:
    for fact in base.facts:
        if fact.status == "disputed" and fact.id not in known:
            yield Clash(_derived(fact), fact.cluster, (fact,), fact.note or "Disputed.")


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
