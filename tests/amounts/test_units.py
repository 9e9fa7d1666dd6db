"""Codes of currencies, and units of area."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.reader import amounts_in
from clusters.amounts.units import CURRENCIES, in_unit, units_of
from tests.amounts.showing import shown
from tests.walking import walk

UNITS = st.sampled_from(sorted(units_of("area")))
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
    assert in_unit(Decimal(amount), unit, other) == Decimal(expected)


def test_a_mu_is_the_666_67_square_metres_of_the_order() -> None:
    assert round(in_unit(Decimal(1), "mu", "m2"), 2) == Decimal("666.67")


@given(AREA, UNITS, UNITS)
def test_there_and_back_is_where_one_was(amount: Decimal, unit: str, other: str) -> None:
    back = in_unit(in_unit(amount, unit, other), other, unit)
    assert abs(back - amount) <= amount * Decimal("1e-26")


@given(AREA, AREA, UNITS, UNITS)
def test_the_order_of_two_areas_stays(
    one: Decimal, another: Decimal, unit: str, other: str
) -> None:
    assert (one < another) == (in_unit(one, unit, other) < in_unit(another, unit, other))


@walk("code", sorted(CURRENCIES))
@walk("text", ["exports of {} 5 million", "exports of 5 million {}"])
def test_every_code_before_or_behind_a_number_is_money(code: str, text: str) -> None:
    (read,) = amounts_in(text.format(code), "en")
    assert shown(read).startswith(f"5000000 {code} exact")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the TOP 10 firms", ["TOP 10"]),
        ("after COP 28", ["COP 28"]),
        ("the 2022 CUP", ["2022 CUP"]),
        ("the TOP ten", ["TOP ten"]),
        ("ALL 5,000 WORKS", ["ALL 5,000"]),
        ("FOR ALL 5,000", ["ALL 5,000"]),
        ("5 million SAR HONG KONG", ["5 million SAR"]),
    ],
)
def test_a_code_that_may_be_a_word_is_not_read(text: str, expected: list[str]) -> None:
    reason = "a code of a currency that may be another word"
    assert [f"! {reason} [{words}]" for words in expected] == [
        shown(reading) for reading in amounts_in(text, "en")
    ]


def test_a_word_that_is_no_code_in_small_letters_is_no_currency() -> None:
    assert [shown(reading) for reading in amounts_in("all 5,000 at the top", "en")] == [
        "5000 - exact [5,000]"
    ]


@walk(
    ("words", "language"),
    [
        ("7‰ of output", "en"),
        ("7 per thousand residents", "en"),
        ("el 7 por mil de la producción", "es"),
        ("il 7 per mille della produzione", "it"),
        ("7 pour mille de la production", "fr"),
        ("7 Promille der Produktion", "de"),
        ("7 promile výroby", "sk"),
        ("7 промилле", "ru"),
    ],
)
def test_per_mille_is_not_read_as_a_count_nor_as_a_thousand(words: str, language: str) -> None:
    readings = amounts_in(words, language)
    assert [getattr(one, "reason", None) for one in readings] == ["per mille"]
