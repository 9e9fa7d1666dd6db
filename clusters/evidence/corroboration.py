"""Who else says it: for each figure what confirms or contradicts it, and how independently.

*Confirmed* is the same quantity at the same time by an independent voice: the same number, hedged
alike, of days that overlap. What merely leaves room for the figure is *compatible*: "about 40,000"
of 2022 fits "over 40,000" of 2023 and does not confirm it. Nothing undated is contradicted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from heapq import nlargest, nsmallest
from itertools import islice
from typing import Literal

from clusters.amounts.amount import Hedge, Interval
from clusters.factbase import find_cluster, find_clusters
from clusters.light import dataclass
from clusters.models import Fact, FactBase, Source
from clusters.periods import Period, in_words

Verdict = Literal[
    "confirmed",
    "confirmed and contradicted",
    "contradicted",
    "compatible",
    "damaged",
    "single-sourced",
]
"""What independent sources make of a figure: not editions of its article, nor what repeats it, nor
another page of the same author or publisher. A damaged figure cannot be confirmed."""

Relation = Literal["confirms", "compatible", "contradicts", "undamaged", "related"]
"""Confirms: says the same of the same time. Compatible: leaves room for it. Contradicts: excludes
it. Undamaged: another edition of the same article has the figure that is damaged here. Related:
is of another time, kind, subject or definition, and so says neither."""

SAME_ARTICLE = "the same article"
"""How independent an edition of a document is of another edition: not at all."""

_YEAR = 366
"""Days within which two states of the same count can be compared."""
_ALL = 50
"""Up to so many figures of a metric each is held against every other."""
_SOME = 10
"""Of more, so many of a sort that may say something are chosen: they do not grow with the base."""
_LISTED = 20
"""The most witnesses that are listed of a figure."""

_CLASSES: dict[Hedge, str] = {"over": "at least", "at_least": "at least", "up_to": "under"}
"""Hedges that say as good as the same: "over 40,000" and "at least 40,000"."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Another fact about the same metric of the same cluster."""

    fact: Fact
    """What it says."""
    relation: Relation
    """What that makes of the figure."""
    why: str
    """Why it says neither, where it is related alone, or does not confirm; else empty."""
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
    """Those that say something of it first; twenty at most."""
    more: int = 0
    """How many further figures of the metric there are that are not listed."""


_TELLING: tuple[Relation, ...] = ("contradicts", "confirms", "undamaged", "compatible", "related")


class Voices:
    """The figures of a base by metric, gathered once for any number of questions."""

    def __init__(self, base: FactBase) -> None:
        """Start with none: those of a cluster are gathered when one of them is asked about."""
        self._base = base
        self._clusters: dict[str, defaultdict[str, list[Fact]]] = {}
        self._crowds: dict[tuple[str, str], _Crowd] = {}

    def on(self, fact: Fact) -> Corroboration:
        """Weigh what other figures of its metric make of one."""
        group = self._group(fact)
        asked = group if len(group) <= _ALL else self._crowd(fact).near(fact)
        others = [other for other in asked if other.id != fact.id]
        found = [witness for other in others if (witness := weigh(self._base, fact, other))]
        found.sort(key=lambda witness: _TELLING.index(witness.relation))
        verdict = "damaged" if fact.status == "garbled" else _verdict(found)
        listed = tuple(found[:_LISTED])
        unasked = len(group) - len(others) - (not fact.confirm)
        return Corroboration(fact, verdict, listed, len(found) - len(listed) + unasked)

    def _group(self, fact: Fact) -> list[Fact]:
        if fact.cluster not in self._clusters:
            self._clusters[fact.cluster] = defaultdict(list)
            for one in self._base.about(fact.cluster):
                if self._base.is_figure(one) and not one.confirm:
                    self._clusters[fact.cluster][one.metric].append(one)
        return self._clusters[fact.cluster][fact.metric]

    def _crowd(self, fact: Fact) -> _Crowd:
        key = fact.cluster, fact.metric
        if key not in self._crowds:
            self._crowds[key] = _Crowd(self._base, self._group(fact))
        return self._crowds[key]


