"""Figures of the same over time: in their order, and which of them are the latest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from clusters.factbase import choose, find_cluster, find_clusters, find_metrics, find_source
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase, Kind, Metric, Scope, Status
from clusters.periods import Period, dates, days_asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The words that restrict facts; none of a sort restricts nothing."""

    names: tuple[str, ...] = ()
    """Clusters, by any of their names."""
    metrics: tuple[str, ...] = ()
    """Metrics or families."""
    sources: tuple[str, ...] = ()
    """Ids of sources."""
    kinds: tuple[str, ...] = ()
    """``actual``, ``target``, ..."""
    scopes: tuple[str, ...] = ()
    """``cluster``, ``park``, ``province``, ..."""
    statuses: tuple[str, ...] = ()
    """``sound``, ``garbled``, ``disputed``."""
    periods: tuple[str, ...] = ()
    """Times of which a fact must speak, if only of a part: ``2018``, ``2016..2020``."""

    @classmethod
    def of(cls, **words: Iterable[str] | None) -> Selection:
        """Gather words as a command line gives them: lists, or None for none."""
        return cls(**{name: tuple(given or ()) for name, given in words.items()})


def select(base: FactBase, selection: Selection) -> tuple[Fact, ...]:
    """Choose the facts that every restriction leaves, be they none.

    Raises:
        Usage: if a word is not known.
    """
    return tuple(_select(base, selection))


def _select(base: FactBase, selection: Selection) -> Iterator[Fact]:
    clusters = {cluster.id for cluster in find_clusters(base, selection.names)}
    metrics = {m.name for word in selection.metrics for m in find_metrics(base, word)}
    sources = {find_source(base, word).id for word in selection.sources}
    kinds = {choose(word, get_args(Kind), "kind") for word in selection.kinds}
    scopes = {choose(word, get_args(Scope), "scope") for word in selection.scopes}
    statuses = {choose(word, get_args(Status), "status") for word in selection.statuses}
    periods = [days_asked(word) for word in selection.periods]
    for fact in base.facts:
        if (
            fact.cluster in clusters
            and fact.metric in (metrics or {fact.metric})
            and (not sources or any(e.source in sources for e in fact.evidence))
            and fact.kind in (kinds or {fact.kind})
            and fact.scope in (scopes or {fact.scope})
            and fact.status in (statuses or {fact.status})
            and (not periods or any(_speaks_of(base, fact, days) for days in periods))
        ):
            yield fact


def _speaks_of(base: FactBase, fact: Fact, days: Period) -> bool:
    """Whether a fact's time has a day in common with a period; what is undated has none.

    An open end reaches to the day when its source was issued: a plan of 2023 for the time until
    2035 says nothing of 1850. Where that is not known, or lies beyond the other end, the year of
    the end that is told is all. What is aimed at since some day goes on.
    """
    known = fact.dates
    if known is None:
        return False
    issued = [dates(base.source[one.source].issued) for one in fact.evidence]
    told = [one for one in issued if one is not None]
    first, last = known.first, known.last
    if first == date.min:
        first = min([date(last.year, 1, 1), *(one.first for one in told)])
    if last == date.max and fact.kind == "actual":
        last = max([date(first.year, 12, 31), *(one.last for one in told)])
    return first <= days.last and days.first <= last


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
    return tuple(
        metric
        for metric in base.metrics
        if metric.name in base.measured - said and not metric.is_text and metric.direction != "none"
    )


def parted(facts: Iterable[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Part figures from those that a later sound figure of the same topic has overtaken.

    What is undated, or has no end, is overtaken by nothing.
    """
    known = list(facts)
    latest: dict[object, date] = {}
    for fact in known:
        if fact.status == "sound" and fact.dated:
            latest[fact.topic] = max(fact.dated, latest.get(fact.topic, date.min))
    earlier = [f for f in known if f.dated and f.dated < latest.get(f.topic, date.min)]
    overtaken = {fact.id for fact in earlier}
    return [fact for fact in known if fact.id not in overtaken], earlier


def in_series(base: FactBase, facts: Iterable[Fact]) -> list[Fact]:
    """Order facts by metric as the vocabulary has them, and figures by their dates.

    Of one metric, figures of one topic stand together, the undated last.
    """
    known = list(facts)
    metrics = {name: place for place, name in enumerate(base.metric)}
    first = dict.fromkeys(fact.topic for fact in known)
    topics = {topic: place for place, topic in enumerate(first)}

    def place(fact: Fact) -> tuple[int, int, date]:
        last = date.min if base.metric[fact.metric].is_text else fact.dated or date.max
        return metrics[fact.metric], topics[fact.topic], last

    return sorted(known, key=place)
