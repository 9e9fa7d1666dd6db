"""Which units a metric takes."""

from __future__ import annotations

import pytest

from tests.making import a_metric, a_money, a_statement


@pytest.mark.parametrize("unit", ["CNY", "USD", "unstated"])
def test_money_takes_any_currency_code_or_says_that_there_is_none(unit: str) -> None:
    assert a_money().takes(unit)


@pytest.mark.parametrize("unit", [None, "", "yuan", "cny", "CNYX", "people", "CNY\n"])
def test_money_takes_nothing_else(unit: str | None) -> None:
    assert not a_money().takes(unit)


def test_a_count_takes_its_own_units_only() -> None:
    assert a_metric(units=("guests", "firms")).takes("firms")
    assert not a_metric(units=("guests", "firms")).takes("people")
    assert not a_metric(units=("guests",)).takes(None)


def test_statements_are_texts_and_figures_are_not() -> None:
    assert a_statement().is_text
    assert not a_money().is_text
