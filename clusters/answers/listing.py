"""Facts, flat: one row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes, sources_behind
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import command, counted
from clusters.factbase import choose
from clusters.models import Fact, FactBase
from clusters.query.facts import Selection, select
from clusters.render.document import Cell, Document, Section, columns
from clusters.render.rows import columns as leaves

NOTHING = "nothing matches"
"""Why the answer is no where no fact or cluster is left."""

_COLUMNS = columns("Fact", "Figure", "Whose, when", "Source", "In its words")


def ask(
    base: FactBase,
    *,
    limit: int | None = None,
    sort: str | None = None,
    everything: bool = False,
    **words: Iterable[str] | None,
) -> Answer:
    """List the facts that every restriction leaves.

    ``sort`` is a column of a fact's record, ``-number`` for the greatest first; what has nothing
    in it comes last.

    Raises:
        Usage: if a word is not known.
    """
    found: Sequence[Fact] = select(base, Selection.of(**words))
    notes = Footnotes(base)
    if sort is not None:
        found = _sorted(notes, found, sort)
    page = facts_page(notes, found, limit, everything=everything)
    return Answer(page, no="" if found else NOTHING)


def facts_page(
    notes: Footnotes, facts: Sequence[Fact], limit: int | None = None, *, everything: bool = False
) -> Document:
    """Lay out facts as tidy data, the first of them alone if there is a limit."""
    shown = facts[:limit]
    records = tuple(fact_record(notes, fact) for fact in shown)
    width = None if everything else -1
    words = (Cell(f"“{fact.evidence[0].quote}”", "quiet") for fact in shown)
    rows = tuple(
        (Cell(fact.id, "name"), *notes.said(fact), said)[:width]
        for fact, said in zip(shown, words, strict=True)
    )
    left = len(facts) - len(shown)
    return notes.page(
        _counted(facts, shown),
        [Section("", _COLUMNS[:width], rows)] if rows else [],
        before=[f"{left:,} more: leave out --limit"] if left else [],
        after=[f"Next: {command('why', f.id)}; {command('cite', f.id)}" for f in shown[:1]],
        clusters=(fact.cluster for fact in shown),
        sources=sources_behind(shown),
        payload={"facts": records},
        rows=records,
        record=FactRecord,
    )


def _counted(facts: Sequence[Fact], shown: Sequence[Fact]) -> str:
    """Count the facts: ``The first 2 of 3 facts of 1 cluster, from 4 sources``."""
    if not facts:
        return "No fact matches."
    clusters = counted(len({fact.cluster for fact in facts}), "cluster")
    sources = counted(len({*sources_behind(facts)}), "source")
    first = f"The first {len(shown):,} of " if len(shown) < len(facts) else ""
    return f"{first}{counted(len(facts), 'fact')} of {clusters}, from {sources}"


def _sorted(notes: Footnotes, facts: Iterable[Fact], sort: str) -> list[Fact]:
    """Sort facts by a column of their records; what has nothing in it last, up or down."""
    column = choose(sort, [*leaves(FactRecord)], "column to sort by")
    keyed = [(_leaf(fact_record(notes, fact), column), fact) for fact in facts]
    full = [(key, fact) for key, fact in keyed if key is not None]
    full.sort(key=lambda one: one[0], reverse=sort.startswith("-"))
    return [fact for _, fact in full] + [fact for key, fact in keyed if key is None]


def _leaf(record: FactRecord, column: str) -> tuple[object, ...] | None:
    """Give what stands in a column, so that it can be sorted; None for nothing.

    A period is sorted by its days, whatever its form: ``1990s`` before ``2018``.
    """
    if column == "period":
        first, last = record["period_first"], record["period_last"]
        return None if record["period"] is None else (first or "", last or "9999")
    value: object = record
    for key in leaves(FactRecord)[column]:
        one = value[0] if isinstance(value, list) and value else value
        value = one.get(key) if isinstance(one, dict) else None
    if value is None:
        return None
    return (value,) if isinstance(value, int | Decimal) else (str(value),)
