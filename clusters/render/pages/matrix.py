"""Clusters by several metrics: clusters down, metrics across, and below why cells have no rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.compare import Group, Ranked
from clusters.compare.measuring import Measured
from clusters.models import Cluster, Fact, FactBase, SetAside
from clusters.render.document import Cell, Column, Section
from clusters.render.exchange import converted, rate_lines
from clusters.render.figures import figure, period, whose
from clusters.render.footnotes import Footnotes
from clusters.render.pages.standing import NOT_STATED, title_of


def matrix(
    base: FactBase, clusters: Sequence[Cluster], groups: Sequence[Group], notes: Footnotes
) -> Iterator[Section]:
    """Lay out several groups side by side, and then the reasons group by group."""
    if not groups:
        return
    columns = (Column("Cluster"), *(Column(group.metric.label) for group in groups))
    rows = tuple(
        (Cell(cluster.name, "name"), *(_cell(group, cluster, notes) for group in groups))
        for cluster in clusters
    )
    yield Section("", columns, rows, tuple(_legend(groups)))
    for group in groups:
        if reasons := tuple(_reasons(base, group)):
            yield Section(f"{group.metric.label}: why not ranked", remarks=reasons)


def _legend(groups: Sequence[Group]) -> Iterator[Cell]:
    for group in groups:
        if group.ranked:
            yield Cell(f"Ranked: {title_of(group)}.", "quiet")
    measured = (one for group in groups for one in group.measured.values())
    rates = [one.rate for one in measured if isinstance(one, Measured)]
    for line in rate_lines(rates, groups[0].yardstick.terms.rate_date):
        yield Cell(line, "quiet")


def _cell(group: Group, cluster: Cluster, notes: Footnotes) -> Cell:
    ranked = [one for one in group.ranked if one.fact.cluster == cluster.id]
    aside = [o.fact for o in group.set_aside if o.cluster == cluster.id and o.fact]
    pieces = [f"{_place(one)} {_figure(group, one.fact, notes)}" for one in ranked]
    pieces += [f"– {_figure(group, fact, notes)}" for fact in aside]
    return Cell("; ".join(dict.fromkeys(pieces)), "plain") if pieces else NOT_STATED


def _place(one: Ranked) -> str:
    return f"#{one.rank}{'=' if one.shared else ''}{'!' if one.despite else ''}"


def _figure(group: Group, fact: Fact, notes: Footnotes) -> str:
    found = group.measured[fact.id]
    other = ""
    if isinstance(found, Measured) and found.is_converted:
        other = f" = {converted(found.value, found.unit, fact.hedge, found.rate)}"
    mine = "" if fact.local and fact.subject is None else f"{whose(fact)}, "
    return f"{figure(fact).text}{other} ({mine}{period(fact).text}) {notes.mark(fact).text}"


def _reasons(base: FactBase, group: Group) -> Iterator[Cell]:
    despite = [one.despite for one in group.ranked if one.despite]
    for one in (*despite, *group.set_aside):
        if one.fact and not group.metric.is_text:
            yield Cell(f"{base.cluster[one.cluster].name}, {_what(one)}: {one.reason}", "quiet")


def _what(one: SetAside) -> str:
    return figure(one.fact).text if one.fact else ""
