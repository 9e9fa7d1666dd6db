"""What does not agree: one line a conflict, or one in full, side by side, with a word on why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes, sources_behind
from clusters.answers.records import FactRecord, fact_record, filled
from clusters.answers.words import (
    alike,
    command,
    counted,
    first_of,
    ids_of,
    in_sentence,
    per_cluster,
    period,
    together,
)
from clusters.errors import Usage
from clusters.evidence.conflicts import Clash, clashes
from clusters.factbase import find_cluster
from clusters.models import Fact, FactBase
from clusters.models.naming import plain
from clusters.render.document import Cell, Section, columns

_ONE_LINE = columns(">", "Cluster", "What does not agree", "Source")
_COLUMNS = columns("What", "Figure", "Whose, when", "Source", "Fact")
_FEW = 3
"""The most figures that one line names."""
_ROOM = 10
"""The most characters of marks of sources that one line has room for."""

Numbered: TypeAlias = tuple[int, Clash]
"""A conflict, and its place among all of the base, from 1."""


class ConflictRecord(TypedDict):
    """Facts that do not agree, and a word on why."""

    number: int
    id: str
    cluster: str
    told: bool
    gist: str | None
    note: str
    facts: list[FactRecord]


def ask(base: FactBase, words: Iterable[str] | None = None, *, everything: bool = False) -> Answer:
    """List what does not agree, one line each; in full what is named by id or number, or all.

    Raises:
        Usage: if a word is not known.
    """
    notes, asked = Footnotes(base), list(words or ())
    known = tuple(enumerate(clashes(base), 1))
    found, whole = _named(base, known, asked) if asked else (known, False)
    in_full = whole or everything
    records = tuple(conflict_record(notes, clash, number) for number, clash in found)
    then = ""
    if found and not in_full:
        then = f"One in full, side by side: {command('conflicts', str(found[-1][0]))}"
    elif found and len(found) < len(known):
        then = f"How a value came about: {command('why', found[0][1].facts[0].id)}"
    page = notes.page(
        _answer(base, [clash for _, clash in found]),
        _in_full(found, notes, ids=everything) if in_full else _in_lines(found, notes),
        before=[then],
        clusters=(clash.cluster for _, clash in found),
        payload={"conflicts": records},
        rows=records,
        record=ConflictRecord,
    )
    return Answer(page)


def _named(
    base: FactBase, known: Sequence[Numbered], words: Iterable[str]
) -> tuple[tuple[Numbered, ...], bool]:
    """Find what some words name, and tell whether each names a single conflict."""
    by_id = {clash.id: number for number, clash in known}
    clusters, numbers = set[str](), set[int]()
    names = {plain(name) for cluster in base.clusters for name in cluster.all_names()}
    for word in words:
        if word in by_id:
            numbers.add(by_id[word])
        elif word.isdecimal() and plain(word) not in names:
            numbers.add(_in_list(word, len(known)))
        else:
            clusters.add(find_cluster(base, word).id)
    found = tuple(one for one in known if one[0] in numbers or one[1].cluster in clusters)
    return found, not clusters


def _in_list(word: str, total: int) -> int:
    number = int(word) if len(word) <= len(str(total)) else 0
    if not 1 <= number <= total:
        raise Usage(f"{word}: no such conflict: there are {total}: see `clusters conflicts`")
    return number


def _answer(base: FactBase, found: Sequence[Clash]) -> str:
    """Count them: ``14 conflicts: Faku 3, Xuzhou 5``."""
    if not found:
        return "No conflict: no two sources are known to disagree here."
    counts = Counter(clash.cluster for clash in found)
    return f"{counted(len(found), 'conflict')}: {per_cluster(base, counts)}"


def _in_lines(found: Sequence[Numbered], notes: Footnotes) -> Iterator[Section]:
    rows = (_line(number, clash, notes) for number, clash in found)
    return first_of(Section("", _ONE_LINE), rows, len(found), "conflict")


def _line(number: int, clash: Clash, notes: Footnotes) -> tuple[Cell, ...]:
    family = notes.base.metric[clash.facts[0].metric].family
    return (
        Cell(str(number), "quiet"),
        Cell(f"{notes.base.cluster[clash.cluster].name} {family}", "name"),
        Cell(gist(clash)),
        _sources(clash.facts, notes),
    )


def gist(clash: Clash) -> str:
    """Say in a clause what does not agree, or let the figures: ``305 people, 2019; 400, 2019``."""
    if clash.gist:
        return clash.gist
    told = [f"{together(those).text}, {period(those[0]).text}" for those in alike(clash.facts)]
    more = f"; and {len(told) - _FEW} more" if len(told) > _FEW else ""
    return "; ".join(told[:_FEW]) + more


def _sources(facts: Sequence[Fact], notes: Footnotes) -> Cell:
    """Mark the sources of a conflict, of many as many as fit: ``[6]* +3``."""
    sources = dict.fromkeys(sources_behind(facts))
    marks = [notes.mark_source(notes.base.source[one]).text for one in sources]
    if len("".join(marks)) <= _ROOM:
        return Cell("".join(marks), "quiet")
    return Cell(f"{marks[0]} +{len(marks) - 1}", "quiet")


def _in_full(found: Sequence[Numbered], notes: Footnotes, *, ids: bool) -> Iterator[Section]:
    metric = notes.base.metric
    for number, clash in found:
        name = notes.base.cluster[clash.cluster].name
        labels = dict.fromkeys(in_sentence(metric[fact.metric].label) for fact in clash.facts)
        title = f"{number}. {name}: {', '.join(labels)} ({clash.id})"
        yield clash_section(title, notes, clash.facts, clash.note, ids=ids)


def clash_section(
    title: str, notes: Footnotes, facts: Iterable[Fact], note: str, *, ids: bool
) -> Section:
    """Lay out facts that do not agree, and why; with their ids, if those are wanted."""
    metric, width = notes.base.metric, len(_COLUMNS) if ids else -1
    rows = tuple(
        (
            Cell(metric[those[0].metric].label),
            *notes.said(*those, conflicts=False),
            ids_of(those),
        )[:width]
        for those in alike(facts)
    )
    return Section(title, _COLUMNS[:width], rows, (Cell(note),))


def conflict_record(notes: Footnotes, clash: Clash, number: int) -> ConflictRecord:
    """Give a conflict as JSON, with its place among all of the base."""
    facts = [fact_record(notes, fact) for fact in clash.facts]
    return filled(ConflictRecord, clash, number=number, facts=facts)
