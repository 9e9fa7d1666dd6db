"""A fact as a sentence: nothing of it left out, and nothing put in."""

from __future__ import annotations

from typing import Any

from clusters.answers.sentence import sentence
from clusters.models import Fact, Speaker
from tests.making import a_base, a_fact, a_metric, a_money, a_text
from tests.walking import walk

MONEY = {"metric": "export_value", "value": 100_000_000, "unit": "USD", "scope": "cluster"}


@walk(
    ("changes", "said"),
    [
        ({}, "Faku, cluster: export value of 100 million USD in 2019 (Press 2020)."),
        (
            {"hedge": "over", "period": "2019-09"},
            "Faku, cluster: export value of over 100 million USD in September 2019 (Press 2020).",
        ),
        (
            {"kind": "target", "period": "2021/2025"},
            (
                "Faku, cluster: export value of 100 million USD, a target, from 2021 to 2025 "
                "(Press 2020)."
            ),
        ),
        (
            {"scope": "park", "subject": "Ceramics Park", "period": None},
            "Faku, Ceramics Park (park): export value of 100 million USD, undated (Press 2020).",
        ),
        (
            {"scope": "unstated", "period": "2019-09-12"},
            (
                "Faku, scope not stated: export value of 100 million USD on 12 September 2019 "
                "(Press 2020)."
            ),
        ),
        (
            {"per": "year", "period": "2019-09"},
            (
                "Faku, cluster: export value of 100 million USD a year, as told in September 2019 "
                "(Press 2020)."
            ),
        ),
        (
            {"per": "year", "kind": "target", "period": "2025"},
            (
                "Faku, cluster: export value of 100 million USD, a target, yearly, in 2025 "
                "(Press 2020)."
            ),
        ),
        (
            {"confirm": ("metric",)},
            (
                "Faku, cluster: export value of 100 million USD in 2019, a draft that nobody has "
                "confirmed (Press 2020)."
            ),
        ),
        (
            {"counts": "ceramics", "speaker": Speaker(name="Ding Yu", office="mayor")},
            (
                "Faku, cluster: export value of 100 million USD (ceramics) in 2019, according to "
                "Ding Yu (mayor) (Press 2020)."
            ),
        ),
        (
            {"status": "garbled", "printed": "305"},
            ("Faku, cluster: export value, damaged in the source: “305”, in 2019 (Press 2020)."),
        ),
        (
            {"value": (80, 90)},
            "Faku, cluster: export value of 80 to 90 USD in 2019 (Press 2020).",
        ),
    ],
)
def test_a_sum_of_money_is_said_with_hedge_kind_whose_and_when(
    changes: dict[str, Any], said: str
) -> None:
    fact = a_fact(**{**MONEY, **changes})
    base = a_base(fact, metrics=(a_money("export_value", label="Export value"),))
    assert sentence(base, fact, ["(Press 2020)"]) == said


def told(fact: Fact, label: str, **changes: Any) -> str:  # noqa: ANN401 - any field
    metric = a_metric(fact.metric, label=label, **changes)
    return sentence(a_base(fact, metrics=(metric,)), fact, ["[1]", "[1]"])


def test_a_count_and_a_statement_stand_behind_their_label() -> None:
    assert told(a_fact(), "Employees") == "Faku, city: employees, 305 people, in 2019 [1]."
    goods = told(a_text(), "Products", measures="text", units=())
    assert goods == "Faku, city: products, tiles, in 2019 [1]."


def test_an_abbreviation_stays_one() -> None:
    assert "GDP growth" in told(a_fact(), "GDP growth")
