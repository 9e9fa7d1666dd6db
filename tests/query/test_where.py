"""Conditions as typed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusters.errors import Usage
from clusters.query.where import parse_where
from tests.making import a_base, a_metric, a_money, a_statement

BASE = a_base(
    metrics=(
        a_metric("employees"),
        a_money("export_value"),
        a_metric("destinations", family="exports", units=("countries",)),
        a_statement("buyers", family="exports"),
        a_statement("products"),
        a_metric("park_area", measures="area", units=("ha", "mu"), family="land"),
    )
)


@pytest.mark.parametrize(
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
    ],
)
def test_a_condition_is_a_metric_a_sign_and_an_amount(
    text: str, metric: str, sign: str, bound: int | Decimal, unit: str | None
) -> None:
    condition = parse_where(BASE, text)
    assert [one.name for one in condition.metrics] == [metric]
    assert (condition.operator, condition.bound, condition.unit) == (sign, bound, unit)


@pytest.mark.parametrize(
    ("text", "metrics"),
    [("exports > 50 million USD", ["export_value"]), ("exports > 30", ["destinations"])],
)
def test_a_family_stands_for_its_figures_that_the_amount_fits(
    text: str, metrics: list[str]
) -> None:
    assert [metric.name for metric in parse_where(BASE, text).metrics] == metrics


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "employees",
            "'employees': not a condition: write METRIC OP AMOUNT, as in 'employees > 50000'",
        ),
        ("", "'': not a condition: write METRIC OP AMOUNT, as in 'employees > 50000'"),
        ("> 5", "'> 5': not a condition: write METRIC OP AMOUNT, as in 'employees > 50000'"),
        (
            "employees >",
            "'employees >': not a condition: write METRIC OP AMOUNT, as in 'employees > 50000'",
        ),
        (
            "employees > many",
            "'many': no number: write an amount such as 50 million USD",
        ),
        (
            "employees > 60,000 5",
            "'60,000 5': two numbers side by side: write an amount such as 50 million USD",
        ),
        (
            "employees > 60.000",
            ("'60.000': a group mark of another language: write an amount such as 50 million USD"),
        ),
        (
            "employees > 5 to 10",
            "'5 to 10': a range: write an amount such as 50 million USD",
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
            "products: a text, not a figure: use --product or --market, or another metric",
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
def test_what_is_no_condition_is_answered_with_how_to_write_one(text: str, message: str) -> None:
    with pytest.raises(Usage) as caught:
        parse_where(BASE, text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text", ["employees > over 5", "employees > about 5", "employees > 5 or 6"]
)
def test_a_bound_is_one_bare_amount(text: str) -> None:
    with pytest.raises(Usage, match=r"write an amount such as 50 million USD$"):
        parse_where(BASE, text)
