"""The rate of one currency in another: a quotation in euros over a quotation in euros.

A rate for a period is the arithmetic mean of the rates of its days, as the bank's own averages
are. Where neither currency is the euro it is the mean of the days' crosses, not the cross of the
two means: in a calendar year these differ by 0.05 per cent (the median over all pairs), and by 8
at most (the Turkish lira of 2001).

Such a mean has a direction: the mean price of a dollar in yuan is not the inverse of the mean
price of a yuan in dollars, and differs from it as much again (for 2018 by 0.15 per cent). It is
never the lesser of the two. On a single day the two are one.

A table is made of lines, ``python -m scripts.rates`` writes them: ``date``, or the code of a
currency, and then a cell a day, ascending; a cell is empty where there is no quotation. Every
quotation is the price of one euro, as in the European Central Bank's reference rates, see
https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Context, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.errors import Usage
from clusters.light import dataclass
from clusters.models import OwnRate
from clusters.periods import Period, dates

RateDate: TypeAlias = Literal["then", "end"] | date
"""``then``: the mean over the figure's period. ``end``: the period's last day. Or one day."""

_WORDS: Mapping[str, RateDate] = {"then": "then", "end": "end"}


def rate_date(word: str) -> RateDate:
    """Read ``then``, ``end`` or a day such as ``2018-12-31``.

    Raises:
        Usage: the word is none of these.
    """
    if known := _WORDS.get(word):
        return known
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = None
    # Python reads weeks and days without hyphens too, and those look like amounts.
    if day is None or day.isoformat() != word:
        raise Usage(f"{word!r}: no such date of a rate: write then, end or a day like 2018-12-31")
    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many units of one currency stood for one unit of another, when, and who says so."""

    value: Decimal
    """Units of ``from_`` for one unit of ``to``, to five significant digits."""
    from_: str
    """The currency converted from, as a code of ISO 4217."""
    to: str
    """The currency converted to."""
    first_day: date
    """The day of the first quotation used."""
    last_day: date
    """The day of the last quotation used."""
    days: int
    """How many days' quotations the value is the mean of; of a base's own rate, how many days it
    is of."""
    source: str
    """Whose quotations they are."""

    def converted(self, amount: Decimal | int) -> Decimal:
        """Convert an amount in ``from_`` to one in ``to``.

        The amount is divided by ``value`` as it stands, so that a reader who divides by the
        rate shown comes to the same figure. The quotient has 28 significant digits, the last
        rounded half to even; it is for the caller to round it for show.
        """
        return _EXACT.divide(amount, self.value)


@dataclass(frozen=True, slots=True)
class NoRate:
    """No rate can be told."""

    reason: str
    """Why, as a clause: ``the rates end on 2026-10-30``."""


FOLDER = Path(__file__).with_name("rates")
"""Where the tables are: ``1999.csv`` and so on, without a gap."""

EURO = "EUR"
"""What every quotation is the price of; it is 1 on every day."""

BEGIN = date(1999, 1, 4)
"""The first day on which the euro, three days old, had a price."""


@cache
def end() -> date:
    """Tell the last day of the tables."""
    return quotation_days(max(int(file.stem) for file in FOLDER.glob("*.csv")))[-1]


@cache
def quotation_days(year: int) -> tuple[date, ...]:
    """List the days of a year on which there are quotations, ascending."""
    return tuple(map(date.fromisoformat, _cells(year, "date")))


@cache
def quotations(year: int, currency: str) -> tuple[Decimal | None, ...]:
    """List the quotations of a currency, one for each of ``quotation_days``; None for none."""
    days = quotation_days(year)
    if currency == EURO:
        return (Decimal(1),) * len(days)
    cells = _cells(year, currency)
    return tuple(Decimal(cell) if cell else None for cell in cells) or (None,) * len(days)


def days_between(first: date, last: date) -> list[date]:
    """List the days with quotations from the first to the last, both included."""
    years = range(first.year, last.year + 1)
    return [day for year in years for day in quotation_days(year)[_between(year, first, last)]]


def quoted(currency: str, first: date, last: date) -> list[Decimal | None]:
    """List the quotations of a currency, one for each of ``days_between``."""
    years = range(first.year, last.year + 1)
    return [
        one for year in years for one in quotations(year, currency)[_between(year, first, last)]
    ]


