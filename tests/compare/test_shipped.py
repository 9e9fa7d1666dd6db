"""What the base that ships ranks: a table, so that a change of a fact or of a rule is seen."""

from __future__ import annotations

import pytest

from clusters.compare import Comparison, compare
from clusters.factbase.opening import read_base, shipped


@pytest.fixture(scope="module")
def compared() -> Comparison:
    base = read_base(shipped())
    return compare(base, [metric.name for metric in base.metrics])


RANKED = {
    "export_destinations": [(1, "jingdezhen", 75, "2016"), (2, "faku", 36, "2018")],
}
AT_LEAST = {
    "employees": [("huairen", 56_000, "exact"), ("jingdezhen", 30_000, "over")],
}


def test_the_shipped_base_ranks_export_destinations_and_nothing_else(compared: Comparison) -> None:
    ranked = {
        group.metric.name: [
            (one.rank, one.fact.cluster, one.fact.value, one.fact.period) for one in group.ranked
        ]
        for group in compared.groups
        if group.order == "ranked"
    }
    assert ranked == RANKED


def test_the_shipped_base_orders_employees_by_what_is_there_at_least(
    compared: Comparison,
) -> None:
    ordered = {
        group.metric.name: [
            (one.fact.cluster, one.fact.value, one.fact.hedge) for one in group.ranked
        ]
        for group in compared.groups
        if group.order == "at-least"
    }
    assert ordered == AT_LEAST
    assert all(one.rank is None for group in compared.groups if group.metric.name == "employees"
               for one in group.ranked)  # fmt: skip


def test_output_and_export_value_rank_nothing_and_every_figure_has_its_reason(
    compared: Comparison,
) -> None:
    for group in compared.groups:
        if group.metric.name in {"output_value", "export_value"}:
            assert (group.order, group.ranked) == ("none", ())
            assert {one.code for one in group.set_aside} >= {"in-conflict", "not-stated"}


def test_what_is_ranked_of_the_shipped_base_is_in_no_doubt(compared: Comparison) -> None:
    for group in compared.groups:
        for one in group.ranked:
            assert one.fact.status == "sound"
            assert one.fact.kind == group.yardstick.kind
            assert one.fact.scope in group.yardstick.terms.scopes
