"""Which clusters match: yes, maybe, no or not said, and what each answer rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.asking import asked_in_words, verdicts_in_words
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.listing import NOTHING
from clusters.answers.records import (
    ConversionRecord,
    FactRecord,
    conversion_record,
    fact_record,
    filled,
    says,
)
from clusters.answers.words import (
    command,
    counted,
    figure,
    places,
    rate_lines,
    some,
    whose_and_when,
    worth,
)
from clusters.light import dataclass
from clusters.models import Fact, FactBase
from clusters.models.naming import plain
from clusters.money import Rate, RateDate, rate_date
from clusters.query.answering import Judged
from clusters.query.conditions import Answer as Match
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from clusters.render.document import Cell, Column, Document, Role, Section, columns

_COLUMNS = columns("", "Cluster", "What is said, whose, when", "Source")
_IN_FULL = (
    *columns("What is said", "Whose, when", "Source"),
    Column("Why, in its words, by its id", folds=True),
)
_TITLES = {"yes": "Yes", "maybe": "Maybe", "no": "No", "not-said": "Not said"}
_MATCHING = {"yes", "maybe"}
"""The answers of a cluster that matches, or may."""
_SHOWN = 20
"""How many clusters are shown unasked."""
_FEW = 3
"""Up to how many clusters there is room for two facts of each."""


class GroundRecord(TypedDict):
    """What a fact says to the conditions, and why it is no plain answer."""

    fact: str
    verdict: str
    reason: str | None
    says: str


class MatchConversion(ConversionRecord):
    """A figure in the unit of a condition."""

    fact: str


class MatchRecord(TypedDict):
    """What a cluster answers to the conditions, the facts that decide, what is said instead."""

    cluster: str
    verdict: str
    in_part: bool
    code: str | None
    reason: str | None
    grounds: list[GroundRecord]
    instead: list[GroundRecord]
    facts: list[FactRecord]
    converted: list[MatchConversion]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of matches answers."""

    words: str
    """The question in words."""
    when: RateDate = "then"
    """The day or days whose rates convert."""
    everything: bool = False
    """Whether every fact is shown, with its words and its id."""
    quotes: bool = True
    """Whether statements stand with their words, which tell what a market or a product is."""


def ask(  # noqa: PLR0913 - one for each word of the question
    base: FactBase,
    *,
    sources: Iterable[str] | None = None,
    kinds: Iterable[str] | None = None,
    any_one: bool = False,
    certain: bool = False,
    rate: str = "then",
    everything: bool = False,
    **conditions: Iterable[str] | None,
) -> Answer:
    """Find the clusters that match all conditions, or any.

    The conditions are texts of each sort: ``where``, ``place``, ``product``, ``market``.

    Raises:
        Usage: if a word is not known, or nothing is asked.
    """
    asked = [(name, text) for name, texts in conditions.items() for text in texts or ()]
    wanted, when = Selection.of(sources=sources, kinds=kinds), rate_date(rate)
    found = matching(base, asked, wanted, any_one=any_one, certain=certain, rate_date=when)
    words = asked_in_words(base, asked, wanted, any_one=any_one)
    quotes = any(name in {"product", "market"} for name, _ in asked)
    page = matches_page(base, found, Asked(words, when, everything, quotes))
    return Answer(page, no="" if any(one.verdict in _MATCHING for one in found) else NOTHING)


def matches_page(base: FactBase, answers: Sequence[Match], asked: Asked) -> Document:
    """Lay out the answers of ``filter``."""
    notes, ordered = Footnotes(base), sorted(answers, key=_place)
    sections = tuple(_sections(ordered, asked, notes))
    shown = [judged.fact for answer in ordered for judged in _told(answer)]
    matches = [answer for answer in ordered if answer.verdict in _MATCHING]
    why = (("why", min(one.grounds, key=_weight).fact.id) for one in matches if one.grounds)
    shows = (("show", one.cluster.id) for one in matches)
    records = tuple(_record(notes, answer) for answer in ordered)
    return notes.page(
        f"{asked.words}: {verdicts_in_words(ordered)}.",
        sections,
        after=[f"Next: {command(*words)}" for words in islice(chain(why, shows), 1)],
        clusters=(answer.cluster.id for answer in matches),
        sources=sources_behind(shown),
        warnings=conflict_lines(notes, shown),
        payload={
            "matches": [one for one in records if one["verdict"] in _MATCHING],
            "others": [one for one in records if one["verdict"] not in _MATCHING],
            "facts": [fact_record(notes, fact) for fact in dict.fromkeys(shown)],
        },
        rows=records,
        record=MatchRecord,
    )


