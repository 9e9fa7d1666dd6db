"""A further quotation, of another source, does not say what the first one says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusters.amounts.amount import Amount, Unreadable, interval
from clusters.audit.finding import Severity
from clusters.audit.findings.currency_misread import said
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models import Fact

_MEND = "quote the words that say the same, or make a fact of their own of them"

CODE = "quote-differs"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the quotations of other sources that no amount makes agree with their fact."""
    for index, number, fact, readings in material.echoes():
        if not any(_agrees(material, fact, reading) for reading in readings):
            words = fact.evidence[number].quote
            wrong = f"{words!r} does not say what {fact.evidence[0].source} says"
            yield Breach(CODE, ("facts", index, "evidence", number, "quote"), wrong, _MEND)


def _agrees(material: Material, fact: Fact, reading: Amount | Unreadable) -> bool:
    """Whether a reading may mean what the fact says: translators hedge otherwise."""
    if isinstance(reading, Unreadable):
        return False
    tolerance = Decimal(material.base.settings.tolerance)
    meant = interval(reading.value, reading.hedge, tolerance)
    told = material.base.interval(fact)
    money = material.base.metric[fact.metric].measures == "money"
    alike = reading.value == fact.number and (not money or said(reading) == fact.unit)
    return alike and told is not None and meant.overlaps(told)
