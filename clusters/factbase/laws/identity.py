"""Laws about names: each is there, and there once."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.factbase.names import plain
from clusters.models import FactBase
from clusters.reading import Path


def names_are_unique(base: FactBase) -> Iterator[Breach]:
    """No two metrics, sources, clusters or facts share an id."""
    tables: dict[str, list[str]] = {
        "metrics": [metric.name for metric in base.metrics],
        "sources": [source.id for source in base.sources],
        "clusters": [cluster.id for cluster in base.clusters],
        "facts": [fact.id for fact in base.facts],
    }
    for table, names in tables.items():
        first: dict[str, int] = {}
        for index, name in enumerate(names):
            if first.setdefault(name, index) != index:
                where: Path = (table, index, "name" if table == "metrics" else "id")
                yield Breach(where, f"{name}: used twice in {table}: give one another name")


def families_are_no_metrics(base: FactBase) -> Iterator[Breach]:
    """A family of several metrics does not bear the name of one of them."""
    for index, metric in enumerate(base.metrics):
        if metric.family in base.metric and len(base.families[metric.family]) > 1:
            message = f"{metric.family}: a family and a metric: give the family another name"
            yield Breach(("metrics", index, "family"), message)


def names_lead_to_one_cluster(base: FactBase) -> Iterator[Breach]:
    """No name, alias or pinyin of a cluster is claimed by another."""
    owners: dict[str, str] = {}
    for index, cluster in enumerate(base.clusters):
        for name in cluster.all_names():
            owner = owners.setdefault(plain(name), cluster.id)
            if owner != cluster.id:
                message = f"{name}: also a name of {owner}: leave it to one of them"
                yield Breach(("clusters", index, "aliases"), message)


def references_exist(base: FactBase) -> Iterator[Breach]:
    """A fact's cluster and metric, and the source of its evidence, are in the base."""
    for index, fact in enumerate(base.facts):
        if fact.cluster not in base.cluster:
            yield _unknown(index, ("cluster",), fact.cluster, list(base.cluster))
        if fact.metric not in base.metric:
            yield _unknown(index, ("metric",), fact.metric, list(base.metric))
        for number, evidence in enumerate(fact.evidence):
            if evidence.source not in base.source:
                where: Path = ("evidence", number, "source")
                yield _unknown(index, where, evidence.source, list(base.source))


def _unknown(index: int, path: Path, name: str, known: list[str]) -> Breach:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}" if near else f"add it, or write one of {', '.join(known)}"
    return Breach(("facts", index, *path), f"{name}: not in this base: {hint}")
