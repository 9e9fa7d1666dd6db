"""Figures that exclude each other are joined as if every pair had been held together."""

from __future__ import annotations

from itertools import combinations
from time import process_time
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.evidence.conflicts import at_one_time, clashes
from clusters.models import Conflict
from tests.making import a_base, a_fact

if TYPE_CHECKING:
    from clusters.models import Fact, FactBase

MANY = 20_000

_PERIODS = st.sampled_from(
    [None, "2016", "2017", "2018", "2016/2018", "2017-05", "2017-05/2018-02", "../2016"]
)
_HEDGES = st.sampled_from(["exact", "about", "over", "at_least", "nearly", "under", "up_to"])
_VALUES = st.integers(38, 46) | st.tuples(st.just(40), st.sampled_from([None, 42, 44]))
_FIGURES = st.lists(st.tuples(_VALUES, _HEDGES, _PERIODS), min_size=2, max_size=14)
_TOLD = st.lists(st.sets(st.integers(0, 13), min_size=2, max_size=5), max_size=2)


def pair_by_pair(base: FactBase) -> list[list[str]]:
    """Join them the slow way, in the order of the base."""
    groups = {fact.id: {fact.id} for fact in base.facts}
    for one, other in combinations(base.facts, 2):
        told = any({one.id, other.id} <= {*conflict.facts} for conflict in base.conflicts)
        if not told and at_one_time(one, other) and _excludes(base, one, other):
            joined = groups[one.id] | groups[other.id]
            groups |= dict.fromkeys(joined, joined)
    order = [fact.id for fact in base.facts]
    found = {id(those): sorted(those, key=order.index) for those in groups.values()}
    return sorted((g for g in found.values() if len(g) > 1), key=lambda g: order.index(g[0]))


def _excludes(base: FactBase, one: Fact, other: Fact) -> bool:
    its, theirs = base.interval(one), base.interval(other)
    assert its is not None
    assert theirs is not None
    return one.value != other.value and not its.overlaps(theirs)


def shown(base: FactBase) -> list[list[str]]:
    return [[fact.id for fact in clash.facts] for clash in clashes(base) if not clash.told]


@settings(max_examples=300)
@given(figures=_FIGURES, told=_TOLD)
def test_the_sweep_finds_what_holding_every_pair_together_finds(
    figures: list[tuple[object, str, str | None]], told: list[set[int]]
) -> None:
    facts = [
        a_fact(
            value=value,
            hedge="exact" if isinstance(value, tuple) else hedge,
            period=period,
            id=str(number),
        )
        for number, (value, hedge, period) in enumerate(figures)
    ]
    conflicts = tuple(
        Conflict(id=f"c{n}", facts=tuple(str(i) for i in sorted(those)), note="Told.")
        for n, those in enumerate(told)
        if max(those) < len(facts)
    )
    base = a_base(*facts, conflicts=conflicts)
    assert shown(base) == pair_by_pair(base)


def test_a_figure_over_a_number_does_not_clash_with_the_number_itself() -> None:
    over, even, less = (
        a_fact(value=40, hedge="over", id="over"),
        a_fact(value=40, id="even"),
        a_fact(value=39, id="less"),
    )
    assert shown(a_base(over, even)) == []
    assert shown(a_base(over, even, less)) == [["over", "even", "less"]]


def test_two_ranges_without_a_common_value_clash() -> None:
    ranges = a_fact(value=(80, 90), id="low"), a_fact(value=(100, None), id="high")
    assert shown(a_base(*ranges)) == [["low", "high"]]


def _seconds(base: FactBase) -> tuple[float, int]:
    before = process_time()
    found = len(clashes(base))
    return process_time() - before, found


def test_twenty_thousand_figures_of_one_topic_and_time_are_joined_in_seconds() -> None:
    facts = (a_fact(value=n, id=str(n)) for n in range(MANY))
    spent, found = _seconds(a_base(*facts))
    assert (found, spent < 10) == (1, True)


def test_a_series_of_twenty_thousand_days_is_looked_through_in_seconds() -> None:
    days = [f"{year}-{month:02}-{day:02}" for year in range(1960, 2020) for month in range(1, 13)
            for day in range(1, 29)][:MANY]  # fmt: skip
    facts = (a_fact(value=n, period=day, id=str(n)) for n, day in enumerate(days))
    spent, found = _seconds(a_base(*facts))
    assert (found, spent < 10) == (0, True)


def test_twenty_thousand_pairs_in_one_metric_get_an_id_each_in_seconds() -> None:
    facts = (
        a_fact(value=value, subject=f"town {n}", scope="part", id=f"{n}.{value}")
        for n in range(MANY // 2)
        for value in (1, 2)
    )
    spent, found = _seconds(a_base(*facts))
    assert (found, spent < 10) == (MANY // 2, True)
