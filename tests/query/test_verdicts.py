"""Bounds on intervals: a yes holds for every value, a no for none."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge, Interval, interval
from clusters.models import Fact, Kind, Scope
from clusters.money import Conversion, convert
from clusters.query.verdicts import Judged, Verdict, both, either, holds, judge_figure, judge_text
from clusters.query.where import parse_where
from tests.making import a_base, a_fact, a_metric, a_money, a_text

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
OPERATORS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}
HEDGES: tuple[Hedge, ...] = get_args(Hedge)
NUMBERS = st.integers(-20, 20).map(Decimal)
TENTH = Decimal("0.1")


CLOSE = Decimal("0.000001")
SAID: dict[Verdict, set[bool]] = {"yes": {True}, "no": {False}, "maybe": {True, False}}


def values(found: Interval, bound: Decimal) -> list[Decimal]:
    """Sample an interval: its ends, what lies within, and what lies about a bound."""
    low = found.low if found.low is not None else Decimal(-1000)
    high = found.high if found.high is not None else Decimal(1000)
    ends = [low, low + CLOSE, (low + high) / 2, high - CLOSE, high]
    drawn = [*ends, bound - CLOSE, bound, bound + CLOSE]
    return [value for value in drawn if found.contains(value)]


@given(
    NUMBERS, st.sampled_from(HEDGES), NUMBERS | st.sampled_from([Decimal("4.5"), Decimal("-4.5")])
)
def test_a_yes_holds_for_every_value_a_no_for_none_and_a_maybe_for_some(
    number: Decimal, hedge: Hedge, bound: Decimal
) -> None:
    found = interval(number, hedge, TENTH)
    for sign, compares in OPERATORS.items():
        kept = {compares(value, bound) for value in values(found, bound)}
        assert kept == SAID[holds(found, sign, bound)], f"{found} {sign} {bound}"


@pytest.mark.parametrize(
    ("hedge", "number", "condition", "expected"),
    [
        ("over", 60000, "> 50000", "yes"),
        ("over", 40000, "> 50000", "maybe"),
        ("exact", 305, "> 50000", "no"),
        ("over", 50000, "> 50000", "yes"),
        ("at_least", 50000, "> 50000", "maybe"),
        ("at_least", 50000, ">= 50000", "yes"),
        ("over", 40000, "< 40000", "no"),
        ("over", 40000, "<= 40000", "no"),
        ("nearly", 5, "< 5", "yes"),
        ("nearly", 5, ">= 5", "no"),
        ("nearly", 5, "> 4.5", "maybe"),
        ("nearly", 5, ">= 4.5", "yes"),
        ("under", 5, "< 5", "yes"),
        ("up_to", 5, "< 5", "maybe"),
        ("up_to", 5, "<= 5", "yes"),
        ("under", 5, ">= 0", "yes"),
        ("about", 1000, "= 1000", "maybe"),
        ("about", 1000, "= 2000", "no"),
        ("about", 1000, "!= 2000", "yes"),
        ("exact", 7, "= 7", "yes"),
        ("exact", 7, "!= 7", "no"),
        ("exact", 7, "= 8", "no"),
    ],
)
def test_a_hedged_figure_keeps_a_bound_as_far_as_its_hedge_allows(
    hedge: Hedge, number: int, condition: str, expected: Verdict
) -> None:
    sign, bound = condition.split()
    assert holds(interval(number, hedge, TENTH), sign, Decimal(bound)) == expected


@given(NUMBERS, st.sampled_from(HEDGES), NUMBERS)
def test_opposite_bounds_get_opposite_answers(
    number: Decimal, hedge: Hedge, bound: Decimal
) -> None:
    found = interval(number, hedge, TENTH)
    opposite: dict[Verdict, Verdict] = {"yes": "no", "no": "yes", "maybe": "maybe"}
    for sign, other in ((">", "<="), ("<", ">="), ("=", "!=")):
        assert holds(found, sign, bound) == opposite[holds(found, other, bound)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("yes", "yes", "yes"),
        ("yes", "maybe", "maybe"),
        ("maybe", "maybe", "maybe"),
        ("yes", "no", "no"),
        ("maybe", "no", "no"),
        ("no", "no", "no"),
    ],
)
def test_and_is_kleenes(one: Verdict, other: Verdict, expected: Verdict) -> None:
    assert both(one, other) == both(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("yes", "yes", "yes"),
        ("yes", "maybe", "yes"),
        ("yes", "no", "yes"),
        ("maybe", "maybe", "maybe"),
        ("maybe", "no", "maybe"),
        ("no", "no", "no"),
    ],
)
def test_or_is_kleenes(one: Verdict, other: Verdict, expected: Verdict) -> None:
    assert either(one, other) == either(other, one) == expected


@given(st.integers(1, 10**12), st.sampled_from(HEDGES), st.integers(1, 10**12), st.data())
def test_a_yes_holds_for_every_converted_value_and_a_no_for_none(
    number: int, hedge: Hedge, bound: int, data: st.DataObject
) -> None:
    fact = a_fact(metric="export_value", value=number, unit="CNY", hedge=hedge, period="2019")
    own = interval(number, hedge, TENTH)
    found = convert(fact, own, "USD", "then")
    assert isinstance(found, Conversion)
    assert found.rate is not None
    low, high = (own.low or Decimal(0)), (own.high or Decimal(10**13))
    inside = [low, high, low + CLOSE, high - CLOSE, data.draw(st.decimals(low, high, places=4))]
    mine = [value for value in inside if own.contains(value)]
    for sign, compares in OPERATORS.items():
        kept = {compares(found.rate.converted(value), Decimal(bound)) for value in mine}
        assert kept <= SAID[holds(found.interval, sign, Decimal(bound))]


ACTUAL = frozenset({"actual"})
DAMAGED = "the figure is damaged in its source"
BOUNDS = ("> 1", ">= 1", "< 1", "<= 1", "= 1", "!= 1", "> 99999", "= 305", "!= 305")


def asked(fact: Fact, condition: str, kinds: frozenset[str] = ACTUAL) -> tuple[str, str]:
    base = a_base(fact)
    judged = judge_figure(base, fact, parse_where(base, f"employees {condition}"), kinds)
    assert judged.fact is fact
    return judged.verdict, judged.reason


@pytest.mark.parametrize(
    ("fact", "condition", "verdict", "reason"),
    [
        (a_fact(value=60000, hedge="over"), "> 50000", "yes", ""),
        (a_fact(value=40000, hedge="over"), "> 50000", "maybe", "over: it may be either"),
        (a_fact(value=40000, hedge="up_to"), "> 30000", "maybe", "up to: it may be either"),
        (a_fact(value=305), "> 50000", "no", ""),
        (a_fact(value=Decimal("4.5")), "> 4", "yes", ""),
    ],
)
def test_a_sound_figure_answers_by_its_interval(
    fact: Fact, condition: str, verdict: str, reason: str
) -> None:
    assert asked(fact, condition) == (verdict, reason)


@pytest.mark.parametrize("condition", BOUNDS)
@pytest.mark.parametrize("value", [None, 305, 54_000_000_000])
def test_a_garbled_figure_is_never_more_than_a_maybe(value: int | None, condition: str) -> None:
    assert asked(a_fact(value=value, status="garbled"), condition) == ("maybe", DAMAGED)


@pytest.mark.parametrize("condition", BOUNDS)
def test_a_disputed_figure_is_never_a_yes(condition: str) -> None:
    assert asked(a_fact(status="disputed"), condition)[0] != "yes"


def test_a_disputed_figure_says_so() -> None:
    assert asked(a_fact(status="disputed"), "> 1") == ("maybe", "the fact is disputed")


def test_a_figure_that_is_not_said_whose_is_never_a_yes() -> None:
    expected = ("maybe", "whose figure it is, is not stated")
    assert asked(a_fact(scope="unstated"), "> 1") == expected
    assert asked(a_fact(scope="unstated"), "> 1000") == ("no", "")


@pytest.mark.parametrize("kind", ["target", "plan", "capacity", "contract"])
def test_what_is_no_result_counts_only_when_its_kind_is_asked_for(kind: Kind) -> None:
    fact = a_fact(kind=kind)
    assert asked(fact, "> 1") == ("no", f"a {kind}, not asked for: add --kind {kind}")
    assert asked(fact, "> 1", frozenset({kind})) == ("yes", "")


@pytest.mark.parametrize("scope", ["province", "country", "company", "line", "household"])
@pytest.mark.parametrize("status", ["sound", "disputed"])
def test_a_figure_of_something_else_is_no_answer(scope: Scope, status: str) -> None:
    fact = a_fact(scope=scope, status=status)
    assert asked(fact, "> 1") == ("no", f"the figure of a {scope}, not of the cluster")


def test_a_garbled_target_is_no_answer_unless_targets_are_asked_for() -> None:
    fact = a_fact(status="garbled", kind="target")
    assert asked(fact, "> 1") == ("no", "a target, not asked for: add --kind target")
    assert asked(fact, "> 1", frozenset({"target"})) == ("maybe", DAMAGED)


def test_a_garbled_figure_of_a_province_is_no_answer() -> None:
    fact = a_fact(status="garbled", scope="province")
    assert asked(fact, "> 1") == ("no", "the figure of a province, not of the cluster")


@pytest.mark.parametrize("scope", ["cluster", "park", "city"])
def test_a_figure_of_the_cluster_its_park_or_its_city_answers(scope: Scope) -> None:
    assert asked(a_fact(scope=scope), "> 1") == ("yes", "")


def in_dollars(condition: str, **changes: Any) -> Judged:  # noqa: ANN401 - any field
    fact = a_fact(metric="export_value", **{"value": 10**9, "unit": "CNY", **changes})
    base = a_base(fact, metrics=(a_money(),))
    return judge_figure(base, fact, parse_where(base, f"export_value {condition}"), ACTUAL)


@pytest.mark.parametrize(
    ("condition", "hedge", "verdict"),
    [
        ("> 144 million USD", "exact", "yes"),
        ("> 145 million USD", "exact", "no"),
        ("> 144 million USD", "over", "yes"),
        ("> 145 million USD", "over", "maybe"),
        ("< 144 million USD", "nearly", "maybe"),
        ("< 145 million USD", "nearly", "yes"),
        ("> 144.689 million USD", "exact", "no"),
        ("= 144.7 million USD", "about", "maybe"),
    ],
)
def test_another_currency_is_converted_at_the_mean_of_the_figures_own_year(
    condition: str, hedge: Hedge, verdict: str
) -> None:
    judged = in_dollars(condition, hedge=hedge)  # 6.9114 yuan for a dollar in 2019
    assert judged.verdict == verdict
    assert judged.conversion is not None
    assert judged.conversion.rate is not None
    assert judged.conversion.rate.value == Decimal("6.9114")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"period": None}, "in CNY, not converted: undated in its source"),
        ({"period": "201X"}, "in CNY, not converted: its year is not known"),
        ({"period": "2030"}, "in CNY, not converted: the rates end on "),
        ({"period": "1998"}, "in CNY, not converted: the rates begin on 1999-01-04"),
        ({"unit": "VND"}, "in VND, not converted: the European Central Bank has no rate of VND"),
        ({"unit": "unstated"}, "its currency is not stated"),
    ],
)
def test_what_cannot_be_converted_is_a_maybe_that_says_why(
    changes: dict[str, Any], reason: str
) -> None:
    judged = in_dollars("> 1 USD", **changes)
    assert (judged.verdict, judged.conversion) == ("maybe", None)
    assert judged.reason.startswith(reason)


def test_areas_are_compared_in_any_unit_of_area() -> None:
    fact = a_fact(metric="park_area", value=150, unit="mu")
    base = a_base(fact, metrics=(a_metric("park_area", measures="area", units=("mu",)),))
    for condition, verdict in [("= 10 ha", "yes"), ("> 9.99 ha", "yes"), ("> 100000 m2", "no")]:
        judged = judge_figure(base, fact, parse_where(base, f"park_area {condition}"), ACTUAL)
        assert judged.verdict == verdict


@pytest.mark.parametrize("text", ["tiles", "Tiles", "TILE", "large thin"])
def test_a_statement_answers_by_its_words_whatever_the_case(text: str) -> None:
    fact = a_text(value="large thin tiles")
    assert judge_text(a_base(fact), fact, text, ACTUAL) == Judged(fact, "yes", "")


def test_a_statement_of_something_else_is_a_plain_no() -> None:
    fact = a_text(value="tiles")
    assert judge_text(a_base(fact), fact, "glass", ACTUAL) == Judged(fact, "no", "")


@pytest.mark.parametrize("kind", ["target", "plan"])
def test_a_statement_of_what_is_not_yet_so_is_a_maybe_unless_asked_for(kind: Kind) -> None:
    fact = a_text(kind=kind)
    reason = f"a {kind}, not yet so: add --kind {kind}"
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "maybe", reason)
    assert judge_text(a_base(fact), fact, "tiles", frozenset({kind})) == Judged(fact, "yes", "")


@pytest.mark.parametrize("scope", ["company", "line", "household", "park"])
def test_a_statement_of_a_part_of_the_cluster_answers_for_it(scope: Scope) -> None:
    fact = a_text(scope=scope)
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL).verdict == "yes"


@pytest.mark.parametrize("scope", ["province", "country"])
def test_a_statement_of_what_is_around_is_no_answer(scope: Scope) -> None:
    fact = a_text(scope=scope)
    reason = f"said of a {scope}, not of the cluster"
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "no", reason)


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (a_text(status="disputed"), "the fact is disputed"),
        (a_text(scope="unstated"), "whose figure it is, is not stated"),
    ],
)
def test_a_doubtful_statement_is_a_maybe(fact: Fact, reason: str) -> None:
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "maybe", reason)


@pytest.mark.parametrize("value", [None, "tiles"])
def test_a_garbled_statement_is_never_a_yes(value: str | None) -> None:
    fact = a_text(value=value, status="garbled")
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL).verdict == "maybe"
