"""What does not agree, side by side, with a word on why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clusters.evidence.conflicts import Clash
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Column, Document, Record, Section
from clusters.render.figures import alike, together, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.records.fact import fact_record

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose, when", "Source")))
_FLAT = (
    "id cluster note facts.id facts.metric facts.value facts.unit facts.low facts.high facts.hedge "
    "facts.kind facts.scope facts.subject facts.period facts.status facts.printed facts.origin"
)


def conflicts_page(base: FactBase, clashes: Sequence[Clash]) -> Document:
    """Lay out what does not agree."""
    notes = Footnotes(base)
    sections = tuple(
        clash_section(_title(base, clash), base, clash.facts, clash.note, notes)
        for clash in clashes
    )
    records = tuple(_record(base, clash) for clash in clashes)
    return Document(
        title="1 conflict" if len(clashes) == 1 else f"{len(clashes)} conflicts",
        sections=sections,
        footnotes=notes.lines(),
        warnings=notes.caveats(clash.cluster for clash in clashes),
        payload={"conflicts": records},
        rows=records,
        columns=tuple(_FLAT.split()),
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


def _record(base: FactBase, clash: Clash) -> Record:
    return {
        "id": clash.id,
        "cluster": clash.cluster,
        "note": clash.note,
        "facts": [fact_record(base, fact) for fact in clash.facts],
    }
