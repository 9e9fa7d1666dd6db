"""A value is not the number that its words say."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "value-misread"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures of which this differs from their words."""
    for index, fact, amount in material.readings():
        if fact.value not in {amount.value, -amount.value}:
            wrong = f"{amount.words!r} reads {amount.value}, not {fact.value}"
            yield Breach(CODE, ("facts", index, "value"), wrong, f"write value: {amount.value}")
