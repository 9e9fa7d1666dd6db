"""Who else says it: which figures other sources confirm or contradict, counted, then the few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record, filled, says
from clusters.answers.words import (
    NO_PLACE,
    alike,
    counted,
    cut,
    figure,
    first_of,
    grouped,
    ids_of,
    in_sentence,
    likeness,
    period,
    whose,
    whose_and_when,
)
from clusters.evidence.corroboration import (
    Corroboration,
    Relation,
    Verdict,
    Witness,
    corroborate,
)
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Document, Role, Section, columns

_HEADS: dict[Verdict, str] = {
    "confirmed": "Confirmed",
    "compatible": "Compatible",
    "contradicted": "Contradicted",
    "damaged": "Damaged",
    "single-sourced": "One source",
}
"""The verdicts as columns name them; what is confirmed and contradicted counts with the latter."""
_COUNTED = columns("Cluster", *(f">{head}" for head in _HEADS.values()))
_COLUMNS = columns("What", "Figure", "Whose, when", "Source", "Bearing", "How independent", "Fact")
_ROLES: dict[str, Role] = {"damaged": "warning", "single-sourced": "quiet"}
_ROWS = 8
"""The most sources of which it is shown what others make of their figures."""
_FIGURES = 4
"""The most figures of one of them."""
_OTHERS = 3
"""The most witnesses that are named of a figure."""
RELATIONS: dict[Relation, str] = {
    "confirms": "confirms",
    "compatible": "compatible",
    "contradicts": "contradicts",
    "undamaged": "gives the undamaged figure",
    "related": "related",
}
"""What a fact makes of another, in words."""


class WitnessRecord(TypedDict):
    """What another fact makes of a figure, and how independently."""

    fact: str
    says: str
    relation: str
    why: str | None
    independence: str


class CorroborationRecord(TypedDict):
    """A figure, what its witnesses make of it, and how many more figures there are of the sort."""

    fact: FactRecord
    verdict: str
    witnesses: list[WitnessRecord]
    more: int


def ask(base: FactBase, names: Iterable[str] | None = None, *, everything: bool = False) -> Answer:
    """Show which figures other sources confirm or contradict, and how independently.

    Of all figures, or of the clusters named; ``everything`` shows all that bears on each.

    Raises:
        Usage: if no cluster has such a name.
    """
    named, notes = list(names or ()), Footnotes(base)
    found = corroborate(base, named)
    if everything:
        sections = [*_in_full(found, notes)]
    else:
        few = [*_few(found, notes)]
        sections = [*few, *_each(found, notes)] if named else [*_by_cluster(base, found), *few]
    alone = sum(one.verdict == "single-sourced" for one in found)
    then = f"The {alone:,} of one source: name a cluster, or --all"
    then = "What is related to them: --all" if named else then
    last = "   ".join(filter(None, (then if alone and not everything else "", notes.legend())))
    records = tuple(_record(notes, one) for one in found)
    witnesses = (w for one in found for w in one.witnesses)
    page = Document(
        answer=_answer(found),
        sections=tuple(sections),
        closing=(last,) if last else (),
        notes=notes.notes(),
        warnings=notes.caveats((one.fact.cluster for one in found), sources_of(witnesses)),
        payload={"corroboration": records},
        rows=records,
        record=CorroborationRecord,
    )
    return Answer(page)


def _column(one: Corroboration) -> Verdict:
    return "contradicted" if one.verdict == "confirmed and contradicted" else one.verdict


def _answer(found: Sequence[Corroboration]) -> str:
    """Count the verdicts: ``None of 50 figures is confirmed; 2 compatible, 3 damaged.``."""
    counts = Counter(map(_column, found))
    sure, total = counts["confirmed"], counted(len(found), "figure")
    said = [f"{counts[v]:,} {v}" for v in _BETWEEN if counts[v]]
    rest = f"; {', '.join(said)}." if said else ": each rests on one source." if not sure else "."
    if not found:
        return "No figure to weigh."
    if not sure:
        return f"None of {total} is confirmed{rest}"
    return f"{sure:,} of {total} {'is' if sure == 1 else 'are'} confirmed{rest}"


_BETWEEN: tuple[Verdict, ...] = ("compatible", "contradicted", "damaged")


def _by_cluster(base: FactBase, found: Sequence[Corroboration]) -> Iterator[Section]:
    counts = Counter((one.fact.cluster, _column(one)) for one in found)
    clusters = list(dict.fromkeys(one.fact.cluster for one in found))
    rows = (
        (
            Cell(base.cluster[name].name, "name"),
            *(Cell(f"{counts[name, verdict] or NO_PLACE}") for verdict in _HEADS),
        )
        for name in clusters
    )
    return first_of(Section("", _COUNTED), rows, len(clusters), "cluster")


def _few(found: Sequence[Corroboration], notes: Footnotes) -> Iterator[Section]:
    """Lay out what is not of one source alone: together what one source says of one time."""
    order, several = list(_HEADS), (one for one in found if one.verdict != "single-sourced")

    def key(one: Corroboration) -> tuple[Verdict, str, str, str]:
        marks = notes.mark(one.fact, conflicts=False).text
        return _column(one), one.fact.cluster, whose_and_when(one.fact).text, marks

    groups = grouped(several, key)
    rows = (
        (Cell(_HEADS[key[0]], _ROLES.get(key[0], "name")), Cell(_together(groups[key], notes)))
        for key in sorted(groups, key=lambda key: order.index(key[0]))
    )
    return first_of(Section("", columns("", "")), rows, len(groups), "such row", _ROWS)


def _together(those: Sequence[Corroboration], notes: Footnotes) -> str:
    """Say figures of one source with what others say of each.

    ``Huairen (city, 2023-05) [5]: employees over 40,000 people: 56,000 people (2023-06) [38]*``.
    """
    base, first = notes.base, those[0].fact
    told = [
        f"{in_sentence(base.metric[one.fact.metric].label)} {_figure(one.fact)}: "
        f"{_others(one, notes)}"
        for one in those[:_FIGURES]
    ]
    told += [cell.text for cell in cut(len(those) - _FIGURES, "figure")]
    whose_when, marks = whose_and_when(first).text, notes.mark(first, conflicts=False).text
    return f"{base.cluster[first.cluster].name} ({whose_when}) {marks}: {'; '.join(told)}"


def _figure(fact: Fact) -> str:
    """Write a figure, without the word for the damage or the dispute that its row is of."""
    if fact.status == "garbled":
        return f"“{fact.words}”"
    return figure(replace(fact, status="sound")).text


def _others(one: Corroboration, notes: Footnotes) -> str:
    """Name those that decide, of each what is not as the figure's own: ``9 people (2012) [3]``."""
    deciding = [w.fact for w in one.witnesses if w.relation != "related"]
    deciding.sort(key=lambda fact: [*map(str, likeness(fact))])
    said = []
    for those in alike(deciding):
        apart = [] if whose(those[0]) == whose(one.fact) else [whose(those[0])]
        apart += [] if those[0].period == one.fact.period else [period(those[0]).text]
        told = f" ({', '.join(apart)})" if apart else ""
        said.append(f"{_figure(those[0])}{told} {notes.mark(*those, conflicts=False).text}")
    rest = len(said) - _OTHERS
    return ", ".join([*said[:_OTHERS], f"{rest} more"] if rest > 0 else said)


