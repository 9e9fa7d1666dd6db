"""The fact base: everything known, and where to find a part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from clusters.amounts.amount import Interval, interval
from clusters.models.cluster import Cluster
from clusters.models.fact import Conflict, Fact
from clusters.models.source import Origin, Source

Measure = Literal["money", "count", "area", "share", "text"]
"""What a metric is measured in."""

Direction = Literal["more", "less", "none"]
"""Which end ranks first; ``none`` where neither end is better."""

UNSTATED = "unstated"
"""The unit of money whose currency the source does not name."""

_CURRENCY = re.compile(r"[A-Z]{3}")


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
    """Money, count, area, share, or text for statements."""
    units: tuple[str, ...] = ()
    """The units its facts may have; empty for money (any currency) and text."""
    direction: Direction = "none"
    """Which end ranks first."""
    flow: bool = False
    """Whether its figures add up over time, so that half a year's is less than a year's."""
    about: str
    """What exactly is counted, in a sentence."""

    @property
    def is_text(self) -> bool:
        """Whether its facts are statements rather than figures."""
        return self.measures == "text"

    def takes(self, unit: str | None) -> bool:
        """Whether a figure of this metric may have a unit; money takes any ISO 4217 code."""
        if self.measures == "money":
            return unit is not None and (unit == UNSTATED or bool(_CURRENCY.fullmatch(unit)))
        return unit in self.units


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a base decides for itself."""

    tolerance: int | Decimal
    """How wide "about" and "nearly" are, as a share of the number: 0.10."""


@dataclass(frozen=True, kw_only=True)
class FactBase:
    """A vocabulary, sources, clusters, and the facts that join them."""

    settings: Settings
    """What the base decides for itself."""
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

    @cached_property
    def metric(self) -> dict[str, Metric]:
        """The metrics by name."""
        return {metric.name: metric for metric in self.metrics}

    @cached_property
    def source(self) -> dict[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def cluster(self) -> dict[str, Cluster]:
        """The clusters by id."""
        return {cluster.id: cluster for cluster in self.clusters}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def families(self) -> dict[str, tuple[Metric, ...]]:
        """The metrics by family, in the order of the vocabulary."""
        names = dict.fromkeys(metric.family for metric in self.metrics)
        return {name: tuple(m for m in self.metrics if m.family == name) for name in names}

    def of_origin(self, origin: Origin) -> FactBase:
        """Give the base as it would be with the sources of one origin alone.

        A fact that quotes sources of both keeps the quotations of those that are left.
        """
        sources = tuple(source for source in self.sources if source.origin == origin)
        heard = {source.id for source in sources}
        facts = tuple(of for fact in self.facts if (of := fact.quoting_only(heard)))
        known = {fact.id for fact in facts}
        return replace(
            self,
            facts=facts,
            sources=sources,
            conflicts=tuple(one for one in self.conflicts if known.issuperset(one.facts)),
        )

    def about(self, cluster: str) -> tuple[Fact, ...]:
        """Give the facts of a cluster, by its id."""
        return tuple(fact for fact in self.facts if fact.cluster == cluster)

    def leaning_on(self, source: str) -> tuple[Fact, ...]:
        """Give the facts that quote a source, by its id."""
        return tuple(f for f in self.facts if any(e.source == source for e in f.evidence))

    def origin(self, fact: Fact) -> Origin:
        """Give the origin of the source of a fact's first quotation."""
        return self.source[fact.evidence[0].source].origin

    def is_figure(self, fact: Fact) -> bool:
        """Whether a fact is a figure, be it unreadable, rather than a statement."""
        return not self.metric[fact.metric].is_text

    def interval(self, fact: Fact) -> Interval | None:
        """What its hedge makes of a fact's number; None for a statement or a lost figure."""
        if fact.number is None:
            return None
        return interval(fact.number, fact.hedge, Decimal(self.settings.tolerance))
