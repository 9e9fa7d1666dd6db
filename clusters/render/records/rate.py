"""The JSON of a rate of exchange."""

from __future__ import annotations

from decimal import Context, Decimal

from clusters.money import Conversion, Rate
from clusters.render.document import Json, Record
from clusters.render.records.number import number

_PLACES = Decimal("0.0001")
_EXACT, _FOUR_DIGITS = Context(prec=100), Context(prec=4)


def rate_record(rate: Rate | None) -> Json:
    """Give a rate as JSON: ``value`` units of ``from`` were worth one of ``to``."""
    if rate is None:
        return None
    return {
        "value": number(rate.value),
        "from": rate.from_,
        "to": rate.to,
        "first_day": rate.first_day.isoformat(),
        "last_day": rate.last_day.isoformat(),
        "days": rate.days,
        "source": rate.source,
    }


def rounded(value: Decimal | None) -> Json:
    """Give a converted amount as JSON: to four decimal places, below one to four digits."""
    if value is None:
        return None
    small = abs(value) < 1
    return number(_FOUR_DIGITS.plus(value) if small else value.quantize(_PLACES, context=_EXACT))


def conversion_record(found: Conversion) -> Record:
    """Give a converted figure as JSON."""
    return {
        "value": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "rate": rate_record(found.rate),
    }
