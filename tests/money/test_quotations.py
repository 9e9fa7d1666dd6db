"""The tables are whole, and of a year only what is asked for is read."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from clusters.money.quotations import BEGIN, days_between, end, quotation_days, quotations, quoted


def test_the_tables_begin_and_end_where_they_say() -> None:
    days = days_between(date(1990, 1, 1), date(2090, 1, 1))
    assert (days[0], days[-1]) == (BEGIN, end())


def test_no_working_week_is_without_a_quotation() -> None:
    days = days_between(BEGIN, end())
    assert max(later - day for day, later in pairwise(days)) == timedelta(days=5)
    assert all(day.isoweekday() <= 5 for day in days)


def test_every_day_has_a_cell_in_every_line() -> None:
    for year in range(BEGIN.year, end().year + 1):
        for currency in ("EUR", "USD", "CNY", "ISK", "RUB"):
            assert len(quotations(year, currency)) == len(quotation_days(year)), (year, currency)


def test_a_cell_without_a_quotation_is_none() -> None:
    assert quoted("RUB", date(2022, 3, 1), date(2022, 3, 2)) == [Decimal("117.201"), None]
    assert quoted("RUB", date(2023, 1, 2), date(2023, 1, 2)) == [None]


def test_a_span_of_years_is_read_in_one_go() -> None:
    last_and_first = quoted("USD", date(2018, 12, 31), date(2019, 1, 2))
    assert last_and_first == [Decimal("1.1450"), Decimal("1.1397")]


def test_a_year_without_a_table_has_no_days() -> None:
    assert quotation_days(1998) == ()
