"""Figures in the unit of their comparison."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from clusters.amounts.amount import Interval
from clusters.compare.measuring import Measured, Reason, measure
from clusters.compare.terms import Terms
from clusters.compare.yardstick import Yardstick
from tests.making import a_base, a_fact, a_metric, a_money, a_statement, a_text


def measured(
    wanted: str | None = "USD",
    currency: str | None = "USD",
    when: Any = "then",  # noqa: ANN401 - a word or a day
    **changes: Any,  # noqa: ANN401 - any field
) -> Measured | Reason:
    fact = a_fact(**{"metric": "export_value", "unit": "CNY", "value": 691140, **changes})
    terms = Terms(currency=currency, rate_date=when)
    yard = Yardstick(
        "actual", wanted, date(2019, 12, 31), months=None, most_first=True, terms=terms
    )
    return measure(a_base(fact, metrics=(a_money(),)), fact, yard)


def area(unit: str, wanted: str) -> Measured | Reason:
    fact = a_fact(metric="area", value=30, unit=unit)
    metric = a_metric("area", measures="area", units=("mu", "ha", "plots"))
    yard = Yardstick(
        "actual", wanted, date(2019, 12, 31), months=None, most_first=True, terms=Terms()
    )
    return measure(a_base(fact, metrics=(metric,)), fact, yard)


def test_a_figure_in_the_unit_compared_stays_as_it_is() -> None:
    found = measured(wanted="CNY")
    assert isinstance(found, Measured)
    assert found.value == 691140
    assert (found.unit, found.rate, found.is_converted) == ("CNY", None, False)
    assert found.interval == Interval(Decimal(691140), Decimal(691140))


def test_where_no_unit_is_compared_a_figure_stays_as_it_is() -> None:
    found = measured(wanted=None)
    assert isinstance(found, Measured)
    assert (found.unit, found.is_converted) == ("CNY", False)


def test_money_is_converted_with_its_interval_at_its_time() -> None:
    found = measured(hedge="over")
    assert isinstance(found, Measured)
    assert found.value == 100000
    assert (found.unit, found.is_converted) == ("USD", True)
    assert found.interval == Interval(Decimal(100000), None, low_open=True)
    assert found.rate is not None
    assert (found.rate.value, found.rate.days) == (Decimal("6.9114"), 255)


def test_the_day_of_the_rate_is_the_users() -> None:
    found = measured(when=date(2018, 12, 24))
    assert isinstance(found, Measured)
    assert found.rate is not None
    assert (found.rate.value, found.rate.last_day) == (Decimal("6.9013"), date(2018, 12, 24))


@pytest.mark.parametrize(
    ("changes", "code", "reason"),
    [
        ({"unit": "unstated"}, "other-unit", "its currency is not stated"),
        (
            {"period": None},
            "undated",
            "undated in its source: not converted",
        ),
        ({"period": "201X"}, "other-unit", "in CNY, not converted: its year is not known"),
        (
            {"period": "1998"},
            "other-unit",
            "in CNY, not converted: the rates begin on 1999-01-04",
        ),
        (
            {"unit": "VND"},
            "other-unit",
            "in VND, not converted: the European Central Bank has no rate of VND",
        ),
    ],
)
def test_what_cannot_be_converted_is_a_code_and_a_reason(
    changes: dict[str, Any], code: str, reason: str
) -> None:
    assert measured(**changes) == (code, reason)


def test_a_target_of_a_time_to_come_is_not_converted_and_says_so() -> None:
    found = measured(period="2035", kind="target")
    assert not isinstance(found, Measured)
    assert found[0] == "other-unit"
    assert found[1].startswith("in CNY, not converted: the rates end on ")


def test_nothing_is_converted_unless_a_currency_is_asked_for() -> None:
    reason = "in CNY, not USD: add --currency USD to convert"
    assert measured(currency=None) == ("other-unit", reason)
    assert measured(currency=None, period=None) == ("other-unit", reason)


def test_a_currency_not_stated_is_never_that_of_the_others() -> None:
    fact = a_fact(metric="export_value", unit="unstated")
    yard = Yardstick("actual", None, None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact, metrics=(a_money(),)), fact, yard)
    assert found == ("other-unit", "its currency is not stated")


def test_an_area_is_converted_without_being_asked() -> None:
    found = area("mu", "ha")
    assert isinstance(found, Measured)
    assert found.value == 2
    assert (found.unit, found.rate, found.is_converted) == ("ha", None, True)


def test_what_is_no_unit_of_area_is_not_converted() -> None:
    assert area("plots", "ha") == ("other-unit", "in plots, not ha")
    assert area("mu", "plots") == ("other-unit", "in mu, not plots")


def test_a_currency_does_not_touch_a_count() -> None:
    fact = a_fact(unit="people")
    yard = Yardstick(
        "actual", "firms", None, months=None, most_first=True, terms=Terms(currency="USD")
    )
    assert measure(a_base(fact), fact, yard) == ("other-unit", "in people, not firms")


def test_what_is_damaged_measures_nothing_in_any_unit() -> None:
    fact = a_fact(metric="export_value", unit="CNY", status="garbled")
    yard = Yardstick("actual", "USD", None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact), fact, yard)
    assert found == ("garbled", "garbled in its source: not to be trusted")


def test_a_statement_measures_nothing() -> None:
    fact = a_text()
    yard = Yardstick("actual", None, None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact, metrics=(a_statement(),)), fact, yard)
    assert found == ("statement", "a statement: nothing to rank")
