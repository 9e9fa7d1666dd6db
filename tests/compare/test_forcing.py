"""Ranks that the user forces."""

from __future__ import annotations

from typing import Any

import pytest

from clusters.compare.comparing import Group, compare
from clusters.compare.terms import Terms
from clusters.models import Fact
from tests.making import a_base, a_fact, a_metric, a_money, a_text


def forced(*facts: Fact, metric: str = "employees", **terms: Any) -> Group:  # noqa: ANN401 - any term
    base = a_base(*facts)
    (group,) = compare(base, [metric], terms=Terms.of(forced=True, **terms)).groups
    return group


def ranks(group: Group) -> list[tuple[int, str, str | None]]:
    """Give each rank with the code of what it was forced against."""
    return [(o.rank, o.fact.cluster, o.despite.code if o.despite else None) for o in group.ranked]


def test_a_comparable_figure_keeps_its_rank_unmarked() -> None:
    group = forced(a_fact("faku", 10), a_fact("foshan", 5))
    assert ranks(group) == [(1, "faku", None), (2, "foshan", None)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "target"}, "target"),
        ({"kind": "plan"}, "plan"),
        ({"kind": "capacity"}, "capacity"),
        ({"kind": "contract"}, "contract"),
        ({"status": "disputed"}, "disputed"),
        ({"scope": "province"}, "other-scope"),
        ({"scope": "unstated"}, "other-scope"),
        ({"period": "2001"}, "other-period"),
        ({"period": "2030"}, "other-period"),
        ({"period": None}, "undated"),
    ],
)
def test_what_is_not_comparable_is_ranked_with_the_reason_why_it_is_not(
    changes: dict[str, Any], code: str
) -> None:
    sound = a_fact("faku", 10), a_fact("huairen", 20)
    group = forced(*sound, a_fact("foshan", 15, **changes))
    assert ranks(group) == [(1, "huairen", None), (2, "foshan", code), (3, "faku", None)]
    assert group.set_aside == ()
    marked = group.ranked[1].despite
    assert marked is not None
    assert marked.fact is group.ranked[1].fact


@pytest.mark.parametrize("value", [99, None])
def test_what_is_damaged_is_not_ranked_even_by_force(value: int | None) -> None:
    group = forced(a_fact("faku", 10), a_fact("foshan", value, status="garbled"))
    assert ranks(group) == [(1, "faku", None)]
    assert [(one.cluster, one.code) for one in group.set_aside] == [("foshan", "garbled")]


def test_what_cannot_be_told_shares_a_rank_by_force() -> None:
    group = forced(a_fact("faku", 40000, hedge="over"), a_fact("foshan", 50000))
    assert ranks(group) == [(1, "foshan", None), (1, "faku", "cannot-tell")]
    assert all(one.shared for one in group.ranked)
    assert group.set_aside == ()


def test_an_earlier_figure_of_a_cluster_that_has_a_rank_is_not_forced_beside_it() -> None:
    earlier, target = a_fact("faku", 5, period="2018"), a_fact("faku", 99, kind="target")
    group = forced(a_fact("faku", 10), earlier, target)
    assert ranks(group) == [(1, "faku", None)]
    assert [one.code for one in group.set_aside] == ["other-period", "target"]


def test_what_has_no_value_in_the_unit_compared_cannot_be_forced() -> None:
    facts = (
        a_fact("faku", 1, metric="export_value", unit="USD"),
        a_fact("foshan", 2, metric="export_value", unit="CNY"),
        a_fact("huairen", 3, metric="export_value", unit="unstated"),
        a_fact("xuzhou", 4, metric="export_value", unit="USD"),
    )
    group = forced(*facts, metric="export_value")
    assert ranks(group) == [(1, "xuzhou", None), (2, "faku", None)]
    assert [one.code for one in group.set_aside] == ["other-unit", "other-unit"]


def test_a_forced_figure_is_ranked_by_what_it_is_converted_to() -> None:
    facts = (
        a_fact("faku", 10**6, metric="export_value", unit="USD"),
        a_fact("foshan", 10**7, metric="export_value", unit="CNY", scope="province"),
    )
    group = forced(*facts, metric="export_value", currency="USD")
    assert ranks(group) == [(1, "foshan", "other-scope"), (2, "faku", None)]


def test_neither_a_statement_nor_what_has_no_order_is_forced() -> None:
    assert forced(a_text("faku"), metric="products").ranked == ()
    base = a_base(a_fact(), metrics=(a_metric(direction="none"),))
    (group,) = compare(base, ["employees"], terms=Terms(forced=True)).groups
    assert (group.ranked, [one.code for one in group.set_aside]) == ((), ["no-order"])


def test_where_nothing_is_comparable_all_can_still_be_forced() -> None:
    group = forced(a_fact("faku", 5, period=None), a_fact("foshan", 9, scope="province"))
    assert ranks(group) == [(1, "foshan", "other-scope"), (2, "faku", "undated")]


def test_a_kind_that_nobody_has_is_forced_from_those_there_are() -> None:
    group = forced(a_fact("faku", 5), a_fact("foshan", 9, kind="plan"), kind="capacity")
    assert ranks(group) == [(1, "foshan", "plan"), (2, "faku", "actual")]


def test_money_needs_no_currency_to_be_forced_in_its_own() -> None:
    facts = (
        a_fact("faku", 1, metric="export_value", unit="CNY"),
        a_fact("foshan", 2, metric="export_value", unit="CNY", kind="contract"),
    )
    base = a_base(*facts, metrics=(a_money(),))
    (group,) = compare(base, ["export_value"], terms=Terms(forced=True)).groups
    assert [one.fact.cluster for one in group.ranked] == ["foshan", "faku"]


def test_what_follows_a_damaged_figure_is_forced_all_the_same() -> None:
    lost, undated = a_fact("faku", 1, status="garbled"), a_fact("foshan", 2, period=None)
    group = forced(lost, undated, a_fact("huairen", 3))
    assert ranks(group) == [(1, "huairen", None), (2, "foshan", "undated")]


def test_figures_that_would_share_a_rank_are_told_from_the_certain_and_forced() -> None:
    """The command line excludes the two; a program may ask for both."""
    facts = a_fact("faku", 1000, hedge="about"), a_fact("foshan", 950)
    (group,) = compare(a_base(*facts), ["employees"], terms=Terms(certain=True, forced=True)).groups
    assert ranks(group) == [(1, "foshan", "cannot-tell"), (1, "faku", "cannot-tell")]
