"""What is stated, not counted: a line a cluster, or every statement with its note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clusters.answers.brevity import in_sentence, short, some
from clusters.answers.footnotes import Footnotes
from clusters.answers.standing_in_full import NOT_STATED, ids_of, name_of, notes_on
from clusters.answers.words import alike, together
from clusters.compare import Group
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Column, Section
from clusters.render.text import cells, wrap

_ROOM: Final = 40
"""The most cells that the statements of a cluster take in its row."""
_COUNT: Final = 13
"""The cells that are kept of them for what is not shown: `` (and 5 more)``."""
_NAMES: Final = 5
"""How many clusters a line names; the others it counts."""


def in_brief(
    base: FactBase, groups: Sequence[Group], notes: Footnotes, most: int
) -> Iterator[Section]:
    """Lay out a row a cluster and metric: what it states first, and how much more there is."""
    rows: list[tuple[Cell, ...]] = []
    silent: list[Cell] = []
    for group in groups:
        facts = _by_cluster(group)
        if len(groups) > 1 and facts:
            rows.append((Cell(group.metric.label, "name"),))
        rows += [_row(base, those, notes) for those in facts.values()]
        named = [base.cluster[o.cluster].name for o in group.set_aside if o.fact is None]
        if named:
            label = f"{in_sentence(group.metric.label)} of " if len(groups) > 1 else ""
            silent.append(Cell(f"Not stated: {label}{some(named, _NAMES)}", "quiet"))
    cut = [Cell(f"{len(rows) - most:,} more rows: --all", "quiet")] if len(rows) > most else []
    columns = tuple(map(Column, ("Cluster", "What is stated", "Whose, when", "Source")))
    title = groups[0].metric.label if len(groups) == 1 else ""
    remarks = (*cut, *(silent if len(groups) == 1 else ()))
    if rows:
        yield Section(title, columns, tuple(rows[:most]), remarks)


def _by_cluster(group: Group) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for one in group.set_aside:
        if one.fact:
            found.setdefault(one.cluster, []).append(one.fact)
    return found


def _row(base: FactBase, facts: Sequence[Fact], notes: Footnotes) -> tuple[Cell, ...]:
    """Write as many statements of one time as fit, and count the others."""
    first = next(alike(facts))
    room = _ROOM if len(facts) == 1 else _ROOM - _COUNT
    kept = [first[0]]
    for fact in first[1:]:
        if cells(together([*kept, fact]).text) <= room:
            kept.append(fact)
    said = together(kept)
    text = f"{wrap(said.text, room - 1)[0]}…" if cells(said.text) > room else said.text
    more = len(facts) - len(kept)
    told = f"{text} (and {more:,} more)" if more else text
    name = f"{base.cluster[first[0].cluster].name} {notes.beware(first[0].cluster)}".rstrip()
    return Cell(name, "name"), Cell(told, said.role), Cell(short(first[0])), notes.mark(*kept)


def in_full(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the statements of a group, each with the id of its fact and its note."""
    titles = ("Cluster", group.metric.label, "Whose, when", "Source", "Fact")
    rows: list[tuple[Cell, ...]] = [
        (name_of(base, those[0].cluster), *notes.said(*those), ids_of(those))
        for those in alike(one.fact for one in group.set_aside if one.fact)
    ]
    silent = [one.cluster for one in group.set_aside if one.fact is None]
    rows += [(name_of(base, cluster), NOT_STATED, *(Cell(""),) * 3) for cluster in silent]
    under = tuple(notes_on(base, group))
    return Section(group.metric.label, tuple(map(Column, titles)), tuple(rows), under)
