"""Footnotes: the sources a page leans on, numbered as they come."""

from __future__ import annotations

from collections.abc import Iterable

from clusters.cite import reference
from clusters.models import Fact, FactBase, Source
from clusters.render.document import Cell


class Footnotes:
    """The sources of one page, each with a number from its first use."""

    def __init__(self, base: FactBase) -> None:
        """Start with none."""
        self._base = base
        self._numbers: dict[str, int] = {}

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def mark(self, *facts: Fact) -> Cell:
        """Write the numbers of the sources of some facts: ``[1][3]``."""
        sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
        return Cell("".join(f"[{n}]" for n in sorted(map(self._number, sources))), "quiet")

    def mark_source(self, source: Source) -> Cell:
        """Write the number of a source: ``[1]``."""
        return Cell(f"[{self._number(source.id)}]", "quiet")

    def lines(self) -> tuple[str, ...]:
        """Give the references in the order of their numbers."""
        return tuple(reference(self._base.source[source]) for source in self._numbers)

    def caveats(self, clusters: Iterable[str], sources: Iterable[str] = ()) -> tuple[str, ...]:
        """Give what a careful reader must know of clusters and sources."""
        named = [(c.name, c.caveats) for c in map(self._base.cluster.__getitem__, _once(clusters))]
        named += [(s.id, s.caveats) for s in map(self._base.source.__getitem__, _once(sources))]
        return tuple(f"{name}: {text}" for name, caveats in named for text in caveats)


def _once(ids: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(ids)
