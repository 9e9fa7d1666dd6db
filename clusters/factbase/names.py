"""Finding what a user names: by id, any name or alias, whatever the case or the tone marks.

A miss is never corrected by a guess: it suggests the nearest names and ends the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from clusters.errors import Usage
from clusters.models import Cluster, Fact, FactBase, Metric, Source
from clusters.models.naming import plain

T = TypeVar("T")
Word = TypeVar("Word", bound=str)


def find_cluster(base: FactBase, word: str) -> Cluster:
    """Find a cluster by its id, any of its names, or an alias.

    Raises:
        Usage: if none has that name; where it is a place that holds some, it names them.
    """
    known = {plain(name): cluster for cluster in base.clusters for name in cluster.all_names()}
    if plain(word) not in known and (held := clusters_in(base, word)):
        raise Usage(f"{word!r}: a place, no cluster: {_there(held, word)}")
    shown = [name for cluster in base.clusters for name in cluster.all_names()]
    return _find(word, known, shown, "cluster", "clusters list")


_NAMED = 5


def _there(held: Sequence[Cluster], word: str) -> str:
    """Say which clusters lie in a place, or may."""
    names = " and ".join(cluster.id for cluster in held[:_NAMED])
    more = f" and {len(held) - _NAMED} more" if len(held) > _NAMED else ""
    sure = all(plain(word) in map(plain, cluster.place.within) for cluster in held)
    lie = ("lies" if len(held) == 1 else "lie") if sure else "may lie"
    return f"{names}{more} {lie} there: see `clusters show {held[0].id}`"


def clusters_in(base: FactBase, word: str) -> list[Cluster]:
    """Find the clusters that lie, or may lie, in a place of some name, be it a whole province."""
    wanted = plain(word)
    return [
        cluster
        for cluster in base.clusters
        if any(wanted in map(plain, p.within) for p in (cluster.place, cluster.perhaps) if p)
    ]


def find_clusters(base: FactBase, words: Iterable[str]) -> tuple[Cluster, ...]:
    """Find several clusters, each once, in the order of the base; all of them for no words."""
    named = {find_cluster(base, word).id for word in words}
    return tuple(c for c in base.clusters if not named or c.id in named)


def find_metrics(base: FactBase, word: str) -> tuple[Metric, ...]:
    """Find a metric by name or label, or all metrics of a family; a name comes before a label."""
    known: dict[str, tuple[Metric, ...]] = {plain(m.label): (m,) for m in base.metrics}
    known |= {plain(family): members for family, members in base.families.items()}
    known |= {plain(metric.name): (metric,) for metric in base.metrics}
    shown = [*base.families, *base.metric]
    return _find(word, known, shown, "metric or family", "clusters metrics")


def find_source(base: FactBase, word: str) -> Source:
    """Find a source by its id."""
    known = {plain(source.id): source for source in base.sources}
    return _find(word, known, list(base.source), "source", "clusters sources")


def find_fact(base: FactBase, word: str) -> Fact:
    """Find a fact by its id."""
    known = {plain(fact.id): fact for fact in base.facts}
    return _find(word, known, list(base.fact), "fact", "clusters facts")


def find_citable(base: FactBase, word: str) -> Cluster | Source | Fact:
    """Find a fact or a source by its id, or a cluster by any name."""
    if word in base.fact:
        return base.fact[word]
    known: dict[str, Cluster | Source | Fact] = {}
    known |= {plain(name): c for c in base.clusters for name in c.all_names()}
    known |= {plain(source.id): source for source in base.sources}
    known |= {plain(fact.id): fact for fact in base.facts}
    names = [name for cluster in base.clusters for name in cluster.all_names()]
    shown = [*names, *base.source, *base.fact]
    return _find(word, known, shown, "cluster, fact or source", "clusters facts")


def choose(word: str, known: Iterable[Word], what: str) -> Word:
    """Find a word of a closed list, whatever its case: a kind, a status, a format."""
    words = list(known)
    return _find(word, {plain(w): w for w in words}, words, what, ", ".join(words))


def _find(word: str, known: Mapping[str, T], shown: Sequence[str], what: str, listing: str) -> T:
    found = known.get(plain(word)) if plain(word) else None
    if found is None:
        raise Usage(f"{word!r}: no such {what}: {_suggestion(word, shown, listing)}")
    return found


def _suggestion(word: str, shown: Sequence[str], listing: str) -> str:
    from difflib import get_close_matches

    by_plain = {plain(name): name for name in reversed(shown)}
    near = [by_plain[p] for p in get_close_matches(plain(word), by_plain, n=3, cutoff=0.6)]
    see = f"see `{listing}`" if listing.startswith("clusters ") else f"one of {listing}"
    return f"did you mean {' or '.join(near)}? ({see})" if near else see
