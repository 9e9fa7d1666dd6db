"""The vocabulary: the metrics by family, with how many facts each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from clusters.answers import Answer
from clusters.answers.records import filled
from clusters.answers.words import command, counted
from clusters.render.document import Cell, Column, Document, Section

if TYPE_CHECKING:
    from clusters.models import FactBase, Metric

_SHORT = (Column("Family"), Column("Metrics, each with its facts counted"))
_COLUMNS = (Column("Metric"), Column("Measures"), Column("Facts", right=True), Column("About"))
_MOST = 40
"""The most families that are listed unasked."""


class MetricRecord(TypedDict):
    """A metric, with how many facts it has."""

    name: str
    label: str
    family: str
    measures: str
    units: list[str]
    direction: str
    flow: bool
    headline: bool
    about: str
    facts: int


def ask(base: FactBase, *, everything: bool = False) -> Answer:
    """List the vocabulary: what facts can be about.

    Args:
        base: The base asked.
        everything: Whether each metric is shown with what it measures and counts.
    """
    facts = Counter(fact.metric for fact in base.facts)
    records = tuple(metric_record(metric, facts) for metric in base.metrics)
    sections = _in_full(base, facts) if everything else (_in_short(base, facts),)
    headline = [metric.name for metric in base.metrics if metric.headline]
    compared = f"; the overview shows {', '.join(headline)}" if headline else ""
    metrics = counted(len(base.metrics), "metric")
    page = Document(
        answer=f"{metrics} in {counted(len(base.families), 'family', 'families')}{compared}.",
        sections=sections if records else (),
        closing=() if everything or not records else (_next(base),),
        payload={"metrics": records},
        rows=records,
        record=MetricRecord,
    )
    return Answer(page)


def _in_short(base: FactBase, facts: Mapping[str, int]) -> Section:
    families = list(base.families.items())
    rows = tuple(
        (Cell(family, "name"), Cell(", ".join(f"{m.name} {facts[m.name]:,}" for m in members)))
        for family, members in families[:_MOST]
    )
    more = counted(len(families) - len(rows), "family", "families")
    left = (Cell(f"and {more} more: --all", "quiet"),) if families[_MOST:] else ()
    return Section("", _SHORT, rows, left)


def _next(base: FactBase) -> str:
    compared = command("compare", "-m", base.metrics[0].name)
    return f"What each counts: --all   Figures of one: {compared}"


def _in_full(base: FactBase, facts: Mapping[str, int]) -> tuple[Section, ...]:
    return tuple(
        Section(family, _COLUMNS, tuple(_row(metric, facts) for metric in members))
        for family, members in base.families.items()
    )


def _row(metric: Metric, facts: Mapping[str, int]) -> tuple[Cell, ...]:
    units = f" ({', '.join(metric.units)})" if metric.units else ""
    name = Cell(metric.name, "name")
    return name, Cell(metric.measures + units), Cell(f"{facts[metric.name]:,}"), Cell(metric.about)


def metric_record(metric: Metric, facts: Mapping[str, int]) -> MetricRecord:
    """Give a metric as JSON, with how many facts it has."""
    return filled(MetricRecord, metric, facts=facts.get(metric.name, 0))
