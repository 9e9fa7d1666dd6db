"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from clusters.amounts.amount import Amount, Unreadable
from clusters.answers import Answer
from clusters.answers.disagreement import clash_section
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import (
    ConflictRecord,
    ConversionRecord,
    FactRecord,
    Number,
    conflict_record,
    conversion_record,
    fact_record,
    number,
)
from clusters.answers.witnesses import WitnessRecord, sources_of, witness_record, witness_row
from clusters.answers.words import (
    amount,
    bounds,
    converted,
    figure,
    rate_lines,
    rate_value,
    three_digits,
    whose_and_when,
)
from clusters.evidence.explanation import Context, Explanation, explain
from clusters.factbase import Texts
from clusters.models import FactBase
from clusters.money import NoRate, RateDate, rate_date
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.text import scaled

_PAIR = (Column(""), Column(""))
_NOTHING = "Nothing that is looked for here: date, owner, currency, place, damage, confirmation."
_READ = tuple(map(Column, ("Words", "are", "read as")))


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
    witnesses: list[WitnessRecord]
    against: list[str]
    conflicts: list[ConflictRecord]
    open: list[str]


def ask(
    base: FactBase, fact: str, texts: Texts, currency: str | None = None, rate: str = "then"
) -> Answer:
    """Tell how a value came about, and what is not established.

    Args:
        base: The base asked.
        fact: The id of a fact.
        texts: The texts of the sources.
        currency: The currency to convert to; None for none.
        rate: The day or days whose rates convert: ``then``, ``end`` or a day.

    Raises:
        Usage: if a word is not known.
    """
    when = rate_date(rate)
    return Answer(explanation_page(base, explain(base, fact, texts, currency, when), when))


def explanation_page(base: FactBase, why: Explanation, when: RateDate = "then") -> Document:
    """Lay out how a value came about."""
    notes = Footnotes(base)
    claim = Section("", _PAIR, tuple(_claim(base, why, notes)))
    sections = (claim, _words(why), *_reading(base, why), *_exchange(why, when))
    sections += (*_said(base, why, notes), *_conflicts(base, why, notes), *_open(why))
    sources = [ground.source.id for ground in why.grounds]
    sources += sources_of(why.witnesses)
    record = explanation_record(base, why)
    return Document(
        answer=why.fact.id,
        sections=sections,
        notes=notes.notes(),
        warnings=notes.caveats([why.fact.cluster], sources),
        payload={"why": record},
        rows=(record,),
        record=DerivationRecord,
    )


def _claim(base: FactBase, why: Explanation, notes: Footnotes) -> Iterator[tuple[Cell, ...]]:
    fact = why.fact
    yield Cell(base.metric[fact.metric].label, "quiet"), figure(fact)
    yield Cell("Whose, when", "quiet"), whose_and_when(fact)
    if why.interval is not None:
        yield Cell("That is", "quiet"), Cell(bounds(why.interval))
    for source in dict.fromkeys(ground.source for ground in why.grounds):
        state = f"text {source.condition}, {notes.mark_source(source).text}"
        yield Cell("Source", "quiet"), Cell(f"{source.id}: {state}")
    if fact.note:
        yield Cell("Note", "quiet"), Cell(fact.note)


def _words(why: Explanation) -> Section:
    rows = tuple((Cell(_place(ground), "quiet"), Cell(_quoted(ground))) for ground in why.grounds)
    return Section("The words", _PAIR, rows)


def _place(ground: Context) -> str:
    if ground.paragraph is None:
        return "place not known"
    return f"¶ {ground.paragraph} of {ground.paragraphs}"


def _quoted(ground: Context) -> str:
    words, held = f"“{ground.evidence.quote}”", ground.source.text
    start, end = ground.evidence.start, ground.evidence.end
    if not ground.checked or held is None or start is None or end is None:
        return words
    more_before = "…" if start > len(ground.before) else ""
    more_after = "…" if end + len(ground.after) < held.characters else ""
    around = f"{more_before}{ground.before}{words}{ground.after}{more_after}"
    return " ".join(around.split())


def _reading(base: FactBase, why: Explanation) -> Iterator[Section]:
    if why.reading is None and not base.metric[why.fact.metric].is_text:
        nothing = Cell("No amount was read from these words.", "warning")
        yield Section("The reading", remarks=(nothing,))
    elif isinstance(why.reading, Unreadable):
        refused = Cell(f"“{why.reading.words}” cannot be read: {why.reading.reason}.", "warning")
        yield Section("The reading", remarks=(refused,))
    elif isinstance(why.reading, Amount):
        rows = tuple(
            (Cell(f"“{p.words}”"), Cell(p.role), Cell(_meaning(p.role, p.meaning)))
            for p in why.parts
        )
        read = f"Together: {scaled(why.reading.value)}, in the base {amount(why.fact)}."
        yield Section("The reading", _READ, rows, (Cell(read, "quiet"),))


def _meaning(role: str, meaning: str) -> str:
    return f"× {scaled(int(meaning))}" if role == "scale" else meaning


def _exchange(why: Explanation, when: RateDate) -> Iterator[Section]:
    found = why.conversion
    if isinstance(found, NoRate):
        yield Section("The conversion", remarks=(Cell(f"None: {found.reason}.", "warning"),))
    elif found is not None and found.rate is not None:
        whole = f"{scaled(why.fact.number or 0)} {found.rate.from_}"
        gives = converted(found.value, found.unit, "exact", None)
        sum_ = f"{whole} / {rate_value(found.rate)} = {gives}"
        within = bounds(found.interval.mapped(three_digits)) if why.fact.hedge != "exact" else ""
        hedged = [Cell(f"With its hedge: {within} {found.unit}")] if within else []
        rates = (Cell(line, "quiet") for line in rate_lines([found.rate], when))
        yield Section("The conversion", remarks=(Cell(sum_, "figure"), *hedged, *rates))


def _conflicts(base: FactBase, why: Explanation, notes: Footnotes) -> Iterator[Section]:
    for conflict in why.conflicts:
        facts = [base.fact[name] for name in conflict.facts if name != why.fact.id]
        yield clash_section(f"In conflict: {conflict.id}", base, facts, conflict.note, notes)


def _said(base: FactBase, why: Explanation, notes: Footnotes) -> Iterator[Section]:
    if why.witnesses:
        rows = tuple(witness_row(one, notes) for one in why.witnesses)
        titles = ("It says", "Whose, when", "Source", "What that makes of it", "How independent")
        yield Section(
            f"{base.metric[why.fact.metric].label} elsewhere in the base",
            tuple(map(Column, titles)),
            rows,
        )


def _open(why: Explanation) -> Iterator[Section]:
    said = tuple(Cell(f"- {text}", "warning") for text in why.open)
    yield Section("Not established", remarks=said or (Cell(_NOTHING, "quiet"),))


def explanation_record(base: FactBase, why: Explanation) -> DerivationRecord:
    """Give as JSON how a value came about."""
    return {
        "fact": fact_record(notes, why.fact),
        "grounds": [_ground(ground) for ground in why.grounds],
        "reading": _read(why),
        "conversion": _conversion(why),
        "witnesses": [witness_record(one) for one in why.witnesses],
        "against": [fact.id for fact in why.against],
        "conflicts": [conflict_record(one.id, one.facts, one.note) for one in why.conflicts],
        "open": list(why.open),
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
        "value": number(read.value),
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
