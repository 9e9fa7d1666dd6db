"""No fact is of a metric."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "unused-metric"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the metrics that nothing is claimed of."""
    used = {fact.metric for fact in material.base.facts}
    for index, metric in enumerate(material.base.metrics):
        if metric.name not in used:
            wrong = f"no fact is of the metric {metric.name}"
            yield Breach(CODE, ("metrics", index, "name"), wrong, "add a fact, or take it out")
