"""Laws about names: each is there, there once, and means one thing."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.factbase.names import plain
from clusters.models import FactBase
from clusters.reading import Path


def names_are_unique(base: FactBase) -> Iterator[Breach]:
    """No two metrics, sources, clusters or facts share an id, nor bear names found alike."""
    tables: dict[tuple[str, str], list[str]] = {
        ("metrics", "name"): [metric.name for metric in base.metrics],
        ("metrics", "label"): [metric.label for metric in base.metrics],
        ("sources", "id"): [source.id for source in base.sources],
        ("clusters", "id"): [cluster.id for cluster in base.clusters],
        ("facts", "id"): [fact.id for fact in base.facts],
    }
    for (table, field), names in tables.items():
        first: dict[str, str] = {}
        for index, name in enumerate(names):
            if plain(name) in first:
                wrong = f"{name}: found like {first[plain(name)]} in {table}"
                wrong = f"{name}: used twice in {table}" if first[plain(name)] == name else wrong
                yield Breach("duplicate-id", (table, index, field), wrong, "give it another name")
            first.setdefault(plain(name), name)


def families_are_no_metrics(base: FactBase) -> Iterator[Breach]:
    """A family bears the name of a metric only if that is all there is in it."""
    for index, metric in enumerate(base.metrics):
        named = base.metric.get(metric.family)
        if named is not None and base.families[metric.family] != (named,):
            path: Path = ("metrics", index, "family")
            wrong = f"{metric.family}: a family and a metric"
            yield Breach("family-is-metric", path, wrong, "give the family another name")


def names_lead_to_one_thing(base: FactBase) -> Iterator[Breach]:
    """No name, alias or pinyin of a cluster is claimed by another, or by a source."""
    owners = {plain(source.id): f"the source {source.id}" for source in base.sources}
    for index, cluster in enumerate(base.clusters):
        for name in cluster.all_names():
            owner = owners.setdefault(plain(name), cluster.id)
            if owner != cluster.id:
                path: Path = ("clusters", index, "aliases")
                wrong = f"{name}: also a name of {owner}"
                yield Breach("alias-claimed", path, wrong, "leave it to one of them")


def references_exist(base: FactBase) -> Iterator[Breach]:
    """A fact's cluster and metric, and the source of its evidence, are in the base."""
    for index, fact in enumerate(base.facts):
        if fact.cluster not in base.cluster:
            yield _unknown("cluster", index, ("cluster",), fact.cluster, list(base.cluster))
        if fact.metric not in base.metric:
            yield _unknown("metric", index, ("metric",), fact.metric, list(base.metric))
        for number, evidence in enumerate(fact.evidence):
            if evidence.source not in base.source:
                where: Path = ("evidence", number, "source")
                yield _unknown("source", index, where, evidence.source, list(base.source))


def _unknown(table: str, index: int, path: Path, name: str, known: list[str]) -> Breach:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    mend = f"did you mean {near[0]}" if near else f"add it, or write one of {', '.join(known)}"
    return Breach(f"unknown-{table}", ("facts", index, *path), f"{name}: not in this base", mend)
