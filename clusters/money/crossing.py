"""The rate of one currency in another: a quotation in euros over a quotation in euros.

A rate for a period is the arithmetic mean of the rates of its days, as the bank's own averages
are. Where neither currency is the euro it is the mean of the days' crosses, not the cross of the
two means: in a calendar year these differ by 0.05 per cent (the median over all pairs), and by 8
at most (the Turkish lira of 2001).

Such a mean has a direction: the mean price of a dollar in yuan is not the inverse of the mean
price of a yuan in dollars, and differs from it as much again (for 2018 by 0.15 per cent). It is
never the lesser of the two. On a single day the two are one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Context, Decimal, localcontext

from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.money.exchange import NoRate, Rate
from clusters.money.quotations import BEGIN, EURO, days_between, end, quoted
from clusters.money.rate_dates import RateDate
from clusters.periods import Period

_BANK = "European Central Bank, euro foreign exchange reference rates"
_EXACT, _FIVE_DIGITS = Context(prec=28), Context(prec=5)
_CLOSED = timedelta(days=10)
"""For how long a quotation stands in for days without one; banks close for four at most."""


def rate(from_: str, to: str, period: Period, when: RateDate = "then") -> Rate | NoRate:
    """Tell how many units of ``from_`` stood for one unit of ``to``.

    ``then`` is the mean over every day of the period on which there are quotations; ``end`` is
    the rate of the period's last day, whenever it began; a day is that day's, whatever the
    period. A day, or a period, without quotations (a weekend, Christmas) has those of the latest
    day before, at most ten days back.

    Both currencies must be quoted on every one of those days: a mean over a part of a period
    would pass for that of the whole. This refuses little, for whatever the bank quotes it quotes
    without gaps, except that the Icelandic krona paused from December 2008 to January 2018. No
    rate is told for a period that is not over: its last working day must have been quoted.
    The year 1999 counts as whole, though the first quotation is of 4 January.
    """
    for currency in (from_, to):
        if currency not in CURRENCIES:
            return NoRate(f"the European Central Bank has no rate of {currency}")
    days = _days(_asked(period, when))
    return days if isinstance(days, NoRate) else _crossed(from_, to, days)


def _asked(period: Period, when: RateDate) -> Period:
    if when == "then":
        return period
    day = period.last if when == "end" else when
    return Period(day, day)


def _days(asked: Period) -> list[date] | NoRate:
    """List the days whose quotations are used, or tell on which side the tables fall short."""
    if asked.first.year < BEGIN.year:
        return NoRate(f"the rates begin on {BEGIN}")
    if _working_day(asked.last) > end():
        return NoRate(f"the rates end on {end()}")
    days = days_between(asked.first, asked.last)
    return (
        days
        or days_between(asked.last - _CLOSED, asked.last)[-1:]
        or NoRate(f"the rates begin on {BEGIN}")
    )


def _working_day(day: date) -> date:
    """Go back from Saturday and Sunday to Friday."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _crossed(from_: str, to: str, days: list[date]) -> Rate | NoRate:
    theirs = _quoted(from_, days)
    if isinstance(theirs, NoRate):
        return theirs
    ours = _quoted(to, days)
    if isinstance(ours, NoRate):
        return ours
    return Rate(
        value=_mean_cross(theirs, ours), from_=from_, to=to, first_day=days[0],
        last_day=days[-1], days=len(days), source=_source(from_, to),
    )  # fmt: skip


def _quoted(currency: str, days: list[date]) -> list[Decimal] | NoRate:
    cells = quoted(currency, days[0], days[-1])
    found = [cell for cell in cells if cell is not None]
    if len(found) == len(cells):
        return found
    if len(cells) == 1:
        return NoRate(f"no quotation of {currency} on {days[0]}")
    return NoRate(f"no quotation of {currency} on {len(cells) - len(found)} of {len(cells)} days")


def _mean_cross(theirs: list[Decimal], ours: list[Decimal]) -> Decimal:
    with localcontext(_EXACT):
        mean = sum(a / b for a, b in zip(theirs, ours, strict=True)) / Decimal(len(ours))
    # Written out, for 372,820 rounded to five digits would be 3.7282E+5.
    return Decimal(f"{_FIVE_DIGITS.plus(mean):f}")


def _source(from_: str, to: str) -> str:
    return _BANK if EURO in (from_, to) else f"{_BANK}, crossed through the euro"
