"""Who else says it: for each figure what confirms or contradicts it, and how independently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from clusters.audit.witness import Witness, testify
from clusters.factbase import find_cluster, find_clusters
from clusters.models import Fact, FactBase

Verdict = Literal[
    "confirmed", "contradicted", "confirmed and contradicted", "single-sourced", "damaged"
]
"""What independent sources make of a figure: not editions of its article, nor what repeats it, nor
another page of the same author or publisher. A damaged figure cannot be confirmed."""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """A figure and its witnesses."""

    fact: Fact
    """The figure."""
    verdict: Verdict
    """What independent sources make of it."""
    witnesses: tuple[Witness, ...]
    """Those that say something of it first."""


def corroborate(base: FactBase, names: Iterable[str] = ()) -> tuple[Corroboration, ...]:
    """Hold each figure of the documents that the base was made from against all other sources.

    Args:
        base: The base asked.
        names: Clusters, by any name; none for all.

    Raises:
        Usage: if a name is not known.
    """
    ids = [cluster.id for cluster in find_clusters(base, names)]
    figures = [fact for fact in base.facts if base.is_figure(fact) and fact.cluster in ids]
    seeds = [fact for fact in figures if base.origin(fact) == "seed"]
    return tuple(weigh(base, fact) for fact in sorted(seeds, key=lambda f: ids.index(f.cluster)))


def confirmed(base: FactBase, name: str) -> frozenset[str]:
    """Give the ids of a cluster's figures that are confirmed, and that no conflict is told of."""
    cluster = find_cluster(base, name)
    figures = [fact for fact in base.about(cluster.id) if base.is_figure(fact)]
    said = Counter((fact.metric, fact.number) for fact in figures)
    told = {name for conflict in base.conflicts for name in conflict.facts}
    # Only what is said twice can be confirmed; to weigh is to hear all that is said of a metric.
    twice = [f for f in figures if said[f.metric, f.number] > 1 and f.id not in told]
    return frozenset(fact.id for fact in twice if weigh(base, fact).verdict == "confirmed")


def weigh(base: FactBase, fact: Fact) -> Corroboration:
    """Gather the witnesses of one figure."""
    others = (f for f in base.about(fact.cluster) if f.metric == fact.metric and f.id != fact.id)
    found = [witness for other in others if (witness := testify(base, fact, other))]
    found.sort(key=lambda witness: witness.relation == "bears on")
    verdict = "damaged" if fact.status == "garbled" else _verdict(found)
    return Corroboration(fact, verdict, tuple(found))


def _verdict(witnesses: list[Witness]) -> Verdict:
    free = {one.relation for one in witnesses if one.independent}
    if {"confirms", "contradicts"} <= free:
        return "confirmed and contradicted"
    if "contradicts" in free:
        return "contradicted"
    return "confirmed" if "confirms" in free else "single-sourced"
