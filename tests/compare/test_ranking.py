"""Ranks of intervals: certain, shared, or refused."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge, Interval, interval
from clusters.compare.judging import Measured
from clusters.compare.ranking import Ranked, rank
from clusters.models import Fact, SetAside
from tests.making import a_fact

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
    ranked, aside = rank(measured(figures), most_first=most_first)
    words = {f.cluster: f"{f.hedge} {f.value}" for f in (m.fact for m in measured(figures))}
    shown = {words[r.fact.cluster]: f"{r.rank}{'=' if r.shared else ''}" for r in ranked}
    return shown, {words[one.cluster] for one in aside}


def surely_before(one: Interval, other: Interval, *, most_first: bool) -> bool:
    return one.above(other) if most_first else other.above(one)


@pytest.mark.parametrize(
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


def test_an_open_figure_that_reaches_over_another_is_set_aside() -> None:
    figures: Figures = [("over", 40000), ("exact", 50000), ("exact", 305)]
    assert places(figures) == ({"exact 50000": "1", "exact 305": "3"}, {"over 40000"})


def test_the_least_of_figures_that_cannot_be_told_apart_is_last_and_not_first() -> None:
    figures: Figures = [("over", 10000), ("over", 50), ("exact", 39)]
    assert places(figures) == ({"exact 39": "3"}, {"over 10000", "over 50"})


def test_an_open_figure_that_reaches_over_none_is_ranked() -> None:
    assert places([("over", 40000), ("exact", 305)]) == (
        {"over 40000": "1", "exact 305": "2"},
        set(),
    )


def test_two_open_figures_are_both_set_aside() -> None:
    assert places([("over", 40000), ("at_least", 10)]) == ({}, {"over 40000", "at_least 10"})


def test_what_cannot_be_told_says_why() -> None:
    _, aside = rank(measured([("at_least", 5), ("exact", 7)]), most_first=True)
    assert [(one.cluster, one.code) for one in aside] == [("cluster0", "cannot-tell")]
    assert aside[0].reason == (
        'cannot tell: "at least" may be more or less than another figure here'
    )


@BOTH_WAYS
@given(figures=FIGURES)
@example(figures=[("exact", 5), ("over", 5)])
@example(figures=[("under", -5), ("exact", 10)])
def test_the_order_of_the_ranks_is_certain(most_first: bool, figures: Figures) -> None:
    ranked, _ = rank(measured(figures), most_first=most_first)
    for one in ranked:
        for other in ranked:
            if one.rank < other.rank:
                assert surely_before(one.interval, other.interval, most_first=most_first)


@BOTH_WAYS
@given(figures=FIGURES)
def test_a_rank_is_shared_by_those_that_overlap_directly_or_through_others(
    most_first: bool, figures: Figures
) -> None:
    those = measured(figures)
    ranked, _ = rank(those, most_first=most_first)
    for one in ranked:
        linked = chain(one, ranked)
        assert {r.fact for r in ranked if r.rank == one.rank} == linked
        assert one.shared is (len(linked) > 1)
        group = [r.interval for r in ranked if r.fact in linked]
        ahead = [
            other
            for other in those
            if all(surely_before(other.interval, each, most_first=most_first) for each in group)
        ]
        assert one.rank == len(ahead) + 1


def chain(one: Ranked, ranked: list[Ranked]) -> set[Fact]:
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
def test_set_aside_are_the_open_figures_that_overlap_another(
    most_first: bool, figures: Figures
) -> None:
    those = measured(figures)
    ranked, aside = rank(those, most_first=most_first)
    doubtful = {
        one.fact
        for one in those
        if one.interval.is_open_ended
        and any(one is not other and one.interval.overlaps(other.interval) for other in those)
    }
    assert {one.fact for one in aside} == doubtful
    assert {one.fact for one in ranked} == {one.fact for one in those} - doubtful


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


def summary(judged: tuple[list[Ranked], list[SetAside]]) -> tuple[set[Ranked], set[SetAside]]:
    ranked, aside = judged
    return set(ranked), set(aside)


def test_nothing_is_ranked_of_nothing() -> None:
    assert rank([], most_first=True) == ([], [])
