"""What does not agree: the conflicts that a base tells of, and those that its figures show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import field
from typing import TypeAlias

from clusters.amounts.amount import Interval
from clusters.evidence.exclusion import excluding_groups
from clusters.factbase import find_clusters
from clusters.light import dataclass
from clusters.models import Fact, FactBase

Figure: TypeAlias = tuple[Fact, Interval]
"""A figure, and what its hedge makes of it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Facts of one cluster that do not agree."""

    id: str
    """Its id in the base; of what the figures themselves show, one made of what they are of and
    when: ``faku.employees.2019-05``."""
    cluster: str
    """The id of the cluster."""
    facts: tuple[Fact, ...] = field(hash=False)
    """The facts, in the order of the base; one alone where what disputes it is no fact here."""
    note: str
    """What does not agree, and why, as far as that is known."""
    gist: str | None = None
    """The same in at most 45 characters; None to let its figures speak."""
    told: bool = True
    """Whether the base tells of it; otherwise the figures themselves show it."""


def clashes(base: FactBase, names: Iterable[str] = ()) -> tuple[Clash, ...]:
    """List what does not agree: told conflicts first, then what figures show, then the disputed.

    Args:
        base: The base asked.
        names: Clusters, by any name; none for all.

    Raises:
        Usage: if a name is not known.
    """
    return tuple(
        c for cluster in find_clusters(base, names) for c in clashes_within(base, cluster.id)
    )


def clashes_within(base: FactBase, cluster: str) -> tuple[Clash, ...]:
    """List what does not agree in one cluster, by its id; found once for all that is asked."""
    known = base.remembered.setdefault("clashes", {})
    if cluster not in known:
        known[cluster] = tuple(_found(base, cluster))
    those: tuple[Clash, ...] = known[cluster]
    return those


def first_number(base: FactBase, cluster: str) -> int:
    """Give the number, among all of the base, of the first of what does not agree in a cluster."""
    before = base.disagreeing_before(cluster)
    if before is None:
        ids = [one.id for one in base.clusters]
        before = sum(len(clashes_within(base, one)) for one in ids[: ids.index(cluster)])
    return before + 1


def _found(base: FactBase, cluster: str) -> Iterator[Clash]:
    told = [*_told(base, cluster)]
    ids = Counter(one.id for one in told)
    shown = [*_shown(base, cluster, ids)]
    known = {fact.id for one in (*told, *shown) for fact in one.facts}
    yield from (*told, *shown, *_disputed(base, cluster, known, ids))


def _told(base: FactBase, cluster: str) -> Iterator[Clash]:
    facts = base.about(cluster)
    place = {fact.id: number for number, fact in enumerate(facts)}
    for conflict in base.conflicts_of.get(cluster, ()):
        those = tuple(facts[n] for n in sorted(place[name] for name in {*conflict.facts}))
        yield Clash(conflict.id, cluster, those, conflict.note, conflict.gist)


def _shown(base: FactBase, cluster: str, ids: Counter[str]) -> Iterator[Clash]:
    """Find the figures of one topic that exclude each other and that no conflict joins."""
    told: defaultdict[str, set[int]] = defaultdict(set)
    for number, conflict in enumerate(base.conflicts_of.get(cluster, ())):
        for name in conflict.facts:
            told[name].add(number)
    alike: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for fact in base.about(cluster):
        if (interval := base.interval(fact)) is not None and not fact.confirm:
            alike[topic(fact)].append((fact, interval))
    for those in (figures for figures in alike.values() if figures[1:]):
        for facts in excluding_groups(those, lambda fact: frozenset(told.get(fact.id, ()))):
            id_ = _new(base, f"{cluster}.{facts[0].metric}.{_when(facts)}", ids)
            yield Clash(id_, cluster, tuple(facts), _why(facts), told=False)


def _when(facts: Sequence[Fact]) -> str:
    """Name the time of some facts: that of the first that has one, ``2016-2019``, ``undated``."""
    period = next((fact.period for fact in facts if fact.period), "undated")
    return period.replace("/", "-").strip(".-")


def _new(base: FactBase, wanted: str, ids: Counter[str]) -> str:
    """Give an id that is not taken yet, and take it: ``faku.people``, ``faku.people.2``."""
    id_ = wanted
    while id_ in ids or id_ in base.conflict:
        ids[wanted] += 1
        id_ = f"{wanted}.{ids[wanted]}"
    ids[id_] = 1
    return id_


def _why(facts: Sequence[Fact]) -> str:
    if all(fact.dates for fact in facts):
        return "Figures of the same, at the same time, which exclude each other."
    return "Figures of the same which exclude each other, unless the undated is of another time."


def _disputed(base: FactBase, cluster: str, known: set[str], ids: Counter[str]) -> Iterator[Clash]:
    for fact in base.about(cluster):
        if fact.status == "disputed" and fact.id not in known:
            id_ = _new(base, f"{fact.id}.disputed", ids)
            yield Clash(id_, fact.cluster, (fact,), fact.note or "Disputed.", told=False)


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
    facts = base.about(fact.cluster)
    alike = (f for f in facts if topic(f) == topic(fact) and at_one_time(f, fact))
    return [f for f in alike if (other := base.interval(f)) and not other.overlaps(interval)]
