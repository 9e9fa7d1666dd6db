"""A figure in the unit of its comparison: as it is, converted, or with the reason why neither."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from clusters.amounts.amount import Interval
from clusters.amounts.units import AREAS
from clusters.compare.yardstick import Yardstick
from clusters.models import Code, Fact, FactBase
from clusters.models.metric import UNSTATED
from clusters.money import NoRate, Rate, convert

Reason: TypeAlias = tuple[Code, str]
"""A code, and the reason in a sentence."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure that can stand beside others."""

    fact: Fact
    """The fact, as its source has it."""
    value: Decimal
    """Its number, in the unit compared."""
    unit: str
    """The unit compared."""
    interval: Interval
    """What its hedge makes of the number, in that unit."""
    rate: Rate | None = None
    """What converted it; None where its source has it in that currency."""

    @property
    def is_converted(self) -> bool:
        """Whether its source has it in another unit."""
        return self.unit != self.fact.unit


def measure(base: FactBase, fact: Fact, yard: Yardstick) -> Measured | Reason:
    """Give a figure in the unit of a yardstick, or the reason why it cannot be given."""
    if fact.status == "garbled":
        return "garbled", "garbled in its source: not to be trusted"
    interval = base.interval(fact)
    if interval is None or fact.number is None or fact.unit is None:
        return "statement", "a statement: nothing to rank"
    if fact.unit == UNSTATED:
        return "other-unit", "its currency is not stated"
    if yard.unit is None or fact.unit == yard.unit:
        return Measured(fact, Decimal(fact.number), fact.unit, interval)
    return _converted(base, fact, interval, yard)


def _converted(
    base: FactBase, fact: Fact, interval: Interval, yard: Yardstick
) -> Measured | Reason:
    unit, wanted = str(fact.unit), str(yard.unit)
    money = base.metric[fact.metric].measures == "money"
    if money and yard.terms.currency is None:
        return "other-unit", f"in {unit}, not {wanted}: add --currency {wanted} to convert"
    if money and fact.dates is None:
        return "undated", "undated in its source: not converted"
    if not money and not {unit, wanted} <= AREAS:
        return "other-unit", f"in {unit}, not {wanted}"
    found = convert(fact, interval, wanted, yard.terms.rate_date)
    if isinstance(found, NoRate):
        return "other-unit", f"in {unit}, not converted: {found.reason}"
    return Measured(fact, found.value, wanted, found.interval, found.rate)
