"""The comparison: one group a metric, and in it a row for every cluster."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clusters.compare.judging import judge
from clusters.compare.ranking import Ranked, rank
from clusters.compare.yardstick import Yardstick, last_day, yardstick
from clusters.errors import Usage
from clusters.factbase import find_clusters, find_metrics
from clusters.models import Cluster, Fact, FactBase, Metric, SetAside

WINDOW = 3
"""Years that the periods compared may lie apart, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Group:
    """The clusters by one metric."""

    metric: Metric
    """The metric."""
    yardstick: Yardstick
    """What the ranked figures have in common."""
    ranked: tuple[Ranked, ...]
    """Comparable figures, first rank first."""
    set_aside: tuple[SetAside, ...]
    """Everything else, in the order of the base."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Clusters side by side."""

    clusters: tuple[Cluster, ...]
    """The clusters compared, in the order of the base."""
    groups: tuple[Group, ...]
    """One for each metric asked for, in the order of the vocabulary."""


def compare(
    base: FactBase, metrics: Iterable[str], names: Iterable[str] = (), window: int = WINDOW
) -> Comparison:
    """Set clusters side by side by metrics or families.

    Args:
        base: The base asked.
        metrics: Metrics or families, by name.
        names: Clusters, by any name; none for all.
        window: Years that the periods ranked may lie apart.

    Raises:
        Usage: if a name is not known, or no metric is named.
    """
    wanted = {metric.name for word in metrics for metric in find_metrics(base, word)}
    if not wanted:
        raise Usage("no metric to compare by: add --metric exports (see `clusters metrics`)")
    clusters = find_clusters(base, names)
    chosen = [metric for metric in base.metrics if metric.name in wanted]
    return Comparison(clusters, tuple(_group(base, m, clusters, window) for m in chosen))


def _group(base: FactBase, metric: Metric, clusters: tuple[Cluster, ...], window: int) -> Group:
    ids = [cluster.id for cluster in clusters]
    facts = [fact for fact in base.facts if fact.metric == metric.name and fact.cluster in ids]
    yard = yardstick(facts, window)
    aside = [found for fact in facts if (found := judge(fact, metric, yard))]
    refused = {found.fact.id for found in aside if found.fact}
    latest, earlier = _latest([fact for fact in facts if fact.id not in refused])
    measured = [(fact, interval) for fact in latest if (interval := base.interval(fact))]
    ranked, unsure = rank(measured, most_first=metric.direction == "more")
    silent = [_silence(i) for i in ids if i not in {fact.cluster for fact in facts}]
    order = {fact.id: place for place, fact in enumerate(facts)}
    rest = sorted(
        [*aside, *earlier, *unsure, *silent],
        key=lambda one: (ids.index(one.cluster), order[one.fact.id] if one.fact else 0),
    )
    return Group(metric, yard, tuple(ranked), tuple(rest))


def _latest(facts: list[Fact]) -> tuple[list[Fact], list[SetAside]]:
    """Part the latest figures of each cluster, several if they share a date, from earlier ones."""
    ends = {fact.id: last_day(fact) or date.min for fact in facts}
    last: dict[str, date] = {}
    for fact in facts:
        last[fact.cluster] = max(ends[fact.id], last.get(fact.cluster, date.min))
    reason = "a later figure of this cluster is compared"
    earlier = [f for f in facts if ends[f.id] < last[f.cluster]]
    aside = [SetAside(f.cluster, f, "other-period", reason) for f in earlier]
    return [f for f in facts if f not in earlier], aside


def _silence(cluster: str) -> SetAside:
    return SetAside(cluster, None, "not-stated", "the sources do not say")