class _Crowd:
    """Many figures of one metric, by what can tell something of each other."""

    def __init__(self, base: FactBase, facts: Iterable[Fact]) -> None:
        self._of_claim: defaultdict[Hashable, list[Fact]] = defaultdict(list)
        self._same: defaultdict[Hashable, list[Fact]] = defaultdict(list)
        self._articles: defaultdict[Hashable, list[Fact]] = defaultdict(list)
        self._base = base
        self._outer: dict[Hashable, list[Fact]] = {}
        for fact in facts:
            for year in _years(fact):
                self._of_claim[_claim(fact), year].append(fact)
                self._same[_claim(fact), fact.value, year].append(fact)
            for source in _sources(base, fact):
                self._articles[source.edition_of or source.id].append(fact)

    def near(self, fact: Fact) -> list[Fact]:
        """Choose, of figures like one, those that may confirm or contradict it or mend it."""
        found: list[Fact] = []
        for year in _years(fact):
            found += islice(self._same[_claim(fact), fact.value, year], _SOME)
            found += self._outermost(_claim(fact), year)
        for source in _sources(self._base, fact):
            found += islice(self._articles[source.edition_of or source.id], _SOME)
        return list({one.id: one for one in found}.values())

    def _outermost(self, claim: Hashable, year: int | None) -> list[Fact]:
        """Give the figures of a year that begin highest and that end lowest."""
        if (claim, year) not in self._outer:
            known = [(f, i) for f in self._of_claim[claim, year] if (i := self._base.interval(f))]
            high = nlargest(_SOME, known, key=lambda one: one[1].start)
            low = nsmallest(_SOME, known, key=lambda one: one[1].stop)
            self._outer[claim, year] = [fact for fact, _ in (*high, *low)]
        return self._outer[claim, year]


def _claim(fact: Fact) -> Hashable:
    return fact.kind, fact.subject, fact.local, fact.unit


_CENTURY = 100


def _years(fact: Fact) -> Iterable[int | None]:
    """Give the years of a figure; None for what is undated or of centuries."""
    days = fact.dates
    if days is None or days.last.year - days.first.year > _CENTURY:
        return (None,)
    return range(days.first.year, days.last.year + 1)


def corroborate(base: FactBase, names: Iterable[str] = ()) -> tuple[Corroboration, ...]:
    """Hold each figure of the documents that the base was made from against all other sources.

    Args:
        base: The base asked.
        names: Clusters, by any name; none for all.

    Raises:
        Usage: if a name is not known.
    """
    place = {cluster.id: number for number, cluster in enumerate(find_clusters(base, names))}
    figures = [fact for fact in base.facts if base.is_figure(fact) and fact.cluster in place]
    seeds = [fact for fact in figures if base.origin(fact) == "seed"]
    voices = Voices(base)
    return tuple(voices.on(fact) for fact in sorted(seeds, key=lambda f: place[f.cluster]))


def confirmed(base: FactBase, name: str) -> frozenset[str]:
    """Give the ids of a cluster's figures that are confirmed, and that no conflict is told of."""
    cluster = find_cluster(base, name)
    figures = [fact for fact in base.about(cluster.id) if base.is_figure(fact)]
    said = Counter((fact.metric, fact.number) for fact in figures)
    told = {name for one in base.conflicts_of.get(cluster.id, ()) for name in one.facts}
    # Only what is said twice can be confirmed, and to corroborate is to weigh all that is said.
    twice = [f for f in figures if said[f.metric, f.number] > 1 and f.id not in told]
    voices = Voices(base)
    return frozenset(fact.id for fact in twice if voices.on(fact).verdict == "confirmed")


def _verdict(witnesses: list[Witness]) -> Verdict:
    free = {one.relation for one in witnesses if one.independent}
    if {"confirms", "contradicts"} <= free:
        return "confirmed and contradicted"
    if "contradicts" in free:
        return "contradicted"
    if "confirms" in free:
        return "confirmed"
    return "compatible" if "compatible" in free else "single-sourced"


