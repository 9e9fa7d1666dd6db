"""An area or a share is in another unit than its words say."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.audit.reading_words import readings
from clusters.factbase.laws.breach import Breach

CODE = "unit-misread"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures of which this differs from their words."""
    for index, fact, amount in readings(material):
        if (
            material.base.metric[fact.metric].measures in {"area", "share"}
            and fact.unit != amount.unit
        ):
            wrong = f"{amount.words!r} is in {amount.unit}, not {fact.unit}"
            yield Breach(CODE, ("facts", index, "unit"), wrong, f"write unit: {amount.unit}")
