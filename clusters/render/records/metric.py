"""The JSON of a metric."""

from __future__ import annotations

from clusters.models import FactBase, Metric
from clusters.render.document import Record


def metric_record(base: FactBase, metric: Metric) -> Record:
    """Give a metric as JSON, with how many facts it has."""
    return {
        "name": metric.name,
        "label": metric.label,
        "family": metric.family,
        "measures": metric.measures,
        "units": list(metric.units),
        "direction": metric.direction,
        "about": metric.about,
        "facts": sum(fact.metric == metric.name for fact in base.facts),
    }