def _place(answer: Match) -> tuple[int, bool]:
    return list(_TITLES).index(answer.verdict), answer.in_part


def _told(answer: Match) -> tuple[Judged, ...]:
    """Give what decides, with later figures that decide nothing, or else what is said instead."""
    if not answer.grounds:
        return answer.instead
    last = max((_day(one.fact) for one in answer.grounds), default=0)
    metrics = {one.fact.metric for one in answer.grounds if not one.fact.is_statement}
    later = (
        one
        for one in answer.instead
        if one.fact.metric in metrics and one.fact.local and _day(one.fact) > last
    )
    return (*answer.grounds, *later)


def _day(fact: Fact) -> int:
    return 0 if fact.is_statement or fact.dated is None else fact.dated.toordinal()


def _sections(ordered: Sequence[Match], asked: Asked, notes: Footnotes) -> Iterator[Section]:
    speaking = [one for one in ordered if _speaks(one)]
    shown = speaking if asked.everything else speaking[:_SHOWN]
    rows, title = list[tuple[Cell, ...]](), ""
    each = 1 if len(shown) > _FEW else 2
    for answer in shown:
        if asked.everything:
            rows += _in_full(answer, notes)
            continue
        for row in _rows(answer, asked, notes, each):
            heading = "In part" if answer.in_part else _TITLES[answer.verdict]
            rows.append((Cell("" if heading == title else heading, "name"), *row))
            title = heading
    silent = [one.cluster.name for one in ordered if not _speaks(one)]
    remarks = []
    if left := len(speaking) - len(shown):
        remarks.append(Cell(f"{counted(left, 'more cluster')}: --all"))
    if silent:
        named = some(silent, len(silent) if asked.everything else _SHOWN)
        remarks.append(Cell(f"Not said of {named}."))
    remarks += [Cell(line, "quiet") for line in _rate_lines(shown, asked)]
    titles = _IN_FULL if asked.everything else _COLUMNS
    yield Section("", titles if rows else (), tuple(rows), tuple(remarks))


def _speaks(answer: Match) -> bool:
    return bool(_told(answer) or answer.verdict != "not-said" or _doubt(answer))


def _doubt(answer: Match) -> str:
    """Give the reason of an answer where it is no mere silence."""
    return "" if answer.reason == "the sources do not say" else answer.reason


def _rows(answer: Match, asked: Asked, notes: Footnotes, each: int) -> Iterator[tuple[Cell, ...]]:
    name = notes.name(answer.cluster.id)
    if lead := _without_a_fact(answer, notes):
        yield name, *lead
        name = Cell("", "name")
    told, shown = _told(answer), _telling(answer)[:each]
    labelled = len({judged.fact.metric for judged in told}) > 1
    for judged in shown:
        left = len(told) - len(shown) if judged is shown[-1] else 0
        text = _said(judged, notes, asked, labelled=labelled)
        more = f"; {left} more: --all" if left else ""
        role: Role = "warning" if judged.fact.status == "garbled" else "plain"
        yield name, Cell(text + more, role), notes.mark(judged.fact)
        name = Cell("", "name")


def _telling(answer: Match) -> list[Judged]:
    """Order what was told: first what keeps an answer from a plain yes, then by weight."""
    return sorted(_told(answer), key=lambda one: (one.verdict != answer.verdict, _weight(one)))


def _weight(judged: Judged) -> tuple[int, bool, int]:
    """Put first what decides, then the cluster's own, then the latest figure."""
    fact = judged.fact
    return list(_TITLES).index(judged.verdict), not fact.local, -_day(fact)


