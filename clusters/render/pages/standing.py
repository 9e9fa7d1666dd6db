"""Clusters by one metric: how they stand, and why the others do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from clusters.compare import Group, Ranked
from clusters.compare.measuring import Measured, Reason
from clusters.compare.yardstick import Yardstick
from clusters.models import FactBase, SetAside
from clusters.models.fact import LOCAL
from clusters.render.document import Cell, Column, Section
from clusters.render.exchange import converted, rate_lines
from clusters.render.figures import alike, amount, figure, likeness, together, whose_and_when
from clusters.render.footnotes import Footnotes

Row = TypeVar("Row", Ranked, SetAside)

_KINDS = {
    "actual": "results",
    "target": "targets",
    "plan": "plans",
    "capacity": "capacities",
    "contract": "signed contracts",
}


def standing(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the figures of a group: the ranked ones, and the others with the reason why not."""
    rows = [_ranked(base, group, those, notes) for those in _same(group.ranked)]
    rows += [_aside(base, group, those, notes) for those in _same(_silent_last(group.set_aside))]
    titles = ["", "Cluster", group.metric.label, f"In {group.yardstick.unit}", "Whose, when"]
    titles += ["Source", "Why not ranked"]
    kept = [n for n, _ in enumerate(titles) if n not in {3, 6} or any(row[n].text for row in rows)]
    columns = tuple(Column(titles[n], right=not titles[n]) for n in kept)
    cut = tuple(tuple(row[n] for n in kept) for row in rows)
    return Section(title_of(group), columns, cut, tuple(_remarks(base, group)))


def statements(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the statements of a group."""
    columns = tuple(map(Column, ("Cluster", group.metric.label, "Whose, when", "Source")))
    rows: list[tuple[Cell, ...]] = []
    for those in alike(one.fact for one in group.set_aside if one.fact):
        first = those[0]
        row = (together(those), whose_and_when(first), notes.mark(*those))
        rows.append((_name(base, first.cluster), *row))
    silent = [one.cluster for one in group.set_aside if one.fact is None]
    rows += [(_name(base, cluster), NOT_STATED, Cell(""), Cell("")) for cluster in silent]
    return Section(group.metric.label, columns, tuple(rows))


def _same(shown: Iterable[Row]) -> Iterator[list[Row]]:
    """Join neighbours that make the same claim of the same, whoever says it."""
    for _, those in groupby(shown, key=_claim):
        yield list(those)


def _claim(one: Ranked | SetAside) -> tuple[object, ...]:
    if one.fact is None:
        return (one,)
    return (*likeness(one.fact), one.reason if isinstance(one, SetAside) else one.rank)


def title_of(group: Group) -> str:
    """Name a group by what its ranked figures have in common."""
    yard = group.yardstick
    if not group.ranked:
        return group.metric.label
    unit = f" in {yard.unit}" if group.metric.measures == "money" and yard.unit else ""
    forced = " (forced)" if any(one.despite for one in group.ranked) else ""
    return f"{group.metric.label}: {_KINDS[yard.kind]}{unit}{_whose(yard)}{_years(yard)}{forced}"


def _whose(yard: Yardstick) -> str:
    scopes = yard.terms.scopes
    return "" if scopes == LOCAL else f" of {' or '.join(sorted(scopes))}"


def _years(yard: Yardstick) -> str:
    """Write the years within which the periods ranked lie."""
    if yard.until is None:
        return ""
    last, window = yard.until.year, yard.terms.window
    return f", {last - window} to {last}" if window else f", {last}"


def _ranked(
    base: FactBase, group: Group, those: list[Ranked], notes: Footnotes
) -> tuple[Cell, ...]:
    one, facts = those[0], [ranked.fact for ranked in those]
    shared = "=" if any(other.shared for other in those) and _tied(group, those) else ""
    place = Cell(f"{one.rank}{shared}{'!' if one.despite else ''}", "figure")
    why = Cell(f"forced: {one.despite.reason}" if one.despite else "", "warning")
    what = figure(one.fact) if one.despite else Cell(amount(one.fact), "figure")
    cells = what, _converted(one.measured), whose_and_when(one.fact), notes.mark(*facts), why
    return place, _name(base, one.fact.cluster), *cells


def _tied(group: Group, those: list[Ranked]) -> bool:
    return any(other.rank == those[0].rank and other not in those for other in group.ranked)


def _aside(
    base: FactBase, group: Group, those: list[SetAside], notes: Footnotes
) -> tuple[Cell, ...]:
    one, facts = those[0], [aside.fact for aside in those if aside.fact]
    place, name = Cell("–", "quiet"), _name(base, one.cluster)
    if one.fact is None:
        return place, name, NOT_STATED, *(Cell(""),) * 4
    why, other = Cell(one.reason, "quiet"), _converted(group.measured[one.fact.id])
    return place, name, figure(one.fact), other, whose_and_when(one.fact), notes.mark(*facts), why


NOT_STATED = Cell("not stated", "quiet")
"""What a row says of a cluster of which the sources say nothing."""


def _converted(found: Measured | Reason) -> Cell:
    if not isinstance(found, Measured) or not found.is_converted:
        return Cell("")
    return Cell(converted(found.value, found.unit, found.fact.hedge, found.rate), "figure")


def _name(base: FactBase, cluster: str) -> Cell:
    return Cell(base.cluster[cluster].name, "name")


def _silent_last(aside: Iterable[SetAside]) -> list[SetAside]:
    return sorted(aside, key=lambda one: one.fact is None)


def _remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    if len({one.fact.cluster for one in group.ranked}) == 1:
        name = base.cluster[group.ranked[0].fact.cluster].name
        yield Cell(f"Only {name}'s figure can be ranked: there is nothing to rank it against.")
    measured = [one for one in group.measured.values() if isinstance(one, Measured)]
    for line in rate_lines((one.rate for one in measured), group.yardstick.terms.rate_date):
        yield Cell(line, "quiet")
    yield from _notes(base, group)


def _notes(base: FactBase, group: Group) -> Iterator[Cell]:
    facts = [one.fact for one in group.ranked]
    facts += [one.fact for one in group.set_aside if one.fact]
    noted = dict.fromkeys((fact.cluster, fact.note) for fact in facts if fact.note)
    yield from (Cell(f"{base.cluster[name].name}: {note}", "quiet") for name, note in noted)
