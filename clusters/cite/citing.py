"""What leans on a source: the quotations of a fact, of a cluster, or of the source itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from clusters.factbase import find_citable
from clusters.models import Cluster, Evidence, Fact, FactBase, Source


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that a fact leans on, and where they stand."""

    fact: Fact
    """The fact."""
    evidence: Evidence
    """The words, with their place in characters."""
    paragraph: int | None
    """The paragraph they start in, from 1; None where the source's text was never held."""
    named: bool
    """Whether the fact was asked for by its own id."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and what was quoted from it."""

    source: Source
    """The source."""
    quotations: tuple[Quotation, ...]
    """The words, in the order in which they stand in the text."""


def cite(base: FactBase, words: Iterable[str]) -> tuple[Citation, ...]:
    """Cite facts, clusters or sources: their sources, each once, with what was quoted.

    Args:
        base: The base asked.
        words: Ids of facts or sources, or any names of clusters.

    Raises:
        Usage: if a word is not known.
    """
    things = [find_citable(base, word) for word in words]
    named = {thing.id for thing in things if isinstance(thing, Fact)}
    pairs: dict[tuple[Fact, Evidence], None] = {}
    cited: dict[str, None] = {}
    for thing in things:
        found = _pairs(base, thing)
        pairs |= dict.fromkeys(found)
        cited |= dict.fromkeys(evidence.source for _, evidence in found)
        cited |= {thing.id: None} if isinstance(thing, Source) else {}
    sources = [base.source[id_] for id_ in cited]
    return tuple(Citation(source, _quotations(source, pairs, named)) for source in sources)


def _pairs(base: FactBase, thing: Cluster | Source | Fact) -> list[tuple[Fact, Evidence]]:
    if isinstance(thing, Fact):
        return [(thing, evidence) for evidence in thing.evidence]
    pairs = [(fact, evidence) for fact in base.facts for evidence in fact.evidence]
    if isinstance(thing, Source):
        return [(fact, evidence) for fact, evidence in pairs if evidence.source == thing.id]
    return [(fact, evidence) for fact, evidence in pairs if fact.cluster == thing.id]


def _quotations(
    source: Source, pairs: Iterable[tuple[Fact, Evidence]], named: set[str]
) -> tuple[Quotation, ...]:
    found = [
        Quotation(fact, evidence, _paragraph(source, evidence), fact.id in named)
        for fact, evidence in pairs
        if evidence.source == source.id
    ]
    return tuple(sorted(found, key=lambda q: (q.evidence.start is None, q.evidence.start or 0)))


def _paragraph(source: Source, evidence: Evidence) -> int | None:
    if source.text is None or evidence.start is None:
        return None
    return max(bisect_right(source.text.paragraphs, evidence.start), 1)