def _without_a_fact(answer: Match, notes: Footnotes) -> tuple[Cell, ...]:
    """Tell what decides without a fact: a place, an industry, the lack of certainty."""
    if not _doubt(answer) and (_told(answer) or answer.verdict == "not-said"):
        return ()
    signs = answer.cluster.perhaps.signs if answer.cluster.perhaps else ()
    in_doubt = signs if answer.verdict == "maybe" and not answer.grounds else ()
    behind = {sign.source for sign in in_doubt}
    sources = (source for source in notes.base.sources if source.id in behind)
    marks = "".join(notes.mark_source(source).text for source in sources)
    return Cell(_doubt(answer) or places(answer.cluster)), Cell(marks, "quiet")


def _in_full(answer: Match, notes: Footnotes) -> Iterator[tuple[Cell, ...]]:
    """Lay out every fact under its cluster: below each why it is no plain answer, and its words."""
    heading = "In part" if answer.in_part else _TITLES[answer.verdict]
    yield (Cell(f"{heading}: {notes.name(answer.cluster.id).text}", "name"),)
    if lead := _without_a_fact(answer, notes):
        yield lead[0], Cell(""), lead[1], Cell("")
    told = (*answer.grounds, *answer.instead)
    labelled = len({judged.fact.metric for judged in told}) > 1
    for judged in told:
        fact = judged.fact
        said = replace(notes.figure(fact), text=_figure(judged, notes, labelled=labelled))
        words = f"“{fact.words}”" if fact.status != "garbled" else ""
        why = " · ".join(filter(None, (judged.reason, words, fact.id)))
        yield said, whose_and_when(fact), notes.mark(fact), Cell(why, "quiet")


def _figure(judged: Judged, notes: Footnotes, *, labelled: bool) -> str:
    """Write a figure with its conversion, behind its label where there are several metrics."""
    fact, found = judged.fact, judged.conversion
    label = f"{notes.base.metric[fact.metric].label}: " if labelled else ""
    same = f" = {worth(fact, found.value, found.unit, found.rate)}" if found else ""
    return f"{label}{figure(fact).text}{same}"


def _said(judged: Judged, notes: Footnotes, asked: Asked, *, labelled: bool) -> str:
    """Write a figure with its words if it is a statement, whose, when and why."""
    fact = judged.fact
    differs = fact.is_statement and plain(str(fact.value)) != plain(fact.words)
    words = f" “{fact.words}”" if differs and asked.quotes else ""
    text = f"{_figure(judged, notes, labelled=labelled)}{words} ({whose_and_when(fact).text})"
    counts = f"counts {fact.counts}" if fact.counts and not fact.is_statement else ""
    reason = judged.reason or counts
    return f"{text}: {reason}" if reason else text


def _rate_lines(shown: Sequence[Match], asked: Asked) -> Iterator[str]:
    """Explain the rates; unasked only whose they are, for the row has the rate itself."""
    if asked.everything:
        yield from rate_lines(_rates(shown), asked.when)
    elif whose := dict.fromkeys(rate.source.partition(",")[0] for rate in _rates(shown) if rate):
        yield f"Rates: {'; '.join(whose)}; their days: --all"


def _rates(answers: Iterable[Match]) -> Iterator[Rate | None]:
    told = chain.from_iterable(map(_told, answers))
    yield from (judged.conversion.rate for judged in told if judged.conversion)


def _record(notes: Footnotes, answer: Match) -> MatchRecord:
    silent = answer.verdict == "not-said" and not answer.instead
    return filled(
        MatchRecord,
        answer,
        cluster=answer.cluster.id,
        code="not-stated" if silent else None,
        reason="; ".join(answer.reasons) or None,
        grounds=[_ground(notes, judged) for judged in answer.grounds],
        instead=[_ground(notes, judged) for judged in answer.instead],
        facts=[fact_record(notes, fact) for fact in answer.facts],
        converted=[
            {"fact": judged.fact.id, **conversion_record(judged.conversion)}
            for judged in (*answer.grounds, *answer.instead)
            if judged.conversion
        ],
    )


def _ground(notes: Footnotes, judged: Judged) -> GroundRecord:
    fact, reason = judged.fact, judged.reason or None
    return filled(GroundRecord, judged, fact=fact.id, reason=reason, says=says(notes, fact))
