"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount, Unreadable
from clusters.evidence.explanation import Context, Explanation
from clusters.models import FactBase
from clusters.money import NoRate, RateDate
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.exchange import converted, rate_lines, shown, three_digits
from clusters.render.figures import amount, bounds, figure, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.numbers import scaled
from clusters.render.pages.conflicts import clash_section
from clusters.render.pages.corroboration import sources_of, witness_row
from clusters.render.records.explanation import explanation_record

_PAIR = (Column(""), Column(""))
_FLAT = (
    "fact.id fact.value fact.unit fact.low fact.high fact.hedge fact.kind fact.scope fact.subject "
    "fact.period fact.status fact.printed fact.origin grounds.source grounds.quote grounds.checked "
    "conversion.value conversion.low conversion.high conversion.unit conversion.rate.value "
    "conversion.rate.from conversion.rate.to conversion.rate.first_day conversion.rate.last_day "
    "conversion.rate.days conversion.rate.source conversion.refused against open"
)
_NOTHING = "Nothing that is looked for here: date, owner, currency, place, damage, confirmation."
_READ = tuple(map(Column, ("Words", "are", "read as")))


def explanation_page(base: FactBase, why: Explanation, when: RateDate = "then") -> Document:
    """Lay out how a value came about."""
    notes = Footnotes(base)
    claim = Section("", _PAIR, tuple(_claim(base, why, notes)))
    sections = (claim, _words(why), *_reading(base, why), *_conversion(why, when))
    sections += (*_said(base, why, notes), *_conflicts(base, why, notes), *_open(why))
    sources = [ground.source.id for ground in why.grounds]
    sources += sources_of(why.witnesses)
    record = explanation_record(base, why)
    return Document(
        title=why.fact.id,
        sections=sections,
        footnotes=notes.lines(),
        warnings=notes.caveats([why.fact.cluster], sources),
        payload={"why": record},
        rows=(record,),
        columns=tuple(_FLAT.split()),
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


def _conversion(why: Explanation, when: RateDate) -> Iterator[Section]:
    found = why.conversion
    if isinstance(found, NoRate):
        yield Section("The conversion", remarks=(Cell(f"None: {found.reason}.", "warning"),))
    elif found is not None and found.rate is not None:
        whole = f"{scaled(why.fact.number or 0)} {found.rate.from_}"
        sum_ = (
            f"{whole} / {shown(found.rate)} = {converted(found.value, found.unit, 'exact', None)}"
        )
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
