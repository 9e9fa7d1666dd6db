"""Money is in a currency that ISO 4217 does not know."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.units import CURRENCIES
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models.metric import UNSTATED

CODE = "unknown-currency"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the money whose unit is no currency."""
    for index, fact in material.figures():
        money = material.base.metric[fact.metric].measures == "money"
        if money and fact.unit not in CURRENCIES and fact.unit != UNSTATED:
            wrong = f"{fact.unit} is no currency of ISO 4217"
            yield Breach(CODE, ("facts", index, "unit"), wrong, "write its code, such as CNY")
