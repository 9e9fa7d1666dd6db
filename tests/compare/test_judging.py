"""Why a fact cannot be ranked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from clusters.compare.judging import judge
from clusters.compare.measuring import Measured, measure
from clusters.compare.terms import Terms
from clusters.compare.yardstick import Yardstick
from clusters.models import Code, Fact, Kind, Metric, Scope, SetAside
from tests.making import a_base, a_fact, a_metric, a_statement, a_text


def years(text: str) -> date:
    return date(int(text), 12, 31)


def a_yard(kind: Kind = "actual", **terms: Any) -> Yardstick:  # noqa: ANN401 - any term
    """Make a yardstick for people at the end of 2019."""
    return Yardstick(
        kind=kind,
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
    return judge(fact, metric, yard, measure(base, fact, yard))


@pytest.mark.parametrize(
    ("changes", "code", "reason"),
    [
        ({"kind": "target"}, "target", "a target, not a result"),
        ({"kind": "plan"}, "plan", "a plan, not a result"),
        ({"kind": "capacity"}, "capacity", "a capacity, not a result"),
        ({"kind": "contract"}, "contract", "a signed contract, not a result"),
        ({"status": "garbled"}, "garbled", "garbled in its source: not to be trusted"),
        (
            {"value": None, "status": "garbled"},
            "garbled",
            "the number is damaged in its source",
        ),
        ({"status": "disputed"}, "disputed", "disputed: another source contradicts it"),
        ({"scope": "province"}, "other-scope", "the figure of a province, not of the cluster"),
        ({"scope": "household"}, "other-scope", "the figure of a household, not of the cluster"),
        ({"scope": "unstated"}, "other-scope", "whose figure it is, is not stated"),
        ({"unit": "firms"}, "other-unit", "in firms, not people"),
        ({"period": None}, "undated", "undated in its source"),
        (
            {"period": "2015"},
            "other-period",
            "more than 3 years before the figures compared",
        ),
        (
            {"period": "2020"},
            "other-period",
            "later than the figures compared",
        ),
    ],
)
def test_what_is_not_comparable_is_set_aside_with_its_reason(
    changes: dict[str, Any], code: Code, reason: str
) -> None:
    fact = a_fact(**changes)
    assert judged(fact, a_metric()) == SetAside("faku", fact, code, reason)


@pytest.mark.parametrize("period_", ["2019", "2019-05", "2018", "2016", "2016/2019"])
@pytest.mark.parametrize("scope", ["cluster", "park", "city"])
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


@pytest.mark.parametrize(
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
    assert aside.reason == "the figure of a province, not of a city or park"


def test_a_damaged_target_is_told_as_damaged_though_its_number_can_be_read() -> None:
    aside = judged(a_fact(status="garbled", kind="target"), a_metric())
    assert isinstance(aside, SetAside)
    assert (aside.code, aside.reason) == ("garbled", "garbled in its source: not to be trusted")
