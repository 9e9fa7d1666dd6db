"""Clusters side by side: for each metric a row a cluster, ranked or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Comparison, Group, Ranked
from clusters.models import Fact, FactBase, SetAside
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.figures import alike, amount, figure, together, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.records.comparison import comparison_record, comparison_rows
from clusters.render.records.fact import fact_record

_FLAT = (
    "metric unit rank cluster fact.id fact.value fact.unit fact.low fact.high fact.hedge "
    "fact.kind fact.scope fact.subject fact.period fact.status fact.printed code reason "
    "fact.evidence.source fact.evidence.quote"
)


def comparison_page(base: FactBase, comparison: Comparison) -> Document:
    """Lay out a comparison."""
    notes = Footnotes(base)
    said = [group for group in comparison.groups if list(_facts(group))]
    sections = [
        (_statements if group.metric.is_text else _figures)(base, group, notes) for group in said
    ]
    used = [fact for group in comparison.groups for fact in _facts(group)]
    return Document(
        title="",
        sections=(*sections, *_unsaid(comparison)),
        footnotes=notes.lines(),
        warnings=notes.caveats(_doubtful(comparison, used)),
        payload={
            "comparison": [comparison_record(group) for group in comparison.groups],
            "facts": [fact_record(base, fact) for fact in used],
        },
        rows=tuple(row for group in comparison.groups for row in comparison_rows(base, group)),
        columns=tuple(_FLAT.split()),
    )


def _unsaid(comparison: Comparison) -> Iterator[Section]:
    silent = [group.metric.label for group in comparison.groups if not list(_facts(group))]
    if silent:
        yield Section("Not stated of any of these clusters", remarks=(Cell(", ".join(silent)),))


def _doubtful(comparison: Comparison, used: list[Fact]) -> list[str]:
    """Name the clusters whose caveats bear on the figures shown, or on whose row it is."""
    shown = {fact.cluster for fact in used}
    return [c.id for c in comparison.clusters if c.id in shown or c.perhaps]


def _facts(group: Group) -> Iterator[Fact]:
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)


def _figures(base: FactBase, group: Group, notes: Footnotes) -> Section:
    reasoned = any(one.fact for one in group.set_aside)
    titles = ["", "Cluster", group.metric.label, "Whose, when", "Source"]
    titles += ["Why not ranked"] if reasoned else []
    rows = [_ranked(base, one, notes) for one in group.ranked]
    rows += [_aside(base, one, notes) for one in sorted(group.set_aside, key=_silent)]
    columns = tuple(Column(title, right=not title) for title in titles)
    cut = tuple(row[: len(columns)] for row in rows)
    return Section(_title(group), columns, cut, tuple(_remarks(base, group)))


def _silent(aside: SetAside) -> bool:
    return aside.fact is None


def _title(group: Group) -> str:
    yard = group.yardstick
    if not group.ranked:
        return group.metric.label
    unit = f" in {yard.unit}" if group.metric.measures == "money" and yard.unit else ""
    return f"{group.metric.label}: {_KINDS[yard.kind]}{unit}"


_KINDS = {
    "actual": "results",
    "target": "targets",
    "plan": "plans",
    "capacity": "capacities",
    "contract": "signed contracts",
}


def _ranked(base: FactBase, one: Ranked, notes: Footnotes) -> tuple[Cell, ...]:
    fact = one.fact
    place = Cell(f"{one.rank}{'=' if one.shared else ''}", "figure")
    what, when = Cell(amount(fact), "figure"), whose_and_when(fact)
    return place, _name(base, fact.cluster), what, when, notes.mark(fact), Cell("")


def _aside(base: FactBase, one: SetAside, notes: Footnotes) -> tuple[Cell, ...]:
    place, name = Cell("–", "quiet"), _name(base, one.cluster)
    if one.fact is None:
        return place, name, _NOT_STATED, *_BLANK
    fact, why = one.fact, Cell(one.reason, "quiet")
    return place, name, figure(fact), whose_and_when(fact), notes.mark(fact), why


_NOT_STATED = Cell("not stated", "quiet")
_BLANK = (Cell(""),) * 3


def _name(base: FactBase, cluster: str) -> Cell:
    return Cell(base.cluster[cluster].name, "name")


def _remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    if len(group.ranked) == 1:
        name = base.cluster[group.ranked[0].fact.cluster].name
        yield Cell(f"Only {name}'s figure can be ranked: there is nothing to rank it against.")
    for fact in _facts(group):
        if fact.note:
            yield Cell(f"{base.cluster[fact.cluster].name}: {fact.note}", "quiet")


def _statements(base: FactBase, group: Group, notes: Footnotes) -> Section:
    columns = tuple(map(Column, ("Cluster", group.metric.label, "Whose, when", "Source")))
    rows: list[tuple[Cell, ...]] = []
    for those in alike(_facts(group)):
        first = those[0]
        row = (together(those), whose_and_when(first), notes.mark(*those))
        rows.append((_name(base, first.cluster), *row))
    silent = [one.cluster for one in group.set_aside if one.fact is None]
    rows += [(_name(base, cluster), _NOT_STATED, *_BLANK[:2]) for cluster in silent]
    return Section(group.metric.label, columns, tuple(rows))
