"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from clusters.amounts.amount import Amount, Interval, Unreadable
from clusters.amounts.spelled import Part, spelled
from clusters.errors import Usage
from clusters.evidence.conflicts import disputing
from clusters.evidence.corroboration import Corroboration, Verdict, Voices, Witness
from clusters.evidence.doubts import Code, Doubts
from clusters.evidence.passages import (
    PlacedReading,
    around,
    first_reading,
    language_of,
    span_of,
    text_of,
)
from clusters.factbase import Texts, find_fact
from clusters.light import dataclass
from clusters.models import Conflict, Evidence, Fact, FactBase, Source
from clusters.models.base import UNSTATED
from clusters.money import Conversion, NoRate, RateDate, convert, currency_named


@dataclass(frozen=True, slots=True)
class Context:
    """A quotation that a fact rests on, where it stands, and what stands around it."""

    source: Source
    """The source quoted."""
    evidence: Evidence
    """The words."""
    paragraph: int | None
    """The paragraph they start in, from 1; None where no text was ever held."""
    paragraphs: int | None
    """How many paragraphs the text has."""
    checked: bool
    """Whether the text is held and has the words at their place."""
    before: str
    """The words before them, if the text is held."""
    after: str
    """The words behind them, if the text is held."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a value came about."""

    fact: Fact
    """The fact."""
    grounds: tuple[Context, ...]
    """What it rests on."""
    reading: Amount | Unreadable | None
    """What its words say; None for a statement, or in a language that is not read."""
    parts: tuple[Part, ...]
    """The parts of the amount, in the order of its words."""
    interval: Interval | None
    """What the hedge makes of the number; None for a statement or a lost figure."""
    conversion: Conversion | NoRate | None
    """It in the currency asked for, or why not; None where none was asked for, or it is its own."""
    against: tuple[Fact, ...]
    """Figures of the same, at a time that may be the same, that exclude it."""
    conflicts: tuple[Conflict, ...]
    """The conflicts that the base tells of it."""
    verdict: Verdict | None
    """What independent sources make of it; None for a statement."""
    witnesses: tuple[Witness, ...]
    """What other facts about the same metric make of it."""
    open: tuple[str, ...]
    """What is not established."""


def explain(
    base: FactBase, word: str, texts: Texts, currency: str | None = None, when: RateDate = "then"
) -> Explanation:
    """Tell how the value of a fact came about.

    Args:
        base: The base asked.
        word: The fact's id.
        texts: The folder of texts.
        currency: The currency to convert it to; None for none.
        when: The day or days whose rate converts it.

    Raises:
        Usage: if there is no such fact, or no such currency.
    """
    fact = find_fact(base, word)
    grounds = tuple(context(base, evidence, texts) for evidence in fact.evidence)
    figure = not base.metric[fact.metric].is_text
    text = text_of(base.source[fact.evidence[0].source], texts)
    reading = first_reading(base, fact, text) if figure else None
    amount = reading.amount if reading else None
    weighed = Voices(base).on(fact) if figure else None
    return Explanation(
        fact=fact,
        grounds=grounds,
        reading=amount,
        parts=spelled(amount, language_of(base, fact)) if isinstance(amount, Amount) else (),
        interval=base.interval(fact),
        conversion=_conversion(base, fact, currency, when),
        against=tuple(disputing(base, fact)) if figure else (),
        conflicts=tuple(c for c in base.conflicts_of.get(fact.cluster, ()) if fact.id in c.facts),
        verdict=weighed.verdict if weighed else None,
        witnesses=weighed.witnesses if weighed else (),
        open=(*_cut(reading), *_open(base, fact, grounds, weighed, texts)),
    )


def context(base: FactBase, evidence: Evidence, texts: Texts) -> Context:
    """Find where a quotation stands, and whether the text that is held has it there."""
    source = base.source[evidence.source]
    text = text_of(source, texts)
    paragraphs = source.text.paragraphs if source.text else None
    count = len(paragraphs) if paragraphs is not None else None
    span = span_of(evidence, text)
    if paragraphs is None or span is None:
        return Context(source, evidence, None, count, checked=False, before="", after="")
    start, end = span
    checked = text[start:end] == evidence.quote
    before, after = around(evidence, text)
    paragraph = max(bisect_right(paragraphs, start), 1)
    return Context(source, evidence, paragraph, count, checked, before, after)


def _cut(reading: PlacedReading | None) -> Iterator[str]:
    """Say what of a figure its quotation leaves out."""
    if reading is not None and not reading.whole:
        out = " and ".join(f"“{words}”" for words in reading.left_out if words)
        yield f"the whole figure: the quotation leaves out {out}"


def _conversion(
    base: FactBase, fact: Fact, currency: str | None, when: RateDate
) -> Conversion | NoRate | None:
    if currency is None and when != "then":
        raise Usage("there is nothing to convert", code="nothing-to-convert")
    wanted = None if currency is None else currency_named(currency, base.rates)
    interval = base.interval(fact)
    if wanted is None or wanted == fact.unit:
        return None
    if base.metric[fact.metric].measures != "money":
        return NoRate("it is no sum of money")
    if interval is None:
        return NoRate("its number cannot be read")
    if fact.unit == UNSTATED:
        return NoRate("its currency is not stated")
    return convert(fact, interval, wanted, when, base.rates)


def _open(
    base: FactBase,
    fact: Fact,
    grounds: tuple[Context, ...],
    weighed: Corroboration | None,
    texts: Texts,
) -> Iterator[str]:
    yield from _unsaid(fact)
    for doubt in Doubts(base).of(fact):
        of = _IN_DOUBT.get(doubt.code)
        yield f"{of}: {doubt.reason}" if of else doubt.reason
    altered = {one.source.id: one.source.text for one in grounds if texts.altered(one.source)}
    for text in filter(None, altered.values()):
        yield f"the quotation: {text.file} is another text than the one quoted"
    unchecked = [g.source.id for g in grounds if not g.checked and g.source.id not in altered]
    if unchecked:
        yield f"the quotation: not checked against the text of {', '.join(unchecked)}"
    if weighed is not None and "confirmed" in weighed.verdict:
        return
    voices = dict.fromkeys(one.source.edition_of or one.source.id for one in grounds)
    if len(voices) == 1:
        count = len({one.source.id for one in grounds})
        editions = f", in {count} editions" if count > 1 else ""
        yield f"confirmation: {next(iter(voices))} alone says it{editions}"


_IN_DOUBT: dict[Code, str] = {
    "unconfirmed": "what a draft has guessed",
    "garbled": "the figure itself",
    "disputed": "whether it holds",
    "in-conflict": "whether it holds",
    "read-by-hand": "the reading of its words",
    "unread-language": "the reading of its words",
}


def _unsaid(fact: Fact) -> Iterator[str]:
    if fact.period is None:
        yield "when: the source does not date it"
    if fact.scope == "unstated":
        yield "whose it is: the source does not say"
    if fact.unit == UNSTATED:
        yield "its currency: the source does not name it"
