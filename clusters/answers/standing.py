"""The tables of a comparison: how clusters stand by one metric or several, and why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.answers.charting import chart_of, in_unit
from clusters.answers.footnotes import Footnotes
from clusters.answers.words import (
    NO_PLACE,
    alike,
    figure,
    period,
    place_of,
    rate_lines,
    same,
    silent_last,
    together,
    unit_words,
    whose_and_when,
)
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured, Reason
from clusters.compare.terms import Yardstick
from clusters.models import Cluster, Fact, FactBase, SetAside
from clusters.models.fact import LOCAL
from clusters.render.document import Cell, Column, Section


def standing(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the figures of a group: the ranked ones, and the others with the reason why not."""
    rows = [_ranked(base, those, notes) for those in same(group.ranked)]
    rows += [_aside(base, group, those, notes) for those in same(silent_last(group.set_aside))]
    in_unit = f"In {unit_words(group.yardstick.unit or '')}"
    titles = ["", "Cluster", group.metric.label, in_unit, "Whose, when"]
    titles += ["Source", "Why not ranked"]
    kept = [n for n, _ in enumerate(titles) if n not in {3, 6} or any(row[n].text for row in rows)]
    columns = tuple(Column(titles[n], right=not titles[n]) for n in kept)
    cut = tuple(tuple(row[n] for n in kept) for row in rows)
    under, chart = tuple(remarks(base, group)), chart_of(base, group, notes)
    return Section(title_of(group), columns, cut, under, chart)


def _ranked(base: FactBase, those: list[Ranked], notes: Footnotes) -> tuple[Cell, ...]:
    one, facts = those[0], [ranked.fact for ranked in those]
    place = Cell(place_of(one), "figure")
    why = Cell(f"forced: {one.despite.reason}" if one.despite else "", "warning")
    cells = (
        figure(one.fact),
        _converted(one.measured),
        whose_and_when(one.fact),
        notes.mark(*facts),
        why,
    )
    return place, name_of(base, one.fact.cluster), *cells


def _aside(
    base: FactBase, group: Group, those: list[SetAside], notes: Footnotes
) -> tuple[Cell, ...]:
    one, facts = those[0], [aside.fact for aside in those if aside.fact]
    place, name = Cell(NO_PLACE, "quiet"), name_of(base, one.cluster)
    if one.fact is None:
        return place, name, NOT_STATED, *(Cell(""),) * 4
    why, other = Cell(one.reason, "quiet"), _converted(group.measured[one.fact.id])
    return place, name, figure(one.fact), other, whose_and_when(one.fact), notes.mark(*facts), why


def _converted(found: Measured | Reason) -> Cell:
    return Cell(words, "figure") if (words := in_unit(found)) else Cell("")


NOT_STATED = Cell("not stated", "quiet")
"""What a row says of a cluster of which the sources say nothing."""


