"""Who else says it: each figure with what confirms or contradicts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import NO_PLACE, figure, whose_and_when
from clusters.evidence.corroboration import Corroboration, Witness, corroborate
from clusters.models import FactBase
from clusters.render.document import Cell, Column, Document, Role, Section

_COLUMNS = tuple(
    map(Column, ("What", "Which says", "Whose, when", "Source", "Verdict", "How independent"))
)
_ROLES: dict[str, Role] = {"confirmed": "figure", "single-sourced": "quiet"}


class WitnessRecord(TypedDict):
    """What another fact makes of a figure, and how independently."""

    fact: str
    relation: str
    why: str | None
    independence: str


class CorroborationRecord(TypedDict):
    """A figure, and what its witnesses make of it."""

    fact: FactRecord
    verdict: str
    witnesses: list[WitnessRecord]


def ask(base: FactBase, names: Iterable[str] | None = None) -> Answer:
    """Tell of each seed figure who confirms or contradicts it, and how independently.

    Raises:
        Usage: if no cluster has such a name.
    """
    return Answer(corroboration_page(base, corroborate(base, names or ())))


def corroboration_page(base: FactBase, found: Sequence[Corroboration]) -> Document:
    """Lay out figures and their witnesses, cluster by cluster."""
    notes = Footnotes(base)
    clusters = dict.fromkeys(one.fact.cluster for one in found)
    sections = tuple(
        _section(base, cluster, [one for one in found if one.fact.cluster == cluster], notes)
        for cluster in clusters
    )
    records = tuple(_record(base, one) for one in found)
    return Document(
        answer=_title(found),
        sections=sections,
        notes=notes.notes(),
        warnings=notes.caveats(clusters, sources_of(w for one in found for w in one.witnesses)),
        payload={"corroboration": records},
        rows=records,
        record=CorroborationRecord,
    )


def _title(found: Sequence[Corroboration]) -> str:
    counts = Counter(one.verdict for one in found)
    parts = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    figures = "1 figure" if len(found) == 1 else f"{len(found)} figures"
    return f"{figures}: {parts}" if parts else figures


def _section(
    base: FactBase, cluster: str, found: Sequence[Corroboration], notes: Footnotes
) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for one in found:
        verdict = Cell(one.verdict, _ROLES.get(one.verdict, "warning"))
        label = Cell(base.metric[one.fact.metric].label, "name")
        shown = figure(one.fact), whose_and_when(one.fact), notes.mark(one.fact)
        rows.append((label, *shown, verdict, Cell("")))
        rows += [(Cell(NO_PLACE, "quiet"), *witness_row(each, notes)) for each in one.witnesses]
    return Section(base.cluster[cluster].name, _COLUMNS, tuple(rows))


def witness_row(one: Witness, notes: Footnotes) -> tuple[Cell, ...]:
    """Lay out what another fact says, what that makes of the figure, and how independently."""
    shown = figure(one.fact), whose_and_when(one.fact), notes.mark(one.fact)
    return *shown, Cell(_words(one), "quiet"), Cell(one.independence, "quiet")


def sources_of(witnesses: Iterable[Witness]) -> Iterator[str]:
    """Yield the sources of the facts that say something of a figure."""
    for one in witnesses:
        if one.relation != "bears on":
            yield from (evidence.source for evidence in one.fact.evidence)


def _words(one: Witness) -> str:
    return f"{one.relation}: {one.why}" if one.why else one.relation


def _record(base: FactBase, one: Corroboration) -> CorroborationRecord:
    return {
        "fact": fact_record(notes, one.fact),
        "verdict": one.verdict,
        "witnesses": [witness_record(each) for each in one.witnesses],
    }


def witness_record(one: Witness) -> WitnessRecord:
    """Give what another fact makes of a figure as JSON."""
    return {
        "fact": one.fact.id,
        "relation": one.relation,
        "why": one.why or None,
        "independence": one.independence,
    }
