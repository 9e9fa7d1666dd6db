"""What does not agree: the conflicts that a base tells of, and those that its figures show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from clusters.audit.disputes import at_one_time, topic
from clusters.factbase import find_clusters
from clusters.models import Fact, FactBase


@dataclass(frozen=True, slots=True)
class Clash:
    """Facts of one cluster that do not agree."""

    id: str | None
    """The conflict's id in the base; None where the figures themselves show it."""
    cluster: str
    """The id of the cluster."""
    facts: tuple[Fact, ...]
    """The facts, in the order of the base; one alone where what disputes it is no fact here."""
    note: str
    """What does not agree, and why, as far as that is known."""


def clashes(base: FactBase, names: Iterable[str] = ()) -> tuple[Clash, ...]:
    """List what does not agree: told conflicts first, then what figures show, then the disputed.

    Args:
        base: The base asked.
        names: Clusters, by any name; none for all.

    Raises:
        Usage: if a name is not known.
    """
    told = [*_told(base)]
    shown = [
        *_shown(base, {frozenset((f, g)) for one in told for f in one.facts for g in one.facts})
    ]
    known = {fact.id for one in (*told, *shown) for fact in one.facts}
    every = [*told, *shown, *_disputed(base, known)]
    return tuple(
        c for cluster in find_clusters(base, names) for c in every if c.cluster == cluster.id
    )


def _told(base: FactBase) -> Iterator[Clash]:
    for conflict in base.conflicts:
        facts = tuple(fact for fact in base.facts if fact.id in conflict.facts)
        yield Clash(conflict.id, facts[0].cluster, facts, conflict.note)


def _shown(base: FactBase, told: set[frozenset[Fact]]) -> Iterator[Clash]:
    """Find the figures of one topic that exclude each other and that no conflict joins."""
    alike: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for fact in base.facts:
        if fact.number is not None:
            alike[topic(fact)].append(fact)
    for those in alike.values():
        pairs = [
            (a, b) for n, a in enumerate(those) for b in those[n + 1 :] if _exclude(base, a, b)
        ]
        for joined in _joined({*pair} for pair in pairs if frozenset(pair) not in told):
            facts = tuple(fact for fact in those if fact in joined)
            yield Clash(None, facts[0].cluster, facts, _why(facts))


def _joined(pairs: Iterable[set[Fact]]) -> list[set[Fact]]:
    """Join pairs that have a fact in common, directly or through others."""
    sets: list[set[Fact]] = []
    for pair in pairs:
        touching = [one for one in sets if one & pair]
        sets = [*(one for one in sets if one not in touching), pair.union(*touching)]
    return sets


def _exclude(base: FactBase, one: Fact, other: Fact) -> bool:
    first, second = base.interval(one), base.interval(other)
    if first is None or second is None or one.number == other.number:
        return False
    return not first.overlaps(second) and at_one_time(one, other)


def _why(facts: tuple[Fact, ...]) -> str:
    if all(fact.dates for fact in facts):
        return "Figures of the same, at the same time, which exclude each other."
    return "Figures of the same which exclude each other, unless the undated is of another time."


def _disputed(base: FactBase, known: set[str]) -> Iterator[Clash]:
    for fact in base.facts:
        if fact.status == "disputed" and fact.id not in known:
            yield Clash(None, fact.cluster, (fact,), fact.note or "Disputed.")
