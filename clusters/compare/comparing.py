"""The comparison: one group a metric, and in it a row for every cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from clusters.compare.judging import Measured, Reason, judge, measure
from clusters.compare.ranking import Order, Ranked, rank
from clusters.compare.terms import Terms, Yardstick, yardstick
from clusters.errors import Usage
from clusters.evidence.doubts import Doubts
from clusters.factbase import find_clusters, find_metrics
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase, Metric, SetAside
from clusters.money import currency_named


@dataclass(frozen=True, slots=True)
class Group:
    """The clusters by one metric."""

    metric: Metric
    """The metric."""
    yardstick: Yardstick
    """What the ranked figures have in common."""
    order: Order
    """Whether the rows are ranked, in the order of their floors, or neither."""
    ranked: tuple[Ranked, ...]
    """Comparable figures, the first first."""
    set_aside: tuple[SetAside, ...]
    """Everything else, in the order of the base."""
    measured: Mapping[str, Measured | Reason]
    """Every figure in the unit compared, or why it is not, by the id of its fact."""

    @property
    def later(self) -> tuple[Fact, ...]:
        """The figures later than the years compared, where some are ranked."""
        until = self.yardstick.until
        if self.order == "none" or until is None:
            return ()
        known = (one.fact for one in self.set_aside if one.fact and one.code in _MAY_BE_LATER)
        return tuple(
            fact
            for fact in known
            if (fact.kind, fact.counts) == (self.yardstick.kind, self.yardstick.counts)
            and fact.scope in self.yardstick.terms.scopes
            and fact.dated
            and fact.dated.year > until.year
        )


_MAY_BE_LATER = {"later", "doubtful-subject", "in-conflict"}


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
    if terms.currency is not None:
        currency_named(terms.currency, base.rates)
    if terms.currency is not None and all(metric.measures != "money" for metric in chosen):
        raise Usage("none of these metrics is a sum of money", code="no-money")
    doubts = Doubts(base)
    groups = tuple(_group(base, doubts, metric, clusters, terms) for metric in chosen)
    return Comparison(clusters, groups, len(set(named)))


def _group(
    base: FactBase, doubts: Doubts, metric: Metric, clusters: tuple[Cluster, ...], terms: Terms
) -> Group:
    ids = [cluster.id for cluster in clusters]
    facts = [fact for i in ids for fact in base.facts_of.get(i, ()) if fact.metric == metric.name]
    doubted = {fact.id: doubts.grave(fact) for fact in facts}
    yard = yardstick([fact for fact in facts if doubted[fact.id] is None], metric, terms)
    measured = {fact.id: measure(base, fact, yard) for fact in facts}
    judged = [judge(fact, metric, yard, doubted[fact.id], measured[fact.id]) for fact in facts]
    last, earlier = _latest([one for one in judged if isinstance(one, Measured)])
    latest, contradictory = _agreeing(last)
    ranking = rank(latest, most_first=yard.most_first)
    aside = [one for one in judged if isinstance(one, SetAside)]
    aside += [*earlier, *contradictory, *ranking.set_aside]
    named = {fact.cluster for fact in facts}
    aside += [_silence(i) for i in ids if i not in named]
    return Group(metric, yard, ranking.order, ranking.rows, _in_order(aside, facts, ids), measured)


def _in_order(aside: list[SetAside], facts: list[Fact], ids: list[str]) -> tuple[SetAside, ...]:
    order = {fact.id: place for place, fact in enumerate(facts)}
    places = {name: place for place, name in enumerate(ids)}

    def place(one: SetAside) -> tuple[int, int]:
        return places[one.cluster], order[one.fact.id] if one.fact else 0

    return tuple(sorted(aside, key=place))


def _latest(figures: list[Measured]) -> tuple[list[Measured], list[SetAside]]:
    """Part the latest figures of each subject, several if they share a date, from earlier ones."""
    latest: list[Measured] = []
    earlier: list[SetAside] = []
    for those in _by_subject(figures):
        last = max(one.fact.dated or date.min for one in those)
        for one in those:
            if (one.fact.dated or date.min) < last:
                why = f"superseded by {last.year}"
                earlier.append(SetAside(one.fact.cluster, one.fact, "other-period", why))
            else:
                latest.append(one)
    return latest, earlier


def _agreeing(figures: list[Measured]) -> tuple[list[Measured], list[SetAside]]:
    """Part the figures of one subject that exclude each other: none is chosen silently."""
    agreeing: list[Measured] = []
    aside: list[SetAside] = []
    for those in _by_subject(figures):
        # What excludes any excludes the one that begins highest, or that ends lowest.
        intervals = [one.interval for one in those]
        ends = max(intervals, key=lambda one: one.start), min(intervals, key=lambda one: one.stop)
        for one in those:
            if all(one.interval.overlaps(end) for end in ends):
                agreeing.append(one)
            else:
                why = "another figure of the same, as late, excludes it"
                aside.append(SetAside(one.fact.cluster, one.fact, "in-conflict", why))
    return agreeing, aside


def _by_subject(figures: list[Measured]) -> Iterable[list[Measured]]:
    found: dict[tuple[str, str | None], list[Measured]] = {}
    for one in figures:
        found.setdefault((one.fact.cluster, one.fact.subject), []).append(one)
    return found.values()


def _silence(cluster: str) -> SetAside:
    return SetAside(cluster, None, "not-stated", "the sources do not say")
