"""The vocabulary: the metrics by family."""

from __future__ import annotations

from clusters.models import FactBase, Metric
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.records.metric import metric_record

_COLUMNS = (Column("Metric"), Column("Measures"), Column("Facts", right=True), Column("About"))
_FLAT = ("name", "label", "family", "measures", "units", "direction", "about", "facts")


def metrics_page(base: FactBase) -> Document:
    """Lay out the vocabulary of a base."""
    records = tuple(metric_record(base, metric) for metric in base.metrics)
    return Document(
        title=f"{len(base.metrics)} metrics in {len(base.families)} families",
        sections=tuple(
            Section(family, _COLUMNS, tuple(_row(base, metric) for metric in members))
            for family, members in base.families.items()
        ),
        footnotes=(),
        warnings=(),
        payload={"metrics": records},
        rows=records,
        columns=_FLAT,
    )


def _row(base: FactBase, metric: Metric) -> tuple[Cell, ...]:
    facts = sum(fact.metric == metric.name for fact in base.facts)
    units = f" ({', '.join(metric.units)})" if metric.units else ""
    name = Cell(metric.name, "name")
    return name, Cell(metric.measures + units), Cell(str(facts)), Cell(metric.about)
