"""Clusters by a metric of statements: who says what, and of whom nobody says anything."""

from __future__ import annotations

from clusters.compare import Group
from clusters.models import FactBase
from clusters.render.document import Cell, Column, Section
from clusters.render.figures import alike, together, whose_and_when
from clusters.render.footnotes import Footnotes

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
