"""Bounds on intervals: a yes holds for every value, a no for none."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge, Interval, interval
from clusters.money import Conversion, convert
from clusters.query.verdicts import Verdict, both, either, holds, within_reach
from tests.making import a_fact
from tests.walking import walk

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


@walk(
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


@walk(
    ("one", "other", "expected"),
    [
        ("yes", "yes", "yes"),
        ("yes", "maybe", "maybe"),
        ("maybe", "maybe", "maybe"),
        ("yes", "no", "no"),
        ("maybe", "no", "no"),
        ("no", "no", "no"),
        ("yes", "not-said", "not-said"),
        ("maybe", "not-said", "not-said"),
        ("not-said", "not-said", "not-said"),
        ("not-said", "no", "no"),
    ],
)
def test_and_takes_the_least_and_silence_lies_above_a_no(
    one: Verdict, other: Verdict, expected: Verdict
) -> None:
    assert both(one, other) == both(other, one) == expected


@walk(
    ("one", "other", "expected"),
    [
        ("yes", "yes", "yes"),
        ("yes", "maybe", "yes"),
        ("yes", "no", "yes"),
        ("maybe", "maybe", "maybe"),
        ("maybe", "no", "maybe"),
        ("no", "no", "no"),
        ("yes", "not-said", "yes"),
        ("maybe", "not-said", "maybe"),
        ("not-said", "not-said", "not-said"),
        ("not-said", "no", "not-said"),
    ],
)
def test_or_takes_the_most_and_silence_lies_below_a_maybe(
    one: Verdict, other: Verdict, expected: Verdict
) -> None:
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


@walk(
    ("hedge", "number", "condition", "expected"),
    [
        ("over", 40_000, "> 30000", "yes"),
        ("over", 40_000, "> 50000", "maybe"),
        ("over", 40_000, "> 79999", "maybe"),
        ("over", 40_000, "> 80000", "not-said"),
        ("over", 40_000, "> 1000000000", "not-said"),
        ("over", 40_000, "< 50000", "maybe"),
        ("over", 40_000, "< 100000", "not-said"),
        ("over", 40_000, "= 60000", "maybe"),
        ("over", 40_000, "= 100000", "not-said"),
        ("over", 40_000, "!= 100000", "not-said"),
        ("over", 40_000, "< 40000", "no"),
        ("under", 40_000, "> 30000", "maybe"),
        ("under", 40_000, "> 20000", "maybe"),
        ("under", 40_000, "> 10000", "maybe"),
        ("under", 40_000, "> 40000", "no"),
        ("about", 40_000, "> 1000000000", "no"),
        ("exact", 40_000, "> 1000000000", "no"),
    ],
)
def test_an_open_figure_speaks_as_far_as_the_reach_and_of_nothing_beyond(
    hedge: Hedge, number: int, condition: str, expected: Verdict
) -> None:
    sign, bound = condition.split()
    found = interval(number, hedge, TENTH)
    assert within_reach(found, sign, Decimal(bound), Decimal(2)) == expected


@given(
    st.integers(1, 10**9),
    st.sampled_from(HEDGES),
    st.sampled_from(sorted(OPERATORS)),
    st.integers(1, 100),
)
def test_a_condition_a_million_times_as_large_is_never_a_maybe(
    number: int, hedge: Hedge, sign: str, reach: int
) -> None:
    found = interval(number, hedge, TENTH)
    assert within_reach(found, sign, Decimal(number * 10**6), Decimal(reach)) != "maybe"


@given(NUMBERS, st.sampled_from(HEDGES), NUMBERS, st.integers(1, 10))
def test_the_reach_makes_silence_of_a_maybe_and_touches_nothing_else(
    number: Decimal, hedge: Hedge, bound: Decimal, reach: int
) -> None:
    found = interval(number, hedge, TENTH)
    for sign in OPERATORS:
        plain, told = holds(found, sign, bound), within_reach(found, sign, bound, Decimal(reach))
        assert told == plain or (plain, told) == ("maybe", "not-said")
