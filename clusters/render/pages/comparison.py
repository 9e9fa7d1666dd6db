"""Clusters side by side: for each metric a row a cluster, ranked or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Comparison, Group, Ranked
from clusters.models import Fact, FactBase, SetAside
from clusters.render.document import Cell, Column, Document, Json, Section
from clusters.render.figures import amount, figure, period, whose
from clusters.render.footnotes import Footnotes
from clusters.render.records import fact_record, number

_FLAT = (
    "metric unit rank cluster fact.id fact.value fact.unit fact.low fact.high fact.hedge "
    "fact.kind fact.scope fact.period fact.status fact.printed code reason "
    "fact.evidence.source fact.evidence.quote"
)


def comparison_page(base: FactBase, comparison: Comparison) -> Document:
    """Lay out a comparison."""
    notes = Footnotes(base)
    sections = tuple(
        _statements(comparison, group, notes)
        if group.metric.is_text
        else _figures(base, group, notes)
        for group in comparison.groups
    )
    used = [fact for group in comparison.groups for fact in _facts(group)]
    return Document(
        title="",
        sections=sections,
        footnotes=notes.lines(),
        warnings=notes.caveats(cluster.id for cluster in comparison.clusters),
        payload={
            "comparison": [_record(group) for group in comparison.groups],
            "facts": [fact_record(base, fact) for fact in used],
        },
        rows=tuple(row for group in comparison.groups for row in _rows(base, group)),
        columns=tuple(_FLAT.split()),
    )


def _facts(group: Group) -> Iterator[Fact]:
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)


def _figures(base: FactBase, group: Group, notes: Footnotes) -> Section:
    titles = ("", "Cluster", group.metric.label, "Whose", "Period", "Source", "Why not ranked")
    columns = tuple(Column(title, right=not title) for title in titles)
    rows = [_ranked(base, one, notes) for one in group.ranked]
    rows += [_aside(base, one, notes) for one in sorted(group.set_aside, key=_silent)]
    return Section(_title(group), columns, tuple(rows), tuple(_remarks(base, group)))


def _silent(aside: SetAside) -> bool:
    return aside.fact is None


def _title(group: Group) -> str:
    yard = group.yardstick
    kind = {"actual": "results", "capacity": "capacities"}.get(yard.kind, f"{yard.kind}s")
    return f"{group.metric.label}: {kind}{f' in {yard.unit}' if yard.unit else ''}"


def _ranked(base: FactBase, one: Ranked, notes: Footnotes) -> tuple[Cell, ...]:
    fact = one.fact
    place = Cell(f"{one.rank}{'=' if one.shared else ''}", "figure")
    name = Cell(base.cluster[fact.cluster].name, "name")
    what = Cell(amount(fact), "figure")
    return place, name, what, Cell(whose(fact)), period(fact), notes.mark(fact), Cell("")


def _aside(base: FactBase, one: SetAside, notes: Footnotes) -> tuple[Cell, ...]:
    place, name = Cell("–", "quiet"), Cell(base.cluster[one.cluster].name, "name")
    if one.fact is None:
        return place, name, Cell("not stated", "quiet"), *[Cell("")] * 3, Cell(one.reason, "quiet")
    fact = one.fact
    what, why = figure(fact), Cell(one.reason, "quiet")
    return place, name, what, Cell(whose(fact)), period(fact), notes.mark(fact), why


def _remarks(base: FactBase, group: Group) -> Iterator[Cell]:
    if len(group.ranked) == 1:
        name = base.cluster[group.ranked[0].fact.cluster].name
        yield Cell(f"Only {name}'s figure can be ranked: there is nothing to rank it against.")
    for fact in _facts(group):
        if fact.note:
            yield Cell(f"{base.cluster[fact.cluster].name}: {fact.note}", "quiet")


def _statements(comparison: Comparison, group: Group, notes: Footnotes) -> Section:
    columns = tuple(map(Column, ("Cluster", group.metric.label, "Period", "Source")))
    rows: list[tuple[Cell, ...]] = []
    for cluster in comparison.clusters:
        facts = [fact for fact in _facts(group) if fact.cluster == cluster.id]
        name = Cell(cluster.name, "name")
        if not facts:
            rows.append((name, Cell("not stated: the sources do not say", "quiet"), *_EMPTY))
        for kind in dict.fromkeys(fact.kind for fact in facts):
            alike = [fact for fact in facts if fact.kind == kind]
            words = "; ".join(figure(fact).text for fact in alike)
            rows.append((name, Cell(words), period(alike[0]), notes.mark(*alike)))
            name = Cell("")
    return Section(group.metric.label, columns, tuple(rows))


_EMPTY = (Cell(""), Cell(""))


def _record(group: Group) -> dict[str, Json]:
    return {
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "kind": group.yardstick.kind,
        "ranked": [_ranked_record(one) for one in group.ranked],
        "set_aside": [
            {
                "cluster": one.cluster,
                "fact": one.fact.id if one.fact else None,
                "code": one.code,
                "reason": one.reason,
            }
            for one in group.set_aside
        ],
    }


def _ranked_record(one: Ranked) -> dict[str, Json]:
    return {
        "rank": one.rank,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        "value": number(one.fact.number),
        "low": number(one.interval.low),
        "high": number(one.interval.high),
        "unit": one.fact.unit,
        "period": one.fact.period,
        "original": None,
        "rate": None,
    }


def _rows(base: FactBase, group: Group) -> Iterator[dict[str, Json]]:
    shared: dict[str, Json] = {"metric": group.metric.name, "unit": group.yardstick.unit}
    for ranked in group.ranked:
        fact = fact_record(base, ranked.fact)
        yield {**shared, "rank": ranked.rank, "cluster": ranked.fact.cluster, "fact": fact}
    for aside in group.set_aside:
        record = fact_record(base, aside.fact) if aside.fact else None
        reason: dict[str, Json] = {"code": aside.code, "reason": aside.reason}
        yield {**shared, "rank": None, "cluster": aside.cluster, "fact": record, **reason}
