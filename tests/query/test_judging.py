"""What one fact says to a condition."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from clusters.amounts.amount import Hedge
from clusters.models import Fact, Kind, Scope
from clusters.query.judging import Judged, judge_figure, judge_text
from clusters.query.where import parse_where
from tests.making import a_base, a_fact, a_metric, a_money, a_text

ACTUAL = frozenset({"actual"})
DAMAGED = "the figure is damaged in its source"
BOUNDS = ("> 1", ">= 1", "< 1", "<= 1", "= 1", "!= 1", "> 99999", "= 305", "!= 305")


def asked(fact: Fact, condition: str, kinds: frozenset[str] = ACTUAL) -> tuple[str, str]:
    base = a_base(fact)
    judged = judge_figure(base, fact, parse_where(base, f"employees {condition}"), kinds)
    assert judged.fact is fact
    return judged.verdict, judged.reason


@pytest.mark.parametrize(
    ("fact", "condition", "verdict", "reason"),
    [
        (a_fact(value=60000, hedge="over"), "> 50000", "yes", ""),
        (a_fact(value=40000, hedge="over"), "> 50000", "maybe", "over: it may be either"),
        (a_fact(value=40000, hedge="up_to"), "> 30000", "maybe", "up to: it may be either"),
        (a_fact(value=305), "> 50000", "no", ""),
        (a_fact(value=Decimal("4.5")), "> 4", "yes", ""),
    ],
)
def test_a_sound_figure_answers_by_its_interval(
    fact: Fact, condition: str, verdict: str, reason: str
) -> None:
    assert asked(fact, condition) == (verdict, reason)


@pytest.mark.parametrize("condition", BOUNDS)
@pytest.mark.parametrize("value", [None, 305, 54_000_000_000])
def test_a_garbled_figure_is_never_more_than_a_maybe(value: int | None, condition: str) -> None:
    assert asked(a_fact(value=value, status="garbled"), condition) == ("maybe", DAMAGED)


@pytest.mark.parametrize("condition", BOUNDS)
def test_a_disputed_figure_is_never_a_yes(condition: str) -> None:
    assert asked(a_fact(status="disputed"), condition)[0] != "yes"


def test_a_disputed_figure_says_so() -> None:
    assert asked(a_fact(status="disputed"), "> 1") == ("maybe", "the fact is disputed")


def test_a_figure_that_is_not_said_whose_is_never_a_yes() -> None:
    expected = ("maybe", "whose figure it is, is not stated")
    assert asked(a_fact(scope="unstated"), "> 1") == expected
    assert asked(a_fact(scope="unstated"), "> 1000") == ("no", "")


@pytest.mark.parametrize("kind", ["target", "plan", "capacity", "contract"])
def test_what_is_no_result_counts_only_when_its_kind_is_asked_for(kind: Kind) -> None:
    fact = a_fact(kind=kind)
    assert asked(fact, "> 1") == ("no", f"a {kind}, not asked for: add --kind {kind}")
    assert asked(fact, "> 1", frozenset({kind})) == ("yes", "")


@pytest.mark.parametrize("scope", ["province", "country", "company", "line", "household"])
@pytest.mark.parametrize("status", ["sound", "disputed"])
def test_a_figure_of_something_else_is_no_answer(scope: Scope, status: str) -> None:
    fact = a_fact(scope=scope, status=status)
    assert asked(fact, "> 1") == ("no", f"the figure of a {scope}, not of the cluster")


def test_a_garbled_target_is_no_answer_unless_targets_are_asked_for() -> None:
    fact = a_fact(status="garbled", kind="target")
    assert asked(fact, "> 1") == ("no", "a target, not asked for: add --kind target")
    assert asked(fact, "> 1", frozenset({"target"})) == ("maybe", DAMAGED)


def test_a_garbled_figure_of_a_province_is_no_answer() -> None:
    fact = a_fact(status="garbled", scope="province")
    assert asked(fact, "> 1") == ("no", "the figure of a province, not of the cluster")


@pytest.mark.parametrize("scope", ["cluster", "park", "city"])
def test_a_figure_of_the_cluster_its_park_or_its_city_answers(scope: Scope) -> None:
    assert asked(a_fact(scope=scope), "> 1") == ("yes", "")


def in_dollars(condition: str, **changes: Any) -> Judged:  # noqa: ANN401 - any field
    fact = a_fact(metric="export_value", **{"value": 10**9, "unit": "CNY", **changes})
    base = a_base(fact, metrics=(a_money(),))
    return judge_figure(base, fact, parse_where(base, f"export_value {condition}"), ACTUAL)


@pytest.mark.parametrize(
    ("condition", "hedge", "verdict"),
    [
        ("> 144 million USD", "exact", "yes"),
        ("> 145 million USD", "exact", "no"),
        ("> 144 million USD", "over", "yes"),
        ("> 145 million USD", "over", "maybe"),
        ("< 144 million USD", "nearly", "maybe"),
        ("< 145 million USD", "nearly", "yes"),
        ("> 144.689 million USD", "exact", "no"),
        ("= 144.7 million USD", "about", "maybe"),
    ],
)
def test_another_currency_is_converted_at_the_mean_of_the_figures_own_year(
    condition: str, hedge: Hedge, verdict: str
) -> None:
    judged = in_dollars(condition, hedge=hedge)  # 6.9114 yuan for a dollar in 2019
    assert judged.verdict == verdict
    assert judged.conversion is not None
    assert judged.conversion.rate is not None
    assert judged.conversion.rate.value == Decimal("6.9114")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"period": None}, "in CNY, not converted: undated in its source"),
        ({"period": "201X"}, "in CNY, not converted: its year is not known"),
        ({"period": "2030"}, "in CNY, not converted: the rates end on "),
        ({"period": "1998"}, "in CNY, not converted: the rates begin on 1999-01-04"),
        ({"unit": "VND"}, "in VND, not converted: the European Central Bank has no rate of VND"),
        ({"unit": "unstated"}, "its currency is not stated"),
    ],
)
def test_what_cannot_be_converted_is_a_maybe_that_says_why(
    changes: dict[str, Any], reason: str
) -> None:
    judged = in_dollars("> 1 USD", **changes)
    assert (judged.verdict, judged.conversion) == ("maybe", None)
    assert judged.reason.startswith(reason)


def test_areas_are_compared_in_any_unit_of_area() -> None:
    fact = a_fact(metric="park_area", value=150, unit="mu")
    base = a_base(fact, metrics=(a_metric("park_area", measures="area", units=("mu",)),))
    for condition, verdict in [("= 10 ha", "yes"), ("> 9.99 ha", "yes"), ("> 100000 m2", "no")]:
        judged = judge_figure(base, fact, parse_where(base, f"park_area {condition}"), ACTUAL)
        assert judged.verdict == verdict


@pytest.mark.parametrize("text", ["tiles", "Tiles", "TILE", "large thin"])
def test_a_statement_answers_by_its_words_whatever_the_case(text: str) -> None:
    fact = a_text(value="large thin tiles")
    assert judge_text(a_base(fact), fact, text, ACTUAL) == Judged(fact, "yes", "")


def test_a_statement_of_something_else_is_a_plain_no() -> None:
    fact = a_text(value="tiles")
    assert judge_text(a_base(fact), fact, "glass", ACTUAL) == Judged(fact, "no", "")


@pytest.mark.parametrize("kind", ["target", "plan"])
def test_a_statement_of_what_is_not_yet_so_is_a_maybe_unless_asked_for(kind: Kind) -> None:
    fact = a_text(kind=kind)
    reason = f"a {kind}, not yet so: add --kind {kind}"
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "maybe", reason)
    assert judge_text(a_base(fact), fact, "tiles", frozenset({kind})) == Judged(fact, "yes", "")


@pytest.mark.parametrize("scope", ["company", "line", "household", "park"])
def test_a_statement_of_a_part_of_the_cluster_answers_for_it(scope: Scope) -> None:
    fact = a_text(scope=scope)
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL).verdict == "yes"


@pytest.mark.parametrize("scope", ["province", "country"])
def test_a_statement_of_what_is_around_is_no_answer(scope: Scope) -> None:
    fact = a_text(scope=scope)
    reason = f"said of a {scope}, not of the cluster"
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "no", reason)


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (a_text(status="disputed"), "the fact is disputed"),
        (a_text(scope="unstated"), "whose figure it is, is not stated"),
    ],
)
def test_a_doubtful_statement_is_a_maybe(fact: Fact, reason: str) -> None:
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL) == Judged(fact, "maybe", reason)


@pytest.mark.parametrize("value", [None, "tiles"])
def test_a_garbled_statement_is_never_a_yes(value: str | None) -> None:
    fact = a_text(value=value, status="garbled")
    assert judge_text(a_base(fact), fact, "tiles", ACTUAL).verdict == "maybe"
