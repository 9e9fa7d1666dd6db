"""What stands under a table of figures: rates, conflicts, and notes."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Group
from clusters.compare.measuring import Measured
from clusters.models import FactBase
from clusters.render.claims import same
from clusters.render.document import Cell
from clusters.render.exchange import rate_lines
from clusters.render.figures import figure, period


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
