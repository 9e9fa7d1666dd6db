"""A figure in another currency: at the rate of its own time, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge, Interval, interval
from clusters.errors import Usage
from clusters.models import OwnRate
from clusters.money import CURRENCIES, Conversion, NoRate, RateDate, convert, currency_named
from tests.making import a_fact
from tests.walking import walk

HEDGES: tuple[Hedge, ...] = get_args(Hedge)
AMOUNTS = st.decimals("0.01", "1e15", places=2)


def asked(when: RateDate = "then", unit: str = "USD", **changes: Any) -> Conversion | NoRate:  # noqa: ANN401 - any field
    fact = a_fact(**{"metric": "export_value", "value": 10**9, "unit": "CNY", **changes})
    assert fact.number is not None
    return convert(fact, interval(fact.number, fact.hedge, Decimal("0.1")), unit, when)


def found(when: RateDate = "then", unit: str = "USD", **changes: Any) -> Conversion:  # noqa: ANN401 - any field
    answer = asked(when, unit, **changes)
    assert isinstance(answer, Conversion), answer
    return answer


@pytest.mark.parametrize(
    ("year", "rate"), [("2018", "6.6187"), ("2019", "6.9114"), ("2022", "6.7347")]
)
def test_a_figure_is_converted_at_the_mean_of_its_own_year(year: str, rate: str) -> None:
    conversion = found(period=year)
    assert conversion.rate is not None
    assert (conversion.rate.value, conversion.unit) == (Decimal(rate), "USD")
    assert conversion.value == conversion.rate.converted(10**9)
    assert str(conversion.rate.first_day.year) == str(conversion.rate.last_day.year) == year


@pytest.mark.parametrize(
    ("when", "day"), [("end", date(2018, 12, 31)), (date(2020, 6, 1), date(2020, 6, 1))]
)
def test_the_end_of_the_period_or_a_day_may_be_asked_for(when: RateDate, day: date) -> None:
    rate = found(when, period="2018").rate
    assert rate is not None
    assert (rate.first_day, rate.last_day, rate.days) == (day, day, 1)


@walk(
    ("changes", "reason"),
    [
        ({"period": None}, "undated in its source"),
        ({"period": "201X"}, "its year is not known"),
        ({"period": "2019?"}, "its period is uncertain"),
        ({"period": "2019%"}, "its period is uncertain"),
        ({"period": "19XX/2000"}, "its year is not known"),
        ({"period": "1998"}, "the rates begin on 1999-01-04"),
        ({"unit": "VND"}, "the European Central Bank has no rate of VND"),
    ],
)
@walk("when", ["then", "end"])
def test_what_cannot_be_converted_says_why(
    changes: dict[str, Any], reason: str, when: RateDate
) -> None:
    assert asked(when, **changes) == NoRate(reason)


@pytest.mark.parametrize("when", ["then", "end"])
def test_a_time_to_come_has_no_rate(when: RateDate) -> None:
    answer = asked(when, period="2035", kind="target")
    assert isinstance(answer, NoRate)
    assert answer.reason.startswith("the rates end on ")


def test_an_undated_figure_has_no_rate_even_of_a_day() -> None:
    assert asked(date(2020, 1, 2), period=None) == NoRate("undated in its source")


def test_an_area_needs_neither_rate_nor_time() -> None:
    fact = a_fact(metric="area", value=30, unit="mu", hedge="over", period=None)
    conversion = convert(fact, interval(30, "over", Decimal(0)), "ha", "then")
    assert isinstance(conversion, Conversion)
    assert conversion.value == 2
    assert (conversion.unit, conversion.rate) == ("ha", None)
    assert conversion.interval == Interval(Decimal(2), None, low_open=True)


def test_a_zero_stays_a_zero() -> None:
    assert found(value=0).value == 0


@given(st.sampled_from(HEDGES), AMOUNTS, st.sampled_from(["2018", "2019-05", "2022-01/2022-09"]))
def test_the_interval_is_converted_with_its_ends_and_its_openness(
    hedge: Hedge, amount: Decimal, period: str
) -> None:
    own = interval(amount, hedge, Decimal("0.1"))
    conversion = found(value=amount, hedge=hedge, period=period)
    rate, there = conversion.rate, conversion.interval
    assert rate is not None
    assert (there.low_open, there.high_open) == (own.low_open, own.high_open)
    assert there.low == (None if own.low is None else rate.converted(own.low))
    assert there.high == (None if own.high is None else rate.converted(own.high))
    assert conversion.value is not None
    assert own.contains(amount) is there.contains(conversion.value)


@walk("code", sorted(CURRENCIES))
def test_every_currency_is_found_by_its_code_whatever_the_case(code: str) -> None:
    assert currency_named(f" {code.lower()}") == code


@pytest.mark.parametrize("word", ["", "dollar", "$", "VND", "usdollar"])
def test_another_word_is_refused_with_the_codes(word: str) -> None:
    with pytest.raises(Usage) as caught:
        currency_named(word)
    listing = ", ".join(sorted(CURRENCIES))
    assert str(caught.value) == f"{word!r}: no currency with rates: write one of {listing}"


YEAR = OwnRate(base="USD", quote="VND", period="2019", rate=23_000, source="The Bank")
MAY = OwnRate(base="USD", quote="VND", period="2019-05", rate=23_500, source="The Bank")
WRONG = OwnRate(base="USD", quote="CNY", period="2019", rate=1, source="The Bank")


def dong(period: str, *rates: OwnRate, unit: str = "USD") -> Conversion | NoRate:
    fact = a_fact(metric="export_value", value=47_000, unit="VND", period=period)
    return convert(fact, Interval(Decimal(47_000), None), unit, "then", rates)


@pytest.mark.parametrize(("period", "value"), [("2019-05", 23_500), ("2019", 23_000)])
def test_a_rate_of_the_bases_own_is_that_of_the_shortest_time_around(
    period: str, value: int
) -> None:
    conversion = dong(period, YEAR, MAY)
    assert isinstance(conversion, Conversion)
    assert conversion.rate is not None
    assert (conversion.rate.value, conversion.rate.source) == (Decimal(value), "The Bank")
    assert conversion.value == conversion.rate.converted(47_000)


@pytest.mark.parametrize(
    ("period", "unit"), [("2018/2019", "USD"), ("2020", "USD"), ("2019", "EUR")]
)
def test_a_rate_of_another_time_or_currency_is_none(period: str, unit: str) -> None:
    refused = "the European Central Bank has no rate of VND"
    assert dong(period, YEAR, MAY, unit=unit) == NoRate(refused)


def test_the_banks_rate_goes_before_the_bases_own() -> None:
    fact = a_fact(metric="export_value", value=100, unit="CNY", period="2019")
    conversion = convert(fact, Interval(Decimal(100), None), "USD", "then", (WRONG,))
    assert isinstance(conversion, Conversion)
    assert conversion.rate is not None
    assert conversion.rate.value == Decimal("6.9114")


def test_a_currency_of_which_a_base_has_rates_is_known() -> None:
    assert currency_named("vnd", (YEAR,)) == "VND"
