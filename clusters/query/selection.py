"""Which facts: the words of the command line, and the facts they leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from clusters.factbase import choose, find_clusters, find_metrics, find_source
from clusters.models import Fact, FactBase, Kind, Scope, Status


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
    for fact in base.facts:
        if (
            fact.cluster in clusters
            and fact.metric in (metrics or {fact.metric})
            and (not sources or any(e.source in sources for e in fact.evidence))
            and fact.kind in (kinds or {fact.kind})
            and fact.scope in (scopes or {fact.scope})
            and fact.status in (statuses or {fact.status})
        ):
            yield fact
