"""A figure in another currency, or in another unit of its measure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from clusters.amounts.amount import Interval
from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.amounts.units import convertible, in_unit
from clusters.errors import Usage
from clusters.light import dataclass
from clusters.models import Fact, OwnRate
from clusters.money.rates import NoRate, Rate, RateDate, own_rate, rate


@dataclass(frozen=True, slots=True)
class Conversion:
    """A figure in another unit than its source's."""

    value: Decimal | None
    """Its number in that unit; None for a range."""
    unit: str
    """The unit."""
    interval: Interval
    """What its hedge makes of the number, in that unit."""
    rate: Rate | None
    """The rate of exchange; None for a quantity, whose units do not change."""


def convert(
    fact: Fact, interval: Interval, unit: str, when: RateDate, rates: Iterable[OwnRate] = ()
) -> Conversion | NoRate:
    """Convert a figure at the rate of its own time.

    Args:
        fact: A fact whose value is a number or a range.
        interval: What its hedge makes of the number, in its own unit.
        unit: A currency, or a unit of the measure of its own.
        when: The day or days whose rate is taken.
        rates: The base's own rates, for currencies of which the European Central Bank has none.
    """
    own, number = str(fact.unit), None if fact.number is None else Decimal(fact.number)
    if convertible(own, unit):
        value = None if number is None else in_unit(number, own, unit)
        return Conversion(value, unit, interval.mapped(lambda n: in_unit(n, own, unit)), None)
    if fact.period is None or fact.dates is None:
        return NoRate("undated in its source")
    if "X" in fact.period:
        return NoRate("its year is not known")
    if "?" in fact.period or "%" in fact.period:
        return NoRate("its period is uncertain")
    found = rate(own, unit, fact.dates, when)
    if isinstance(found, NoRate):
        found = own_rate(rates, own, unit, fact.dates, when) or found
    if isinstance(found, NoRate):
        return found
    value = None if number is None else found.converted(number)
    return Conversion(value, unit, interval.mapped(found.converted), found)


def currency_named(word: str, rates: Iterable[OwnRate] = ()) -> str:
    """Find a currency by its code, whatever its case.

    Raises:
        Usage: if neither the European Central Bank nor a base (by ``rates``) has a rate of it.
    """
    known = CURRENCIES.union(*({one.base, one.quote} for one in rates))
    code = word.strip().upper()
    if code not in known:
        listing = ", ".join(sorted(known))
        raise Usage(f"{word!r}: no currency with rates: write one of {listing}")
    return code
