"""Why a fact cannot be ranked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

from clusters.amounts.amount import Interval
from clusters.compare.judging import REASONS, Measured, Reason, judge, measure
from clusters.compare.terms import Terms, Yardstick
from clusters.evidence.doubts import Doubts
from clusters.models import Code, Fact, Kind, Metric, OwnRate, Scope, SetAside
from tests.making import a_base, a_fact, a_metric, a_money, a_statement, a_text
from tests.walking import walk


def measured(
    wanted: str | None = "USD",
    currency: str | None = "USD",
    when: Any = "then",  # noqa: ANN401 - a word or a day
    **changes: Any,  # noqa: ANN401 - any field
) -> Measured | Reason:
    fact = a_fact(**{"metric": "export_value", "unit": "CNY", "value": 691140, **changes})
    terms = Terms(currency=currency, rate_date=when)
    yard = Yardstick(
        "actual", None, wanted, date(2019, 12, 31), months=None, most_first=True, terms=terms
    )
    return measure(a_base(fact, metrics=(a_money(),)), fact, yard)


def area(unit: str, wanted: str) -> Measured | Reason:
    fact = a_fact(metric="area", value=30, unit=unit)
    metric = a_metric("area", measures="area", units=("mu", "ha", "plots"))
    yard = Yardstick(
        "actual", None, wanted, date(2019, 12, 31), months=None, most_first=True, terms=Terms()
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
    yard = Yardstick("actual", None, None, None, months=None, most_first=True, terms=Terms())
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
        "actual", None, "firms", None, months=None, most_first=True, terms=Terms(currency="USD")
    )
    assert measure(a_base(fact), fact, yard) == ("other-unit", "in people, not firms")


def test_what_is_damaged_measures_nothing_in_any_unit() -> None:
    fact = a_fact(metric="export_value", unit="CNY", status="garbled")
    yard = Yardstick("actual", None, "USD", None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact), fact, yard)
    assert found == ("garbled", "damaged in its source")


def test_a_statement_measures_nothing() -> None:
    fact = a_text()
    yard = Yardstick("actual", None, None, None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact, metrics=(a_statement(),)), fact, yard)
    assert found == ("statement", "a statement: nothing to rank")


def years(text: str) -> date:
    return date(int(text), 12, 31)


def a_yard(kind: Kind = "actual", counts: str | None = None, **terms: Any) -> Yardstick:  # noqa: ANN401 - any term
    """Make a yardstick for people at the end of 2019."""
    return Yardstick(
        kind=kind,
        counts=counts,
        unit="people",
        until=years("2019"),
        months=None,
        most_first=True,
        terms=Terms(**terms),
    )


def judged(fact: Fact, metric: Metric, yard: Yardstick | None = None) -> Measured | SetAside:
    """Judge a fact of a base of its own."""
    yard = yard or a_yard()
    base = a_base(fact, metrics=(metric,))
    return judge(fact, metric, yard, Doubts(base).grave(fact), measure(base, fact, yard))


@walk(
    ("changes", "code", "reason"),
    [
        ({"kind": "target"}, "target", "a target, not a result"),
        ({"kind": "plan"}, "plan", "a plan, not a result"),
        ({"kind": "capacity"}, "capacity", "a capacity, not a result"),
        ({"kind": "contract"}, "contract", "a signed contract, not a result"),
        ({"status": "garbled"}, "garbled", "damaged in its source"),
        (
            {"value": None, "status": "garbled"},
            "garbled",
            "damaged in its source",
        ),
        ({"status": "disputed"}, "disputed", "another source contradicts it"),
        ({"scope": "province"}, "other-scope", "of a province, not of the cluster"),
        ({"scope": "household"}, "other-scope", "of a household, not of the cluster"),
        ({"scope": "part"}, "other-scope", "of a part, not of the cluster"),
        ({"scope": "region"}, "other-scope", "of a region, not of the cluster"),
        ({"counts": "makers"}, "other-definition", "counts makers"),
        ({"scope": "unstated"}, "other-scope", "whose figure it is, is not stated"),
        ({"unit": "firms"}, "other-unit", "in firms, not people"),
        ({"period": None}, "undated", "undated in its source"),
        (
            {"period": "2015"},
            "other-period",
            "too old (2015)",
        ),
        (
            {"period": "2020"},
            "later",
            "later than the figures compared",
        ),
    ],
)
def test_what_is_not_comparable_is_set_aside_with_its_reason(
    changes: dict[str, Any], code: Code, reason: str
) -> None:
    fact = a_fact(**changes)
    assert judged(fact, a_metric()) == SetAside("faku", fact, code, reason)


@walk("period_", ["2019", "2019-05", "2018", "2016", "2016/2019"])
@walk("scope", ["cluster", "park", "city", "district"])
def test_a_sound_result_of_the_cluster_within_the_window_is_not_set_aside(
    scope: Scope, period_: str
) -> None:
    assert isinstance(judged(a_fact(scope=scope, period=period_), a_metric()), Measured)


@pytest.mark.parametrize("kind", ["actual", "plan", "capacity", "contract"])
def test_only_targets_stand_beside_targets(kind: Kind) -> None:
    yard = a_yard("target")
    assert isinstance(judged(a_fact(kind="target"), a_metric(), yard), Measured)
    aside = judged(a_fact(kind=kind), a_metric(), yard)
    assert isinstance(aside, SetAside)
    assert (aside.code, aside.reason.endswith(", not a target")) == (kind, True)


def test_a_statement_is_never_ranked() -> None:
    said = a_text()
    assert judged(said, a_statement()) == SetAside(
        "faku", said, "statement", "a statement: nothing to rank"
    )


def test_a_figure_without_a_better_end_is_never_ranked() -> None:
    fact = a_fact()
    assert judged(fact, a_metric(direction="none")) == SetAside(
        "faku", fact, "no-order", "neither more nor less of it ranks first"
    )


def test_damage_is_told_before_anything_else_about_a_figure() -> None:
    fact = a_fact(value=None, status="garbled", kind="target", scope="province", period=None)
    aside = judged(fact, a_metric())
    assert isinstance(aside, SetAside)
    assert aside.code == "garbled"


def test_a_figure_whose_period_has_no_end_says_so() -> None:
    fact = a_fact(period="2015/..")
    assert judged(fact, a_metric()) == SetAside("faku", fact, "undated", "its period has no end")


@walk(
    ("period_", "months", "reason"),
    [
        ("2019-01/2019-09", 12, "of 9 months, not of a year"),
        ("2019-05", 12, "of a month, not of a year"),
        ("2018/2019", 12, "of 2 years, not of a year"),
        ("2018-07/2019-12", 12, "of 18 months, not of a year"),
        ("2018-12/2019-12", 12, "of 13 months, not of a year"),
        ("2019", 9, "of a year, not of 9 months"),
        ("2019", 1, "of a year, not of a month"),
        ("2019", 24, "of a year, not of 2 years"),
    ],
)
def test_a_sum_of_another_length_of_time_is_set_aside_with_both_lengths(
    period_: str, months: int, reason: str
) -> None:
    fact, yard = a_fact(period=period_), replace(a_yard(), months=months)
    assert judged(fact, a_metric(), yard) == SetAside("faku", fact, "other-period", reason)


def test_a_sum_of_the_length_compared_is_not_set_aside() -> None:
    yard = replace(a_yard(), months=12)
    assert isinstance(judged(a_fact(period="2019"), a_metric(), yard), Measured)


def test_of_several_scopes_asked_for_all_are_named() -> None:
    aside = judged(a_fact(scope="province"), a_metric(), a_yard(scopes=frozenset({"park", "city"})))
    assert isinstance(aside, SetAside)
    assert aside.reason == "of a province, not of a city or park"


def test_a_damaged_target_is_told_as_damaged_though_its_number_can_be_read() -> None:
    aside = judged(a_fact(status="garbled", kind="target"), a_metric())
    assert isinstance(aside, SetAside)
    assert (aside.code, aside.reason) == ("garbled", "damaged in its source")


def test_every_code_has_a_meaning_in_a_sentence() -> None:
    assert set(REASONS) == set(get_args(Code))
    assert all(meaning.endswith(".") for meaning in REASONS.values())


def test_what_does_not_say_what_it_counts_is_set_aside_from_what_does() -> None:
    fact = a_fact()
    assert judged(fact, a_metric(), a_yard(counts="makers")) == SetAside(
        "faku", fact, "other-definition", "what it counts is not said, elsewhere makers"
    )
    assert isinstance(
        judged(a_fact(counts="makers"), a_metric(), a_yard(counts="makers")), Measured
    )


def test_a_yearly_figure_told_in_a_month_stands_beside_yearly_ones() -> None:
    yard = replace(a_yard(), months=12)
    assert isinstance(judged(a_fact(period="2019-05", per="year"), a_metric(), yard), Measured)
    assert isinstance(judged(a_fact(period="2019-05"), a_metric(), yard), SetAside)


def test_a_range_is_measured_by_its_ends_and_has_no_number() -> None:
    found = measured(value=(691140, 1382280))
    assert isinstance(found, Measured)
    assert (found.value, found.interval) == (None, Interval(Decimal(100000), Decimal(200000)))


def test_a_rate_of_the_bases_own_serves_where_the_bank_has_none() -> None:
    own = OwnRate(base="USD", quote="VND", period="2019", rate=23_000, source="The Bank")
    fact = a_fact(metric="export_value", unit="VND", value=46_000)
    yard = Yardstick(
        "actual", None, "USD", None, months=None, most_first=True, terms=Terms(currency="USD")
    )
    found = measure(a_base(fact, metrics=(a_money(),), rates=(own,)), fact, yard)
    assert isinstance(found, Measured)
    assert found.rate is not None
    assert (found.value, found.rate.source) == (2, "The Bank")


@pytest.mark.parametrize(
    ("unit", "wanted", "value"),
    [("kg", "t", "0.03"), ("km", "m", "30000"), ("MWh", "kWh", "30000")],
)
def test_quantities_of_one_measure_are_converted_without_being_asked(
    unit: str, wanted: str, value: str
) -> None:
    fact = a_fact(metric="size", value=30, unit=unit)
    yard = Yardstick("actual", None, wanted, None, months=None, most_first=True, terms=Terms())
    found = measure(a_base(fact), fact, yard)
    assert isinstance(found, Measured)
    assert found.value == Decimal(value)
