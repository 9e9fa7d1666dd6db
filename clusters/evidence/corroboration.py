"""Who else says it: for each figure what confirms or contradicts it, and how independently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from clusters.evidence.conflicts import at_one_time
from clusters.factbase import find_cluster, find_clusters
from clusters.models import Fact, FactBase, Source
from clusters.periods import Period, in_words

Verdict = Literal[
    "confirmed",
    "contradicted",
    "confirmed and contradicted",
    "compatible",
    "single-sourced",
    "damaged",
]
"""What independent sources make of a figure: not editions of its article, nor what repeats it, nor
another page of the same author or publisher. Compatible where they merely agree. A damaged figure
cannot be confirmed."""

Relation = Literal["confirms", "agrees", "contradicts", "restores", "bears on"]
"""Confirms: says the same number under the same hedge, at the same time. Agrees: another that does
not exclude it, or the same at a time that may be another. Contradicts: excludes it at the same
time; what is undated contradicts nothing. Restores: stands, in another edition of the same
article, where the figure is damaged. Bears on: speaks of another time, kind or subject, and so
says neither."""

SAME_ARTICLE = "the same article"
"""How independent an edition of a document is of another edition: not at all."""

_YEAR = 366
"""Days within which two states of the same count as of one time."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Another fact about the same metric of the same cluster."""

    fact: Fact
    """What it says."""
    relation: Relation
    """What that makes of the figure."""
    why: str
    """Why it says neither, where it bears on it alone; else empty."""
    independence: str
    """How independent its source is: ``the same article``, ``another source: agency``."""
    independent: bool
    """Whether that is independent enough to confirm or to contradict."""


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
    ids = {cluster.id: place for place, cluster in enumerate(find_clusters(base, names))}
    figures = [fact for fact in base.facts if base.is_figure(fact) and fact.cluster in ids]
    seeds = [fact for fact in figures if base.origin(fact) == "seed"]
    return tuple(corroboration(base, fact) for fact in sorted(seeds, key=lambda f: ids[f.cluster]))


def confirmed(base: FactBase, name: str) -> frozenset[str]:
    """Give the ids of a cluster's figures that are confirmed, and that no conflict is told of."""
    cluster = find_cluster(base, name)
    figures = [fact for fact in base.about(cluster.id) if base.is_figure(fact)]
    said = Counter((fact.metric, fact.number) for fact in figures)
    told = {name for conflict in base.conflicts for name in conflict.facts}
    # Only what is said twice can be confirmed, and to corroborate is to weigh all that is said.
    twice = [f for f in figures if said[f.metric, f.number] > 1 and f.id not in told]
    return frozenset(fact.id for fact in twice if corroboration(base, fact).verdict == "confirmed")


def corroboration(base: FactBase, fact: Fact) -> Corroboration:
    """Gather the witnesses of one figure."""
    others = (f for f in base.about(fact.cluster) if f.metric == fact.metric and f.id != fact.id)
    found = [witness for other in others if (witness := weigh(base, fact, other))]
    found.sort(key=lambda witness: witness.relation == "bears on")
    verdict = "damaged" if fact.status == "garbled" else _verdict(found)
    return Corroboration(fact, verdict, tuple(found))


def _verdict(witnesses: list[Witness]) -> Verdict:
    free = {one.relation for one in witnesses if one.independent}
    if {"confirms", "contradicts"} <= free:
        return "confirmed and contradicted"
    if "contradicts" in free:
        return "contradicted"
    if "confirms" in free:
        return "confirmed"
    return "compatible" if "agrees" in free else "single-sourced"


def weigh(base: FactBase, fact: Fact, other: Fact) -> Witness | None:
    """Tell what a fact makes of another; None where it is of something else.

    One document is no witness of itself, unless it contradicts itself.
    """
    if not _may_be_of_the_same(fact, other):
        return None
    relation, why = _relation(base, fact, other)
    if relation != "contradicts" and _one_voice(base, fact, other):
        return None
    independence = _dependence(base, fact, other)
    free = f"another source: {', '.join(_standings(base, other))}"
    return Witness(other, relation, why, independence or free, independence is None)


