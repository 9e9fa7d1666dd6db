"""How a value came about, step by step, and what is not established about it.

Faku, export value: 100 million USD (cluster, 2018) [1]. No independent source confirms it.

Fact       faku.export_value.2018
That is    exactly 100 million USD
Source     [1] chinadaily-2019: text sound
Words      ¶ 7 of 12: “generating $100 million in export revenue”
Read as    “$” unit USD, “100” number 100, “million” scale × 1 million
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypedDict, TypeVar

from clusters.amounts.amount import Amount, Unreadable
from clusters.answers import Answer
from clusters.answers.disagreement import ConflictRecord, clash_section, conflict_record
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import (
    ConversionRecord,
    FactRecord,
    Number,
    conversion_record,
    fact_record,
    filled,
    says,
)
from clusters.answers.witnesses import RELATIONS, WitnessRecord, bearing, sources_of, witness_record
from clusters.answers.words import (
    amount,
    bounds,
    command,
    converted,
    counted,
    figure,
    ids_of,
    rate_lines,
    rate_value,
    three_digits,
    unit_words,
    weight,
    whose_and_when,
)
from clusters.evidence.conflicts import Clash, clashes_within, first_number
from clusters.evidence.explanation import Context, Explanation, explain
from clusters.factbase import find_facts
from clusters.light import dataclass
from clusters.money import Conversion, NoRate, RateDate, rate_date
from clusters.render.document import Cell, Document, Section, columns, told
from clusters.render.text import scaled

if TYPE_CHECKING:
    from clusters.evidence.corroboration import Witness
    from clusters.factbase import Texts
    from clusters.models import Fact, FactBase

Each = TypeVar("Each")

_NOTHING = "Nothing that is looked for here: date, owner, currency, place, damage, confirmation."
_WITNESSES = columns("It says", "Whose, when", "Source", "Bearing")
_IN_FULL = (*_WITNESSES, *columns("How independent", "Fact"))
_MOST = 3
"""The most quotations, conflicts, witnesses or other facts that are shown unasked."""
_SAID = {
    "confirmed": "An independent source confirms it",
    "confirmed and contradicted": "Independent sources confirm it and contradict it",
    "contradicted": "An independent source contradicts it",
    "compatible": "Other sources leave room for it, none confirms it",
    "damaged": "Its source is damaged here",
    "single-sourced": "No independent source confirms it",
    None: "It is a statement",
}
_SAID_ALREADY = {"garbled", "read-by-hand", "unread-language"}
"""Doubts that the verdict or the reading below tells of."""
_UNSEEN = ("counts", "one does not say", "the number", "its time")
"""What the row of a witness does not show by itself, as the reasons for a relation begin."""


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

    The fact is named by its id or as ``CLUSTER METRIC [PERIOD]``: of several that fit, the one
    that counts is explained: the latest sound result of the cluster's own, of a family of a
    headline metric first, and then in the vocabulary's order.

    Raises:
        Usage: if a word is not known.
    """
    when = rate_date(rate)
    found = find_facts(base, [fact] if isinstance(fact, str) else fact)
    chosen = max(found, key=lambda one: (base.metric[one.metric].headline, *weight(one))).id
    others = tuple(one for one in found if one.id != chosen)
    why = explain(base, chosen, texts, currency, when)
    return Answer(explanation_page(base, why, when, others, everything=everything))


def explanation_page(
    base: FactBase,
    why: Explanation,
    when: RateDate = "then",
    others: Sequence[Fact] = (),
    *,
    everything: bool = False,
) -> Document:
    """Lay out how a value came about, in at most forty lines unless everything is asked for."""
    notes = Footnotes(base)
    joined = _numbered(base, why.fact.cluster, notes.doubts.clashes(why.fact))
    page = _Page(notes, why, joined, others, everything=everything)
    doubts = [one.reason for one in notes.doubts.of(why.fact) if one.code not in _SAID_ALREADY]
    record = _record(page)
    return notes.page(
        f"{says(notes, why.fact)}. {'; '.join([_SAID[why.verdict], *doubts])}.",
        page.sections(when),
        before=[f"Cite it: {command('cite', why.fact.id)}"],
        clusters=[why.fact.cluster],
        sources=[*(ground.source.id for ground in why.grounds), *sources_of(why.witnesses)],
        payload={"why": record},
        rows=(record,),
        record=DerivationRecord,
    )


