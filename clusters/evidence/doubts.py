"""What is in doubt about a fact: asked here by every command, so that none trusts it alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from clusters.evidence.conflicts import Clash, clashes_within
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

    def clashes(self, fact: Fact) -> tuple[Clash, ...]:
        """Give the conflicts that join a fact, whatever they make of it."""
        if fact.cluster not in self._joined:
            found: dict[str, list[Clash]] = {}
            for clash in clashes_within(self.base, fact.cluster):
                for one in clash.facts:
                    found.setdefault(one.id, []).append(clash)
            self._joined[fact.cluster] = {name: tuple(those) for name, those in found.items()}
        return self._joined[fact.cluster].get(fact.id, ())

    @cached_property
    def _joined(self) -> dict[str, dict[str, tuple[Clash, ...]]]:
        """The conflicts of each cluster asked, by the id of each fact that they join."""
        return {}

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
        if any(self._joins_another(clash, fact) for clash in self.clashes(fact)):
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
        if clash.id not in self._rivals:
            self._rivals[clash.id] = (
                Counter((f.metric, f.kind) for f in clash.facts),
                Counter((f.metric, f.kind) for f in clash.facts if f.dates is not None),
            )
        rivals, dated = (joined[fact.metric, fact.kind] for joined in self._rivals[clash.id])
        return rivals > 1 and (clash.told or dated == rivals)

    @cached_property
    def _rivals(self) -> dict[str, tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]]:
        """How many facts of a metric and a kind each conflict joins, and how many are dated."""
        return {}


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
