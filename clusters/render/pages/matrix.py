"""Clusters by several metrics: clusters down, metrics across, and below why cells have no rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.compare import Group
from clusters.compare.measuring import Measured
from clusters.models import Cluster, Fact, FactBase
from clusters.render.claims import NO_PLACE, place_of
from clusters.render.document import Cell, Column, Section
from clusters.render.exchange import converted, rate_lines
from clusters.render.figures import alike, figure, period, together, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.pages.remarks import notes_on
from clusters.render.pages.statements import NOT_STATED
from clusters.render.pages.titles import title_of


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
    shown = [_measured(group, fact) for group in groups for fact in _shown(group)]
    rates = [one.rate for one in shown if one is not None]
    for line in rate_lines(rates, groups[0].yardstick.terms.rate_date):
        yield Cell(line, "quiet")


def _shown(group: Group, cluster: str | None = None) -> list[Fact]:
    """List what cells show: the ranked figures, and of clusters without one what is set aside."""
    ranked = [one.fact for one in group.ranked]
    placed = {fact.cluster for fact in ranked}
    aside = [o.fact for o in group.set_aside if o.fact and o.cluster not in placed]
    return [fact for fact in (*ranked, *aside) if cluster in {None, fact.cluster}]


def _cell(group: Group, cluster: Cluster, notes: Footnotes) -> Cell:
    facts = _shown(group, cluster.id)
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
    fact, found, other = facts[0], _measured(group, facts[0]), ""
    if found is not None and found.is_converted:
        other = f" = {converted(found.value, found.unit, fact.hedge, found.rate)}"
    when = whose_and_when(fact).text
    return f"{together(facts).text}{other} ({when}) {notes.mark(*facts).text}"


def _measured(group: Group, fact: Fact) -> Measured | None:
    found = group.measured[fact.id]
    return found if isinstance(found, Measured) else None


def _reasons(base: FactBase, group: Group) -> Iterator[Cell]:
    for one in group.set_aside:
        if one.fact:
            what = f"{figure(one.fact).text} ({period(one.fact).text})"
            yield Cell(f"{base.cluster[one.cluster].name}, {what}: {one.reason}", "quiet")
