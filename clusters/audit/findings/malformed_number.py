"""A number that cannot be read is not marked garbled."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Unreadable
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "malformed-number"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures whose words are damaged while they claim a value or are sound."""
    for index, fact in material.figures():
        reading = material.said[index]
        if isinstance(reading, Unreadable) and (fact.value is not None or fact.status != "garbled"):
            wrong = f"{reading.words!r} cannot be read: {reading.reason}"
            mend = "write status: garbled and value: null, and keep the words in printed"
            yield Breach(CODE, ("facts", index, "value"), wrong, mend)