def weigh(base: FactBase, fact: Fact, other: Fact) -> Witness | None:
    """Tell what a fact makes of another; None where it is of something else.

    One document is no witness of itself, unless it contradicts itself.
    """
    if not _may_be_of_the_same(fact, other):
        return None
    relation, why = _relation(base, fact, other)
    own, theirs = ({s.id for s in _sources(base, one)} for one in (fact, other))
    if relation != "contradicts" and theirs <= own:
        return None
    independence = _dependence(base, fact, other)
    standings = dict.fromkeys(s.standing or "standing not judged" for s in _sources(base, other))
    free = f"another source: {', '.join(standings)}"
    return Witness(other, relation, why, independence or free, independence is None)


def _sources(base: FactBase, fact: Fact) -> list[Source]:
    return [base.source[evidence.source] for evidence in fact.evidence]


def _may_be_of_the_same(fact: Fact, other: Fact) -> bool:
    """Whether two facts may be of the same: two funds are not, nor a city and its province."""
    named = fact.subject is not None and other.subject is not None
    level = (fact.local and other.local) or "unstated" in {fact.scope, other.scope}
    return fact.subject == other.subject if named else level or fact.scope == other.scope


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


def _relation(base: FactBase, fact: Fact, other: Fact) -> tuple[Relation, str]:
    if why := "; ".join(_differences(fact, other)):
        return "related", f"{why}{_of_time(base, fact, other)}"
    own, theirs = base.interval(fact), base.interval(other)
    if theirs is None or other.status == "garbled":
        return "related", "the number is damaged"
    if fact.status == "garbled" and _dependence(base, fact, other) == SAME_ARTICLE:
        return "undamaged", ""
    if own is None or fact.status == "garbled":
        return "related", "the number is damaged here"
    if not _comparable_times(base, fact, other):
        return "related", f"of {in_words(str(other.period))}"
    return _fits(fact, own, other, theirs)


def _fits(fact: Fact, own: Interval, other: Fact, theirs: Interval) -> tuple[Relation, str]:
    """Tell what a figure makes of another of the same, at a time that is or may be the same."""
    together = fact.value == other.value or own.overlaps(theirs)
    if fact.dates is None or other.dates is None:
        return ("compatible" if together else "related"), "its time is not stated"
    if _apart(fact.dates, other.dates) > 0:
        return ("compatible" if together else "related"), f"of {in_words(str(other.period))}"
    why = "" if fact.counts == other.counts else "one does not say what it counts"
    if fact.value == other.value and _class(fact.hedge) == _class(other.hedge) and not why:
        return "confirms", ""
    return ("compatible" if together else "contradicts"), why


def _class(hedge: Hedge) -> str:
    return _CLASSES.get(hedge, hedge)


def _differences(fact: Fact, other: Fact) -> Iterator[str]:
    if other.kind != fact.kind:
        yield "a result" if other.kind == "actual" else f"a {other.kind}"
    if (other.subject, other.local) != (fact.subject, fact.local):
        yield _of_whom(other)
    if other.unit != fact.unit:
        yield f"in {other.unit}"
    if other.counts and fact.counts and other.counts != fact.counts:
        yield f"counts {other.counts}"


def _of_whom(fact: Fact) -> str:
    if fact.subject is None and fact.scope == "unstated":
        return "not said whose"
    return f"of {fact.subject or f'the {fact.scope}'}"


def _of_time(base: FactBase, fact: Fact, other: Fact) -> str:
    apart = not _comparable_times(base, fact, other)
    return f"; of {in_words(str(other.period))}" if apart else ""


def _comparable_times(base: FactBase, fact: Fact, other: Fact) -> bool:
    one, another = fact.dates, other.dates
    if one is None or another is None:
        return True
    if base.metric[fact.metric].flow:
        return fact.months == other.months and _apart(one, another) <= 0
    return _apart(one, another) <= _YEAR


def _apart(one: Period, another: Period) -> int:
    """Give the days between two periods; none or less where they overlap."""
    first, second = sorted((one, another), key=lambda period: period.first)
    return (second.first - first.last).days
