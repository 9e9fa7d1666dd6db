"""Two bases: what the new one says that the old one did not, and whether anything got worse."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

from clusters.answers import Answer
from clusters.answers.records import filled
from clusters.answers.words import counted, figure, first_of, listed, whose_and_when
from clusters.audit.auditing import judge
from clusters.authoring.changes import (
    TABLES,
    Changed,
    Difference,
    Reranked,
    differences,
    id_of,
    reranked,
)
from clusters.authoring.revisions import open_revision
from clusters.evidence.doubts import Doubts
from clusters.factbase import Texts
from clusters.light import dataclass
from clusters.models import Evidence, Fact, FactBase, Origin
from clusters.render.document import Cell, Column, Document, Section, columns
from clusters.render.text import scaled

_CHANGED = columns("What", "Field", "Before", "After")
_FACTS = columns("Fact", "Figure", "Whose, when", "Words")
_OTHERS = columns("What", "Name")
_RANKS = columns("Metric", "Before", "After")
_WRONG = columns("What", "What is wrong", "Finding")
_MOST = 5
"""The most rows of each sort that are shown unasked."""
_FEW = 3
"""The most members of a list that a cell shows."""
_PLAIN = {"True": "yes", "False": "no", "None": "nothing"}
_NAMES = {"clusters": "name", "sources": "title", "metrics": "label", "conflicts": "note"}
"""The field that says to people what something in a table is."""


class DifferenceRecord(TypedDict):
    """Something that differs, field by field; what is wrong in the new base; or ranks."""

    what: str
    table: str | None
    id: str
    field: str | None
    before: str | None
    after: str | None
    factor: Decimal | None
    words: str | None
    finding: str | None


class _Wrong(NamedTuple):
    """An error of the new base that the old one did not have."""

    table: str
    id: str
    message: str
    code: str


@dataclass(frozen=True, slots=True)
class _Held:
    """An old base and a new one, held against each other."""

    differences: tuple[Difference, ...]
    ranks: tuple[Reranked, ...]
    wrong: tuple[_Wrong, ...]
    doubted: int
    is_reordered: bool

    def worse(self) -> Iterator[str]:
        """Say what got worse."""
        gone = Counter(one.table for one in self.differences if one.what == "removed")
        yield from (f"{counted(number, TABLES[table])} removed" for table, number in gone.items())
        lost = sum(len(one.after) < len(one.before) for one in self.ranks)
        if lost:
            yield f"{counted(lost, 'ranking')} lost"
        if self.doubted:
            yield f"{counted(self.doubted, 'fact')} newly in doubt"
        if self.wrong:
            yield f"{counted(len(self.wrong), 'error')} in what is new"


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
    doubts, new_doubts = Doubts(before), Doubts(after)
    both = ((before.fact[fact.id], fact) for fact in after.facts if fact.id in before.fact)
    doubted = sum(bool(new_doubts.grave(b) and not doubts.grave(a)) for a, b in both)
    # An audit without texts calls wrong in the new base what it does not in the old one.
    errors = [*_errors(after)]
    known = {*_errors(before)} if errors else set()
    wrong = tuple(one for one in errors if one not in known)
    held = _Held(found, reranked(before, after), wrong, doubted, before != after)
    worse = [*held.worse()]
    page = _page(held, worse, everything=everything)
    return Answer(page, no=f"for the worse: {listed(worse)}" if worse else "")


def _errors(base: FactBase) -> Iterator[_Wrong]:
    for breach, severity in judge(base, Texts(Path(os.devnull)))[1]:
        if severity == "error":
            table, *rest = map(str, breach.path[:2])
            thing = getattr(base, table)
            id_ = id_of(thing[int(rest[0])] if isinstance(thing, tuple) else thing)
            yield _Wrong(table, id_, breach.message, breach.code)


def _page(held: _Held, worse: Sequence[str], *, everything: bool) -> Document:
    records = tuple(_records(held))
    return Document(
        answer=_sentence(held, worse),
        sections=tuple(_sections(held, None if everything else _MOST)),
        payload={"differences": records, "worse": list(worse)},
        rows=records,
        record=DifferenceRecord,
    )


def _sections(held: _Held, most: int | None) -> Iterator[Section]:
    def table(
        title: str, of: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]
    ) -> Iterator[Section]:
        return first_of(Section(title, of), rows, len(rows), "row", most)

    by = {how: [one for one in held.differences if one.what == how] for how in _HOW}
    wrong = [
        (Cell(one.id, "name"), Cell(one.message, "warning"), Cell(one.code, "quiet"))
        for one in held.wrong
    ]
    yield from table("Wrong", _WRONG, wrong)
    yield from table("Changed", _CHANGED, [row for one in by["changed"] for row in _rows(one)])
    for how in ("removed", "added"):
        things = [(one, one.before or one.after) for one in by[how]]
        facts = [_fact(thing) for one, thing in things if one.table == "facts"]
        others = [_other(one, thing) for one, thing in things if one.table != "facts"]
        yield from table(how.capitalize(), _FACTS, facts)
        yield from table(f"{how.capitalize()}, besides facts", _OTHERS, others)
    ranks = [
        (Cell(one.metric, "name"), Cell(_ranks(one.before)), Cell(_ranks(one.after)))
        for one in held.ranks
    ]
    yield from table("Ranks", _RANKS, ranks)


_HOW = ("added", "removed", "changed")


def _sentence(held: _Held, worse: Sequence[str]) -> str:
    if not (held.differences or held.ranks):
        order = "say the same, in another order"
        return f"The two bases {order if held.is_reordered else 'answer alike'}."
    counts = Counter((one.table, one.what) for one in held.differences)
    said = [
        f"{counted(counts[table, how], called)} {how}"
        for table, called in TABLES.items()
        for how in _HOW
        if counts[table, how]
    ]
    said += [f"{counted(len(held.ranks), 'ranking')} otherwise"] if held.ranks else []
    verdict = f"For the worse: {listed(worse)}." if worse else "Nothing is for the worse."
    return f"{listed(said)}. {verdict}"


def _rows(one: Difference) -> Iterator[tuple[Cell, ...]]:
    name = Cell(one.id, "name")
    for field in one.fields():
        before, after = _both(one, field, _FEW)
        times = f" (x {scaled(Decimal(f'{field.factor:.3f}').normalize())})" if field.factor else ""
        yield name, Cell(field.name), Cell(before), Cell(f"{after}{times}")
        name = Cell("")


def _both(one: Difference, field: Changed, most: int | None = None) -> tuple[str, str]:
    """Write what a field was and is: of a figure its figure, of a list what is not in both."""
    before, after = field.before, field.after
    if field.name == "value":
        old, new = figure(one.before).text, figure(one.after).text
        if old != new:
            return old, new
    elif isinstance(before, tuple) and isinstance(after, tuple):
        known, kept = {*before}, {*after}
        if known != kept:
            before = tuple(each for each in before if each not in kept)
            after = tuple(each for each in after if each not in known)
    return _told(before, most), _told(after, most)


def _told(value: Any, most: int | None = None) -> str:  # noqa: ANN401 - of any field
    """Write a value of a field for people."""
    if is_dataclass(value) and not isinstance(value, Evidence):
        said = ((each.name, getattr(value, each.name), each.default) for each in fields(value))
        value = {name: held for name, held, usual in said if usual is MISSING or held != usual}
    if value in ((), {}):
        value = None
    match value:
        case Evidence(source=source, quote=quote, start=start, end=end):
            return f"“{quote}” ({source}{'' if start is None else f', {start}-{end}'})"
        case tuple():
            more = len(value) - len(value[:most])
            rest = [f"{more} more"] if more else []
            return "; ".join([*(_told(each, most) for each in value[:most]), *rest])
        case Mapping():
            return ", ".join(f"{name}: {_told(each, most)}" for name, each in value.items())
    return value if isinstance(value, str) else _PLAIN.get(str(value), str(value))


def _fact(fact: Fact) -> tuple[Cell, ...]:
    return Cell(fact.id, "name"), figure(fact), whose_and_when(fact), Cell(f"“{fact.words}”")


def _other(one: Difference, thing: Any) -> tuple[Cell, ...]:  # noqa: ANN401 - of any table
    said = _told(getattr(thing, _NAMES[one.table])) if one.table in _NAMES else one.id
    return Cell(f"{TABLES[one.table]} {one.id}", "name"), Cell(said)


def _ranks(ranks: Iterable[str]) -> str:
    return ", ".join(ranks) or "none"


def _records(held: _Held) -> Iterator[DifferenceRecord]:
    of = partial(filled, DifferenceRecord, None)
    for one in held.differences:
        thing = one.before if one.after is None else one.after
        words = thing.words if isinstance(thing, Fact) else None
        row = partial(of, what=one.what, id=one.id, table=one.table, words=words)
        if one.what == "changed":
            for field in one.fields():
                before, after = _both(one, field)
                yield row(field=field.name, before=before, after=after, factor=field.factor)
        else:
            said = figure(thing).text if isinstance(thing, Fact) else _told(thing)
            yield row(**{"after" if one.before is None else "before": said})
    for ranks in held.ranks:
        before, after = _ranks(ranks.before), _ranks(ranks.after)
        yield of(what="ranks", id=ranks.metric, before=before, after=after)
    for wrong in held.wrong:
        told = {"id": wrong.id, "table": wrong.table, "finding": wrong.code}
        yield of(what="unsupported", after=wrong.message, **told)
