"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from clusters.amounts.amount import Unreadable
from clusters.answers import Answer
from clusters.answers.derivation_page import laid_out
from clusters.answers.disagreement import ConflictRecord, conflict_record
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import (
    ConversionRecord,
    FactRecord,
    Number,
    conversion_record,
    fact_record,
    says,
)
from clusters.answers.witnesses import WitnessRecord, sources_of, witness_record
from clusters.evidence.conflicts import Clash, clashes
from clusters.evidence.explanation import Context, Explanation, explain
from clusters.factbase import find_facts
from clusters.money import NoRate, RateDate, rate_date
from clusters.render.document import Document

if TYPE_CHECKING:
    from clusters.factbase import Texts
    from clusters.models import Fact, FactBase


class GroundRecord(TypedDict):
    """The words behind a fact in their source: where they stand, and what stands round them."""

    source: str
    condition: str
    quote: str
    paragraph: int | None
    paragraphs: int | None
    checked: bool
    before: str
    after: str


class PartRecord(TypedDict):
    """A part of an amount in words: its role, and what it means."""

    role: str
    words: str
    meaning: str


class ReadRecord(TypedDict):
    """What was read from the words."""

    words: str
    value: Number
    unit: str | None
    hedge: str
    parts: list[PartRecord]


class UnreadableRecord(TypedDict):
    """Words of which nothing could be read, and why."""

    words: str
    unreadable: str


class RefusedRecord(TypedDict):
    """Why a figure is not converted."""

    refused: str


class DerivationRecord(TypedDict):
    """How a value came about, who else says it, and what is not established."""

    fact: FactRecord
    grounds: list[GroundRecord]
    reading: ReadRecord | UnreadableRecord | None
    conversion: ConversionRecord | RefusedRecord | None
    verdict: str | None
    witnesses: list[WitnessRecord]
    against: list[str]
    conflicts: list[ConflictRecord]
    open: list[str]
    others: list[str]


def ask(  # noqa: PLR0913 - one parameter for each word of the command line
    base: FactBase,
    fact: str | Sequence[str],
    texts: Texts,
    currency: str | None = None,
    rate: str = "then",
    *,
    everything: bool = False,
) -> Answer:
    """Tell how a value came about, and what is not established.

    Args:
        base: The base asked.
        fact: The id of a fact, or ``CLUSTER METRIC [PERIOD]``: of several that fit the one that
            counts is explained, the latest sound result.
        texts: The texts of the sources.
        currency: The currency to convert to; None for none.
        rate: The day or days whose rates convert: ``then``, ``end`` or a day.
        everything: Whether all is shown: every witness, every conflict in full.

    Raises:
        Usage: if a word is not known.
    """
    when = rate_date(rate)
    found = find_facts(base, [fact] if isinstance(fact, str) else fact)
    chosen = that_counts(base, found)
    others = tuple(one for one in found if one.id != chosen.id)
    why = explain(base, chosen.id, texts, currency, when)
    return Answer(explanation_page(base, why, when, others, everything=everything))


def that_counts(base: FactBase, facts: Sequence[Fact]) -> Fact:
    """Choose the fact that counts among several: the latest sound result of the cluster's own.

    Of a family a headline metric comes first, and then the vocabulary's order.
    """

    def weight(fact: Fact) -> tuple[object, ...]:
        metric = base.metric[fact.metric]
        sound = fact.status == "sound", fact.kind == "actual", fact.local
        return metric.headline, *sound, fact.dated or date.min

    return max(facts, key=weight)


def explanation_page(
    base: FactBase,
    why: Explanation,
    when: RateDate = "then",
    others: Sequence[Fact] = (),
    *,
    everything: bool = False,
) -> Document:
    """Lay out how a value came about."""
    notes = Footnotes(base)
    number = {clash.id: place for place, clash in enumerate(clashes(base), 1)}
    joined = [(number[one.id], one) for one in notes.doubts.conflicts.get(why.fact.id, ())]
    sections = tuple(laid_out(notes, why, when, joined, others, everything=everything))
    sources = [ground.source.id for ground in why.grounds]
    sources += sources_of(why.witnesses)
    record = _record(notes, why, joined, others)
    return Document(
        answer=_answer(notes, why),
        sections=sections,
        closing=tuple(_closing(notes, why.fact)),
        notes=notes.notes(),
        warnings=notes.caveats([why.fact.cluster], sources),
        payload={"why": record},
        rows=(record,),
        record=DerivationRecord,
    )


_SAID = {
    "confirmed": "An independent source confirms it",
    "confirmed and contradicted": "Independent sources confirm it and contradict it",
    "contradicted": "An independent source contradicts it",
    "compatible": "Other sources leave room for it, none confirms it",
    "damaged": "Its source is damaged here",
    "single-sourced": "No independent source confirms it",
    None: "It is a statement",
}


def _answer(notes: Footnotes, why: Explanation) -> str:
    """Say the fact, what others make of it, and what is in doubt about it."""
    doubts = [one.reason for one in notes.doubts.of(why.fact) if one.code not in _SAID_ALREADY]
    return f"{says(notes, why.fact)}. {'; '.join([_SAID[why.verdict], *doubts])}."


_SAID_ALREADY = {"garbled", "read-by-hand", "unread-language"}
"""Doubts that the verdict or the reading below tells of."""


def _closing(notes: Footnotes, fact: Fact) -> Iterator[str]:
    yield f"Cite it: clusters cite {fact.id}"
    if legend := notes.legend():
        yield legend


def _record(
    notes: Footnotes,
    why: Explanation,
    joined: Sequence[tuple[int, Clash]],
    others: Sequence[Fact],
) -> DerivationRecord:
    return {
        "fact": fact_record(notes, why.fact),
        "grounds": [_ground(ground) for ground in why.grounds],
        "reading": _read(why),
        "conversion": _conversion(why),
        "verdict": why.verdict,
        "witnesses": [witness_record(one) for one in why.witnesses],
        "against": [fact.id for fact in why.against],
        "conflicts": [conflict_record(notes, clash, number) for number, clash in joined],
        "open": list(why.open),
        "others": [fact.id for fact in others],
    }


def _ground(ground: Context) -> GroundRecord:
    return {
        "source": ground.source.id,
        "condition": ground.source.condition,
        "quote": ground.evidence.quote,
        "paragraph": ground.paragraph,
        "paragraphs": ground.paragraphs,
        "checked": ground.checked,
        "before": ground.before,
        "after": ground.after,
    }


def _read(why: Explanation) -> ReadRecord | UnreadableRecord | None:
    if isinstance(why.reading, Unreadable):
        return {"words": why.reading.words, "unreadable": why.reading.reason}
    if why.reading is None:
        return None
    read = why.reading
    return {
        "words": read.words,
        "value": read.value,
        "unit": read.unit,
        "hedge": read.hedge,
        "parts": [{"role": p.role, "words": p.words, "meaning": p.meaning} for p in why.parts],
    }


def _conversion(why: Explanation) -> ConversionRecord | RefusedRecord | None:
    found = why.conversion
    if found is None:
        return None
    if isinstance(found, NoRate):
        return {"refused": found.reason}
    return conversion_record(found)
