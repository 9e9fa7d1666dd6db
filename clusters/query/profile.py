"""One cluster: its own facts, those around it, and what the sources do not say."""

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
    own: tuple[Fact, ...]
    """Facts about it or a part of it, in the order of the vocabulary, and figures in series."""
    around: tuple[Fact, ...]
    """Facts about its province or country, and those whose scope is not stated."""
    unsaid: tuple[Metric, ...]
    """Figures that the base has of another cluster and not of this one."""


def profile(base: FactBase, name: str) -> Profile:
    """Gather what the base knows of the cluster called ``name``."""
    cluster = find_cluster(base, name)
    facts = base.about(cluster.id)
    own = tuple(in_series(base, (fact for fact in facts if fact.within)))
    around = tuple(fact for fact in facts if not fact.within)
    return Profile(cluster, own, around, _unsaid(base, cluster))


def _unsaid(base: FactBase, cluster: Cluster) -> tuple[Metric, ...]:
    said = {fact.metric for fact in base.about(cluster.id)}
    elsewhere = {fact.metric for fact in base.facts if fact.local}
    return tuple(
        metric
        for metric in base.metrics
        if metric.name in elsewhere - said and not metric.is_text and metric.direction != "none"
    )
