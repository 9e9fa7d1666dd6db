"""A rate converts by itself, as a reader would who has it before him."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.money import Rate


def of(value: str) -> Rate:
    day = date(2018, 12, 31)
    return Rate(
        value=Decimal(value), from_="CNY", to="USD", first_day=day, last_day=day, days=1, source="-"
    )


@pytest.mark.parametrize(
    ("amount", "value", "converted"),
    [
        (5, "2", "2.5"),
        (Decimal("31e8"), "6.25", "496000000"),
        (0, "6.6187", "0"),
        (1, "3", "0.3333333333333333333333333333"),
    ],
)
def test_an_amount_is_divided_by_the_rate_shown(
    amount: Decimal | int, value: str, converted: str
) -> None:
    assert of(value).converted(amount) == Decimal(converted)


def test_no_setting_of_the_callers_rounds_what_is_converted() -> None:
    with localcontext() as context:
        context.prec = 3
        assert of("3").converted(10**12) == Decimal("333333333333.3333333333333333")


@given(st.decimals("0.01", "1e15", places=2))
def test_what_is_converted_times_the_rate_is_the_amount(amount: Decimal) -> None:
    back = of("6.6187").converted(amount) * Decimal("6.6187")
    assert abs(back / amount - 1) < Decimal("1e-26")
