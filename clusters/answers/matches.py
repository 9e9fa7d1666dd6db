"""Which clusters match: yes, maybe, and why not the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.listing import NOTHING
from clusters.answers.records import ConversionRecord, FactRecord, conversion_record, fact_record
from clusters.answers.words import (
    converted,
    figure,
    period,
    provinces,
    rate_lines,
    whose_and_when,
)
from clusters.models import Fact, FactBase
from clusters.money import Rate, RateDate, rate_date
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from clusters.query.verdicts import Answer as Match
from clusters.query.verdicts import Judged
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = tuple(
    map(Column, ("Cluster", "What", "Which says", "In its words", "Whose, when", "Source"))
)
_TITLES = {"yes": "Yes", "maybe": "Maybe", "no": "No"}


class FactName(TypedDict):
    """A fact, by its id."""

    fact: str


class MatchConversion(FactName, ConversionRecord):
    """A figure in the unit of a condition."""


class MatchRecord(TypedDict):
    """What a cluster answers to the conditions: yes, maybe or no, and why."""

    cluster: str
    verdict: str
    code: str | None
    reason: str | None
    facts: list[FactRecord]
    converted: list[MatchConversion]


def ask(  # noqa: PLR0913 - one for each word of the question
    base: FactBase,
    *,
    sources: Iterable[str] | None = None,
    kinds: Iterable[str] | None = None,
    any_one: bool = False,
    certain: bool = False,
    rate: str = "then",
    **conditions: Iterable[str] | None,
) -> Answer:
    """Find the clusters that match all conditions, or any.

    Args:
        base: The base asked.
        sources: The sources whose facts count; none for all.
        kinds: The kinds of figures that count; none for results and what may become one.
        any_one: Whether one condition that holds is enough.
        certain: Whether to leave out the maybes.
        rate: The day or days whose rates convert: ``then``, ``end`` or a day.
        conditions: ``where``, ``province``, ``product``, ``market``: texts of each sort.

    Raises:
        Usage: if a word is not known, or nothing is asked.
    """
    asked = [(name, text) for name, texts in conditions.items() for text in texts or ()]
    wanted = Selection.of(sources=sources, kinds=kinds)
    when = rate_date(rate)
    found = matching(base, asked, wanted, any_one=any_one, certain=certain, rate_date=when)
    matched = any(match.verdict != "no" for match in found)
    return Answer(matches_page(base, found, when), no="" if matched else NOTHING)


def matches_page(base: FactBase, answers: Sequence[Match], when: RateDate = "then") -> Document:
    """Lay out the answers of ``filter``."""
    notes = Footnotes(base)
    matches = [answer for answer in answers if answer.verdict != "no"]
    others = [answer for answer in answers if answer.verdict == "no"]
    verdicts = tuple(dict.fromkeys(a.verdict for a in sorted(matches, key=_yes_first)))
    sections = [
        _section(base, [a for a in matches if a.verdict == v], when, notes) for v in verdicts
    ]
    said = [fact for answer in matches for fact in answer.facts]
    return Document(
        answer="",
        sections=(*sections, *_no(others, when, notes)),
        notes=notes.notes(),
        warnings=(
            *conflict_lines(notes, said),
            *notes.caveats((answer.cluster.id for answer in answers), sources_behind(said)),
        ),
        payload={
            "matches": [_record(base, answer) for answer in sorted(matches, key=_yes_first)],
            "others": [_record(base, answer) for answer in others],
        },
        rows=tuple(_record(base, answer) for answer in sorted(answers, key=_yes_first)),
        record=MatchRecord,
    )


def _yes_first(answer: Match) -> int:
    return list(_TITLES).index(answer.verdict)


def _section(base: FactBase, answers: Sequence[Match], when: RateDate, notes: Footnotes) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for answer in answers:
        name = Cell(answer.cluster.name, "name")
        for judged in answer.grounds:
            rows.append((name, *_ground(base, judged, notes)))
            name = Cell("")
        if not answer.facts:
            rows.append((name, Cell("Province"), Cell(provinces(answer.cluster)), *_EMPTY))
    remarks = [Cell(f"{a.cluster.name}: {a.reason}", "warning") for a in answers if a.reason]
    remarks += [Cell(line, "quiet") for line in rate_lines(_rates(answers), when)]
    return Section(_TITLES[answers[0].verdict], _COLUMNS, tuple(rows), tuple(remarks))


_EMPTY = (Cell(""),) * 3


def _ground(base: FactBase, judged: Judged, notes: Footnotes) -> tuple[Cell, ...]:
    fact, shown = judged.fact, Cell(_said(judged), figure(judged.fact).role)
    label, words = Cell(base.metric[fact.metric].label), Cell(f"“{fact.words}”", "quiet")
    return label, shown, words, whose_and_when(fact), notes.mark(fact)


def _said(judged: Judged) -> str:
    shown, found = figure(judged.fact).text, judged.conversion
    if found is None:
        return shown
    return f"{shown} = {converted(found.value, found.unit, judged.fact.hedge, found.rate)}"


def _rates(answers: Sequence[Match]) -> Iterator[Rate | None]:
    for answer in answers:
        yield from (judged.conversion.rate for judged in answer.grounds if judged.conversion)


def _no(others: Sequence[Match], when: RateDate, notes: Footnotes) -> Iterator[Section]:
    denied = [answer for answer in others if not answer.silent]
    rows = tuple(
        (Cell(a.cluster.name, "name"), Cell(_why(a), "quiet"), notes.mark(*a.facts)) for a in denied
    )
    if rows:
        columns = tuple(map(Column, ("Cluster", "Why", "Source")))
        remarks = tuple(Cell(line, "quiet") for line in rate_lines(_rates(denied), when))
        yield Section("No", columns, rows, remarks)
    silent = ", ".join(answer.cluster.name for answer in others if answer.silent)
    if silent:
        yield Section("Not said", remarks=(Cell(f"{silent}: the sources do not say"),))


def _why(answer: Match) -> str:
    if answer.verdict != "no":
        return answer.reason
    each = dict.fromkeys(f"{_said(judged)}{_words(judged.fact)}" for judged in answer.grounds)
    said = "; ".join(each)
    lead = "what is told:" if answer.reason else "the sources say"
    return "; ".join(filter(None, (answer.reason, said and f"{lead} {said}")))


def _words(fact: Fact) -> str:
    """Quote and date a figure; a statement is in its source's words already, or what they mean."""
    return f" (“{fact.words}”, {period(fact).text})" if fact.number is not None else ""


def _record(base: FactBase, answer: Match) -> MatchRecord:
    return {
        "cluster": answer.cluster.id,
        "verdict": answer.verdict,
        "code": "not-stated" if answer.silent else None,
        "reason": _why(answer) or None,
        "facts": [fact_record(notes, fact) for fact in answer.facts],
        "converted": [
            {"fact": judged.fact.id, **conversion_record(judged.conversion)}
            for judged in answer.grounds
            if judged.conversion
        ],
    }
