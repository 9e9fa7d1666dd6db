"""The whole of a comparison: every figure of a metric, ranked or with its reason, and its notes."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.answers.brevity import in_unit
from clusters.answers.footnotes import Footnotes
from clusters.answers.standing import title_of
from clusters.answers.words import (
    NO_PLACE,
    figure,
    period,
    place_of,
    rate_lines,
    same,
    silent_last,
    unit_words,
    whose_and_when,
)
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured, Reason
from clusters.models import Fact, FactBase, SetAside
from clusters.render.document import Cell, Column, Section


def standing(base: FactBase, group: Group, notes: Footnotes) -> Section:
    """Lay out the figures of a group: the ranked ones, and the others with the reason why not."""
    rows = [_ranked(base, those, notes) for those in same(group.ranked)]
    rows += [_aside(base, group, those, notes) for those in same(silent_last(group.set_aside))]
    in_unit = f"In {unit_words(group.yardstick.unit or '')}"
    titles = ["", "Cluster", group.metric.label, in_unit, "Whose, when"]
    titles += ["Source", "Why not ranked", "Fact"]
    kept = [n for n, _ in enumerate(titles) if n not in {0, 3, 6} or any(r[n].text for r in rows)]
    columns = tuple(Column(titles[n], right=not titles[n]) for n in kept)
    cut = tuple(tuple(row[n] for n in kept) for row in rows)
    return Section(title_of(group), columns, cut, tuple(remarks(base, group)))


def _ranked(base: FactBase, those: list[Ranked], notes: Footnotes) -> tuple[Cell, ...]:
    one, facts = those[0], [ranked.fact for ranked in those]
    place = Cell(place_of(one), "figure")
    cells = (
        notes.figure(*facts),
        _converted(one.measured),
        whose_and_when(one.fact),
        notes.mark(*facts),
        Cell(""),
        ids_of(facts),
    )
    return place, name_of(base, one.fact.cluster), *cells


def _aside(
    base: FactBase, group: Group, those: list[SetAside], notes: Footnotes
) -> tuple[Cell, ...]:
    one, facts = those[0], [aside.fact for aside in those if aside.fact]
    place, name = Cell(NO_PLACE, "quiet"), name_of(base, one.cluster)
    if one.fact is None:
        return place, name, NOT_STATED, *(Cell(""),) * 5
    why, other = Cell(one.reason, "quiet"), _converted(group.measured[one.fact.id])
    cells = (notes.figure(*facts), other, whose_and_when(one.fact), notes.mark(*facts), why)
    return place, name, *cells, ids_of(facts)


def ids_of(facts: list[Fact]) -> Cell:
    """Write the ids of facts, by which `why` and `cite` know them."""
    return Cell(" ".join(fact.id for fact in facts), "quiet")


def _converted(found: Measured | Reason) -> Cell:
    return Cell(words, "figure") if (words := in_unit(found)) else Cell("")


NOT_STATED = Cell("not stated", "quiet")
"""What a row says of a cluster of which the sources say nothing."""


def name_of(base: FactBase, cluster: str) -> Cell:
    """Write the name of a cluster, by its id."""
    return Cell(base.cluster[cluster].name, "name")


def remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    """Say what a reader must know of the figures above."""
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
