"""Footnotes: the sources a page leans on, numbered as they come."""

from __future__ import annotations

from collections.abc import Iterable

from clusters.cite import reference
from clusters.models import Fact, FactBase
from clusters.render.document import Cell


class Footnotes:
    """The sources of one page, each with a number from its first use."""

    def __init__(self, base: FactBase) -> None:
        """Start with none."""
        self._base = base
        self._numbers: dict[str, int] = {}

    def number(self, source: str) -> int:
        """Give a source its number."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def mark(self, *facts: Fact) -> Cell:
        """Write the numbers of the sources of some facts: ``[1][3]``."""
        sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
        return Cell("".join(f"[{n}]" for n in sorted(map(self.number, sources))), "quiet")

    def lines(self) -> tuple[str, ...]:
        """Give the references in the order of their numbers."""
        return tuple(reference(self._base.source[source]) for source in self._numbers)

    def caveats(self, clusters: Iterable[str]) -> tuple[str, ...]:
        """Give what a careful reader must know of clusters."""
        shown = [self._base.cluster[id_] for id_ in dict.fromkeys(clusters)]
        return tuple(f"{cluster.name}: {text}" for cluster in shown for text in cluster.caveats)
