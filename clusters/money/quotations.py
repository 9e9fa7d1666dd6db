"""The quotations: a table a year, of which an answer reads the line of days and two currencies.

A table is made of lines, ``python -m scripts.rates`` writes them: ``date``, or the code of a
currency, and then a cell a day, ascending; a cell is empty where there is no quotation. Every
quotation is the price of one euro, as in the European Central Bank's reference rates, see
https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

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
        text = (FOLDER / f"{year}.csv").read_text("ascii")
    except FileNotFoundError:
        return {}
    parted = (line.partition(",") for line in text.splitlines())
    return {name: cells for name, _, cells in parted}
