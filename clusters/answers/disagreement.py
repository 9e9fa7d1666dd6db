"""What does not agree, side by side, with a word on why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import alike, together, whose_and_when
from clusters.evidence.conflicts import Clash, clashes
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose, when", "Source")))


class DisagreementRecord(TypedDict):
    """Facts that do not agree, and a word on why."""

    id: str | None
    cluster: str
    note: str
    facts: list[FactRecord]


def ask(base: FactBase, names: Iterable[str] | None = None) -> Answer:
    """List what does not agree, side by side, with a word on why.

    Raises:
        Usage: if no cluster has such a name.
    """
    return Answer(conflicts_page(base, clashes(base, names or ())))


def conflicts_page(base: FactBase, found: Sequence[Clash]) -> Document:
    """Lay out what does not agree."""
    notes = Footnotes(base)
    sections = tuple(
        clash_section(_title(base, clash), base, clash.facts, clash.note, notes) for clash in found
    )
    records = tuple(_record(base, clash) for clash in found)
    return Document(
        answer="1 conflict" if len(found) == 1 else f"{len(found)} conflicts",
        sections=sections,
        notes=notes.notes(),
        warnings=notes.caveats(clash.cluster for clash in found),
        payload={"conflicts": records},
        rows=records,
        record=DisagreementRecord,
    )


def _title(base: FactBase, clash: Clash) -> str:
    name = base.cluster[clash.cluster].name
    metrics = dict.fromkeys(base.metric[fact.metric].label.lower() for fact in clash.facts)
    return f"{name}: {', '.join(metrics)}"


def clash_section(
    title: str, base: FactBase, facts: Iterable[Fact], note: str, notes: Footnotes
) -> Section:
    """Lay out facts that do not agree, and why."""
    rows = tuple(
        (
            Cell(base.metric[those[0].metric].label),
            together(those),
            whose_and_when(those[0]),
            notes.mark(*those),
        )
        for those in alike(facts)
    )
    return Section(title, _COLUMNS, rows, (Cell(note, "warning"),))


def _record(base: FactBase, clash: Clash) -> DisagreementRecord:
    return {
        "id": clash.id,
        "cluster": clash.cluster,
        "note": clash.note,
        "facts": [fact_record(notes, fact) for fact in clash.facts],
    }
