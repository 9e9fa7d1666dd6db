"""The fact base: everything known, and where to find a part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, TypeVar

from clusters.amounts.amount import Amount, Interval, interval
from clusters.light import dataclass
from clusters.models.cluster import Cluster
from clusters.models.fact import Conflict, Fact
from clusters.models.naming import plain
from clusters.models.source import Origin, Source

Measure = Literal[
    "money", "count", "share", "text", "area", "length", "mass", "volume", "energy", "rank", "ratio"
]
"""What a metric is measured in."""

Role = Literal["markets", "products"]
"""What the texts of a metric name: where the goods are sold, or which goods are made."""

Each = TypeVar("Each")

FORMAT = 2
"""The form of bases that this program reads."""

Direction = Literal["more", "less", "none"]
"""Which end ranks first; ``none`` where neither end is better."""

UNSTATED = "unstated"
"""The unit of money whose currency the source does not name."""

_CURRENCY = re.compile(r"[A-Z]{3}")
_RATES = {
    "day": re.compile(r"\bday\b|\bdaily\b"),
    "month": re.compile(r"\bmonth"),
    "year": re.compile(r"/year\b|\byearly\b|\bannual|\ba year\b"),
}
"""By which words in its units and names a metric is of each day, month or year."""


def is_currency(word: str) -> bool:
    """Whether a word has the form of an ISO 4217 code."""
    return bool(_CURRENCY.fullmatch(word))


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One name of the vocabulary of a base."""

    name: str
    """Its name, as facts and ``--metric`` write it."""
    label: str
    """Its name as tables print it."""
    family: str
    """The group it is shown with; ``--metric`` takes a family too."""
    measures: Measure
    """Money, count, share, a quantity, a rank, or text for statements."""
    units: tuple[str, ...] = ()
    """The units its facts may have; empty for money (any currency) and text."""
    direction: Direction = "none"
    """Which end ranks first."""
    flow: bool = False
    """Whether its figures add up over time, so that half a year's is less than a year's."""
    headline: bool = False
    """Whether the overview of all clusters shows it."""
    role: Role | None = None
    """``markets`` or ``products``, where its texts are such; None otherwise."""
    about: str
    """What exactly is counted, in a sentence."""

    @property
    def is_text(self) -> bool:
        """Whether its facts are statements rather than figures."""
        return self.measures == "text"

    @property
    def rate(self) -> str:
        """The time in which it is reached again and again: ``day``; empty for none."""
        told = " ".join((*self.units, self.label, self.name.replace("_", " "))).lower()
        return next((rate for rate, words in _RATES.items() if words.search(told)), "")

    def takes(self, unit: str | None) -> bool:
        """Whether a figure of this metric may have a unit; money takes any ISO 4217 code."""
        if self.measures == "money":
            return unit is not None and (unit == UNSTATED or is_currency(unit))
        return unit in self.units


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a base decides for itself."""

    tolerance: int | Decimal
    """How wide "about" and "nearly" are, as a share of the number: 0.10."""
    reach: int | Decimal = 2
    """How far "over N" may reach: at 2, up to twice N; beyond, nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What a text value may name, as SKOS has it: https://www.w3.org/TR/skos-reference/."""

    id: str
    """Short and stable: ``tile``."""
    label: Mapping[str, str] = field(hash=False)
    """Its name by BCP 47 tag."""
    alt: tuple[str, ...] = ()
    """Other words for it, in any language."""
    broader: tuple[str, ...] = ()
    """The ids of the concepts of which it is a kind."""

    def words(self) -> Iterator[str]:
        """Yield every word by which it is found."""
        yield self.id
        yield from self.label.values()
        yield from self.alt


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRate:
    """A rate of exchange of the base's own: one unit of ``base`` was ``rate`` of ``quote``."""

    base: str
    """The currency of which one unit is priced, as an ISO 4217 code."""
    quote: str
    """The currency it is priced in."""
    period: str
    """The days for which it is the mean, in EDTF."""
    rate: int | Decimal
    """Units of ``quote`` for one unit of ``base``."""
    source: str
    """Who says so: the id of a source, or a sentence."""


