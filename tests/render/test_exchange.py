"""Converted figures in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge
from clusters.money import Rate
from clusters.render.exchange import converted, rate_lines, shown, three_digits
from clusters.render.figures import HEDGES
from clusters.render.records.rate import rate_record, rounded

YEAR = Rate(
    value=Decimal("6.6187"),
    from_="CNY",
    to="USD",
    first_day=date(2018, 1, 2),
    last_day=date(2018, 12, 31),
    days=255,
    source="The Bank",
)
DAY = replace(YEAR, value=Decimal("6.8778"), first_day=date(2018, 12, 31), days=1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7132909000", "7.13 billion USD"),
        ("144688485.6903", "145 million USD"),
        ("999.6", "1,000 USD"),
        ("1234.5", "1,230 USD"),
        ("0.000123456", "0.000123 USD"),
        ("0", "0 USD"),
        ("1446884856903087652284631189", "1,450,000,000,000,000 trillion USD"),
    ],
)
def test_a_converted_figure_has_three_digits(value: str, text: str) -> None:
    assert converted(Decimal(value), "USD", "exact", None) == text


@pytest.mark.parametrize("hedge", get_args(Hedge))
def test_a_converted_figure_keeps_its_hedge_and_names_its_rate(hedge: Hedge) -> None:
    assert converted(Decimal(100), "USD", hedge, YEAR) == f"{HEDGES[hedge]}100 USD at 6.6187"


def test_an_area_has_no_rate() -> None:
    assert converted(Decimal("533333.33"), "m2", "about", None) == "about 533,000 m²"


@given(st.decimals("0.0001", "1e30"))
def test_three_digits_are_never_further_off_than_half_of_the_last(value: Decimal) -> None:
    assert abs(three_digits(value) - value) <= value * Decimal("0.005")
    assert "E" not in str(three_digits(value))


def test_a_rate_is_shown_with_all_its_digits() -> None:
    assert shown(replace(YEAR, value=Decimal("7.1740"))) == "7.1740"
    assert shown(replace(YEAR, value=Decimal(574820))) == "574,820"


def test_a_mean_is_told_with_its_days_and_its_source() -> None:
    assert list(rate_lines([YEAR], "then")) == [
        "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31.",
        "Rates: The Bank.",
    ]


def test_many_days_are_counted_as_people_count() -> None:
    (line, _) = rate_lines([replace(YEAR, days=5102)], "then")
    assert "mean of 5,102 days" in line


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("then", ""),
        ("end", ", on the last day of a figure's period"),
        (date(2018, 12, 31), ""),
    ],
)
def test_the_rate_of_a_day_says_which_and_why(when: object, words: str) -> None:
    (line, _) = rate_lines([DAY], when)  # type: ignore[arg-type] # a word or a day
    assert line == f"CNY for 1 USD{words}: 6.8778 on 2018-12-31."


def test_each_rate_and_each_source_is_told_once() -> None:
    other = replace(YEAR, from_="EUR", source="Another")
    lines = list(rate_lines([YEAR, None, other, YEAR, DAY], "then"))
    assert lines == [
        "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31; 6.8778 on 2018-12-31.",
        "EUR for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31.",
        "Rates: The Bank; Another.",
    ]


def test_no_rate_is_no_line() -> None:
    assert list(rate_lines([None], "then")) == []
    assert list(rate_lines([], "end")) == []


def test_programs_get_a_rate_with_its_days_and_its_source() -> None:
    assert rate_record(None) is None
    assert rate_record(YEAR) == {
        "value": 6.6187,
        "from": "CNY",
        "to": "USD",
        "first_day": "2018-01-02",
        "last_day": "2018-12-31",
        "days": 255,
        "source": "The Bank",
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("144688485.690308620829644", 144688485.6903),
        ("9065525.2534", 9065525.2534),
        ("1446884856903087652284631189", 1446884856903087652284631189),
        ("2.00004", 2),
        ("0.00004", 0.00004),
        ("0.000123456", 0.0001235),
        ("-0.25", -0.25),
        ("-144688485.690308620829644", -144688485.6903),
        ("0", 0),
    ],
)
def test_programs_get_converted_amounts_that_are_no_more_exact_than_they_can_be(
    value: str, expected: float
) -> None:
    assert rounded(Decimal(value)) == expected


def test_an_open_bound_stays_open() -> None:
    assert rounded(None) is None


@given(st.decimals("1e-12", "1e38"))
def test_no_converted_amount_becomes_nothing(value: Decimal) -> None:
    found = rounded(value)
    assert isinstance(found, int | float)
    assert abs(Decimal(found) / value - 1) < Decimal("0.0005")
