"""One cluster: its own facts by family, those around it, and what the sources do not say."""

from __future__ import annotations

from dataclasses import dataclass

from clusters.factbase import find_cluster
from clusters.models import Cluster, Fact, FactBase, Metric
from clusters.query.series import in_series


@dataclass(frozen=True, slots=True)
class Profile:
    """What a base knows of a cluster."""

    cluster: Cluster
    """The cluster."""
    own: dict[str, tuple[Fact, ...]]
    """Facts about it or a part of it, by family, in the order of the vocabulary."""
    around: tuple[Fact, ...]
    """Facts about its province or country, and those whose scope is not stated."""
    unsaid: tuple[Metric, ...]
    """Figures that the base has of another cluster and not of this one."""


def profile(base: FactBase, name: str) -> Profile:
    """Gather what the base knows of the cluster called ``name``."""
    cluster = find_cluster(base, name)
    facts = base.about(cluster.id)
    within = in_series(base, (fact for fact in facts if fact.within))
    own = {
        family: tuple(fact for fact in within if base.metric[fact.metric] in metrics)
        for family, metrics in base.families.items()
    }
    around = tuple(fact for fact in facts if not fact.within)
    return Profile(cluster, {k: v for k, v in own.items() if v}, around, _unsaid(base, cluster))


def _unsaid(base: FactBase, cluster: Cluster) -> tuple[Metric, ...]:
    said = {fact.metric for fact in base.about(cluster.id)}
    elsewhere = {fact.metric for fact in base.facts if fact.local}
    return tuple(
        metric
        for metric in base.metrics
        if metric.name in elsewhere - said and not metric.is_text and metric.direction != "none"
    )
