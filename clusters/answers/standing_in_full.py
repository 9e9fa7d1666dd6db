"""The whole of a comparison: every figure of a metric, ranked or with its reason, and its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.answers.brevity import in_unit
from clusters.answers.comparison_records import facts_of
from clusters.answers.footnotes import Footnotes
from clusters.answers.standing import title_of
from clusters.answers.words import NO_PLACE, figure, period, place_of, rate_lines, same, unit_words
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured
from clusters.models import SetAside
from clusters.render.document import Cell, Column, Section, columns, without_empty


def standing(notes: Footnotes, group: Group) -> Section:
    """Lay out all that is known by a metric, each figure with its rank or why it has none.

    Statements have neither; last come the clusters of which the sources say nothing.
    """
    aside = sorted(group.set_aside, key=lambda one: one.fact is None)
    rows = [_row(notes, group, those) for those in same(group.ranked)]
    rows += [_row(notes, group, those) for those in same(aside)]
    unit = Column(f"In {unit_words(group.yardstick.unit or '')}")
    titles = (
        *(*columns(">", "Cluster"), Column(group.metric.label), unit),
        *columns("Whose, when", "Source", "Why not ranked", "Fact"),
    )
    title = group.metric.label if group.metric.is_text else title_of(group)
    table = Section(title, titles, tuple(rows), tuple(_remarks(notes, group)))
    return without_empty(table, 0, 3, 6)  # ranks, sums in one unit, reasons


def _row(
    notes: Footnotes, group: Group, those: Sequence[Ranked] | Sequence[SetAside]
) -> tuple[Cell, ...]:
    one, facts = those[0], [each.fact for each in those if each.fact]
    ranked, text = isinstance(one, Ranked), group.metric.is_text
    cluster = one.fact.cluster if isinstance(one, Ranked) else one.cluster
    place = place_of(one) if isinstance(one, Ranked) else "" if text else NO_PLACE
    name = Cell(notes.base.cluster[cluster].name, "name")
    if not facts:
        return Cell(place, "quiet"), name, Cell("not stated", "quiet"), *(Cell(""),) * 5
    told, *where = notes.said(*facts)
    why = "" if isinstance(one, Ranked) or text else one.reason
    return (
        *(Cell(place, "figure" if ranked else "quiet"), name, told),
        *(Cell(in_unit(group.measured[facts[0].id]), "figure"), *where),
        *(Cell(why, "quiet"), Cell(" ".join(fact.id for fact in facts), "quiet")),
    )


def _remarks(notes: Footnotes, group: Group) -> Iterator[Cell]:
    """Explain the rates, and give what the base notes of figures, with the figures it is of."""
    measured = [one for one in group.measured.values() if isinstance(one, Measured)]
    for line in rate_lines((one.rate for one in measured), group.yardstick.terms.rate_date):
        yield Cell(line, "quiet")
    noted: dict[tuple[str, str], list[str]] = {}
    for fact in facts_of(group):
        if fact.note:
            said = f"{figure(fact).text} ({period(fact).text})"
            noted.setdefault((fact.cluster, fact.note), []).append(said)
    for (cluster, note), those in noted.items():
        which = "; ".join(dict.fromkeys(those))
        yield Cell(f"{notes.base.cluster[cluster].name}, {which}: {note}", "quiet")
