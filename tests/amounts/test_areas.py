"""Units of area."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.areas import AREAS, in_area

UNITS = st.sampled_from(sorted(AREAS))
AREA = st.decimals(0, 10**9, places=4)


@pytest.mark.parametrize(
    ("amount", "unit", "other", "expected"),
    [
        (15, "mu", "ha", "1"),
        (1, "ha", "m2", "10000"),
        (1, "km2", "ha", "100"),
        (1, "km2", "mu", "1500"),
        (3, "mu", "m2", "2000"),
        (7, "ha", "ha", "7"),
        (1, "m2", "km2", "0.000001"),
    ],
)
def test_an_area_is_given_in_another_unit(
    amount: int, unit: str, other: str, expected: str
) -> None:
    assert in_area(Decimal(amount), unit, other) == Decimal(expected)


def test_a_mu_is_the_666_67_square_metres_of_the_order() -> None:
    assert round(in_area(Decimal(1), "mu", "m2"), 2) == Decimal("666.67")


@given(AREA, UNITS, UNITS)
def test_there_and_back_is_where_one_was(amount: Decimal, unit: str, other: str) -> None:
    back = in_area(in_area(amount, unit, other), other, unit)
    assert abs(back - amount) <= amount * Decimal("1e-26")


@given(AREA, AREA, UNITS, UNITS)
def test_the_order_of_two_areas_stays(
    one: Decimal, another: Decimal, unit: str, other: str
) -> None:
    assert (one < another) == (in_area(one, unit, other) < in_area(another, unit, other))
