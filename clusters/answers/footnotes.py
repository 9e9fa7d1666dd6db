"""Footnotes: the sources a page leans on, numbered as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clusters.cite import reference
from clusters.models import Fact, FactBase, Source
from clusters.render.document import Cell


class Footnotes:
    """The sources of one page, each with a number from its first use."""

    def __init__(self, base: FactBase) -> None:
        """Start with none."""
        self._base = base
        self._numbers: dict[str, int] = {}
        self._mixed = len({source.origin for source in base.sources}) > 1

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _star(self, source: str) -> str:
        """Mark a second source, in a base that has others too."""
        return "*" if self._mixed and self._base.source[source].origin == "second" else ""

    def mark(self, *facts: Fact) -> Cell:
        """Write the numbers of the sources of some facts: ``[1][3]*``, a star for a second one."""
        sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
        marks = sorted((self._number(id_), self._star(id_)) for id_ in sources)
        return Cell("".join(f"[{number}]{star}" for number, star in marks), "quiet")

    def mark_source(self, source: Source) -> Cell:
        """Write the number of a source: ``[1]``."""
        return Cell(f"[{self._number(source.id)}]{self._star(source.id)}", "quiet")

    def lines(self) -> tuple[str, ...]:
        """Give the references in the order of their numbers."""
        return tuple(map(self._line, self._numbers))

    def _line(self, id_: str) -> str:
        source = self._base.source[id_]
        second = f" [second source: {_speaker(source)}]" if self._star(id_) else ""
        return f"{reference(source)}{second}"

    def caveats(self, clusters: Iterable[str], sources: Iterable[str] = ()) -> tuple[str, ...]:
        """Give what a careful reader must know of clusters and sources."""
        named = [(c.name, c.caveats) for c in map(self._base.cluster.__getitem__, _once(clusters))]
        named += [(s.id, s.caveats) for s in map(self._base.source.__getitem__, _once(sources))]
        return tuple(f"{name}: {text}" for name, caveats in named for text in caveats)


def sources_behind(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield the ids of the sources that facts quote."""
    yield from (evidence.source for fact in facts for evidence in fact.evidence)


def conflict_lines(base: FactBase, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Give what the base tells of conflicts that some facts are in."""
    named = {fact.id for fact in facts}
    told = [one for one in base.conflicts if named.intersection(one.facts)]
    clusters = (base.cluster[base.fact[one.facts[0]].cluster].name for one in told)
    return tuple(f"{n}, in conflict: {one.note}" for n, one in zip(clusters, told, strict=True))


def _speaker(source: Source) -> str:
    if source.edition_of is not None:
        return f"edition of {source.edition_of}"
    return source.standing or "standing not judged"


def _once(ids: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(ids)
