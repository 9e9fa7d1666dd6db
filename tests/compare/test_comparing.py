"""Clusters side by side."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.compare.comparing import Group, compare
from clusters.compare.terms import WINDOW, Terms
from clusters.errors import Usage
from clusters.models import Fact, FactBase, Kind, Scope, Status
from clusters.periods import Period, period
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_statement, a_text


def group_of(*facts: Fact, window: int = WINDOW, direction: str = "more") -> Group:
    base = a_base(*facts, metrics=(a_metric(direction=direction),))
    (group,) = compare(base, ["employees"], terms=Terms(window=window)).groups
    return group


def ranks(group: Group) -> list[tuple[int, str, object]]:
    return [(one.rank, one.fact.cluster, one.fact.value) for one in group.ranked]


def codes(group: Group) -> list[tuple[str, str]]:
    return [(one.cluster, one.code) for one in group.set_aside]


KINDS: tuple[Kind, ...] = get_args(Kind)
SCOPES: tuple[Scope, ...] = get_args(Scope)
STATUSES: tuple[Status, ...] = get_args(Status)
PERIODS = ("2010", "2015/2018", "2018", "2018-05", "2019~", "2020/2025", "199X", None)
FACTS = st.lists(
    st.builds(
        a_fact,
        st.sampled_from(["faku", "foshan", "huairen"]),
        st.integers(1, 99),
        kind=st.sampled_from(KINDS),
        scope=st.sampled_from(SCOPES),
        status=st.sampled_from(STATUSES),
        unit=st.sampled_from(["CNY", "USD", "unstated"]),
        period=st.sampled_from(PERIODS),
        hedge=st.sampled_from(["exact", "over", "about", "nearly"]),
        metric=st.just("export_value"),
    ),
    max_size=8,
    unique_by=lambda fact: fact.id,
)


def drawn(facts: list[Fact], window: int = WINDOW) -> Group:
    base = a_base(
        *facts,
        metrics=(a_money(),),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen"))),
    )
    (group,) = compare(base, ["export_value"], terms=Terms(window=window)).groups
    return group


@given(FACTS)
def test_what_is_ranked_is_alike_in_kind_unit_status_and_whose_it_is(facts: list[Fact]) -> None:
    ranked = [one.fact for one in drawn(facts).ranked]
    assert len({fact.kind for fact in ranked}) <= 1
    assert len({fact.unit for fact in ranked}) <= 1
    assert {fact.status for fact in ranked} <= {"sound"}
    assert all(fact.local for fact in ranked)


@given(FACTS, st.integers(0, 12))
def test_what_is_ranked_lies_within_the_window(facts: list[Fact], window: int) -> None:
    read = [period(one.fact.period or "") for one in drawn(facts, window).ranked]
    for one in read:
        for other in read:
            assert isinstance(one, Period)
            assert isinstance(other, Period)
            assert abs(one.last.year - other.last.year) <= window


@given(FACTS)
def test_every_fact_is_ranked_or_set_aside_once_and_every_cluster_has_a_row(
    facts: list[Fact],
) -> None:
    group = drawn(facts)
    shown = [one.fact for one in group.ranked]
    shown += [one.fact for one in group.set_aside if one.fact]
    assert sorted(fact.id for fact in shown) == sorted(fact.id for fact in facts)
    rows = {r.fact.cluster for r in group.ranked} | {a.cluster for a in group.set_aside}
    assert rows == {"faku", "foshan", "huairen"}


@given(FACTS)
def test_figures_whose_currency_is_not_stated_are_never_ranked(facts: list[Fact]) -> None:
    assert all(one.fact.unit != "unstated" for one in drawn(facts).ranked)


def test_a_target_is_never_ranked_beside_results() -> None:
    group = group_of(a_fact("faku", 10), a_fact("foshan", 99, kind="target"))
    assert ranks(group) == [(1, "faku", 10)]
    assert codes(group) == [("foshan", "target")]


def test_targets_are_ranked_among_themselves_where_there_are_no_results() -> None:
    group = group_of(a_fact("faku", 10, kind="target"), a_fact("foshan", 99, kind="target"))
    assert group.yardstick.kind == "target"
    assert ranks(group) == [(1, "foshan", 99), (2, "faku", 10)]


def test_a_garbled_figure_never_wins() -> None:
    group = group_of(a_fact("faku", 10), a_fact("xuzhou", 54, status="garbled"))
    assert ranks(group) == [(1, "faku", 10)]
    assert codes(group) == [("xuzhou", "garbled")]


def test_a_province_is_never_ranked_with_clusters() -> None:
    group = group_of(a_fact("faku", 10), a_fact("foshan", 99, scope="province"))
    assert ranks(group) == [(1, "faku", 10)]
    assert codes(group) == [("foshan", "other-scope")]


def test_a_province_alone_is_not_ranked_either() -> None:
    group = group_of(a_fact("foshan", 99, scope="province"))
    assert (ranks(group), codes(group)) == ([], [("foshan", "other-scope")])


def test_an_undated_figure_alone_is_not_ranked_either() -> None:
    group = group_of(a_fact("foshan", 99, period=None))
    assert (ranks(group), codes(group)) == ([], [("foshan", "undated")])


def test_the_latest_figure_of_a_cluster_is_ranked_and_the_earlier_is_set_aside() -> None:
    late, early = a_fact("faku", 10, period="2019"), a_fact("faku", 99, period="2018")
    group = group_of(late, early, a_fact("foshan", 50))
    assert ranks(group) == [(1, "foshan", 50), (2, "faku", 10)]
    assert [(one.fact, one.code, one.reason) for one in group.set_aside] == [
        (early, "other-period", "a later figure stands for this cluster")
    ]


def test_the_window_is_the_users() -> None:
    facts = a_fact("faku", 10, period="2014"), a_fact("foshan", 99, period="2019")
    assert ranks(group_of(*facts)) == [(1, "foshan", 99)]
    assert codes(group_of(*facts)) == [("faku", "other-period")]
    assert group_of(*facts).set_aside[0].reason == "more than 3 years before the figures compared"
    assert ranks(group_of(*facts, window=5)) == [(1, "foshan", 99), (2, "faku", 10)]
    assert codes(group_of(*facts, window=4)) == [("faku", "other-period")]


def test_two_ends_of_a_long_period_do_not_bridge_the_window() -> None:
    group = group_of(
        a_fact("faku", 1, period="2007"),
        a_fact("foshan", 2, period="2010/2018"),
        a_fact("huairen", 3, period="2018"),
    )
    assert {"faku", "huairen"} - {one.fact.cluster for one in group.ranked}


def test_less_comes_first_where_less_is_better() -> None:
    group = group_of(a_fact("faku", 10), a_fact("foshan", 99), direction="less")
    assert ranks(group) == [(1, "faku", 10), (2, "foshan", 99)]


def test_what_has_no_better_end_is_not_ranked() -> None:
    group = group_of(a_fact("faku", 10), direction="none")
    assert (ranks(group), codes(group)) == ([], [("faku", "no-order")])


def test_an_open_figure_is_set_aside_from_those_it_may_exceed() -> None:
    group = group_of(a_fact("faku", 40000, hedge="over"), a_fact("foshan", 50000))
    assert ranks(group) == [(1, "foshan", 50000)]
    assert codes(group) == [("faku", "cannot-tell")]


def silent_base() -> FactBase:
    clusters = tuple(map(a_cluster, ("faku", "foshan", "huairen")))
    facts = (
        a_fact("foshan", 1, period="2018"),
        a_fact("foshan", 7, kind="target"),
        a_fact("foshan", 2),
        a_text("huairen"),
    )
    return a_base(*facts, clusters=clusters, metrics=(a_metric(), a_statement(), a_money()))


def test_a_cluster_of_which_the_sources_say_nothing_is_a_row_that_says_so() -> None:
    (group,) = compare(silent_base(), ["employees"]).groups
    silent = [one for one in group.set_aside if one.fact is None]
    assert [(one.cluster, one.code, one.reason) for one in silent] == [
        ("faku", "not-stated", "the sources do not say"),
        ("huairen", "not-stated", "the sources do not say"),
    ]


def test_what_is_set_aside_comes_in_the_order_of_the_base() -> None:
    base = silent_base()
    (group,) = compare(base, ["employees"]).groups
    assert [(one.cluster, one.fact) for one in group.set_aside] == [
        ("faku", None),
        ("foshan", base.facts[0]),
        ("foshan", base.facts[1]),
        ("huairen", None),
    ]


def test_a_statement_is_set_aside_as_one() -> None:
    (group,) = compare(silent_base(), ["products"], ["huairen"]).groups
    assert codes(group) == [("huairen", "statement")]


def test_groups_come_in_the_order_of_the_vocabulary_each_once() -> None:
    found = compare(silent_base(), ["export value", "employment", "employees"])
    assert [group.metric.name for group in found.groups] == ["employees", "export_value"]


def test_only_the_clusters_named_are_compared_in_the_order_of_the_base() -> None:
    found = compare(silent_base(), ["employees"], ["huairen", "FAKU"])
    assert [cluster.id for cluster in found.clusters] == ["faku", "huairen"]
    assert ranks(found.groups[0]) == []


def test_no_metric_is_answered_with_how_to_name_one() -> None:
    with pytest.raises(Usage) as caught:
        compare(silent_base(), [])
    assert str(caught.value) == (
        "no metric to compare by: add --metric exports (see `clusters metrics`)"
    )
