"""Facts, flat: one row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import figure, whose_and_when
from clusters.models import Fact, FactBase
from clusters.query.facts import Selection, select
from clusters.render.document import Cell, Column, Document, Section

NOTHING = "nothing matches"
"""Why the answer is no where no fact or cluster is left."""

_COLUMNS = tuple(map(Column, ("Fact", "What the source says", "Whose, when", "Source")))


def ask(base: FactBase, **words: Iterable[str] | None) -> Answer:
    """List the facts that every restriction leaves.

    Args:
        base: The base asked.
        words: ``names``, ``metrics``, ``sources``, ``kinds``, ``scopes``, ``statuses``: of each
            what is wanted, in the words of a user; none for any.

    Raises:
        Usage: if a word is not known.
    """
    found = select(base, Selection.of(**words))
    return Answer(facts_page(base, found), no="" if found else NOTHING)


def facts_page(base: FactBase, facts: Sequence[Fact]) -> Document:
    """Lay out facts as tidy data."""
    notes = Footnotes(base)
    rows = tuple((Cell(f.id, "name"), figure(f), whose_and_when(f), notes.mark(f)) for f in facts)
    records = tuple(fact_record(notes, fact) for fact in facts)
    counted = "1 fact" if len(facts) == 1 else f"{len(facts)} facts"
    return Document(
        answer=counted,
        sections=(Section("", _COLUMNS, rows),),
        notes=notes.notes(),
        warnings=notes.caveats(fact.cluster for fact in facts),
        payload={"facts": records},
        rows=records,
        record=FactRecord,
    )
