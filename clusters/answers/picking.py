"""The figure that counts: of a cluster's figures by one metric the one that a row shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from clusters.answers.words import grouped, likeness
from clusters.compare import Group, Ranked
from clusters.compare.terms import within_terms
from clusters.light import dataclass
from clusters.models import Fact, SetAside
from clusters.models.fact import LOCAL


@dataclass(frozen=True, slots=True)
class Pick:
    """The figure that counts for a cluster by a metric."""

    facts: tuple[Fact, ...]
    """The fact, and those that say the same of the same, each by another source; none of a
    cluster of which nothing is said."""
    why: Ranked | SetAside
    """Its rank, or the reason why it has none."""

    @property
    def fact(self) -> Fact:
        """The first of the facts."""
        return self.facts[0]

    @property
    def cluster(self) -> str:
        """The id of its cluster."""
        return self.aside.cluster if self.aside else self.fact.cluster

    @property
    def ranked(self) -> Ranked | None:
        """Its rank; None where it has none."""
        return self.why if isinstance(self.why, Ranked) else None

    @property
    def aside(self) -> SetAside | None:
        """The reason why it has no rank; None where it has one."""
        return self.why if isinstance(self.why, SetAside) else None

    @property
    def place(self) -> str:
        """Its rank in words: ``1``, ``1=``; empty where it has none, or none is certain."""
        if self.ranked is None or self.ranked.rank is None:
            return ""
        return f"{self.ranked.rank}{'=' if self.ranked.shared else ''}"


def same(shown: Iterable[Ranked | SetAside]) -> Iterator[Pick]:
    """Join neighbours that make the same claim of the same, whoever says it."""
    for _, those in groupby(shown, key=_claim):
        one, *others = those
        yield Pick(tuple(each.fact for each in (one, *others) if each.fact), one)


def _claim(one: Ranked | SetAside) -> tuple[object, ...]:
    if one.fact is None:
        return (one,)
    return (*likeness(one.fact), one.reason if isinstance(one, SetAside) else one.rank)


@dataclass(frozen=True)
class Picked:
    """What a page shows of a group, and what it leaves out."""

    group: Group
    """The clusters by one metric."""

    @cached_property
    def picks(self) -> tuple[Pick, ...]:
        """The figures that count: those ranked, and one of each other cluster that has its own.

        Figures of a part or of a province stand for a cluster only where no cluster has its own.
        """
        ranked = tuple(same(self.group.ranked))
        placed = {pick.cluster for pick in ranked}
        rest = [one for one in self.asides if one.cluster not in placed]
        own = [one for one in rest if self._is_own(one)]
        others = own if own or ranked else rest
        each = grouped(others, lambda one: one.cluster).values()
        return (*ranked, *map(self._best, each))

    @cached_property
    def asides(self) -> tuple[SetAside, ...]:
        """The figures set aside that nothing asked for explicitly leaves out."""
        return tuple(one for one in self._figures if not self._excluded(one))

    @property
    def excluded(self) -> int:
        """How many figures the kind, the scope or the period asked for leaves out."""
        return sum(map(self._excluded, self._figures))

    @property
    def counted(self) -> Counter[str]:
        """How many figures more there are that could have been shown, by the code of the reason."""
        told = self._shown | {fact.id for fact in self.later}
        return Counter(one.code for one in self.asides if one.fact and one.fact.id not in told)

    @property
    def later(self) -> tuple[Fact, ...]:
        """Of each cluster the latest figure of all that are later than the years compared."""
        latest: dict[str, Fact] = {}
        for fact in self.group.later:
            known = latest.get(fact.cluster)
            if known is None or _day(fact) >= _day(known):
                latest[fact.cluster] = fact
        return tuple(fact for fact in latest.values() if fact.id not in self._shown)

    @property
    def silent(self) -> tuple[str, ...]:
        """The ids of the clusters of which no figure of their own is stated at all."""
        named = {pick.cluster for pick in self.picks}
        named |= {one.cluster for one in self._figures if self._is_own(one)}
        quiet = (one.cluster for one in self.group.set_aside if one.cluster not in named)
        return tuple(dict.fromkeys(quiet))

    @cached_property
    def _shown(self) -> set[str]:
        return {fact.id for pick in self.picks for fact in pick.facts}

    @property
    def _figures(self) -> Iterator[SetAside]:
        return (one for one in self.group.set_aside if one.fact is not None)

    def _is_own(self, one: SetAside) -> bool:
        scopes, fact = self.group.yardstick.terms.scopes, _fact(one)
        return fact.scope in scopes or (fact.scope == "unstated" and scopes == LOCAL)

    def _excluded(self, one: SetAside) -> bool:
        terms, fact = self.group.yardstick.terms, _fact(one)
        kind = terms.kind not in {None, fact.kind}
        scope = terms.scopes != LOCAL and fact.scope not in terms.scopes
        return kind or scope or not within_terms(fact, terms)

    def _best(self, those: list[SetAside]) -> Pick:
        best = min(those, key=self._preference)
        claim = likeness(_fact(best))
        alike = [_fact(one) for one in those if likeness(_fact(one)) == claim]
        return Pick(tuple(sorted(alike, key=lambda fact: fact is not best.fact)), best)

    def _preference(self, one: SetAside) -> tuple[int, ...]:
        """Say how well a figure stands for its cluster: the least tuple is the best.

        What can be read comes before what is damaged, own figures before those of nobody in
        particular, then the kind compared, what is in no doubt, what is dated, what is of the
        years compared, and of all these the latest.
        """
        fact, yard = _fact(one), self.group.yardstick
        return (
            one.code == "garbled",
            fact.scope == "unstated",
            fact.kind != yard.kind,
            _KINDS.index(fact.kind),
            one.code in _DOUBTS,
            fact.dated is None,
            not self._timely(fact),
            -_day(fact),
        )

    def _timely(self, fact: Fact) -> bool:
        yard = self.group.yardstick
        if self.group.order == "none" or yard.until is None or fact.dated is None:
            return True
        return 0 <= yard.until.year - fact.dated.year <= yard.terms.window


_KINDS = ("actual", "contract", "capacity", "plan", "target")
"""The kinds, from what is to what may be."""
_DOUBTS = {"unconfirmed", "doubtful-subject", "in-conflict", "disputed"}


def is_wider_or_part(fact: Fact) -> bool:
    """Whether a figure is of a part of a cluster, or of more than it."""
    return fact.scope not in LOCAL and fact.scope != "unstated"


def _fact(one: SetAside) -> Fact:
    if one.fact is None:
        raise TypeError("a silence is no figure")
    return one.fact


def _day(fact: Fact) -> int:
    return fact.dated.toordinal() if fact.dated else 0