@dataclass(frozen=True, kw_only=True)
class FactBase:
    """A vocabulary, sources, clusters, and the facts that join them.

    What is asked of a part (the facts of a cluster, a fact by its id) is asked by the questions
    below the fields, which a base in a database answers without reading the rest.
    """

    settings: Settings
    """What the base decides for itself."""
    concepts: tuple[Concept, ...] = ()
    """What text values name: products, and what each is a kind of."""
    rates: tuple[OwnRate, ...] = ()
    """Rates of exchange of its own."""
    metrics: tuple[Metric, ...]
    """The vocabulary."""
    sources: tuple[Source, ...]
    """The documents."""
    clusters: tuple[Cluster, ...]
    """The clusters, in the order in which they are shown."""
    facts: tuple[Fact, ...]
    """The facts, in the order in which they are shown."""
    conflicts: tuple[Conflict, ...] = ()
    """Facts that contradict each other, with a word on why."""
    whole: tuple[str, ...] = ()
    """The ids of the sources of the whole base, where this is a part of it; empty where it is
    whole."""

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each source: its place in the whole base, the same in every answer."""
        ids = self.whole or tuple(source.id for source in self.sources)
        return {name: place for place, name in enumerate(ids, 1)}

    @cached_property
    def metric(self) -> dict[str, Metric]:
        """The metrics by name."""
        return {metric.name: metric for metric in self.metrics}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def cluster(self) -> Mapping[str, Cluster]:
        """The clusters by id."""
        return {cluster.id: cluster for cluster in self.clusters}

    @cached_property
    def fact(self) -> Mapping[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def conflict(self) -> Mapping[str, Conflict]:
        """The conflicts by id."""
        return {conflict.id: conflict for conflict in self.conflicts}

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts by the id of the cluster of their facts."""
        return _grouped((self.fact[one.facts[0]].cluster, one) for one in self.conflicts)

    @cached_property
    def clusters_called(self) -> Mapping[str, Cluster]:
        """The clusters by each of their names, made plain."""
        return {plain(name): one for one in self.clusters for name in one.all_names()}

    @cached_property
    def sources_called(self) -> Mapping[str, Source]:
        """The sources by their ids, made plain."""
        return {plain(source.id): source for source in self.sources}

    @cached_property
    def facts_called(self) -> Mapping[str, Fact]:
        """The facts by their ids, made plain."""
        return {plain(fact.id): fact for fact in self.facts}

    @cached_property
    def origins(self) -> Counter[Origin]:
        """How many sources there are of each origin."""
        return Counter(source.origin for source in self.sources)

    @cached_property
    def measured(self) -> frozenset[str]:
        """The names of the metrics of which some cluster has a figure of its own."""
        return frozenset(fact.metric for fact in self.facts if fact.local)

    @cached_property
    def remembered(self) -> dict[Hashable, Any]:
        """What others found out about it, by names of theirs, so that it is found once."""
        return {}

    def holding(self, words: Iterable[str], *, every: bool = True) -> FactBase:  # noqa: ARG002 - for a base in a database
        """Give a part with all that may have every one of some folded words, or any of them."""
        return self

    def disagreeing_before(self, cluster: str) -> int | None:  # noqa: ARG002 - for a base in a database
        """How many conflicts, told or not, the clusters before one have; None if not noted."""
        return None

    @cached_property
    def concept(self) -> dict[str, Concept]:
        """The concepts by id."""
        return {concept.id: concept for concept in self.concepts}

    def broader(self, concept: str) -> frozenset[str]:
        """Give the ids of all concepts above one; itself is among them only in a circle."""
        above: set[str] = set()
        new = [concept]
        while new:
            known = self.concept.get(new.pop())
            more = [name for name in known.broader if name not in above] if known else []
            above.update(more)
            new += more
        return frozenset(above)

    @cached_property
    def facts_of(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts by the id of their cluster."""
        return _grouped((fact.cluster, fact) for fact in self.facts)

    @cached_property
    def facts_from(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts by the id of a source that they quote."""
        return _grouped(
            (source, fact)
            for fact in self.facts
            for source in dict.fromkeys(one.source for one in fact.evidence)
        )

    @cached_property
    def families(self) -> dict[str, tuple[Metric, ...]]:
        """The metrics by family, in the order of the vocabulary."""
        found: dict[str, list[Metric]] = {}
        for metric in self.metrics:
            found.setdefault(metric.family, []).append(metric)
        return {name: tuple(those) for name, those in found.items()}

    def of_origin(self, origin: Origin) -> FactBase:
        """Give the base as it would be with the sources of one origin alone.

        A fact that quotes sources of both keeps the quotations of those that are left, and its
        figure only if those words say it: they may say another.
        """
        sources = tuple(source for source in self.sources if source.origin == origin)
        heard = {source.id for source in sources}
        facts = tuple(of for fact in self.facts if (of := self._as_heard(fact, heard)))
        known = {fact.id for fact in facts}
        return replace(
            self,
            facts=facts,
            sources=sources,
            clusters=tuple(_as_signed(cluster, heard) for cluster in self.clusters),
            whole=tuple(self.number),
            conflicts=tuple(one for one in self.conflicts if known.issuperset(one.facts)),
        )

    def _as_heard(self, fact: Fact, heard: Container[str]) -> Fact | None:
        of = fact.quoting_only(heard)
        if of is None or of.is_statement or of.evidence[0] == fact.evidence[0]:
            return of
        from clusters.amounts.reader import amounts_in

        said = (
            read
            for one in of.evidence
            for read in amounts_in(one.quote, self.source[one.source].primary_language)
            if isinstance(read, Amount) and read.high is None
        )
        if any((read.value, read.hedge) == (fact.number, fact.hedge) for read in said):
            return of
        return replace(of, value=None)

    def about(self, cluster: str) -> tuple[Fact, ...]:
        """Give the facts of a cluster, by its id."""
        return self.facts_of.get(cluster, ())

    def leaning_on(self, source: str) -> tuple[Fact, ...]:
        """Give the facts that quote a source, by its id."""
        return self.facts_from.get(source, ())

    def origin(self, fact: Fact) -> Origin:
        """Give the origin of the source of a fact's first quotation."""
        return self.source[fact.evidence[0].source].origin

    def is_figure(self, fact: Fact) -> bool:
        """Whether a fact is a figure, be it unreadable, rather than a statement."""
        return not self.metric[fact.metric].is_text

    @cached_property
    def _intervals(self) -> dict[Fact, Interval | None]:
        return {}

    def interval(self, fact: Fact) -> Interval | None:
        """What its hedge makes of a fact's number; None for a statement or a lost figure."""
        if fact not in self._intervals:
            self._intervals[fact] = self._made_of(fact)
        return self._intervals[fact]

    def _made_of(self, fact: Fact) -> Interval | None:
        if fact.range is not None:
            low, high = fact.range
            return Interval(
                None if low is None else Decimal(low), None if high is None else Decimal(high)
            )
        if fact.number is None:
            return None
        return interval(fact.number, fact.hedge, Decimal(self.settings.tolerance))


def _grouped(pairs: Iterable[tuple[str, Each]]) -> dict[str, tuple[Each, ...]]:
    groups: dict[str, list[Each]] = {}
    for name, one in pairs:
        groups.setdefault(name, []).append(one)
    return {name: tuple(those) for name, those in groups.items()}


def _as_signed(cluster: Cluster, heard: Container[str]) -> Cluster:
    """Give a cluster with the signs of its other place that some sources alone show."""
    other = cluster.perhaps
    if other is None:
        return cluster
    signs = tuple(sign for sign in other.signs if sign.source in heard)
    against = tuple(sign for sign in other.against if sign.source in heard)
    return replace(cluster, perhaps=replace(other, signs=signs, against=against))
