"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount, Unreadable
from clusters.audit.explaining import Explanation, Ground
from clusters.models import FactBase
from clusters.render.document import Cell, Column, Document, Json, Record, Section
from clusters.render.figures import amount, bounds, figure, scaled, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.records.fact import fact_record
from clusters.render.records.number import number

_PAIR = (Column(""), Column(""))
_READ = tuple(map(Column, ("Words", "are", "read as")))


def explanation_page(base: FactBase, why: Explanation) -> Document:
    """Lay out how a value came about."""
    notes = Footnotes(base)
    claim = Section("", _PAIR, tuple(_claim(base, why, notes)))
    sections = (claim, _words(why), *_reading(why), *_against(why, notes), *_open(why))
    sources = dict.fromkeys(ground.source.id for ground in why.grounds)
    record = _record(base, why)
    return Document(
        title=why.fact.id,
        sections=sections,
        footnotes=notes.lines(),
        warnings=notes.caveats([why.fact.cluster], sources),
        payload={"why": record},
        rows=(record,),
        columns=("fact.id", "fact.value", "fact.unit", "fact.low", "fact.high", "open"),
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


def _place(ground: Ground) -> str:
    if ground.paragraph is None:
        return "place not known"
    return f"¶ {ground.paragraph} of {ground.paragraphs}"


def _quoted(ground: Ground) -> str:
    words = f"“{ground.evidence.quote}”"
    around = f"…{ground.before}{words}{ground.after}…" if ground.checked else words
    return " ".join(around.split())


def _reading(why: Explanation) -> Iterator[Section]:
    if isinstance(why.reading, Unreadable):
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


def _against(why: Explanation, notes: Footnotes) -> Iterator[Section]:
    rows = tuple(
        (Cell(fact.id, "name"), figure(fact), whose_and_when(fact), notes.mark(fact))
        for fact in why.against
    )
    if rows:
        titles = tuple(map(Column, ("Fact", "What the source says", "Whose, when", "Source")))
        yield Section("Other figures of the same, which exclude it", titles, rows)


def _open(why: Explanation) -> Iterator[Section]:
    said = tuple(Cell(f"- {text}", "warning") for text in why.open)
    yield Section("Not established", remarks=said or (Cell("Nothing is left open.", "quiet"),))


def _record(base: FactBase, why: Explanation) -> Record:
    return {
        "fact": fact_record(base, why.fact),
        "grounds": [_ground(ground) for ground in why.grounds],
        "reading": _read(why),
        "against": [fact.id for fact in why.against],
        "open": list(why.open),
    }


def _ground(ground: Ground) -> Record:
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


def _read(why: Explanation) -> Json:
    if isinstance(why.reading, Unreadable):
        return {"words": why.reading.words, "unreadable": why.reading.reason}
    if why.reading is None:
        return None
    parts: Json = [{"role": p.role, "words": p.words, "meaning": p.meaning} for p in why.parts]
    read = why.reading
    return {
        "words": read.words,
        "value": number(read.value),
        "unit": read.unit,
        "hedge": read.hedge,
        "parts": parts,
    }
