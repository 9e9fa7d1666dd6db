"""The vocabulary: the metrics by family."""

from __future__ import annotations

from typing import TypedDict

from clusters.answers import Answer
from clusters.models import FactBase, Metric
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = (Column("Metric"), Column("Measures"), Column("Facts", right=True), Column("About"))


class MetricRecord(TypedDict):
    """A metric, with how many facts it has."""

    name: str
    label: str
    family: str
    measures: str
    units: list[str]
    direction: str
    flow: bool
    about: str
    facts: int


def ask(base: FactBase) -> Answer:
    """List the vocabulary: what facts can be about."""
    return Answer(metrics_page(base))


def metrics_page(base: FactBase) -> Document:
    """Lay out the vocabulary of a base."""
    records = tuple(metric_record(base, metric) for metric in base.metrics)
    return Document(
        answer=f"{len(base.metrics)} metrics in {len(base.families)} families",
        sections=tuple(
            Section(family, _COLUMNS, tuple(_row(base, metric) for metric in members))
            for family, members in base.families.items()
        ),
        warnings=(),
        payload={"metrics": records},
        rows=records,
        record=MetricRecord,
    )


def _row(base: FactBase, metric: Metric) -> tuple[Cell, ...]:
    facts = sum(fact.metric == metric.name for fact in base.facts)
    units = f" ({', '.join(metric.units)})" if metric.units else ""
    name = Cell(metric.name, "name")
    return name, Cell(metric.measures + units), Cell(str(facts)), Cell(metric.about)


def metric_record(base: FactBase, metric: Metric) -> MetricRecord:
    """Give a metric as JSON, with how many facts it has."""
    return {
        "name": metric.name,
        "label": metric.label,
        "family": metric.family,
        "measures": metric.measures,
        "units": list(metric.units),
        "direction": metric.direction,
        "flow": metric.flow,
        "about": metric.about,
        "facts": sum(fact.metric == metric.name for fact in base.facts),
    }