def _numbered(base: FactBase, cluster: str, those: Sequence[Clash]) -> Sequence[tuple[int, Clash]]:
    """Give conflicts of a cluster, each behind its number among all of the base."""
    if not those:
        return ()
    first, ids = first_number(base, cluster), [one.id for one in clashes_within(base, cluster)]
    return [(first + ids.index(one.id), one) for one in those]


@dataclass(frozen=True)
class _Page:
    """All that is known of one fact, and how much of it to show."""

    notes: Footnotes
    why: Explanation
    joined: Sequence[tuple[int, Clash]]
    """The conflicts that it is in, with their numbers."""
    others: Sequence[Fact]
    """The other facts that the words of the question fit."""
    everything: bool

    def sections(self, when: RateDate) -> Iterator[Section]:
        """Lay out how a value came about."""
        yield told([*self._told(), *([] if self.everything else self._in_conflict())])
        yield from _exchange(self.why, when)
        if self.why.witnesses:
            yield self._witnesses()
        for number, clash in self.joined if self.everything else ():
            facts = [fact for fact in clash.facts if fact.id != self.why.fact.id]
            title = f"In conflict: {number}. {clash.id}"
            yield clash_section(title, self.notes, facts, clash.note, ids=True)
        said = tuple(Cell(f"- {text}") for text in self.why.open)
        yield Section("Not established", remarks=said or (Cell(_NOTHING, "quiet"),))

    def _told(self) -> Iterator[tuple[str, Cell | str]]:
        why, fact = self.why, self.why.fact
        shown, who = figure(fact), fact.speaker
        yield "Fact", fact.id
        if self.others:
            yield "", self._choice()
        then = "" if fact.kind in {"target", "plan"} else ", told then"
        yearly = f"; a yearly figure{then}" if fact.per else ""
        said = Cell(f"{shown.text} ({whose_and_when(fact).text}{yearly})", shown.role)
        yield "Figure" if self.notes.base.is_figure(fact) else "Statement", said
        if why.interval is not None and fact.status != "garbled":
            yield "That is", f"{bounds(why.interval)} {unit_words(fact.unit or '')}".rstrip()
        speaker = ", ".join(filter(None, (who.name, who.office))) if who else ""
        for label, known in (("Counts", fact.counts), ("Said by", speaker), ("Note", fact.note)):
            if known:
                yield label, known
        for ground in self._some(why.grounds):
            mark = self.notes.mark_source(ground.source).text
            yield "Source", f"{mark} {ground.source.id}: text {ground.source.condition}"
            place = f"¶ {ground.paragraph} of {ground.paragraphs}"
            place = "place not known" if ground.paragraph is None else place
            yield "Words", f"{place}: {_quoted(ground)}"
        yield from self._cut(why.grounds, "quotation")
        if not self.notes.base.metric[fact.metric].is_text:
            yield "Read as", _reading(why)

    def _some(self, those: Sequence[Each]) -> Sequence[Each]:
        return those if self.everything else those[:_MOST]

    def _cut(self, those: Sequence[object], what: str) -> Iterator[tuple[str, str]]:
        if more := len(those) - len(self._some(those)):
            yield "", f"and {counted(more, what)} more: --all"

    def _choice(self) -> str:
        """Say that others fit too, why this one was taken, and how the others are named."""
        fact, shown = self.why.fact, self._some(self.others)
        rest = len(self.others) - len(shown)
        more = f" and {rest} more" if rest else ""
        chosen = "none is a sound result: one"
        if fact.kind == "actual" and fact.status != "garbled":
            chosen = f"the latest {'sound ' if fact.status == 'sound' else ''}result"
        fit = f"{chosen} of {len(self.others) + 1:,} that fit; the others: "
        return f"{fit}{ids_of(shown).text}{more}"

    def _in_conflict(self) -> Iterator[tuple[str, str]]:
        for number, clash in self.joined[:_MOST]:
            gist = (clash.gist or clash.note).rstrip(".")
            yield "In conflict", f"{gist}: {command('conflicts', str(number))}"
        yield from self._cut(self.joined, "conflict")

    def _witnesses(self) -> Section:
        why, notes = self.why, self.notes
        title = f"{notes.base.metric[why.fact.metric].label} elsewhere in the base"
        shown = self._some(why.witnesses)
        rows = [(*notes.said(one.fact), *self._bearing(one)) for one in shown]
        if more := len(why.witnesses) - len(shown):
            rows.append((Cell(f"and {more} more: --all", "quiet"), *[Cell("")] * 3))
        return Section(title, _IN_FULL if self.everything else _WITNESSES, tuple(rows))

    def _bearing(self, one: Witness) -> tuple[Cell, ...]:
        """Say what a fact makes of the figure; in brief without what its own row says."""
        if self.everything:
            return (*bearing(one), ids_of([one.fact]))
        said = [RELATIONS[one.relation]]
        said += [part for part in one.why.split("; ") if part.startswith(_UNSEEN)]
        said += [] if one.independent or one.relation == "related" else [one.independence]
        return (Cell("; ".join(said)),)


