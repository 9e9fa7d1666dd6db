"""What the shell may complete: names, metrics and sources of the base in use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from typer import Context

from clusters.errors import ClustersError
from clusters.factbase import open_base
from clusters.models import FactBase

Completions: TypeAlias = list[tuple[str, str]]


def complete_cluster(context: Context, incomplete: str) -> Completions:
    """Offer the clusters by id, or by whatever name was begun."""
    return _offer(context, incomplete, _names if incomplete else _clusters)


def complete_metric(context: Context, incomplete: str) -> Completions:
    """Offer the families and the metrics."""
    return _offer(context, incomplete, _metrics)


def complete_source(context: Context, incomplete: str) -> Completions:
    """Offer the sources."""
    return _offer(context, incomplete, _sources)


def complete_fact(context: Context, incomplete: str) -> Completions:
    """Offer the facts."""
    return _offer(context, incomplete, _facts)


def complete_citable(context: Context, incomplete: str) -> Completions:
    """Offer clusters, sources and facts."""
    return _offer(context, incomplete, lambda b: [*_clusters(b), *_sources(b), *_facts(b)])


def _offer(
    context: Context, incomplete: str, listed: Callable[[FactBase], Iterable[tuple[str, str]]]
) -> Completions:
    try:
        named = context.params.get("data")
        base = open_base(Path(named) if named else None)
    except ClustersError:
        return []
    return [(word, about) for word, about in listed(base) if word.startswith(incomplete)]


def _clusters(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(cluster.id, cluster.industry) for cluster in base.clusters]


def _names(base: FactBase) -> Iterable[tuple[str, str]]:
    # A shell would take a name of two words for two names.
    named = [(name, c) for c in base.clusters for name in c.all_names() if " " not in name]
    return [(name, cluster.industry) for name, cluster in named]


def _metrics(base: FactBase) -> Iterable[tuple[str, str]]:
    families = [(name, f"family of {len(of)}") for name, of in base.families.items()]
    return [*families, *((metric.name, metric.label) for metric in base.metrics)]


def _sources(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(source.id, source.publisher) for source in base.sources]


def _facts(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(fact.id, fact.words) for fact in base.facts]
