"""Why a fact cannot be ranked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from clusters.compare.judging import judge
from clusters.compare.yardstick import Yardstick
from clusters.models import Code, Kind, Scope, SetAside
from tests.making import a_fact, a_metric, a_statement, a_text


def years(text: str) -> date:
    return date(int(text), 12, 31)


YARD = Yardstick(kind="actual", unit="people", until=years("2019"), window=3)


@pytest.mark.parametrize(
    ("changes", "code", "reason"),
    [
        ({"kind": "target"}, "target", "a target, not a result"),
        ({"kind": "plan"}, "plan", "a plan, not a result"),
        ({"kind": "capacity"}, "capacity", "a capacity, not a result"),
        ({"kind": "contract"}, "contract", "a signed contract, not a result"),
        ({"status": "garbled"}, "garbled", "garbled in its source: not to be trusted"),
        (
            {"value": None, "status": "garbled"},
            "garbled",
            "the number is damaged in its source",
        ),
        ({"status": "disputed"}, "disputed", "disputed: another source contradicts it"),
        ({"scope": "province"}, "other-scope", "the figure of a province, not of the cluster"),
        ({"scope": "household"}, "other-scope", "the figure of a household, not of the cluster"),
        ({"scope": "unstated"}, "other-scope", "whose figure it is, is not stated"),
        ({"unit": "firms"}, "other-unit", "in firms, not people: not converted"),
        ({"period": None}, "undated", "undated in its source"),
        (
            {"period": "2015"},
            "other-period",
            "more than 3 years before the figures compared",
        ),
        (
            {"period": "2020"},
            "other-period",
            "later than the figures compared",
        ),
    ],
)
def test_what_is_not_comparable_is_set_aside_with_its_reason(
    changes: dict[str, Any], code: Code, reason: str
) -> None:
    fact = a_fact(**changes)
    assert judge(fact, a_metric(), YARD) == SetAside("faku", fact, code, reason)


@pytest.mark.parametrize("period_", ["2019", "2019-05", "2018", "2016", "2016/2019"])
@pytest.mark.parametrize("scope", ["cluster", "park", "city"])
def test_a_sound_result_of_the_cluster_within_the_window_is_not_set_aside(
    scope: Scope, period_: str
) -> None:
    assert judge(a_fact(scope=scope, period=period_), a_metric(), YARD) is None


@pytest.mark.parametrize("kind", ["actual", "plan", "capacity", "contract"])
def test_only_targets_stand_beside_targets(kind: Kind) -> None:
    yard = Yardstick(kind="target", unit="people", until=years("2019"), window=3)
    assert judge(a_fact(kind="target"), a_metric(), yard) is None
    aside = judge(a_fact(kind=kind), a_metric(), yard)
    assert aside is not None
    assert (aside.code, aside.reason.endswith(", not a target")) == (kind, True)


def test_a_statement_is_never_ranked() -> None:
    said = a_text()
    assert judge(said, a_statement(), YARD) == SetAside(
        "faku", said, "statement", "a statement: nothing to rank"
    )


def test_a_figure_without_a_better_end_is_never_ranked() -> None:
    fact = a_fact()
    assert judge(fact, a_metric(direction="none"), YARD) == SetAside(
        "faku", fact, "no-order", "neither more nor less of it ranks first"
    )


def test_damage_is_told_before_anything_else_about_a_figure() -> None:
    fact = a_fact(value=None, status="garbled", kind="target", scope="province", period=None)
    aside = judge(fact, a_metric(), YARD)
    assert aside is not None
    assert aside.code == "garbled"
