"""Clusters side by side: for each metric a row a cluster, ranked or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Comparison, Group
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Document, Section
from clusters.render.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.render.pages.matrix import matrix
from clusters.render.pages.standing import standing
from clusters.render.pages.statements import statements
from clusters.render.records.comparison import comparison_record, comparison_rows
from clusters.render.records.fact import fact_record

_FLAT = (
    "metric unit rank shared cluster fact.id fact.value fact.unit fact.low fact.high fact.hedge "
    "fact.kind fact.scope fact.subject fact.period fact.status fact.printed fact.origin "
    "compared.value "
    "compared.low compared.high compared.unit compared.rate.value compared.rate.from "
    "compared.rate.to compared.rate.first_day compared.rate.last_day compared.rate.days "
    "compared.rate.source code reason fact.note fact.evidence.source fact.evidence.quote"
)


def comparison_page(base: FactBase, comparison: Comparison) -> Document:
    """Lay out a comparison."""
    notes = Footnotes(base)
    used = [fact for group in comparison.groups for fact in facts_of(group)]
    ranked = [one.fact for group in comparison.groups for one in group.ranked]
    sections = tuple(_sections(base, comparison, notes))
    return Document(
        title="",
        sections=sections,
        footnotes=notes.lines(),
        warnings=(
            *conflict_lines(base, ranked),
            *notes.caveats((cluster.id for cluster in comparison.clusters), sources_behind(ranked)),
        ),
        payload={
            "comparison": [comparison_record(group) for group in comparison.groups],
            "facts": [fact_record(base, fact) for fact in used],
        },
        rows=tuple(row for group in comparison.groups for row in comparison_rows(base, group)),
        columns=tuple(_FLAT.split()),
    )


def _sections(base: FactBase, comparison: Comparison, notes: Footnotes) -> Iterator[Section]:
    said = [group for group in comparison.groups if list(facts_of(group))]
    if comparison.asked > 1:
        yield from matrix(base, comparison.clusters, said, notes)
    else:
        for group in said:
            yield (statements if group.metric.is_text else standing)(base, group, notes)
    silent = [group.metric.label for group in comparison.groups if group not in said]
    if silent:
        yield Section("Not stated of any of these clusters", remarks=(Cell(", ".join(silent)),))


def facts_of(group: Group) -> Iterator[Fact]:
    """Yield the facts of a group, ranked ones first."""
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)
