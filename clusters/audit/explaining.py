"""How a value came about, step by step, and what is not established about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.interval import Interval
from clusters.amounts.spelled import Part, spelled
from clusters.audit.disputes import disputing
from clusters.audit.material import span_of
from clusters.audit.reading_words import first_reading, language_of
from clusters.factbase import Texts, find_fact
from clusters.models import Evidence, Fact, FactBase, Source

_AROUND = 60
"""Characters shown on either side of a quotation."""


@dataclass(frozen=True, slots=True)
class Ground:
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
    grounds: tuple[Ground, ...]
    """What it rests on."""
    reading: Amount | Unreadable | None
    """What its words say; None for a statement, or in a language that is not read."""
    parts: tuple[Part, ...]
    """The parts of the amount, in the order of its words."""
    interval: Interval | None
    """What the hedge makes of the number; None for a statement or a lost figure."""
    against: tuple[Fact, ...]
    """Figures of the same, at a time that may be the same, that exclude it."""
    open: tuple[str, ...]
    """What is not established."""


def explain(base: FactBase, word: str, texts: Texts) -> Explanation:
    """Tell how the value of a fact came about.

    Args:
        base: The base asked.
        word: The fact's id.
        texts: The folder of texts.

    Raises:
        Usage: if there is no such fact.
    """
    fact = find_fact(base, word)
    grounds = tuple(_ground(base, evidence, texts) for evidence in fact.evidence)
    figure = not base.metric[fact.metric].is_text
    reading = first_reading(base, fact) if figure else None
    parts = spelled(reading, language_of(base, fact)) if isinstance(reading, Amount) else ()
    against = tuple(disputing(base, fact)) if figure else ()
    unsettled = tuple(_open(base, fact, grounds))
    return Explanation(fact, grounds, reading, parts, base.interval(fact), against, unsettled)


def _ground(base: FactBase, evidence: Evidence, texts: Texts) -> Ground:
    source = base.source[evidence.source]
    content = texts.read(source)
    text = content.decode("utf-8", "replace") if content is not None else ""
    paragraphs = source.text.paragraphs if source.text else None
    count = len(paragraphs) if paragraphs is not None else None
    span = span_of(evidence, text)
    if paragraphs is None or span is None:
        return Ground(source, evidence, None, count, checked=False, before="", after="")
    start, end = span
    checked = text[start:end] == evidence.quote
    before = text[max(start - _AROUND, 0) : start] if checked else ""
    after = text[end : end + _AROUND] if checked else ""
    paragraph = max(bisect_right(paragraphs, start), 1)
    return Ground(source, evidence, paragraph, count, checked, before, after)


def _open(base: FactBase, fact: Fact, grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield from _unsaid(fact)
    if base.cluster[fact.cluster].perhaps is not None:
        yield "its place: see the caveats of the cluster"
    if fact.status in _DOUBTS:
        yield _DOUBTS[fact.status]
    unchecked = [ground.source.id for ground in grounds if not ground.checked]
    if unchecked:
        yield f"the quotation: not checked against the text of {', '.join(unchecked)}"
    if len({ground.source.id for ground in grounds}) == 1:
        yield f"confirmation: {grounds[0].source.id} alone says it"


_DOUBTS = {
    "garbled": "the figure itself: the text is damaged here",
    "disputed": "whether it holds: it is disputed",
}


def _unsaid(fact: Fact) -> Iterator[str]:
    if fact.period is None:
        yield "when: the source does not date it"
    if fact.scope == "unstated":
        yield "whose it is: the source does not say"
    if fact.unit == "unstated":
        yield "its currency: the source does not name it"