def _sources(base: FactBase, fact: Fact) -> list[Source]:
    return [base.source[evidence.source] for evidence in fact.evidence]


def _may_be_of_the_same(fact: Fact, other: Fact) -> bool:
    """Whether two facts may be of the same: two funds are not, nor a city and its province."""
    named = fact.subject is not None and other.subject is not None
    level = (fact.local and other.local) or "unstated" in {fact.scope, other.scope}
    return fact.subject == other.subject if named else level or fact.scope == other.scope


def _one_voice(base: FactBase, fact: Fact, other: Fact) -> bool:
    """Whether a fact quotes nothing but what another quotes."""
    return {s.id for s in _sources(base, other)} <= {s.id for s in _sources(base, fact)}


def _dependence(base: FactBase, fact: Fact, other: Fact) -> str | None:
    """Tell why two facts' sources are not independent of each other; None where they are."""
    own, theirs = _sources(base, fact), _sources(base, other)
    if {s.edition_of or s.id for s in own} & {s.edition_of or s.id for s in theirs}:
        return SAME_ARTICLE
    if _origins(own) & _origins(theirs):
        return "the same origin"
    if _speakers(own) & _speakers(theirs):
        return "the same author or publisher"
    return None


def _origins(sources: list[Source]) -> set[str]:
    return {one for s in sources for one in (s.id, s.edition_of, s.repeats) if one}


def _speakers(sources: list[Source]) -> set[str]:
    authors = {p.literal or f"{p.given} {p.family}" for s in sources for p in s.authors}
    return authors | {source.publisher for source in sources}


def _standings(base: FactBase, fact: Fact) -> list[str]:
    said = [source.standing or "standing not judged" for source in _sources(base, fact)]
    return list(dict.fromkeys(said))


def _relation(base: FactBase, fact: Fact, other: Fact) -> tuple[Relation, str]:
    if why := "; ".join(_differences(base, fact, other)):
        return "bears on", why
    if fact.status == "garbled" and _dependence(base, fact, other) == SAME_ARTICLE:
        return "restores", ""
    own, theirs = base.interval(fact), base.interval(other)
    if own is None or theirs is None:
        return "bears on", "the number is damaged"
    together = fact.dates is not None and other.dates is not None and at_one_time(fact, other)
    same = fact.value == other.value
    # What one of them counts, and the other does not say, may be something else.
    alike = (fact.hedge, fact.counts) == (other.hedge, other.counts)
    if same and together and alike:
        return "confirms", ""
    if same or own.overlaps(theirs):
        return "agrees", ""
    return ("contradicts", "") if together else ("bears on", _another_time(fact, other))


def _another_time(fact: Fact, other: Fact) -> str:
    if other.period is None:
        return "undated"
    return f"of {in_words(other.period)}" + ("" if fact.period else ", where this is undated")


def _differences(base: FactBase, fact: Fact, other: Fact) -> Iterator[str]:
    if other.kind != fact.kind:
        yield "a result" if other.kind == "actual" else f"a {other.kind}"
    if (other.subject, other.local) != (fact.subject, fact.local):
        yield f"of {other.subject or _WHOSE.get(other.scope, f'the {other.scope}')}"
    if other.counts and fact.counts and other.counts != fact.counts:
        yield f"counts {other.counts}"
    if other.unit != fact.unit:
        yield f"in {other.unit}"
    if not _near(base, fact, other):
        yield f"of {in_words(str(other.period))}"


_WHOSE = {"unstated": "what, is not stated"}


def _near(base: FactBase, fact: Fact, other: Fact) -> bool:
    one, another = fact.dates, other.dates
    if one is None or another is None:
        return True
    if base.metric[fact.metric].flow:
        return fact.months == other.months and _apart(one, another) <= 0
    return _apart(one, another) <= _YEAR


def _apart(one: Period, another: Period) -> int:
    first, second = sorted((one, another), key=lambda period: period.first)
    return (second.first - first.last).days
