"""Conditions as typed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusters.errors import Usage
from clusters.query.where import parse_where
from tests.making import a_base, a_metric, a_money, a_statement
from tests.walking import walk

BASE = a_base(
    metrics=(
        a_metric("employees"),
        a_metric("apprentices"),
        a_money("export_value"),
        a_money("export_orders"),
        a_money("output_value", family="output"),
        a_money("furniture", family="output"),
        a_metric("patents", family="innovation", units=("patents",)),
        a_metric("institutes", family="innovation", units=("institutes",)),
        a_metric("destinations", family="exports", units=("countries",)),
        a_statement("buyers", family="exports"),
        a_statement("products"),
        a_metric("park_area", measures="area", units=("ha", "mu"), family="land"),
        a_metric("plant_area", measures="area", units=("ha", "mu"), family="land"),
    )
)


def test_an_operator_the_wrong_way_round_is_told_the_right_one() -> None:
    with pytest.raises(Usage) as caught:
        parse_where(BASE, "employees => 50000")
    assert str(caught.value) == "'employees => 50000': => is no comparison: write >="


NO_CONDITION = (
    "not a condition: write METRIC OP AMOUNT in quotes, as in 'employees > 50000': "
    "a shell takes a bare > for a file"
)


@walk(
    ("text", "metric", "sign", "bound", "unit"),
    [
        ("employees > 50000", "employees", ">", 50000, None),
        ("employees>50,000", "employees", ">", 50000, None),
        ("  Employees  >=  50 thousand ", "employees", ">=", 50000, None),
        ("employees ≥ 5", "employees", ">=", 5, None),
        ("employees ≤ 5", "employees", "<=", 5, None),
        ("employees == 5", "employees", "=", 5, None),
        ("employees = 5", "employees", "=", 5, None),
        ("employees != 5", "employees", "!=", 5, None),
        ("employees < 5", "employees", "<", 5, None),
        ("export value > 50 million USD", "export_value", ">", 50_000_000, "USD"),
        ("export_value > USD 50 million", "export_value", ">", 50_000_000, "USD"),
        ("export-value > 3 billion yuan", "export_value", ">", 3_000_000_000, "CNY"),
        ("export_value > $50m", "export_value", ">", 50_000_000, "USD"),
        ("export_value > AED 5 million", "export_value", ">", 5_000_000, "AED"),
        ("export_value > 3,5 Millionen Euro", "export_value", ">", 3_500_000, "EUR"),
        ("export_value > 2 milioni di euro", "export_value", ">", 2_000_000, "EUR"),
        ("export_value > 500억 원", "export_value", ">", 50_000_000_000, "KRW"),
        ("employees > 60 тыс.", "employees", ">", 60_000, None),
        ("park_area > 12.5 hectares", "park_area", ">", Decimal("12.5"), "ha"),
        ("park_area > 12.5 km2", "park_area", ">", Decimal("12.5"), "km2"),
    ],
)
def test_a_condition_is_a_metric_a_sign_and_an_amount(
    text: str, metric: str, sign: str, bound: int | Decimal, unit: str | None
) -> None:
    condition = parse_where(BASE, text)
    assert [one.name for one in condition.metrics] == [metric]
    assert (condition.operator, condition.bound, condition.unit) == (sign, bound, unit)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("exports > 50 million USD", "export_value, export_orders, destinations"),
        ("exports > 50 million", "export_value, export_orders, destinations"),
        ("exports > 30", "export_value, export_orders, destinations"),
        ("output > 500 billion CNY", "output_value, furniture"),
        ("land > 5 ha", "park_area, plant_area"),
        ("innovation > 50", "patents, institutes"),
    ],
)
def test_a_family_of_different_things_is_refused_with_its_figures(text: str, named: str) -> None:
    with pytest.raises(Usage) as caught:
        parse_where(BASE, text)
    family = text.partition(" ")[0]
    told = f"{family}: a family of different things: name one of {named}"
    assert str(caught.value) == told


def test_a_family_that_counts_alike_in_one_unit_stands_for_all_its_metrics() -> None:
    condition = parse_where(BASE, "employment > 5")
    assert [metric.name for metric in condition.metrics] == ["employees", "apprentices"]


@walk(
    ("text", "message"),
    [
        (
            "employees",
            f"'employees': {NO_CONDITION}",
        ),
        ("", f"'': {NO_CONDITION}"),
        ("> 5", f"'> 5': {NO_CONDITION}"),
        (
            "employees >",
            f"'employees >': {NO_CONDITION}",
        ),
        (
            "employees > many",
            "'many': no number: write a bare number, as in 50000",
        ),
        (
            "employees > 60,000 5",
            "'60,000 5': two numbers side by side: write a bare number, as in 50000",
        ),
        (
            "employees > 60.000",
            ("'60.000': a group mark of another language: write a bare number, as in 50000"),
        ),
        (
            "employees > 5 to 10",
            "'5 to 10': a range: write a bare number, as in 50000",
        ),
        (
            "export_value > 50 million",
            "'50 million': no amount of export_value: write its currency, as in 50 million USD",
        ),
        (
            "employees > 5 USD",
            "'5 USD': no amount of employees: write a bare number, as in 50000",
        ),
        (
            "park_area > 5",
            "'5': no amount of park_area: write it in ha or mu",
        ),
        (
            "products > 5",
            "products: a text, not a figure",
        ),
        (
            "park_area > 5 kg",
            "'5 kg': no amount of park_area: write it in ha or mu",
        ),
        (
            "employes > 5",
            (
                "'employes': no such metric or family: "
                "did you mean employees or employment? (see `clusters metrics`)"
            ),
        ),
    ],
)
def test_what_is_no_condition_is_answered_with_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(Usage) as caught:
        parse_where(BASE, text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text", ["employees > over 5", "employees > about 5", "employees > 5 or 6"]
)
def test_a_bound_is_one_bare_amount(text: str) -> None:
    with pytest.raises(Usage, match=r"write a bare number, as in 50000$"):
        parse_where(BASE, text)
