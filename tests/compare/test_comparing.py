"""Clusters side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.compare.comparing import Group, compare
from clusters.compare.judging import Measured
from clusters.compare.terms import WINDOW, Terms
from clusters.errors import Usage
from clusters.models import Conflict, Fact, FactBase, Kind, OwnRate, Scope, Status
from clusters.models.fact import LOCAL
from clusters.periods import Period, dates, period
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_statement,
    a_text,
    another_place,
    some_words,
)


def group_of(*facts: Fact, window: int = WINDOW, direction: str = "more") -> Group:
    base = a_base(*facts, metrics=(a_metric(direction=direction),))
    (group,) = compare(base, ["employees"], terms=Terms(window=window)).groups
    return group


def ranks(group: Group) -> list[tuple[int | None, str, object]]:
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


TWO = a_fact("faku", 10), a_fact("foshan", 9)
RANKS = [(1, "faku", 10), (2, "foshan", 9)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "alone"),
        ({"hedge": "over"}, "alone"),
        ({"kind": "target"}, "alone"),
        ({"counts": "makers"}, "alone"),
        ({"period": None}, "undated"),
    ],
)
def test_one_cluster_alone_is_never_ranked(changes: dict[str, Any], code: str) -> None:
    group = group_of(a_fact("faku", 10, **changes))
    assert (group.order, ranks(group), codes(group)) == ("none", [], [("faku", code)])


def test_another_definition_is_never_ranked_with_what_most_count() -> None:
    group = group_of(*TWO, a_fact("xuzhou", 99, counts="makers with kilns"))
    assert ranks(group) == RANKS
    assert codes(group) == [("xuzhou", "other-definition")]
    assert group.set_aside[0].reason == "counts makers with kilns"


def test_a_part_is_never_ranked_as_its_whole() -> None:
    group = group_of(*TWO, a_fact("xuzhou", 99, scope="part", subject="tiles"))
    assert (ranks(group), codes(group)) == (RANKS, [("xuzhou", "other-scope")])


def test_where_hedges_leave_the_order_open_rows_stand_by_their_floor_without_a_rank() -> None:
    group = group_of(a_fact("faku", 30_000, hedge="over"), a_fact("foshan", 56_000))
    assert (group.order, codes(group)) == ("at-least", [])
    assert ranks(group) == [(None, "foshan", 56_000), (None, "faku", 30_000)]


def test_a_figure_whose_subject_is_in_doubt_is_never_ranked() -> None:
    facts = (*TWO, a_fact("xuzhou", 99), a_fact("huairen", 5))
    clusters = tuple(map(a_cluster, ("faku", "foshan", "huairen")))
    doubtful = a_cluster("xuzhou", perhaps=another_place())
    base = a_base(*facts, clusters=(*clusters, doubtful))
    group = grouped(base)
    assert ranks(group) == [*RANKS, (3, "huairen", 5)]
    assert codes(group) == [("xuzhou", "doubtful-subject")]
    vouched = a_base(*TWO, a_fact("xuzhou", 99, doubt="none"), clusters=(*clusters, doubtful))
    assert ranks(grouped(vouched))[0] == (1, "xuzhou", 99)


def test_a_conflict_unranks_the_results_that_it_joins_and_no_others() -> None:
    one = a_fact("xuzhou", 99, id="one")
    other, aim = (
        a_fact("xuzhou", 90, id="other", period="2018"),
        a_fact("xuzhou", 99, kind="target", id="aim"),
    )
    told = Conflict(id="told", facts=("one", "other"), note="They differ.")
    hoped = Conflict(id="hoped", facts=("one", "aim"), note="One source has it as a target.")
    both = grouped(a_base(*TWO, one, other, conflicts=(told,)))
    assert (ranks(both), codes(both)) == (RANKS, [("xuzhou", "in-conflict")] * 2)
    aimed = grouped(a_base(*TWO, one, aim, conflicts=(hoped,)))
    assert ranks(aimed) == [(1, "xuzhou", 99), (2, "faku", 10), (3, "foshan", 9)]


def test_a_yearly_figure_told_in_a_month_is_ranked_beside_yearly_ones() -> None:
    def sold(cluster: str, value: int, period: str, per: str | None = None) -> Fact:
        return a_fact(cluster, value, metric="output", unit="CNY", period=period, per=per)

    facts = (
        sold("faku", 9, "2018"),
        sold("foshan", 5, "2019-05", "year"),
        sold("xuzhou", 7, "2019-05"),
    )
    base = a_base(*facts, metrics=(a_money("output", family="f", flow=True),))
    group = grouped(base, "output")
    assert ranks(group) == [(1, "faku", 9), (2, "foshan", 5)]
    assert [one.reason for one in group.set_aside] == ["of a month, not of a year"]


def test_later_figures_than_the_years_compared_are_named() -> None:
    old = [a_fact(c, 5, period="2010") for c in ("faku", "foshan", "huairen")]
    late = a_fact("faku", 6, period="2020"), a_fact("xuzhou", 7, period="2021")
    other = (
        a_fact("foshan", 9, period="2020", kind="target"),
        a_fact("foshan", 9, period="2020", scope="province"),
    )
    group = group_of(*old, *late, *other)
    assert (group.order, group.later) == ("ranked", late)


def test_a_period_asked_for_ranks_figures_in_the_only_currency_it_has() -> None:
    facts = [
        a_fact(c, 5, metric="sold", unit=unit, period=period)
        for c, unit, period in (
            ("faku", "CNY", "2016"), ("foshan", "CNY", "2016"),
            ("faku", "USD", "2019"), ("foshan", "USD", "2019"), ("xuzhou", "USD", "2019"),
        )
    ]  # fmt: skip
    base = a_base(*facts, metrics=(a_money("sold"),))
    assert grouped(base, "sold").yardstick.unit == "USD"
    group = grouped(base, "sold", within="2016")
    assert (group.yardstick.unit, len(group.ranked)) == ("CNY", 2)


def test_a_target_is_never_ranked_beside_results() -> None:
    group = group_of(*TWO, a_fact("xuzhou", 99, kind="target"))
    assert ranks(group) == RANKS
    assert codes(group) == [("xuzhou", "target")]


def test_targets_are_ranked_among_themselves_where_there_are_no_results() -> None:
    group = group_of(a_fact("faku", 10, kind="target"), a_fact("foshan", 99, kind="target"))
    assert group.yardstick.kind == "target"
    assert ranks(group) == [(1, "foshan", 99), (2, "faku", 10)]


def test_a_garbled_figure_never_wins() -> None:
    group = group_of(*TWO, a_fact("xuzhou", 54, status="garbled"))
    assert ranks(group) == RANKS
    assert codes(group) == [("xuzhou", "garbled")]


def test_a_province_is_never_ranked_with_clusters() -> None:
    group = group_of(*TWO, a_fact("xuzhou", 99, scope="province"))
    assert ranks(group) == RANKS
    assert codes(group) == [("xuzhou", "other-scope")]


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
        (early, "other-period", "superseded by 2019")
    ]


def test_the_window_is_the_users() -> None:
    facts = (
        a_fact("faku", 10, period="2014"),
        a_fact("foshan", 99, period="2019"),
        a_fact("xuzhou", 5, period="2019"),
    )
    ends = [(1, "foshan", 99), (2, "xuzhou", 5)]
    assert ranks(group_of(*facts)) == ends
    assert codes(group_of(*facts)) == [("faku", "other-period")]
    assert group_of(*facts).set_aside[0].reason == "too old (2014)"
    assert ranks(group_of(*facts, window=5)) == [ends[0], (2, "faku", 10), (3, "xuzhou", 5)]
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


def test_nothing_has_a_rank_where_an_open_figure_may_exceed_the_first() -> None:
    group = group_of(a_fact("faku", 7, hedge="over"), *TWO[1:], a_fact("huairen", 2))
    assert group.order == "at-least"
    assert ranks(group) == [(None, "foshan", 9), (None, "faku", 7), (None, "huairen", 2)]
    assert codes(group) == []


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
        ("foshan", base.facts[2]),
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


def test_without_a_metric_there_is_nothing_to_compare_by() -> None:
    with pytest.raises(Usage) as caught:
        compare(silent_base(), [])
    assert str(caught.value).startswith("no metric to compare by")


CURRENCIES = st.sampled_from([None, "USD", "CNY", "EUR"])
TERMS = st.builds(
    Terms,
    window=st.integers(0, 12),
    currency=CURRENCIES,
    rate_date=st.sampled_from(["then", "end", date(2020, 6, 1)]),
    kind=st.none() | st.sampled_from(KINDS),
    scopes=st.just(LOCAL) | st.frozensets(st.sampled_from(SCOPES), min_size=1, max_size=3),
    within=st.sampled_from([None, dates("2015/2019"), dates("../2018"), dates("2019/..")]),
)


def on(terms: Terms, facts: list[Fact]) -> Group:
    base = a_base(
        *facts,
        metrics=(a_money(),),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen"))),
    )
    (group,) = compare(base, ["export_value"], terms=terms).groups
    return group


@given(FACTS, TERMS)
def test_on_any_terms_every_fact_is_ranked_or_set_aside_once(
    facts: list[Fact], terms: Terms
) -> None:
    group = on(terms, facts)
    shown = [one.fact.id for one in group.ranked]
    shown += [one.fact.id for one in group.set_aside if one.fact]
    assert sorted(shown) == sorted(fact.id for fact in facts)
    rows = {r.fact.cluster for r in group.ranked} | {a.cluster for a in group.set_aside}
    assert rows == {"faku", "foshan", "huairen"}


@given(FACTS, TERMS)
def test_on_any_terms_nothing_damaged_is_ranked(facts: list[Fact], terms: Terms) -> None:
    assert all(one.fact.status != "garbled" for one in on(terms, facts).ranked)


@given(FACTS, TERMS)
def test_what_is_ranked_keeps_every_term(facts: list[Fact], terms: Terms) -> None:
    group = on(terms, facts)
    for one in group.ranked:
        fact = one.fact
        assert fact.status == "sound"
        assert fact.kind == (terms.kind or group.yardstick.kind)
        assert fact.scope in terms.scopes
        assert one.measured.unit == (terms.currency or group.yardstick.unit)
        assert fact.dates is not None
        if terms.within:
            aimed = fact.kind in {"target", "plan"}
            assert terms.within.first <= (fact.dates.last if aimed else fact.dates.first)
            assert fact.dates.last <= terms.within.last


SAME_YEAR = st.lists(
    st.builds(
        a_fact,
        st.sampled_from(["faku", "foshan", "huairen", "xuzhou"]),
        st.integers(1, 10**12),
        unit=st.just("CNY"),
        period=st.just("2019"),
        hedge=st.sampled_from(["exact", "over", "about", "nearly", "under", "up_to"]),
        metric=st.just("export_value"),
    ),
    max_size=8,
    unique_by=lambda fact: fact.id,
)


@given(SAME_YEAR, st.sampled_from(["USD", "EUR", "JPY"]))
def test_ranks_stay_as_they_are_in_another_currency(facts: list[Fact], currency: str) -> None:
    base = a_base(*facts, metrics=(a_money(),))
    plain, other = (
        compare(base, ["export_value"], terms=Terms(currency=code)).groups[0]
        for code in (None, currency)
    )
    assert [(o.rank, o.shared, o.fact) for o in plain.ranked] == [
        (o.rank, o.shared, o.fact) for o in other.ranked
    ]
    assert plain.set_aside == other.set_aside
    assert all(one.measured.rate for one in other.ranked)


def grouped(base: FactBase, metric: str = "employees", **words: Any) -> Group:  # noqa: ANN401 - any word
    (group,) = compare(base, [metric], terms=Terms.of(**words)).groups
    return group


def test_two_sources_of_one_open_claim_stand_at_one_rank_and_take_up_one() -> None:
    claim = a_fact("faku", 40000, hedge="over")
    again = replace(claim, id="again", evidence=some_words("over 40,000", "report"))
    group = group_of(claim, again, a_fact("foshan", 305))
    assert [(o.rank, o.shared, o.fact.cluster) for o in group.ranked] == [
        (1, False, "faku"),
        (1, False, "faku"),
        (2, False, "foshan"),
    ]


def test_figures_that_begin_alike_keep_the_order_of_the_base() -> None:
    group = group_of(a_fact("huairen", 9), a_fact("faku", 9), a_fact("foshan", 9))
    assert [one.fact.cluster for one in group.ranked] == ["huairen", "faku", "foshan"]


def test_two_sources_of_one_open_claim_that_reaches_over_another_leave_no_rank() -> None:
    claim = a_fact("faku", 40000, hedge="over")
    again = replace(claim, id="again", evidence=some_words("over 40,000", "report"))
    group = group_of(claim, again, a_fact("foshan", 50000), a_fact("huairen", 7))
    assert group.order == "at-least"
    assert [(rank, cluster) for rank, cluster, _ in ranks(group)] == [
        (None, "foshan"), (None, "faku"), (None, "faku"), (None, "huairen")
    ]  # fmt: skip
    assert codes(group) == []


def test_currencies_are_compared_in_the_one_asked_for() -> None:
    base = a_base(
        a_fact("faku", 10**6, metric="export_value", unit="USD", period="2018"),
        a_fact("foshan", 7 * 10**6, metric="export_value", unit="CNY", period="2018"),
    )
    plain = grouped(base, "export_value")
    assert (plain.yardstick.unit, plain.order) == ("USD", "none")
    group = grouped(base, "export_value", currency="usd")
    assert ranks(group) == [(1, "foshan", 7 * 10**6), (2, "faku", 10**6)]
    other = grouped(base, "export_value", currency="eur")
    assert [one.measured.unit for one in other.ranked] == ["EUR", "EUR"]


def test_a_currency_does_not_touch_counts() -> None:
    sold = a_fact("faku", 1, metric="export_value", unit="USD")
    base = a_base(a_fact("faku", 10), a_fact("foshan", 9), sold)
    terms = Terms(currency="USD")
    group, _ = compare(base, ["employees", "export_value"], terms=terms).groups
    assert (group.yardstick.unit, ranks(group)) == ("people", [(1, "faku", 10), (2, "foshan", 9)])


def test_a_currency_that_nothing_can_be_converted_to_is_refused() -> None:
    with pytest.raises(Usage, match="none of these metrics is a sum of money"):
        grouped(a_base(a_fact()), currency="USD")


def test_a_kind_asked_for_is_the_one_ranked() -> None:
    aims = a_fact("foshan", 9, kind="target"), a_fact("huairen", 8, kind="target")
    group = grouped(a_base(a_fact("faku", 10), *aims), kind="target")
    assert ranks(group) == [(1, "foshan", 9), (2, "huairen", 8)]
    assert codes(group) == [("faku", "actual")]
    assert group.set_aside[0].reason == "a result, not a target"


def test_a_kind_that_nobody_has_ranks_nobody() -> None:
    group = grouped(a_base(a_fact("faku"), a_fact("foshan", kind="plan")), kind="capacity")
    assert (group.ranked, codes(group)) == ((), [("faku", "actual"), ("foshan", "plan")])


def test_provinces_are_ranked_among_themselves_if_asked_for() -> None:
    base = a_base(
        a_fact("faku", 10),
        a_fact("foshan", 9, scope="province"),
        a_fact("huairen", 99, scope="province"),
    )
    group = grouped(base, scopes=["province"])
    assert (ranks(group), codes(group)) == (
        [(1, "huairen", 99), (2, "foshan", 9)],
        [("faku", "other-scope")],
    )
    assert group.set_aside[0].reason == "of a city, not of a province"


def test_only_figures_whose_whole_period_lies_in_the_days_asked_for_are_ranked() -> None:
    base = a_base(
        a_fact("faku", 10, period="2016"),
        a_fact("foshan", 9, period="2015/2018"),
        a_fact("huairen", 8, period="2018"),
        a_fact("xuzhou", 7, period="2017/2019"),
        a_fact("dongguan", 6, period=None),
        a_fact("yixing", 5, period="2016/.."),
    )
    group = grouped(base, within="2016..2018")
    assert ranks(group) == [(1, "faku", 10), (2, "huairen", 8)]
    assert [(one.cluster, one.code) for one in group.set_aside] == [
        ("foshan", "other-period"),
        ("xuzhou", "other-period"),
        ("dongguan", "undated"),
        ("yixing", "undated"),
    ]
    assert group.set_aside[0].reason == "outside the period asked for"


def test_the_period_asked_for_chooses_among_a_clusters_figures() -> None:
    late, early = a_fact("faku", 10, period="2019"), a_fact("faku", 99, period="2016")
    group = grouped(a_base(late, early, a_fact("foshan", 9, period="2015")), within="..2017")
    assert ranks(group) == [(1, "faku", 99), (2, "foshan", 9)]
    assert codes(group) == [("faku", "other-period")]


def test_areas_stand_beside_each_other_in_any_unit() -> None:
    metric = a_metric("area", measures="area", units=("ha", "mu"))
    base = a_base(
        a_fact("faku", 300, metric="area", unit="mu"),
        a_fact("foshan", 10, metric="area", unit="ha"),
        a_fact("huairen", 30, metric="area", unit="ha"),
        metrics=(metric,),
    )
    group = grouped(base, "area")
    assert group.yardstick.unit == "ha"
    assert ranks(group) == [(1, "huairen", 30), (2, "faku", 300), (3, "foshan", 10)]


def test_a_metric_named_twice_is_asked_for_once() -> None:
    base = a_base(a_fact())
    found = compare(base, ["employees", "Employees", "employees"])
    assert (found.asked, len(found.groups)) == (1, 1)
    family = compare(base, ["employment", "employees"])
    assert len(family.groups) == 1


def test_a_base_of_statements_alone_ranks_nothing() -> None:
    base = a_base(a_text("faku"), a_text("foshan", "bricks"))
    group = grouped(base, "products", kind="plan")
    assert (group.ranked, codes(group)) == ((), [("faku", "statement"), ("foshan", "statement")])


def test_an_empty_base_has_empty_groups() -> None:
    base = a_base(metrics=(a_metric(),))
    assert compare(base, ["employees"]).groups[0].set_aside == ()


def test_figures_of_one_subject_that_exclude_each_other_are_set_aside_both() -> None:
    group = group_of(
        a_fact("faku", 1000, id="a"),
        a_fact("faku", 90, id="b"),
        a_fact("foshan", 500),
        a_fact("xuzhou", 9),
    )
    assert ranks(group) == [(1, "foshan", 500), (2, "xuzhou", 9)]
    assert [(one.code, one.reason) for one in group.set_aside] == [
        ("in-conflict", "it does not agree with another figure of the same")
    ] * 2


def test_figures_of_a_park_and_its_city_that_exclude_each_other_are_set_aside_both() -> None:
    group = group_of(
        a_fact("faku", 1000), a_fact("faku", 90, scope="park"), *TWO[1:], a_fact("huairen", 2)
    )
    assert ranks(group) == [(1, "foshan", 9), (2, "huairen", 2)]
    assert [(one.code, one.reason) for one in group.set_aside] == [
        ("in-conflict", "another figure of the same, as late, excludes it")
    ] * 2


def test_two_subjects_of_a_cluster_each_have_their_latest_figure() -> None:
    old = a_fact("faku", 6, subject="old fund", period="2018")
    new = a_fact("faku", 1, subject="new fund", period="2019")
    group = group_of(old, new, a_fact("foshan", 5))
    assert ranks(group) == [(1, "faku", 6), (2, "foshan", 5), (2, "faku", 1)]


def test_sums_over_months_stand_beside_sums_over_as_many() -> None:
    def sold(cluster: str, value: int, period: str) -> Fact:
        return a_fact(cluster, value, metric="output", unit="CNY", period=period)

    facts = sold("faku", 9, "2018-01/2018-06"), sold("foshan", 5, "2018"), sold("xuzhou", 1, "2017")
    base = a_base(*facts, metrics=(a_money("output", family="f", flow=True),))
    (group,) = compare(base, ["output"]).groups
    assert [one.fact.cluster for one in group.ranked] == ["foshan", "xuzhou"]
    assert [(one.code, one.reason) for one in group.set_aside] == [
        ("other-period", "of 6 months, not of a year")
    ]


def test_the_kind_compared_is_one_of_which_there_are_dated_figures() -> None:
    undated = a_fact("faku", 9, period=None)
    group = group_of(undated, *(a_fact(c, 5, kind="target") for c in ("foshan", "xuzhou")))
    assert group.yardstick.kind == "target"
    assert codes(group) == [("faku", "actual")]


def test_a_currency_is_refused_where_nothing_is_a_sum_of_money() -> None:
    with pytest.raises(Usage) as caught:
        compare(silent_base(), ["employees", "products"], terms=Terms(currency="USD"))
    assert "none of these metrics is a sum of money" in str(caught.value)


@pytest.mark.parametrize("word", ["", "yuan", "US", "XXX", "VND", "people"])
def test_a_currency_without_rates_is_refused_with_those_there_are(word: str) -> None:
    base = a_base(a_fact(metric="export_value", unit="USD"))
    with pytest.raises(Usage) as caught:
        grouped(base, "export_value", currency=word)
    message = str(caught.value)
    assert message.startswith(f"{word.upper()!r}: no currency with rates: write one of ")
    assert "CNY" in message
    assert "USD" in message


def test_a_currency_of_which_the_base_has_rates_is_taken() -> None:
    own = OwnRate(base="USD", quote="VND", period="2018/2020", rate=23_000, source="The Bank")
    facts = [
        a_fact("faku", 2, metric="export_value", unit="USD"),
        a_fact("foshan", 23_000, metric="export_value", unit="VND"),
    ]
    base = a_base(*facts, rates=(own,))
    for currency, values in (("vnd", [46_000, 23_000]), ("USD", [2, 1])):
        group = grouped(base, "export_value", currency=currency)
        assert [round(one.measured.value or 0) for one in group.ranked] == values


def test_every_figure_of_a_group_is_kept_as_it_was_measured() -> None:
    fact, unclear = a_fact("faku", 10), a_fact("foshan", 3, unit="unstated")
    measured = group_of(fact, unclear).measured
    assert set(measured) == {fact.id, unclear.id}
    assert isinstance(measured[fact.id], Measured)
    assert measured[unclear.id] == ("other-unit", "its currency is not stated")
