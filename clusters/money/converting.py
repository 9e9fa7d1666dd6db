"""A figure in another currency, or in another unit of area."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from clusters.amounts.amount import Interval
from clusters.amounts.units import AREAS, in_area
from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.errors import Usage
from clusters.models import Fact
from clusters.money.rates import NoRate, Rate, RateDate, rate


@dataclass(frozen=True, slots=True)
class Conversion:
    """A figure in another unit than its source's."""

    value: Decimal
    """Its number in that unit."""
    unit: str
    """The unit."""
    interval: Interval
    """What its hedge makes of the number, in that unit."""
    rate: Rate | None
    """The rate of exchange; None for an area, whose units do not change."""


def convert(fact: Fact, interval: Interval, unit: str, when: RateDate) -> Conversion | NoRate:
    """Convert a figure at the rate of its own time.

    Args:
        fact: A fact whose value is a number.
        interval: What its hedge makes of the number, in its own unit.
        unit: A currency, or a unit of area.
        when: The day or days whose rate is taken.
    """
    own, number = str(fact.unit), Decimal(fact.number or 0)
    if {own, unit} <= AREAS:
        return Conversion(
            in_area(number, own, unit), unit, interval.mapped(lambda n: in_area(n, own, unit)), None
        )
    if fact.period is None or fact.dates is None:
        return NoRate("undated in its source")
    if "X" in fact.period:
        return NoRate("its year is not known")
    if "?" in fact.period or "%" in fact.period:
        return NoRate("its period is uncertain")
    found = rate(own, unit, fact.dates, when)
    if isinstance(found, NoRate):
        return found
    return Conversion(found.converted(number), unit, interval.mapped(found.converted), found)


def currency_named(word: str) -> str:
    """Find a currency by its code, whatever its case.

    Raises:
        Usage: if the European Central Bank quotes no such currency.
    """
    code = word.strip().upper()
    if code not in CURRENCIES:
        listing = ", ".join(sorted(CURRENCIES))
        raise Usage(f"{word!r}: no currency with rates: write one of {listing}")
    return code