def _quoted(ground: Context) -> str:
    words, held = f"“{ground.evidence.quote}”", ground.source.text
    start, end = ground.evidence.start, ground.evidence.end
    if not ground.checked or held is None or start is None or end is None:
        return words
    more_before = "…" if start > len(ground.before) else ""
    more_after = "…" if end + len(ground.after) < held.characters else ""
    around = f"{more_before}{ground.before}{words}{ground.after}{more_after}"
    return " ".join(around.split())


def _reading(why: Explanation) -> Cell:
    """Say how the words were read: by the program, by hand, or not at all."""
    if why.fact.reading is not None:
        return Cell(f"by hand: {why.fact.reading.reason}")
    if isinstance(why.reading, Unreadable):
        return Cell(f"“{why.reading.words}” cannot be read: {why.reading.reason}", "warning")
    if not isinstance(why.reading, Amount):
        language = why.grounds[0].source.language
        return Cell(f"nothing: no amount was read from these words (language: {language})")
    scale = {p: f"× {scaled(int(p.meaning))}" for p in why.parts if p.role == "scale"}
    parts = [f"“{p.words}” {p.role} {scale.get(p, p.meaning)}" for p in why.parts]
    known = "not in the base" if why.fact.value is None else f"in the base {amount(why.fact)}"
    read = f"{scaled(why.reading.value)}, {known}"
    return Cell(f"{', '.join(parts)}: {read}" if parts else read)


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


def _record(page: _Page) -> DerivationRecord:
    why, notes, found = page.why, page.notes, page.why.conversion
    refused: RefusedRecord | None = {"refused": found.reason} if isinstance(found, NoRate) else None
    converted = conversion_record(found) if isinstance(found, Conversion) else None
    return filled(
        DerivationRecord,
        why,
        fact=fact_record(notes, why.fact),
        grounds=[filled(GroundRecord, each, **_of_source(each)) for each in why.grounds],
        reading=_read(why),
        conversion=refused or converted,
        witnesses=[witness_record(notes, one) for one in why.witnesses],
        against=[fact.id for fact in why.against],
        conflicts=[conflict_record(notes, clash, number) for number, clash in page.joined],
        others=[fact.id for fact in page.others],
    )


def _of_source(ground: Context) -> dict[str, object]:
    source = ground.source
    return {"source": source.id, "condition": source.condition, "quote": ground.evidence.quote}


def _read(why: Explanation) -> ReadRecord | UnreadableRecord | None:
    if isinstance(why.reading, Unreadable):
        return {"words": why.reading.words, "unreadable": why.reading.reason}
    return filled(ReadRecord, why.reading, parts=why.parts) if why.reading else None
