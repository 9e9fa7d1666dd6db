"""Ranks of intervals: certain, shared, or refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge, Interval, interval
from clusters.compare.judging import Measured
from clusters.compare.ranking import Ranked, Ranking, rank
from clusters.models import Fact, SetAside
from tests.making import a_fact
from tests.walking import walk

HEDGES: tuple[Hedge, ...] = get_args(Hedge)
Figures = list[tuple[Hedge, int]]
FIGURES = st.lists(st.tuples(st.sampled_from(HEDGES), st.integers(-12, 30)), max_size=7)
BOTH_WAYS = pytest.mark.parametrize("most_first", [True, False])


def measured(figures: Figures) -> list[Measured]:
    """Make a fact of each figure, told apart by its place in the list."""
    return [a_figure(f"cluster{n}", *figure) for n, figure in enumerate(figures)]


def a_figure(cluster: str, hedge: Hedge, value: int) -> Measured:
    """Measure a figure of people."""
    reach = interval(Decimal(value), hedge, Decimal("0.1"))
    return Measured(a_fact(cluster, value, hedge=hedge), Decimal(value), "people", reach)


def places(figures: Figures, *, most_first: bool = True) -> tuple[dict[str, str], set[str]]:
    """Give the ranks as printed, and the figures set aside."""
    found = rank(measured(figures), most_first=most_first)
    words = {f.cluster: f"{f.hedge} {f.value}" for f in (m.fact for m in measured(figures))}
    shown = {words[r.fact.cluster]: f"{r.rank}{'=' if r.shared else ''}" for r in found.rows}
    return shown, {words[one.cluster] for one in found.set_aside}


def floors(figures: Figures, *, most_first: bool = True) -> list[str]:
    """Give figures whose order is not certain, in the order of their floors."""
    found = rank(measured(figures), most_first=most_first)
    assert (found.order, found.set_aside) == ("at-least", ())
    assert {(one.rank, one.shared) for one in found.rows} == {(None, False)}
    return [f"{one.fact.hedge} {one.fact.value}" for one in found.rows]


def surely_before(one: Interval, other: Interval, *, most_first: bool) -> bool:
    return one.above(other) if most_first else other.above(one)


@walk(
    ("figures", "ranks"),
    [
        (
            [("exact", 305), ("exact", 40000), ("exact", 7)],
            {"exact 40000": "1", "exact 305": "2", "exact 7": "3"},
        ),
        (
            [("exact", 950), ("about", 1000), ("exact", 2000)],
            {"exact 2000": "1", "about 1000": "2=", "exact 950": "2="},
        ),
        (
            [("about", 1000), ("about", 850), ("exact", 800), ("exact", 1), ("exact", 700)],
            {
                "about 1000": "1=",
                "about 850": "1=",
                "exact 800": "1=",
                "exact 700": "4",
                "exact 1": "5",
            },
        ),
        (
            [("about", 1000), ("exact", 950), ("exact", 1)],
            {"about 1000": "1=", "exact 950": "1=", "exact 1": "3"},
        ),
        ([("exact", 5), ("nearly", 5)], {"exact 5": "1", "nearly 5": "2"}),
        ([("nearly", 5), ("exact", 5)], {"exact 5": "1", "nearly 5": "2"}),
        ([("exact", 5), ("over", 5)], {"over 5": "1", "exact 5": "2"}),
        ([("over", 5), ("exact", 5)], {"over 5": "1", "exact 5": "2"}),
        ([("exact", 10), ("under", -5)], {"exact 10": "1", "under -5": "2"}),
    ],
)
def test_figures_are_ranked_by_what_is_certain(figures: Figures, ranks: dict[str, str]) -> None:
    assert places(figures) == (ranks, set())


@pytest.mark.parametrize(
    ("figures", "ranks"),
    [
        ([("exact", 305), ("exact", 7)], {"exact 7": "1", "exact 305": "2"}),
        ([("exact", 5), ("nearly", 5)], {"nearly 5": "1", "exact 5": "2"}),
        ([("over", 5), ("exact", 5)], {"exact 5": "1", "over 5": "2"}),
        ([("exact", 10), ("under", -5)], {"under -5": "1", "exact 10": "2"}),
    ],
)
def test_less_comes_first_where_less_is_better(figures: Figures, ranks: dict[str, str]) -> None:
    assert places(figures, most_first=False) == (ranks, set())


def test_an_open_figure_that_reaches_over_none_is_ranked() -> None:
    assert places([("over", 40000), ("exact", 305)]) == (
        {"over 40000": "1", "exact 305": "2"},
        set(),
    )


@walk(
    ("figures", "order"),
    [
        ([("over", 30000), ("exact", 56000)], ["exact 56000", "over 30000"]),
        ([("over", 40000), ("at_least", 10)], ["over 40000", "at_least 10"]),
        ([("at_least", 10), ("over", 40000)], ["over 40000", "at_least 10"]),
        ([("over", 40000), ("exact", 50000)], ["exact 50000", "over 40000"]),
        ([("over", 1), ("over", 2), ("over", 3)], ["over 3", "over 2", "over 1"]),
        ([("over", 10), ("over", 20), ("exact", 15)], ["over 20", "exact 15", "over 10"]),
        (
            [("over", 40000), ("exact", 50000), ("exact", 305)],
            ["exact 50000", "over 40000", "exact 305"],
        ),
        (
            [("over", 10000), ("over", 50), ("exact", 39), ("exact", 20)],
            ["over 10000", "over 50", "exact 39", "exact 20"],
        ),
    ],
)
def test_where_the_order_is_open_all_stand_in_the_order_of_their_floors(
    figures: Figures, order: list[str]
) -> None:
    assert floors(figures) == order


def test_where_less_is_better_the_lowest_floor_stands_first() -> None:
    assert floors([("over", 5), ("exact", 9)], most_first=False) == ["over 5", "exact 9"]


@pytest.mark.parametrize("hedge", HEDGES)
def test_one_cluster_alone_has_no_rank(hedge: Hedge) -> None:
    figure = a_figure("faku", hedge, 5)
    again = replace(figure, fact=replace(figure.fact, id="again", subject="a park"))
    for figures in ([figure], [figure, again]):
        found = rank(figures, most_first=True)
        assert (found.order, found.rows) == ("none", ())
        assert [(one.code, one.reason) for one in found.set_aside] == [
            ("alone", "no other cluster has a figure to rank it with")
        ] * len(figures)


def test_nothing_is_ranked_of_nothing() -> None:
    assert rank([], most_first=True) == Ranking("none")


@pytest.mark.parametrize("hedge", ["at_least", "over"])
def test_one_open_figure_that_may_be_first_leaves_nobody_a_rank(hedge: Hedge) -> None:
    found = rank(measured([(hedge, 5), ("exact", 7), ("exact", 1)]), most_first=True)
    assert (found.order, found.set_aside) == ("at-least", ())
    assert [(one.rank, one.fact.cluster) for one in found.rows] == [
        (None, "cluster1"), (None, "cluster0"), (None, "cluster2")
    ]  # fmt: skip


@BOTH_WAYS
@given(figures=FIGURES)
@example(figures=[("exact", 5), ("over", 5)])
@example(figures=[("under", -5), ("exact", 10)])
def test_the_order_of_the_ranks_is_certain(most_first: bool, figures: Figures) -> None:
    found = rank(measured(figures), most_first=most_first)
    for one in found.rows:
        for other in found.rows:
            if one.rank and other.rank and one.rank < other.rank:
                assert surely_before(one.interval, other.interval, most_first=most_first)


@BOTH_WAYS
@given(figures=FIGURES)
def test_a_rank_is_shared_by_those_that_overlap_directly_or_through_others(
    most_first: bool, figures: Figures
) -> None:
    those = measured(figures)
    found = rank(those, most_first=most_first)
    for one in found.rows if found.order == "ranked" else ():
        linked = chain(one, found.rows)
        assert {r.fact for r in found.rows if r.rank == one.rank} == linked
        assert one.shared is (len(linked) > 1)
        group = [r.interval for r in found.rows if r.fact in linked]
        ahead = [
            other
            for other in those
            if all(surely_before(other.interval, each, most_first=most_first) for each in group)
        ]
        assert one.rank == len(ahead) + 1


def chain(one: Ranked, ranked: tuple[Ranked, ...]) -> set[Fact]:
    """Collect what overlaps one figure, directly or through others."""
    linked = {one.fact: one.interval}
    while more := {
        r.fact: r.interval
        for r in ranked
        if r.fact not in linked and any(r.interval.overlaps(i) for i in linked.values())
    }:
        linked |= more
    return set(linked)


@BOTH_WAYS
@given(figures=FIGURES)
def test_there_are_ranks_only_where_no_open_figure_reaches_over_another_clusters(
    most_first: bool, figures: Figures
) -> None:
    those = measured(figures)
    found = rank(those, most_first=most_first)
    doubtful = {
        one.fact
        for one in those
        if one.interval.is_open_ended
        and any(one is not other and one.interval.overlaps(other.interval) for other in those)
    }
    every = {one.fact for one in those}
    shown = {one.fact for one in found.rows}, {one.fact for one in found.set_aside}
    if len(every) < 2:
        assert (found.order, *shown) == ("none", set(), every)
    else:
        assert (found.order, *shown) == ("at-least" if doubtful else "ranked", every, set())


@BOTH_WAYS
@given(figures=FIGURES, data=st.data())
def test_the_order_in_which_figures_come_does_not_matter(
    most_first: bool, figures: Figures, data: st.DataObject
) -> None:
    those = measured(figures)
    mixed = data.draw(st.permutations(those))
    assert summary(rank(those, most_first=most_first)) == summary(
        rank(mixed, most_first=most_first)
    )


def summary(found: Ranking) -> tuple[str, set[Ranked], set[SetAside]]:
    return found.order, set(found.rows), set(found.set_aside)


@BOTH_WAYS
def test_two_figures_of_one_cluster_take_up_one_rank(most_first: bool) -> None:
    park = a_figure("a", "exact", 50)
    other = replace(park, fact=replace(park.fact, id="other", subject="other"), value=Decimal(7))
    other = replace(other, interval=Interval(Decimal(7), Decimal(7)))
    found = rank([park, other, a_figure("b", "exact", 20)], most_first=most_first)
    assert [(one.rank, one.fact.cluster) for one in found.rows] == [(1, "a"), (2, "b"), (2, "a")]


def test_thousands_of_open_figures_are_ranked_without_holding_each_against_each() -> None:
    """Every overlap is counted: a square of two thousand would be four million."""
    figures: Figures = [("over" if n % 2 else "exact", n * 10) for n in range(2000)]
    counted = 0

    def overlaps(self: Interval, other: Interval) -> bool:
        nonlocal counted
        counted += 1
        return not (self.above(other) or other.above(self))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Interval, "overlaps", overlaps)
        found = rank(measured(figures), most_first=True)
    assert len(found.rows) + len(found.set_aside) == 2000
    assert counted < 20_000
