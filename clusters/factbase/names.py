"""Finding what a user names: by id, any name or alias, whatever the case or the tone marks.

A miss is never corrected by a guess: it suggests the nearest names and ends the run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from clusters.errors import Usage
from clusters.models import Cluster, Fact, FactBase, Metric, Source
from clusters.models.naming import plain
from clusters.periods import dates

T = TypeVar("T")
Word = TypeVar("Word", bound=str)


def find_cluster(base: FactBase, word: str) -> Cluster:
    """Find a cluster by its id, any of its names, or an alias.

    Raises:
        Usage: if none has that name; where it is a place that holds some, it names them.
    """
    if found := base.clusters_called.get(plain(word)):
        return found
    if held := clusters_in(base, word):
        raise Usage(f"{word!r}: a place, no cluster: {_there(held, word)}")
    shown = [name for cluster in base.clusters for name in cluster.all_names()]
    raise _unknown(word, shown, "cluster", "clusters list")


_NAMED = 5


def _there(held: Sequence[Cluster], word: str) -> str:
    """Say which clusters lie in a place, or may."""
    names = " and ".join(cluster.id for cluster in held[:_NAMED])
    called = places_called(held, word)
    more = f" and {len(held) - _NAMED} more" if len(held) > _NAMED else ""
    sure = all(called.intersection(cluster.place.within) for cluster in held)
    lie = ("lies" if len(held) == 1 else "lie") if sure else "may lie"
    return f"{names}{more} {lie} there: see `clusters show {held[0].id}`"


def clusters_in(base: FactBase, word: str) -> list[Cluster]:
    """Find the clusters that lie, or may lie, in a place of some name, be it a whole province."""
    wanted = places_called(base.clusters, word)
    return [c for c in base.clusters if any(wanted.intersection(p.within) for p in c.places())]


_LEVEL = re.compile(
    r"\s+(province|prefecture|city|county|district)$|(?<=..)[省市县区]$", re.IGNORECASE
)
"""What stands behind a name and tells what it is of: ``Jiangxi Province``, ``江西省``."""


def places_called(clusters: Iterable[Cluster], word: str) -> frozenset[str]:
    """Find the places, as ``within`` has them, that a name may mean: ``江西省`` is ``Jiangxi``."""
    asked = {plain(word), plain(_LEVEL.sub("", word.strip()))} - {""}
    return frozenset(
        name
        for cluster in clusters
        for place in cluster.places()
        for name in place.within
        if not asked.isdisjoint(map(plain, (name, *place.also.get(name, ()))))
    )


def find_clusters(base: FactBase, words: Iterable[str]) -> tuple[Cluster, ...]:
    """Find several clusters, each once, in the order of the base; all of them for no words."""
    named = {one.id: one for one in (find_cluster(base, word) for word in words)}
    if len(named) == 1:
        return (*named.values(),)
    return tuple(c for c in base.clusters if not named or c.id in named)


def find_metrics(base: FactBase, word: str) -> tuple[Metric, ...]:
    """Find a metric by name or label, or all metrics of a family; a name comes before a label."""
    known: dict[str, tuple[Metric, ...]] = {plain(m.label): (m,) for m in base.metrics}
    known |= {plain(family): members for family, members in base.families.items()}
    known |= {plain(metric.name): (metric,) for metric in base.metrics}
    shown = [*base.families, *base.metric]
    return _find(word, known, shown, "metric or family", "clusters metrics")


def find_source(base: FactBase, word: str) -> Source:
    """Find a source by its id, its number, or the beginning of its text file's name.

    Raises:
        Usage: if there is none, or the files of several begin so.
    """
    if found := _source(base, word):
        return found
    raise _unknown(word, list(base.source), "source", "clusters sources")


def _source(base: FactBase, word: str) -> Source | None:
    if found := base.sources_called.get(plain(word)):
        return found
    number = word.removeprefix("[").rstrip("]*")
    # A number of more digits than there are sources is a year, or the name of a file.
    if number.isdecimal() and len(number) <= len(str(len(base.number))) and number[0] != "0":
        return next((s for s in base.sources if base.number[s.id] == int(number)), None)
    begun = [s for s in base.sources if word and s.text and s.text.file.startswith(word)]
    if len(begun) > 1:
        named = " or ".join(source.id for source in begun[:_FEW])
        raise Usage(f"{word!r}: the files of {len(begun)} sources begin so: name one: {named}")
    return begun[0] if begun else None


_FEW = 3
"""The most names that a message lists."""


def find_fact(base: FactBase, word: str) -> Fact:
    """Find a fact by its id."""
    if found := base.facts_called.get(plain(word)):
        return found
    raise _unknown(word, list(base.fact), "fact", "clusters facts")


def find_facts(base: FactBase, words: Sequence[str]) -> tuple[Fact, ...]:
    """Find the facts that some words name: one by its id, or ``CLUSTER METRIC [PERIOD]``.

    Args:
        base: The base asked.
        words: ``["faku.employees"]``, ``["faku", "employees"]``, ``["faku", "exports", "2018"]``.
            Instead of a metric there may be a family, and a period finds what lies in it.

    Raises:
        Usage: if no fact is so named.
    """
    if len(words) == 1 and not _is_cluster(base, words[0]):
        return (find_fact(base, words[0]),)
    cluster = find_cluster(base, words[0])
    if len(words) == 1:
        raise Usage(
            f"{words[0]!r} is a cluster: name a metric behind it, such as "
            f"{_a_metric(base, cluster)} (see `clusters metrics`)"
        )
    if len(words) > _CLUSTER_METRIC_PERIOD:
        raise Usage(
            f"{' '.join(words)!r}: too many words: name a fact's id, or CLUSTER METRIC [PERIOD]"
        )
    found = _said(base, cluster, find_metrics(base, words[1]))
    return _within(found, words) if words[2:] else found


_CLUSTER_METRIC_PERIOD = 3


def _a_metric(base: FactBase, cluster: Cluster) -> str:
    return next((fact.metric for fact in base.about(cluster.id)), "employees")


def _said(base: FactBase, cluster: Cluster, metrics: Sequence[Metric]) -> tuple[Fact, ...]:
    names = {metric.name for metric in metrics}
    found = tuple(fact for fact in base.about(cluster.id) if fact.metric in names)
    if not found:
        what = metrics[0].label.lower() if len(metrics) == 1 else metrics[0].family
        raise Usage(
            f"{cluster.id}: {what}: not stated in any source: see `clusters show {cluster.id}`"
        )
    return found


def _within(facts: tuple[Fact, ...], words: Sequence[str]) -> tuple[Fact, ...]:
    """Keep the facts of a period: those that bear it, or that lie within it."""
    asked = dates(words[2])
    if asked is None and plain(words[2]) != "undated":
        raise Usage(f"{words[2]!r}: no period: write 2018, 2018-04 or 2016/2025")
    found = tuple(
        fact
        for fact in facts
        if (asked is None and fact.dates is None)
        or (asked and (days := dates(fact.period)) and asked.first <= days.first
            and days.last <= asked.last)
    )  # fmt: skip
    if not found:
        known = ", ".join(dict.fromkeys(fact.period or "undated" for fact in facts[:20]))
        raise Usage(f"{' '.join(words)}: no fact of that time: there are {known}")
    return found


def _is_cluster(base: FactBase, word: str) -> bool:
    return plain(word) in base.clusters_called


def find_citable(base: FactBase, word: str) -> Cluster | Source | Fact:
    """Find a fact by its id, a source by id, number or file, or a cluster by any name."""
    name = plain(word)
    found = base.facts_called.get(name) or base.clusters_called.get(name) or _source(base, word)
    if found:
        return found
    names = [name for cluster in base.clusters for name in cluster.all_names()]
    shown = [*names, *base.source, *base.fact]
    raise _unknown(word, shown, "cluster, fact or source", "clusters facts")


def find_cited(base: FactBase, words: Iterable[str]) -> tuple[Cluster | Source | Fact, ...]:
    """Find several citable things; ``CLUSTER METRIC [PERIOD]`` among them names facts.

    Raises:
        Usage: if a word names nothing.
    """
    left, found = list(words), list[Cluster | Source | Fact]()
    while left:
        word = left.pop(0)
        if left and _is_cluster(base, word) and _is_metric(base, left[0]):
            named = [word, left.pop(0)]
            if left and _is_year(left[0]):
                named.append(left.pop(0))
            found += find_facts(base, named)
        else:
            found.append(find_citable(base, word))
    return tuple({one.id: one for one in found}.values())


def _is_metric(base: FactBase, word: str) -> bool:
    known = (name for m in base.metrics for name in (m.name, m.label, m.family))
    return plain(word) in set(map(plain, known)) and not _is_cluster(base, word)


def _is_year(word: str) -> bool:
    return dates(word) is not None or plain(word) == "undated"


def choose(word: str, known: Iterable[Word], what: str) -> Word:
    """Find a word of a closed list, whatever its case: a kind, a status, a format."""
    words = list(known)
    return _find(word, {plain(w): w for w in words}, words, what, ", ".join(words))


def _find(word: str, known: Mapping[str, T], shown: Sequence[str], what: str, listing: str) -> T:
    found = known.get(plain(word)) if plain(word) else None
    if found is None:
        raise _unknown(word, shown, what, listing)
    return found


def _unknown(word: str, shown: Sequence[str], what: str, listing: str) -> Usage:
    return Usage(f"{word!r}: no such {what}: {suggestion(word, shown, listing)}")


def suggestion(word: str, shown: Sequence[str], listing: str) -> str:
    """Give the names that are spelled nearly so, to choose from, and where all of them stand."""
    from difflib import get_close_matches

    by_plain = {plain(name): name for name in reversed(shown)}
    near = [by_plain[p] for p in get_close_matches(plain(word), by_plain, n=3, cutoff=0.6)]
    see = f"see `{listing}`" if listing.startswith("clusters ") else f"one of {listing}"
    return f"did you mean {' or '.join(near)}? ({see})" if near else see
