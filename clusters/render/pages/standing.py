"""Clusters by one metric: how they stand, and why the others do not."""

from __future__ import annotations

from clusters.compare import Group, Ranked
from clusters.compare.measuring import Measured, Reason
from clusters.models import FactBase, SetAside
from clusters.render.charts.charting import chart_of
from clusters.render.claims import NO_PLACE, place_of, same, silent_last
from clusters.render.document import Cell, Column, Section
from clusters.render.exchange import converted
from clusters.render.figures import figure, unit_words, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.pages.remarks import remarks
from clusters.render.pages.statements import NOT_STATED, name_of
from clusters.render.pages.titles import title_of


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
    cells = (
        figure(one.fact),
        _converted(one.measured),
        whose_and_when(one.fact),
        notes.mark(*facts),
        Cell(""),
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
    if not isinstance(found, Measured) or not found.is_converted:
        return Cell("")
    return Cell(converted(found.value, found.unit, found.fact.hedge, found.rate), "figure")
