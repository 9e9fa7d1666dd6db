"""What is in doubt about a fact: asked here by every command, so that none trusts it alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from clusters.evidence.conflicts import Clash, clashes
from clusters.light import dataclass
from clusters.models import Fact, FactBase

Code = Literal[
    "unconfirmed",
    "garbled",
    "disputed",
    "doubtful-subject",
    "in-conflict",
    "read-by-hand",
    "unread-language",
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a fact is not to be leaned on, or not without a second look."""

    code: Code
    """A short stable word for it."""
    reason: str
    """The reason, in a clause."""

    @property
    def is_grave(self) -> bool:
        """Whether it keeps a figure from a rank, from a plain yes and from a no."""
        return self.code not in {"read-by-hand", "unread-language"}


@dataclass(frozen=True)
class Doubts:
    """The doubts of a base, gathered once for a question."""

    base: FactBase
    """The base."""

    @cached_property
    def conflicts(self) -> dict[str, tuple[Clash, ...]]:
        """The conflicts by the id of each fact that they join, whatever they make of it."""
        found: dict[str, list[Clash]] = {}
        for clash in clashes(self.base):
            for fact in clash.facts:
                found.setdefault(fact.id, []).append(clash)
        return {name: tuple(those) for name, those in found.items()}

    def of(self, fact: Fact) -> tuple[Doubt, ...]:
        """List what is in doubt about a fact, the gravest first; empty where nothing is."""
        return tuple(self._of(fact))

    def grave(self, fact: Fact) -> Doubt | None:
        """Give what keeps a fact from being leaned on; None where nothing does."""
        return next((doubt for doubt in self._of(fact) if doubt.is_grave), None)

    def _of(self, fact: Fact) -> Iterator[Doubt]:
        if fact.confirm:
            yield Doubt("unconfirmed", f"a draft: {', '.join(fact.confirm)} not confirmed yet")
        if fact.status == "garbled":
            yield Doubt("garbled", "damaged in its source")
        if fact.status == "disputed":
            yield Doubt("disputed", "another source contradicts it")
        cluster = self.base.cluster[fact.cluster]
        if cluster.perhaps is not None and fact.doubt != "none":
            other = cluster.perhaps.within[-1]
            yield Doubt("doubtful-subject", f"whose it is, is in doubt: {cluster.name} or {other}")
        if any(self._joins_another(clash, fact) for clash in self.conflicts.get(fact.id, ())):
            yield Doubt("in-conflict", "it does not agree with another figure of the same")
        if (doubt := doubt_of_reading(self.base, fact)) is not None:
            yield doubt

    def _joins_another(self, clash: Clash, fact: Fact) -> bool:
        """Whether a conflict joins another fact of the same metric and kind.

        What is aimed at in one year and told as a result of the next is no reason to doubt the
        result: of that conflict a reader is told, and the result keeps its rank. Figures of the
        same that exclude each other only if an undated one is of their time are no conflict for
        ranks.
        """
        rivals, dated = self._rivals[clash.id, fact.metric, fact.kind]
        return rivals > 1 and (clash.told or dated == rivals)

    @cached_property
    def _rivals(self) -> dict[tuple[str, str, str], tuple[int, int]]:
        """How many facts of a metric and a kind each conflict joins, and how many are dated."""
        joined: Counter[tuple[str, str, str]] = Counter()
        dated: Counter[tuple[str, str, str]] = Counter()
        each = {clash.id: clash for those in self.conflicts.values() for clash in those}
        for clash in each.values():
            for fact in clash.facts:
                key = clash.id, fact.metric, fact.kind
                joined[key] += 1
                dated[key] += fact.dates is not None
        return {key: (count, dated[key]) for key, count in joined.items()}


def doubt_of_reading(base: FactBase, fact: Fact) -> Doubt | None:
    """Give what is in doubt about how a fact's words are read; None where the program reads them.

    A curator's word on the reading goes before what the program makes of it.
    """
    if fact.reading is not None:
        return Doubt("read-by-hand", f"read by hand: {fact.reading.reason}")
    if base.is_figure(fact) and (unread := unread_languages(base, fact)):
        one_of = ", ".join(unread)
        return Doubt("unread-language", f"its words in {one_of} are not read, nor checked")
    return None


def unread_languages(base: FactBase, fact: Fact) -> tuple[str, ...]:
    """Give the languages of a fact's quotations that have no table, by BCP 47 primary code."""
    from clusters.amounts.languages import languages

    used = {base.source[evidence.source].primary_language for evidence in fact.evidence}
    return tuple(sorted(used - {*languages()}))