def _between(year: int, first: date, last: date) -> slice:
    days = quotation_days(year)
    return slice(bisect_left(days, first), bisect_right(days, last))


def _cells(year: int, name: str) -> list[str]:
    line = _lines(year).get(name)
    return line.split(",") if line else []


@cache
def _lines(year: int) -> dict[str, str]:
    try:
        text = (FOLDER / f"{year}.csv").read_text("utf-8")
    except FileNotFoundError:
        return {}
    parted = (line.partition(",") for line in text.splitlines())
    return {name: cells for name, _, cells in parted}


FIXED: Mapping[str, tuple[date, Decimal]] = {
    code: (date(year, 1, 1), Decimal(price))
    for year, prices in {
        1999: "ATS 13.7603 BEF 40.3399 DEM 1.95583 ESP 166.386 FIM 5.94573 FRF 6.55957 "
        "IEP 0.787564 ITL 1936.27 LUF 40.3399 NLG 2.20371 PTE 200.482",
        2001: "GRD 340.750",
        2007: "SIT 239.640",
        2008: "CYP 0.585274 MTL 0.429300",
        2009: "SKK 30.1260",
        2011: "EEK 15.6466",
        2014: "LVL 0.702804",
        2015: "LTL 3.45280",
        2023: "HRK 7.53450",
        2026: "BGN 1.95583",
    }.items()
    for code, price in zip(prices.split()[::2], prices.split()[1::2], strict=True)
}
"""The currencies that became the euro: since when, and at what price of one euro for ever."""

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
        if currency not in CURRENCIES and currency not in FIXED:
            return NoRate(f"the European Central Bank has no rate of {currency}")
    days = _days(_asked(period, when))
    return days if isinstance(days, NoRate) else _crossed(from_, to, days)


def own_rate(
    rates: Iterable[OwnRate], from_: str, to: str, period: Period, when: RateDate = "then"
) -> Rate | None:
    """Tell a rate that a base has of its own: the one of the shortest time around that asked for.

    A rate of 2018 serves a figure of May 2018, and none of 2018 to 2019. It is turned round where
    the base has it the other way about; None where it has none.
    """
    asked = _asked(period, when)
    around = [
        (days.last - days.first, days, one)
        for one in rates
        if {one.base, one.quote} == {from_, to}
        and (days := dates(one.period))
        and days.first <= asked.first
        and asked.last <= days.last
    ]
    if not around:
        return None
    _, days, one = min(around, key=lambda found: found[0])
    price = Decimal(one.rate) if one.base == to else _EXACT.divide(Decimal(1), Decimal(one.rate))
    value = price if one.base == to else Decimal(f"{_FIVE_DIGITS.plus(price):f}")
    return Rate(
        value=value, from_=from_, to=to, first_day=days.first, last_day=days.last,
        days=(days.last - days.first).days + 1, source=one.source,
    )  # fmt: skip


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
    whole = to == EURO and _is_fixed(from_, days[0])
    value = FIXED[from_][1] if whole else _mean_cross(theirs, ours)
    return Rate(
        value=value, from_=from_, to=to, first_day=days[0],
        last_day=days[-1], days=len(days), source=_source(from_, to, days[-1]),
    )  # fmt: skip


def _quoted(currency: str, days: list[date]) -> list[Decimal] | NoRate:
    cells = [
        FIXED[currency][1] if cell is None and _is_fixed(currency, day) else cell
        for day, cell in zip(days, quoted(currency, days[0], days[-1]), strict=True)
    ]
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


def _is_fixed(currency: str, day: date) -> bool:
    """Whether a currency had become the euro by that day."""
    return currency in FIXED and FIXED[currency][0] <= day


def _source(from_: str, to: str, last: date) -> str:
    crossed = "" if EURO in (from_, to) else ", crossed through the euro"
    fixed = "".join(
        f"; {one} at the rate fixed when it became the euro on {FIXED[one][0]}"
        for one in (from_, to)
        if _is_fixed(one, last)
    )
    return f"{_BANK}{crossed}{fixed}"
