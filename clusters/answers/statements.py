"""What is stated, not counted: a line a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clusters.answers.brevity import short
from clusters.answers.footnotes import Footnotes
from clusters.answers.words import NAMES, alike, grouped, some, together
from clusters.compare import Group
from clusters.models import Fact
from clusters.render.document import Cell, Column, Section
from clusters.render.text import cells, wrap

_COLUMNS: Final = tuple(map(Column, ("Cluster", "What is stated", "Whose, when", "Source")))
_ROOM: Final = 40
"""The most cells that the statements of a cluster take in its row."""
_COUNT: Final = 13
"""The cells that are kept of them for what is not shown: `` (and 5 more)``."""


def in_brief(notes: Footnotes, groups: Sequence[Group], most: int) -> Iterator[Section]:
    """Lay out a row a cluster and metric: what it states first, and how much more there is."""
    rows: list[tuple[Cell, ...]] = []
    for group in groups:
        facts = grouped((o.fact for o in group.set_aside if o.fact), lambda fact: fact.cluster)
        if len(groups) > 1 and facts:
            rows.append((Cell(group.metric.label, "name"),))
        rows += [_row(notes, those) for those in facts.values()]
    remarks = [f"{len(rows) - most:,} more rows: --all"] if len(rows) > most else []
    title, names = "", notes.base.cluster
    if len(groups) == 1:
        title = groups[0].metric.label
        silent = [names[one.cluster].name for one in groups[0].set_aside if one.fact is None]
        remarks += [f"Not stated: {some(silent, NAMES)}"] if silent else []
    if rows:
        told = tuple(Cell(line, "quiet") for line in remarks)
        yield Section(title, _COLUMNS, tuple(rows[:most]), told)


def _row(notes: Footnotes, facts: Sequence[Fact]) -> tuple[Cell, ...]:
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
    name = notes.name(first[0].cluster)
    return name, Cell(told, said.role), Cell(short(first[0])), notes.mark(*kept)
