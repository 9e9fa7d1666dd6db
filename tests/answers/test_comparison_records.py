"""A comparison as programs read it: rows, cells and conversions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clusters.answers.comparison_records import Facts, comparison_rows, group_record
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import fact_record
from clusters.compare import Terms, compare
from clusters.models import Fact, FactBase
from tests.making import a_base, a_cluster, a_fact


def sold(cluster: str, value: object, unit: str, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, metric="export_value", unit=unit, period="2018", **changes)


def told(base: FactBase) -> Facts:
    notes = Footnotes(base)
    return {fact.id: fact_record(notes, fact) for fact in base.facts}


def test_a_comparison_is_a_row_for_each_fact_ranked_or_not_and_each_silence() -> None:
    facts = (
        *(a_fact("faku", 9, id="r"), a_fact("xuzhou", 8, id="s")),
        a_fact("foshan", 5, id="a", kind="plan"),
    )
    clusters = tuple(map(a_cluster, ("faku", "foshan", "huairen", "xuzhou")))
    base = a_base(*facts, clusters=clusters)
    (group,) = compare(base, ["employees"]).groups
    rows = list(comparison_rows(told(base), group))
    assert [(row["cluster"], row["order"], row["rank"], row["code"]) for row in rows] == [
        ("faku", "ranked", 1, None),
        ("xuzhou", "ranked", 2, None),
        ("foshan", "ranked", None, "plan"),
        ("huairen", "ranked", None, "not-stated"),
    ]
    assert rows[0]["fact"] == fact_record(Footnotes(base), facts[0])
    assert rows[3]["fact"] is None


def test_a_converted_figure_has_its_original_and_its_rate() -> None:
    base = a_base(sold("faku", 10**8, "USD"), sold("foshan", 10**9, "CNY", hedge="about"))
    (group,) = compare(base, ["export_value"], terms=Terms(currency="USD")).groups
    first = group_record(told(base), group)["ranked"][0]
    assert first["original"] == {"number": 10**9, "unit": "CNY"}
    rate = first["rate"]
    assert rate is not None
    assert (rate["base"], rate["quote"], rate["rate"]) == ("USD", "CNY", Decimal("6.6187"))
    assert first["number"] == Decimal("151087071.4793")


def test_what_is_not_certain_has_an_order_and_no_rank() -> None:
    base = a_base(a_fact("faku", 9, hedge="over"), a_fact("foshan", 10))
    (group,) = compare(base, ["employees"]).groups
    known = group_record(told(base), group)
    assert known["order"] == "at-least"
    assert [(one["cluster"], one["rank"]) for one in known["ranked"]] == [
        ("foshan", None),
        ("faku", None),
    ]


def test_a_number_keeps_every_digit() -> None:
    exact = Decimal("12345678901234567.89")
    base = a_base(a_fact("faku", exact), a_fact("foshan", 1))
    (group,) = compare(base, ["employees"]).groups
    first = group_record(told(base), group)["ranked"][0]
    assert (first["number"], first["low"], first["high"]) == (exact, exact, exact)


def test_a_damaged_figure_is_no_number() -> None:
    base = a_base(a_fact("faku", 9, status="garbled", hedge="about"))
    (group,) = compare(base, ["employees"]).groups
    (row,) = comparison_rows(told(base), group)
    fact, compared = row["fact"], row["compared"]
    assert fact is not None
    assert compared is not None
    assert (fact["number"], fact["low"], fact["high"]) == (None, None, None)
    assert (compared["number"], compared["low"], compared["high"]) == (None, None, None)
