"""Money is in another currency than its words say."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount
from clusters.amounts.units import CURRENCIES
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models.metric import UNSTATED

CODE = "currency-misread"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures of which this differs from their words."""
    for index, fact, amount in material.readings():
        money = material.base.metric[fact.metric].measures == "money"
        known = fact.unit in CURRENCIES or fact.unit == UNSTATED
        if money and known and fact.unit != said(amount):
            wrong = f"{amount.words!r} is in {said(amount)}, not {fact.unit}"
            yield Breach(CODE, ("facts", index, "unit"), wrong, f"write unit: {said(amount)}")


def said(amount: Amount) -> str:
    """Give the currency that an amount names, or ``unstated``."""
    return amount.unit or UNSTATED
