"""The JSON of the nouns: a contract with programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

import pytest

from clusters.answers.footnotes import Footnotes
from clusters.answers.measures import metric_record
from clusters.answers.provenance import source_record
from clusters.answers.records import cluster_record, fact_record
from clusters.factbase.opening import read_base, shipped
from clusters.render.formats.json import encode
from tests.making import a_base, a_cluster, a_fact, a_place, a_source, a_text, another_place
from tests.walking import walk


@walk(
    ("value", "expected"),
    [
        (305, "305"),
        (Decimal(54_000_000_000), "54000000000"),
        (Decimal("1E+9"), "1000000000"),
        (Decimal("4.73"), "4.73"),
        (Decimal("0.1"), "0.1"),
        (Decimal("-2.50"), "-2.50"),
        (None, "null"),
        ("305", '"305"'),
    ],
)
def test_a_number_keeps_its_digits_and_a_text_stays_a_text(
    value: Decimal | int | str | None, expected: str
) -> None:
    assert encode(value) == expected


def test_a_fact_is_all_its_fields() -> None:
    fact = a_fact(id="f", value=60000, hedge="over", printed="60,000", note="A note.")
    record = fact_record(Footnotes(a_base(fact)), fact)
    assert record == {
        "id": "f",
        "cluster": "faku",
        "metric": "employees",
        "family": "employment",
        "number": 60000,
        "text": None,
        "low": 60000,
        "high": None,
        "low_open": True,
        "high_open": False,
        "unit": "people",
        "hedge": "over",
        "kind": "actual",
        "scope": "city",
        "subject": None,
        "doubt": None,
        "counts": None,
        "concept": None,
        "per": None,
        "period": "2019",
        "period_first": "2019-01-01",
        "period_last": "2019-12-31",
        "status": "sound",
        "printed": "60,000",
        "says": "Faku, employees: over 60,000 people (city, 2019) [1]",
        "origin": "seed",
        "note": "A note.",
        "speaker": None,
        "evidence": [{"source": "paper", "quote": "305 people", "start": 10, "end": 20}],
    }


def test_a_statement_has_no_bounds_and_no_hedge() -> None:
    fact = a_text()
    record = fact_record(Footnotes(a_base(fact)), fact)
    assert record["text"] == "tiles"
    assert [record[key] for key in ("number", "low", "high", "hedge")] == [None] * 4


def test_a_lost_figure_is_null_and_keeps_what_is_printed() -> None:
    fact = a_fact(value=None, status="garbled", printed="XNUMX", hedge="over")
    record = fact_record(Footnotes(a_base(fact)), fact)
    assert (record["number"], record["low"], record["high"]) == (None, None, None)
    assert (record["printed"], record["status"], record["hedge"]) == ("XNUMX", "garbled", "over")


def test_a_fact_from_a_second_source_says_so() -> None:
    fact = a_fact()
    base = a_base(fact, sources=(a_source(origin="second"),))
    assert fact_record(Footnotes(base), fact)["origin"] == "second"


def test_a_cluster_says_where_it_is_and_where_it_may_be() -> None:
    doubted = a_cluster(place=a_place("Jiangsu"), perhaps=another_place("Hebei"))
    base = a_base(a_fact(), a_text(), clusters=(doubted,))
    record: Mapping[str, object] = cluster_record(Footnotes(base), doubted)
    assert record["place"] == {
        "country": "CN",
        "within": ["Jiangsu", "Shenyang", "Faku"],
        "latitude": Decimal("42.5"),
        "longitude": 123,
    }
    assert record["perhaps"] == {
        "country": "CN",
        "within": ["Hebei", "Cangzhou", "Hejian"],
        "latitude": None,
        "longitude": None,
        "names": {"en": "Hejian", "zh": "河间"},
        "signs": [],
        "against": [],
    }
    assert (record["facts"], record["figures"], record["sources"]) == (2, 1, ["paper"])
    assert cluster_record(Footnotes(base), a_cluster())["perhaps"] is None


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
    assert metric_record(base.metrics[0], {"employees": 1}) == {
        "name": "employees",
        "label": "Employees",
        "family": "employment",
        "measures": "count",
        "units": ["people"],
        "direction": "more",
        "flow": False,
        "headline": False,
        "about": "People at work.",
        "facts": 1,
    }


def test_every_record_of_the_shipped_base_is_json_that_reads_back() -> None:
    base = read_base(shipped())
    notes = Footnotes(base)
    records = [
        *(fact_record(notes, fact) for fact in base.facts),
        *(cluster_record(notes, cluster) for cluster in base.clusters),
        *(source_record(base, source, held=False) for source in base.sources),
        *(metric_record(metric, {}) for metric in base.metrics),
    ]
    assert json.loads(encode(records), parse_float=Decimal) == records
