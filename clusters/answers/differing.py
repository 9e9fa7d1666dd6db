"""Two bases: what the new one says that the old one did not, and whether anything got worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.words import counted, figure, listed, whose_and_when
from clusters.audit.auditing import judge
from clusters.authoring.changes import Changed, Differences, differences
from clusters.authoring.revisions import open_revision
from clusters.factbase import Texts
from clusters.models import Fact, FactBase, Origin
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.text import scaled

_CHANGED = tuple(map(Column, ("Fact", "What", "Before", "After")))
_FACTS = tuple(map(Column, ("Fact", "Figure", "Whose, when", "Words")))
_RANKS = tuple(map(Column, ("Metric", "Before", "After")))
_WRONG = tuple(map(Column, ("Fact", "What its words do not support", "Finding")))
_MOST = 5
"""The most rows of each sort that are shown unasked."""


class DifferenceRecord(TypedDict):
    """Something that differs: a fact, or the ranks by a metric."""

    what: str
    id: str
    fields: list[str]
    before: str | None
    after: str | None
    factor: Decimal | None
    words: str | None
    finding: str | None


def ask(old: str, new: str, *, origin: Origin | None = None, everything: bool = False) -> Answer:
    """Hold a base against an older one.

    Args:
        old: A file, a folder, or a revision of git: ``main:``, ``HEAD~1:base.yaml``.
        new: The same, of the newer base.
        origin: The origin of the sources that alone are asked; None for both.
        everything: Whether every difference is printed.

    Raises:
        CannotOpen: if there is no such base.
        InvalidBase: if one of them breaks a rule.
    """
    before, after = open_revision(old, new), open_revision(new, old)
    if origin is not None:
        before, after = before.of_origin(origin), after.of_origin(origin)
    found = differences(before, after)
    wrong = _unsupported(found, after)
    worse = [*_worse(found, wrong)]
    page = _page(found, wrong, worse, everything=everything)
    return Answer(page, no=f"for the worse: {listed(worse)}" if worse else "")


def _unsupported(found: Differences, base: FactBase) -> list[tuple[Fact, str, str]]:
    """Find the added and changed facts that an audit without texts calls wrong."""
    fresh = {fact.id for fact in found.added} | {one.after.id for one in found.changed}
    _, breaches = judge(base, Texts(Path("no texts")))
    facts = [
        (base.facts[int(breach.path[1])], breach.message, breach.code)
        for breach, severity in breaches
        if severity == "error" and breach.path[0] == "facts"
    ]
    return [one for one in facts if one[0].id in fresh]


def _worse(found: Differences, wrong: Sequence[object]) -> Iterator[str]:
    if found.removed:
        yield f"{counted(len(found.removed), 'fact')} removed"
    if found.lost:
        yield f"{counted(len(found.lost), 'ranking')} lost"
    if wrong:
        yield f"{counted(len(wrong), 'error')} in what is new"


def _page(
    found: Differences,
    wrong: Sequence[tuple[Fact, str, str]],
    worse: Sequence[str],
    *,
    everything: bool,
) -> Document:
    most = None if everything else _MOST
    sections = (
        _section("Not supported", _WRONG, [_wrong(*one) for one in wrong], most),
        _section("Changed", _CHANGED, [row for one in found.changed for row in _rows(one)], most),
        _section("Removed", _FACTS, [*map(_fact, found.removed)], most),
        _section("Added", _FACTS, [*map(_fact, found.added)], most),
        _section("Ranks", _RANKS, [_rank(*ranks) for ranks in _told(found)], most),
    )
    records = tuple(_records(found, wrong))
    return Document(
        answer=_sentence(found, worse),
        sections=tuple(section for section in sections if section.rows),
        payload={"differences": records, "worse": list(worse)},
        rows=records,
        record=DifferenceRecord,
    )


def _sentence(found: Differences, worse: Sequence[str]) -> str:
    if not found:
        return "The two bases answer alike."
    counts = {"added": found.added, "removed": found.removed, "changed": found.changed}
    facts = [f"{counted(len(those), 'fact')} {how}" for how, those in counts.items() if those]
    facts += [f"{counted(len(found.ranks), 'ranking')} otherwise"] if found.ranks else []
    verdict = f"For the worse: {listed(worse)}." if worse else "Nothing is for the worse."
    return f"{listed(facts)}. {verdict}"


def _section(
    title: str, columns: tuple[Column, ...], rows: list[tuple[Cell, ...]], most: int | None
) -> Section:
    more = len(rows) - len(rows[:most])
    rest = (Cell(f"{more} more: --all", "quiet"),) if more else ()
    return Section(title, columns, tuple(rows[:most]), rest)


def _wrong(fact: Fact, message: str, code: str) -> tuple[Cell, ...]:
    return Cell(fact.id, "name"), Cell(message, "warning"), Cell(code, "quiet")


def _rows(one: Changed) -> Iterator[tuple[Cell, ...]]:
    name = Cell(one.after.id, "name")
    for field in one.fields:
        times = f" (x {_factor(one)})" if field == "value" and one.factor else ""
        after = f"{_said(one.after, field)}{times}"
        yield name, Cell(field), Cell(_said(one.before, field)), Cell(after)
        name = Cell("")


def _factor(one: Changed) -> str:
    return scaled(round(one.factor, 3).normalize()) if one.factor else ""


def _said(fact: Fact, field: str) -> str:
    """Write what a fact says in a field: its figure, its words, or the field as it is."""
    if field == "value":
        return figure(fact).text
    if field == "evidence":
        return "; ".join(f"“{one.quote}” {one.source}" for one in fact.evidence)
    said = getattr(fact, field)
    return "nothing" if said is None or said == () else str(said)


def _fact(fact: Fact) -> tuple[Cell, ...]:
    return Cell(fact.id, "name"), figure(fact), whose_and_when(fact), Cell(f"“{fact.words}”")


def _told(found: Differences) -> Iterator[tuple[str, str, str]]:
    for one in found.ranks:
        yield one.metric, ", ".join(one.before) or "none", ", ".join(one.after) or "none"


def _rank(metric: str, before: str, after: str) -> tuple[Cell, ...]:
    return Cell(metric, "name"), Cell(before), Cell(after)


def _records(
    found: Differences, wrong: Sequence[tuple[Fact, str, str]]
) -> Iterator[DifferenceRecord]:
    for fact in found.added:
        yield _record("added", fact.id, after=figure(fact).text, words=fact.words)
    for fact in found.removed:
        yield _record("removed", fact.id, before=figure(fact).text, words=fact.words)
    for one in found.changed:
        before, after = figure(one.before).text, figure(one.after).text
        made = _record("changed", one.after.id, before, after, one.after.words)
        yield made | {"fields": [*one.fields], "factor": one.factor}
    for metric, before, after in _told(found):
        yield _record("ranks", metric, before, after)
    for fact, message, code in wrong:
        made = _record("unsupported", fact.id, after=message, words=fact.words)
        yield made | {"finding": code}


def _record(
    what: str,
    id_: str,
    before: str | None = None,
    after: str | None = None,
    words: str | None = None,
) -> DifferenceRecord:
    return {
        "what": what, "id": id_, "fields": [], "before": before, "after": after, "factor": None,
        "words": words, "finding": None,
    }  # fmt: skip
