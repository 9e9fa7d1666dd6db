"""A hedge is an interval."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import HEDGES, Hedge, Interval, interval
from tests.walking import walk

TENTH = Decimal("0.1")
hedges = st.sampled_from(HEDGES)
numbers = st.decimals(-(10**9), 10**9, places=2)
tolerances = st.decimals(0, 1, places=2)
intervals = st.builds(interval, numbers, hedges, tolerances)


@walk(
    ("value", "hedge", "expected"),
    [
        (305, "exact", Interval(Decimal(305), Decimal(305))),
        (60000, "over", Interval(Decimal(60000), None, low_open=True)),
        (60000, "at_least", Interval(Decimal(60000), None)),
        (5, "nearly", Interval(Decimal("4.5"), Decimal(5), high_open=True)),
        (1000, "about", Interval(Decimal(900), Decimal(1100))),
        (200, "under", Interval(Decimal(0), Decimal(200), high_open=True)),
        (200, "up_to", Interval(Decimal(0), Decimal(200))),
        (-10, "about", Interval(Decimal(-11), Decimal(-9))),
        (-10, "nearly", Interval(Decimal(-11), Decimal(-10), high_open=True)),
        (-10, "under", Interval(None, Decimal(-10), high_open=True)),
        (0, "up_to", Interval(None, Decimal(0))),
        (0, "nearly", Interval(Decimal(0), Decimal(0))),
    ],
)
def test_each_hedge_opens_its_own_interval(value: int, hedge: Hedge, expected: Interval) -> None:
    assert interval(value, hedge, TENTH) == expected


@given(numbers, hedges, tolerances)
def test_a_value_lies_in_its_interval_or_on_the_edge(
    value: Decimal, hedge: Hedge, tolerance: Decimal
) -> None:
    opened = interval(value, hedge, tolerance)
    closed = Interval(opened.low, opened.high)
    assert closed.contains(value)
    assert opened.contains(value) == (value not in _open_ends(opened))


def _open_ends(opened: Interval) -> list[Decimal | None]:
    ends = [(opened.low, opened.low_open), (opened.high, opened.high_open)]
    return [end for end, is_open in ends if is_open]


@given(intervals, intervals)
def test_of_two_intervals_at_most_one_is_above_and_else_they_overlap(
    one: Interval, other: Interval
) -> None:
    assert one.above(other) + other.above(one) + one.overlaps(other) == 1
    assert one.overlaps(other) == other.overlaps(one)


@given(intervals, intervals, intervals)
def test_above_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    assert not (one.above(two) and two.above(three)) or one.above(three)


@given(intervals, intervals, numbers)
def test_intervals_that_share_a_value_overlap(one: Interval, two: Interval, value: Decimal) -> None:
    assert not (one.contains(value) and two.contains(value)) or one.overlaps(two)


@given(numbers, tolerances)
def test_open_bounds_that_touch_do_not_overlap(value: Decimal, tolerance: Decimal) -> None:
    over = interval(value, "over", tolerance)
    assert over.above(interval(value, "up_to", tolerance))
    assert over.above(interval(value, "exact", tolerance))
    assert interval(value, "at_least", tolerance).above(interval(value, "under", tolerance))
    assert interval(value, "at_least", tolerance).overlaps(interval(value, "up_to", tolerance))


def test_only_a_missing_bound_leaves_an_interval_open_ended() -> None:
    assert interval(5, "over", TENTH).is_open_ended
    assert interval(-5, "under", TENTH).is_open_ended
    assert not interval(5, "under", TENTH).is_open_ended


def test_in_another_unit_a_bound_that_is_missing_is_missing_still() -> None:
    def doubled(value: Decimal) -> Decimal:
        return value * 2

    low, high = Decimal(3), Decimal(5)
    assert Interval(low, None, low_open=True).mapped(doubled) == Interval(
        Decimal(6), None, low_open=True
    )
    assert Interval(None, high, high_open=True).mapped(doubled) == Interval(
        None, Decimal(10), high_open=True
    )
    assert Interval(low, high).mapped(doubled) == Interval(Decimal(6), Decimal(10))


def test_what_is_under_a_positive_figure_is_not_negative_however_small_the_figure() -> None:
    half = Decimal("0.5")
    assert interval(half, "under", TENTH) == Interval(Decimal(0), half, high_open=True)
    assert interval(1, "up_to", TENTH) == Interval(Decimal(0), Decimal(1))
