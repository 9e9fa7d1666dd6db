"""An area, a share or a count is in another unit than its words say."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "unit-misread"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures of which this differs from their words."""
    for index, fact, amount in material.readings():
        measures = material.base.metric[fact.metric].measures
        # What is counted is a noun, which no table of units knows: 305 businesses.
        counted = measures == "count" and amount.unit is None
        if measures != "money" and not counted and fact.unit != amount.unit:
            wrong = f"{amount.words!r} is in {amount.unit or 'no unit'}, not {fact.unit}"
            yield Breach(CODE, ("facts", index, "unit"), wrong, _mend(amount))


def _mend(amount: Amount) -> str:
    return f"write unit: {amount.unit}" if amount.unit else "quote the unit too"
