"""The comparison: one group a metric, and in it a row for every cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clusters.amounts.interval import highest, lowest
from clusters.compare.judging import judge
from clusters.compare.measuring import Measured, Reason, measure
from clusters.compare.ranking import Ranked, rank
from clusters.compare.terms import Terms
from clusters.compare.yardstick import Yardstick, yardstick
from clusters.errors import Usage
from clusters.factbase import find_clusters, find_metrics
from clusters.models import Cluster, Fact, FactBase, Metric, SetAside


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
    measured: Mapping[str, Measured | Reason]
    """Every figure in the unit compared, or why it is not, by the id of its fact."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Clusters side by side."""

    clusters: tuple[Cluster, ...]
    """The clusters compared, in the order of the base."""
    groups: tuple[Group, ...]
    """One for each metric asked for, in the order of the vocabulary."""
    asked: int
    """How many metrics or families were named."""


def compare(
    base: FactBase, metrics: Iterable[str], names: Iterable[str] = (), terms: Terms | None = None
) -> Comparison:
    """Set clusters side by side by metrics or families.

    Args:
        base: The base asked.
        metrics: Metrics or families, by name.
        names: Clusters, by any name; none for all.
        terms: What a figure must be to be ranked; None for what it is by default.

    Raises:
        Usage: if a name is not known, no metric is named, or none has what is to be converted.
    """
    named = [find_metrics(base, word) for word in metrics]
    if not named:
        raise Usage("no metric to compare by: add --metric exports (see `clusters metrics`)")
    clusters = find_clusters(base, names)
    chosen = [metric for metric in base.metrics if any(metric in those for those in named)]
    terms = terms or Terms()
    if terms.currency is not None and all(metric.measures != "money" for metric in chosen):
        raise Usage("--currency: none of these metrics is a sum of money: leave it out")
    groups = tuple(_group(base, metric, clusters, terms) for metric in chosen)
    return Comparison(clusters, groups, len(set(named)))


def _group(base: FactBase, metric: Metric, clusters: tuple[Cluster, ...], terms: Terms) -> Group:
    ids = [cluster.id for cluster in clusters]
    facts = [fact for fact in base.facts if fact.metric == metric.name and fact.cluster in ids]
    yard = yardstick(facts, metric, terms)
    measured = {fact.id: measure(base, fact, yard) for fact in facts}
    judged = [judge(fact, metric, yard, measured[fact.id]) for fact in facts]
    last, earlier = _latest([one for one in judged if isinstance(one, Measured)])
    latest, torn = _agreeing(last)
    aside = [*(one for one in judged if isinstance(one, SetAside)), *earlier, *torn]
    ranked, unsure = rank(latest, most_first=yard.most_first, certain=terms.certain)
    shown = {one.fact.id for one in ranked}
    rest = [one for one in [*aside, *unsure] if one.fact and one.fact.id not in shown]
    rest += [_silence(i) for i in ids if i not in {fact.cluster for fact in facts}]
    return Group(metric, yard, tuple(ranked), tuple(_in_order(rest, facts, ids)), measured)


def _in_order(aside: list[SetAside], facts: list[Fact], ids: list[str]) -> list[SetAside]:
    order = {fact.id: place for place, fact in enumerate(facts)}

    def place(one: SetAside) -> tuple[int, int]:
        return ids.index(one.cluster), order[one.fact.id] if one.fact else 0

    return sorted(aside, key=place)


def _latest(figures: list[Measured]) -> tuple[list[Measured], list[SetAside]]:
    """Part the latest figures of each subject, several if they share a date, from earlier ones."""
    last: dict[object, date] = {}
    for one in figures:
        last[_whose(one)] = max(one.fact.dated or date.min, last.get(_whose(one), date.min))
    earlier = [one.fact for one in figures if (one.fact.dated or date.min) < last[_whose(one)]]
    overtaken = {fact.id for fact in earlier}
    reason = "a later figure stands for this cluster"
    aside = [SetAside(fact.cluster, fact, "other-period", reason) for fact in earlier]
    return [one for one in figures if one.fact.id not in overtaken], aside


def _whose(one: Measured) -> tuple[str, str | None]:
    return one.fact.cluster, one.fact.subject


def _agreeing(figures: list[Measured]) -> tuple[list[Measured], list[SetAside]]:
    """Part the figures of one subject that exclude each other: none is chosen silently."""
    torn: set[str] = set()
    for whose in dict.fromkeys(map(_whose, figures)):
        those = [one for one in figures if _whose(one) == whose]
        # What excludes any excludes the one that begins highest, or that ends lowest.
        ends = highest(one.interval for one in those), lowest(one.interval for one in those)
        torn |= {o.fact.id for o in those if not all(o.interval.overlaps(end) for end in ends)}
    reason = "another figure of the same, as late, excludes it"
    aside = [
        SetAside(o.fact.cluster, o.fact, "disputed", reason) for o in figures if o.fact.id in torn
    ]
    return [one for one in figures if one.fact.id not in torn], aside


def _silence(cluster: str) -> SetAside:
    return SetAside(cluster, None, "not-stated", "the sources do not say")
