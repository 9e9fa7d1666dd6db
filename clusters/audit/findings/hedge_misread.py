"""A figure is hedged otherwise than its words."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "hedge-misread"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures of which this differs from their words."""
    for index, fact, amount in material.readings():
        if fact.hedge != amount.hedge:
            wrong = f"{amount.words!r} is hedged {amount.hedge!r}, not {fact.hedge!r}"
            yield Breach(CODE, ("facts", index, "hedge"), wrong, f"write hedge: {amount.hedge}")
