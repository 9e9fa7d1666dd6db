"""What stands under a table of figures: rates, conflicts, and notes."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Group
from clusters.compare.measuring import Measured
from clusters.models import FactBase
from clusters.render.claims import same
from clusters.render.document import Cell
from clusters.render.exchange import rate_lines


def remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    """Say what a reader must know of the figures above."""
    unsure = any(one.code == "cannot-tell" for one in group.set_aside)
    if len({one.fact.cluster for one in group.ranked}) == 1 and not unsure:
        name = base.cluster[group.ranked[0].fact.cluster].name
        what, them = ("figure", "it") if len(list(same(group.ranked))) == 1 else ("figures", "them")
        yield Cell(f"Only {name}'s {what} can be ranked: there is nothing to rank {them} against.")
    measured = [one for one in group.measured.values() if isinstance(one, Measured)]
    for line in rate_lines((one.rate for one in measured), group.yardstick.terms.rate_date):
        yield Cell(line, "quiet")
    yield from notes_on(base, group)


def notes_on(base: FactBase, group: Group) -> Iterator[Cell]:
    """Say of which ranked figures the base tells a conflict, and what it notes of any."""
    yield from _conflicts(base, group)
    facts = [one.fact for one in group.ranked]
    facts += [one.fact for one in group.set_aside if one.fact]
    noted = dict.fromkeys((fact.cluster, fact.note) for fact in facts if fact.note)
    yield from (Cell(f"{base.cluster[name].name}: {note}", "quiet") for name, note in noted)


def _conflicts(base: FactBase, group: Group) -> Iterator[Cell]:
    """Warn of ranked figures that the base knows to be in conflict."""
    for conflict in base.conflicts:
        those = [one.fact for one in group.ranked if one.fact.id in conflict.facts]
        if those:
            name = base.cluster[those[0].cluster].name
            yield Cell(f"{name}, in conflict: {conflict.note}", "warning")