def statements(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the statements of a group."""
    columns = tuple(map(Column, ("Cluster", group.metric.label, "Whose, when", "Source")))
    rows: list[tuple[Cell, ...]] = []
    for those in alike(one.fact for one in group.set_aside if one.fact):
        first = those[0]
        row = (together(those), whose_and_when(first), notes.mark(*those))
        rows.append((name_of(base, first.cluster), *row))
    silent = [one.cluster for one in group.set_aside if one.fact is None]
    rows += [(name_of(base, cluster), NOT_STATED, Cell(""), Cell("")) for cluster in silent]
    return Section(group.metric.label, columns, tuple(rows))


def name_of(base: FactBase, cluster: str) -> Cell:
    """Write the name of a cluster, by its id."""
    return Cell(base.cluster[cluster].name, "name")


def remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    """Say what a reader must know of the figures above."""
    unsure = any(one.code == "cannot-tell" for one in group.set_aside)
    if unsure and group.ranked:
        yield Cell("Ranks count clusters that are surely ahead, though their own place is open.")
    elif len({one.fact.cluster for one in group.ranked}) == 1:
        name = base.cluster[group.ranked[0].fact.cluster].name
        what, them = ("figure", "it") if len(list(same(group.ranked))) == 1 else ("figures", "them")
        yield Cell(f"Only {name}'s {what} can be ranked: there is nothing to rank {them} against.")
    measured = [one for one in group.measured.values() if isinstance(one, Measured)]
    for line in rate_lines((one.rate for one in measured), group.yardstick.terms.rate_date):
        yield Cell(line, "quiet")
    yield from notes_on(base, group)


def notes_on(base: FactBase, group: Group) -> Iterator[Cell]:
    """Give what the base notes of figures, each with the figures it is of."""
    facts = [one.fact for one in group.ranked]
    facts += [one.fact for one in group.set_aside if one.fact]
    noted: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        if fact.note:
            said = f"{figure(fact).text} ({period(fact).text})"
            noted.setdefault((fact.cluster, fact.note), []).append(said)
    for (cluster, note), those in noted.items():
        which = "; ".join(dict.fromkeys(those))
        yield Cell(f"{base.cluster[cluster].name}, {which}: {note}", "quiet")


_KINDS = {
    "actual": "results",
    "target": "targets",
    "plan": "plans",
    "capacity": "capacities",
    "contract": "signed contracts",
}


def title_of(group: Group) -> str:
    """Name a group by what its ranked figures have in common."""
    yard = group.yardstick
    if not group.ranked and yard.until is None:
        return group.metric.label
    unit = f" in {yard.unit}" if group.metric.measures == "money" and yard.unit else ""
    forced = " (forced)" if any(one.despite for one in group.ranked) else ""
    return f"{group.metric.label}: {_KINDS[yard.kind]}{unit}{_whose(yard)}{_years(yard)}{forced}"


def _whose(yard: Yardstick) -> str:
    scopes = yard.terms.scopes
    named = " or ".join(_SCOPES.get(scope, f"{scope}s") for scope in sorted(scopes))
    return "" if scopes == LOCAL else f" of {named}"


_SCOPES = {
    "city": "cities",
    "country": "countries",
    "company": "companies",
    "province": "provinces",
}


def _years(yard: Yardstick) -> str:
    """Write the years within which the periods ranked lie."""
    if yard.until is None:
        return ""
    last, within = yard.until.year, yard.terms.within
    first = max(last - yard.terms.window, within.first.year if within else 1)
    return f", {first} to {last}" if first < last else f", {last}"


def matrix(
    base: FactBase, clusters: Sequence[Cluster], groups: Sequence[Group], notes: Footnotes
) -> Iterator[Section]:
    """Lay out several groups side by side, and then reasons and notes group by group."""
    if not groups:
        return
    columns = (Column("Cluster"), *(Column(group.metric.label) for group in groups))
    rows = tuple(
        (Cell(cluster.name, "name"), *(_cell(group, cluster, notes) for group in groups))
        for cluster in clusters
    )
    yield Section("", columns, rows, tuple(_legend(groups)))
    for group in groups:
        under = (*_reasons(base, group), *notes_on(base, group))
        if under and not group.metric.is_text:
            yield Section(f"{group.metric.label}: reasons and notes", remarks=under)


def _legend(groups: Sequence[Group]) -> Iterator[Cell]:
    for group in groups:
        if group.ranked:
            yield Cell(f"Ranked: {title_of(group)}.", "quiet")
    found = [group.measured[fact.id] for group in groups for fact in _in_cells(group)]
    rates = [one.rate for one in found if isinstance(one, Measured)]
    for line in rate_lines(rates, groups[0].yardstick.terms.rate_date):
        yield Cell(line, "quiet")


def _in_cells(group: Group, cluster: str | None = None) -> list[Fact]:
    """List what cells show: the ranked figures, and of clusters without one what is set aside."""
    ranked = [one.fact for one in group.ranked]
    placed = {fact.cluster for fact in ranked}
    aside = [o.fact for o in group.set_aside if o.fact and o.cluster not in placed]
    return [fact for fact in (*ranked, *aside) if cluster in {None, fact.cluster}]


def _cell(group: Group, cluster: Cluster, notes: Footnotes) -> Cell:
    facts = _in_cells(group, cluster.id)
    if not facts:
        return NOT_STATED
    places = {one.fact.id: f"#{place_of(one)}" for one in group.ranked}
    joined = [
        f"{places.get(those[0].id, NO_PLACE)} {_figure(group, those, notes)}"
        for those in alike(facts)
    ]
    more = sum(one.cluster == cluster.id and one.fact not in facts for one in group.set_aside)
    joined += [f"and {more} set aside"] if more else []
    return Cell("; ".join(joined))


def _figure(group: Group, facts: Sequence[Fact], notes: Footnotes) -> str:
    fact = facts[0]
    said = " = ".join(filter(None, (together(facts).text, in_unit(group.measured[fact.id]))))
    return f"{said} ({whose_and_when(fact).text}) {notes.mark(*facts).text}"


def _reasons(base: FactBase, group: Group) -> Iterator[Cell]:
    despite = [one.despite for one in group.ranked if one.despite]
    for one in (*despite, *group.set_aside):
        if one.fact:
            what = f"{figure(one.fact).text} ({period(one.fact).text})"
            yield Cell(f"{base.cluster[one.cluster].name}, {what}: {one.reason}", "quiet")