def _each(found: Sequence[Corroboration], notes: Footnotes) -> Iterator[Section]:
    """Lay out the figures of one source, a row each."""
    alone = [one.fact for one in found if one.verdict == "single-sourced"]
    rows = (
        (notes.mark(fact), Cell(f"{_labelled(notes, fact)} ({whose_and_when(fact).text})"))
        for fact in alone
    )
    table = Section("One source alone", columns("", ""))
    return first_of(table, rows, len(alone), "figure")


def _labelled(notes: Footnotes, fact: Fact) -> str:
    """Write a figure behind its label, which may name the unit: ``Investment projects: 23``."""
    label, said = notes.base.metric[fact.metric].label, figure(fact).text
    named = fact.unit and fact.unit in label.lower().split()
    return f"{label}: {said.replace(f' {fact.unit}', '', 1) if named else said}"


def _in_full(found: Sequence[Corroboration], notes: Footnotes) -> Iterator[Section]:
    base = notes.base
    for cluster, those in groupby(found, key=lambda one: one.fact.cluster):
        rows: list[tuple[Cell, ...]] = []
        for one in those:
            verdict = "one source" if one.verdict == "single-sourced" else one.verdict
            more = f"{one.more:,} more figures of the sort are not weighed" if one.more else ""
            judged = Cell(verdict, _ROLES.get(one.verdict, "plain")), Cell(more, "quiet")
            label = Cell(base.metric[one.fact.metric].label, "name")
            rows.append((label, *notes.said(one.fact), *judged, ids_of([one.fact])))
            rows += [
                (Cell(NO_PLACE, "quiet"), *notes.said(w.fact), *bearing(w), ids_of([w.fact]))
                for w in one.witnesses
            ]
        yield Section(base.cluster[cluster].name, _COLUMNS, tuple(rows))


def bearing(one: Witness) -> tuple[Cell, Cell]:
    """Say what another fact makes of a figure, ``related: a target``, and how independently."""
    said = ": ".join(filter(None, (RELATIONS[one.relation], one.why)))
    return Cell(said, "quiet"), Cell(one.independence, "quiet")


def sources_of(witnesses: Iterable[Witness]) -> Iterator[str]:
    """Yield the sources of the facts that say something of a figure."""
    for one in witnesses:
        if one.relation != "related":
            yield from (evidence.source for evidence in one.fact.evidence)


def _record(notes: Footnotes, one: Corroboration) -> CorroborationRecord:
    witnesses = [witness_record(notes, each) for each in one.witnesses]
    return filled(CorroborationRecord, one, fact=fact_record(notes, one.fact), witnesses=witnesses)


def witness_record(notes: Footnotes, one: Witness) -> WitnessRecord:
    """Give what another fact makes of a figure as JSON."""
    told = says(notes, one.fact)
    return filled(WitnessRecord, one, fact=one.fact.id, says=told, why=one.why or None)
