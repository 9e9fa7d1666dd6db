"""Which facts speak of the same, and which of them cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from clusters.audit.material import Material
from clusters.models import Fact, FactBase


def alike(material: Material) -> dict[Hashable, list[tuple[int, Fact]]]:
    """Group the sound figures that speak of the same: cluster, metric, scope, kind, period."""
    groups: defaultdict[Hashable, list[tuple[int, Fact]]] = defaultdict(list)
    for index, fact in material.figures():
        if fact.status == "sound":
            groups[_topic(fact)].append((index, fact))
    return groups


def _topic(fact: Fact) -> Hashable:
    # What is undated can be set against nothing but what the same source says undated.
    time = fact.period or fact.evidence[0].source
    return fact.cluster, fact.metric, fact.scope, fact.subject, fact.kind, fact.unit, time


def excludes(base: FactBase, fact: Fact, other: Fact) -> bool:
    """Whether two figures have no value in common."""
    one, another = base.interval(fact), base.interval(other)
    return one is not None and another is not None and not one.overlaps(another)


def disputing(base: FactBase, fact: Fact) -> list[Fact]:
    """Find the facts of the same cluster and metric that exclude a fact."""
    others = [f for f in base.facts if (f.cluster, f.metric) == (fact.cluster, fact.metric)]
    return [f for f in others if f.unit == fact.unit and excludes(base, fact, f)]
