"""Facts, flat: one row each."""

from __future__ import annotations

from collections.abc import Sequence

from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.figures import figure, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.records.fact import FACT, fact_record

_COLUMNS = tuple(map(Column, ("Fact", "What the source says", "Whose, when", "Source")))


def facts_page(base: FactBase, facts: Sequence[Fact]) -> Document:
    """Lay out facts as tidy data."""
    notes = Footnotes(base)
    rows = tuple((Cell(f.id, "name"), figure(f), whose_and_when(f), notes.mark(f)) for f in facts)
    records = tuple(fact_record(base, fact) for fact in facts)
    counted = "1 fact" if len(facts) == 1 else f"{len(facts)} facts"
    return Document(
        title=counted,
        sections=(Section("", _COLUMNS, rows),),
        footnotes=notes.lines(),
        warnings=notes.caveats(fact.cluster for fact in facts),
        payload={"facts": records},
        rows=records,
        columns=FACT,
    )
