"""Footnotes: which sources a page leans on, and the marks that stand beside its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, overload

from clusters.answers.words import command, together, whose_and_when
from clusters.evidence.doubts import Doubts, doubt_of_reading
from clusters.models import Evidence, Fact, FactBase, Source
from clusters.render.document import Cell, Document, Note, Passage, Section

IN_CONFLICT: Final = "≠"
"""Beside a figure that another figure or source does not agree with."""
BEWARE: Final = "!"
"""Beside what the base warns of in a clause: a cluster, or a source."""
UNREAD: Final = "?"
"""Beside a ranked figure that a person has read, or whose language is not read here."""
STAR: Final = "*"
"""Beside a source that was found after the base was made, in a base that has others too."""


class _Notes(Sequence[Note]):
    """Notes, each written when it is read: few pages print the sources that they lean on."""

    def __init__(self, base: FactBase, marked: tuple[tuple[str, str], ...]) -> None:
        self._base, self._marked = base, marked

    def __len__(self) -> int:
        return len(self._marked)

    @overload
    def __getitem__(self, place: int) -> Note: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Note, ...]: ...
    def __getitem__(self, place: int | slice) -> Note | tuple[Note, ...]:
        if isinstance(place, slice):
            return tuple(self._note(*one) for one in self._marked[place])
        return self._note(*self._marked[place])

    def _note(self, id_: str, star: str) -> Note:
        from clusters.cite import reference

        source = self._base.source[id_]
        second = f" [second source: {_speaker(source)}]" if star else ""
        text = f"{reference(source)}{second}"
        return Note(id_, self._base.number[id_], text, source.url, source.condition, star)


class Footnotes:
    """The sources of one page, by their place in the base, and the marks that were set."""

    def __init__(self, base: FactBase, doubts: Doubts | None = None) -> None:
        """Start with none."""
        self.base = base
        """The base that is asked."""
        self.doubts = doubts or Doubts(base)
        """What is in doubt in it."""
        self._used: set[str] = set()
        self._set: set[str] = set()
        self._warned: set[str] = set()
        self._mixed = len(base.origins) > 1

    def said(self, *facts: Fact, conflicts: bool = True) -> tuple[Cell, Cell, Cell]:
        """Write facts that are alike: the figure, whose and when, and their sources."""
        told = self.figure(*facts), whose_and_when(facts[0])
        return *told, self.mark(*facts, conflicts=conflicts)

    def figure(self, *facts: Fact) -> Cell:
        """Write what facts that are alike say, over the words that they rest on."""
        return replace(together(facts), passages=self.passages(*facts))

    def passages(self, *facts: Fact) -> tuple[Passage, ...]:
        """Give the words that facts rest on, each once."""
        found = (self._passage(evidence) for fact in facts for evidence in fact.evidence)
        return tuple(dict.fromkeys(found))

    def _passage(self, evidence: Evidence) -> Passage:
        placed = evidence.start is not None and evidence.end is not None
        at = f", characters {evidence.start:,} to {evidence.end:,}" if placed else ""
        source = self.base.source[evidence.source]
        return Passage(evidence.quote, source.language, f"[{self.base.number[source.id]}]{at}")

    def mark(self, *facts: Fact, conflicts: bool = True, reading: bool = False) -> Cell:
        """Write the sources of some facts, and whether they are in conflict: ``[1][3]* ≠``.

        With ``reading`` a mark tells where no program has read their words, as of what is ranked.
        """
        sources = sorted(
            {e.source for fact in facts for e in fact.evidence}, key=self.base.number.__getitem__
        )
        told = "".join(map(self._one, sources))
        if conflicts and any(map(self.doubts.clashes, facts)):
            told += f" {self._noted(IN_CONFLICT)}"
        if reading and any(doubt_of_reading(self.base, fact) for fact in facts):
            told += f" {self._noted(UNREAD)}"
        return Cell(told, "quiet")

    def mark_source(self, source: Source) -> Cell:
        """Write the number of a source: ``[1]``."""
        return Cell(self._one(source.id), "quiet")

    def beware(self, cluster: str) -> str:
        """Write the mark of a cluster that the base warns of; nothing for another."""
        if not self.base.cluster[cluster].beware:
            return ""
        self._warned.add(cluster)
        return BEWARE

    def name(self, cluster: str, word: str = "") -> Cell:
        """Write the name of a cluster, or another word for it, with the mark of a warning."""
        said = word or self.base.cluster[cluster].name
        return Cell(f"{said} {self.beware(cluster)}".rstrip(), "name")

    def _one(self, source: str) -> str:
        self._used.add(source)
        return f"[{self.base.number[source]}]{self.star(source)}"

    def star(self, source: str) -> str:
        """Mark a second source, in a base that has others too; nothing for another."""
        second = self._mixed and self.base.source[source].origin == "second"
        return self._noted(STAR) if second else ""

    def _noted(self, mark: str) -> str:
        self._set.add(mark)
        return mark

    def legend(self, *cluster: str) -> str:
        """Explain the marks that were set, in a line, on the page of a cluster or of many."""
        seeds = self.base.origins["seed"]
        said = {
            IN_CONFLICT: f"in conflict: {command('conflicts', *cluster)}",
            UNREAD: "not read by the program",
            STAR: f"not in the {_few(seeds)} document{'' if seeds == 1 else 's'}",
        }
        return "   ".join(f"{mark} {text}" for mark, text in said.items() if mark in self._set)

    def warnings(self) -> Iterator[str]:
        """Explain each ``!`` that was set: the clause of its cluster."""
        named = [self.base.cluster[id_] for id_ in self._warned]
        for cluster in self.base.clusters if named[1:] else named:
            if cluster.id in self._warned:
                yield f"{BEWARE} {cluster.name}: {cluster.beware}"

    def notes(self) -> Sequence[Note]:
        """Give the sources that were marked, by their numbers."""
        used = sorted(self._used, key=self.base.number.__getitem__)
        marked = ((id_, self.star(id_)) for id_ in used)
        return _Notes(self.base, tuple(marked))

    def caveats(self, clusters: Iterable[str], sources: Iterable[str] = ()) -> tuple[str, ...]:
        """Give what a careful reader must know of clusters and sources."""
        cluster, source = self.base.cluster, self.base.source
        named = [(cluster[id_].name, cluster[id_].caveats) for id_ in dict.fromkeys(clusters)]
        named += [(id_, source[id_].caveats) for id_ in dict.fromkeys(sources)]
        return tuple(f"{name}: {text}" for name, caveats in named for text in caveats)

    def page(  # noqa: PLR0913 - one parameter for each part of a page
        self,
        answer: str,
        sections: Iterable[Section],
        *,
        record: type,
        rows: Sequence[Mapping[str, object]],
        payload: Mapping[str, object],
        before: Iterable[str] = (),
        after: Iterable[str] = (),
        clusters: Iterable[str] = (),
        sources: Iterable[str] = (),
        warnings: Iterable[str] = (),
    ) -> Document:
        """Make a page that explains its marks and gives the caveats of what it is about.

        ``before`` and ``after`` are its last lines, around those that explain the marks; programs
        read the ``payload`` as a whole and the ``rows``, of the type ``record``, one by one.
        """
        laid_out = tuple(sections)  # which sets the marks
        return Document(
            answer,
            laid_out,
            closing=tuple(filter(None, (*before, *self.warnings(), self.legend(), *after))),
            notes=self.notes(),
            warnings=(*warnings, *self.caveats(clusters, sources)),
            payload=payload,
            rows=tuple(rows),
            record=record,
        )


def sources_behind(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield the ids of the sources that facts quote."""
    yield from (evidence.source for fact in facts for evidence in fact.evidence)


def conflict_lines(notes: Footnotes, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Give what the base tells of conflicts that some facts are in."""
    told = {one: None for fact in facts for one in notes.doubts.clashes(fact)}
    clusters = notes.base.cluster
    return tuple(f"{clusters[one.cluster].name}, in conflict: {one.note}" for one in told)


_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _few(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)


def _speaker(source: Source) -> str:
    if source.edition_of is not None:
        return f"edition of {source.edition_of}"
    return source.standing or "standing not judged"
