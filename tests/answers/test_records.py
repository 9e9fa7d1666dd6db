"""The JSON of the nouns: a contract with programs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from clusters.answers.comparison_records import comparison_rows
from clusters.answers.measures import metric_record
from clusters.answers.provenance import source_record
from clusters.answers.records import cluster_record, fact_record, number
from clusters.compare.comparing import compare
from clusters.factbase.opening import read_base, shipped
from tests.making import a_base, a_cluster, a_fact, a_place, a_source, a_text

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (305, "305"),
        (Decimal(54_000_000_000), "54000000000"),
        (Decimal("1E+9"), "1000000000"),
        (Decimal("4.73"), "4.73"),
        (Decimal("0.1"), "0.1"),
        (Decimal("-2.50"), "-2.5"),
        (None, "null"),
        ("305", '"305"'),
    ],
)
def test_a_number_keeps_its_digits_and_a_text_stays_a_text(
    value: Decimal | int | str | None, expected: str
) -> None:
    assert json.dumps(number(value)) == expected


def test_a_fact_is_all_its_fields() -> None:
    fact = a_fact(id="f", value=60000, hedge="over", printed="60,000", note="A note.")
    record = fact_record(a_base(fact), fact)
    assert record == {
        "id": "f",
        "cluster": "faku",
        "metric": "employees",
        "family": "employment",
        "value": 60000,
        "unit": "people",
        "low": 60000,
        "high": None,
        "hedge": "over",
        "kind": "actual",
        "scope": "city",
        "subject": None,
        "period": "2019",
        "status": "sound",
        "printed": "60,000",
        "origin": "seed",
        "note": "A note.",
        "evidence": [{"source": "paper", "quote": "305 people", "start": 10, "end": 20}],
    }


def test_a_statement_has_no_bounds_and_no_hedge() -> None:
    fact = a_text()
    record = fact_record(a_base(fact), fact)
    assert (record["value"], record["low"], record["high"], record["hedge"]) == (
        "tiles",
        None,
        None,
        None,
    )


def test_a_lost_figure_is_null_and_keeps_what_is_printed() -> None:
    fact = a_fact(value=None, status="garbled", printed="XNUMX", hedge="over")
    record = fact_record(a_base(fact), fact)
    assert (record["value"], record["low"], record["high"]) == (None, None, None)
    assert (record["printed"], record["status"], record["hedge"]) == ("XNUMX", "garbled", "over")


def test_a_fact_from_a_second_source_says_so() -> None:
    fact = a_fact()
    base = a_base(fact, sources=(a_source(origin="second"),))
    assert fact_record(base, fact)["origin"] == "second"


def test_a_cluster_says_where_it_is_and_where_it_may_be() -> None:
    doubted = a_cluster(place=a_place("Jiangsu"), perhaps=a_place("Hebei", signs=("a sign",)))
    base = a_base(a_fact(), a_text(), clusters=(doubted,))
    record = cluster_record(base, doubted)
    assert record["perhaps"] == {
        "county": None,
        "city": "Shenyang",
        "province": "Hebei",
        "latitude": 42.5,
        "longitude": 123,
        "signs": ["a sign"],
    }
    assert (record["facts"], record["figures"], record["sources"]) == (2, 1, ["paper"])
    assert cluster_record(base, a_cluster())["perhaps"] is None


@pytest.mark.parametrize("held", [True, False])
def test_a_source_says_whether_its_text_is_held(held: bool) -> None:
    base = a_base(a_fact(), a_text())
    record = source_record(base, base.sources[0], held=held)
    assert record["text"] == {
        "file": "paper.txt",
        "sha256": "0" * 64,
        "characters": 100,
        "held": held,
    }
    assert record["facts"] == 2
    assert source_record(base, a_source(text=None), held=False)["text"] is None


def test_a_metric_says_what_it_measures() -> None:
    base = a_base(a_fact())
    assert metric_record(base, base.metrics[0]) == {
        "name": "employees",
        "label": "Employees",
        "family": "employment",
        "measures": "count",
        "units": ["people"],
        "direction": "more",
        "flow": False,
        "about": "People at work.",
        "facts": 1,
    }


def test_a_comparison_is_a_row_for_each_fact_ranked_or_not_and_each_silence() -> None:
    facts = a_fact("faku", 9, id="r"), a_fact("foshan", 5, id="a", kind="plan")
    base = a_base(*facts, clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen"))))
    (group,) = compare(base, ["employees"]).groups
    rows = list(comparison_rows(base, group))
    assert [(row["cluster"], row["rank"], row.get("code")) for row in rows] == [
        ("faku", 1, None),
        ("foshan", None, "plan"),
        ("huairen", None, "not-stated"),
    ]
    assert rows[0]["fact"] == fact_record(base, facts[0])
    assert rows[2]["fact"] is None


def test_every_record_of_the_shipped_base_is_json_that_reads_back() -> None:
    base = read_base(shipped())
    records = [
        *(fact_record(base, fact) for fact in base.facts),
        *(cluster_record(base, cluster) for cluster in base.clusters),
        *(source_record(base, source, held=False) for source in base.sources),
        *(metric_record(base, metric) for metric in base.metrics),
    ]
    assert json.loads(json.dumps(records, allow_nan=False)) == records
