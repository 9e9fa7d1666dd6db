"""What others read of our csv: the same columns, the same numbers, the same order."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from clusters.answers.records import FactRecord
from clusters.render.rows import columns
from tests.cli.conftest import Run

QUERY = "select id from facts where number is not null order by number, id"


def rows_of(run: Run, *words: str) -> list[dict[str, str]]:
    """Give the rows of a csv of facts."""
    return list(csv.DictReader(io.StringIO(run("facts", *words, "-f", "csv").out)))


@pytest.fixture
def ours(run: Run) -> list[tuple[Decimal, str]]:
    """Give number and id of each figure in the product's own order; of equals the id decides."""
    rows = [row for row in rows_of(run, "--sort", "number") if row["number"]]
    told = [(Decimal(row["number"]), row["id"]) for row in rows]
    assert [number for number, _ in told] == sorted(number for number, _ in told)
    return sorted(told)


def test_the_columns_are_the_leaves_of_the_json_with_underscores(run: Run) -> None:
    rows, facts = rows_of(run), json.loads(run("facts", "--json").out)["facts"]
    assert list(rows[0]) == list(columns(FactRecord))
    assert "number" in rows[0]
    assert "evidence_quote" in rows[0]
    assert all("." not in name for name in rows[0])
    assert [row["id"] for row in rows] == [fact["id"] for fact in facts]


def test_number_and_text_are_apart(run: Run) -> None:
    for row in rows_of(run):
        assert not (row["number"] and row["text"])
        if row["number"]:
            Decimal(row["number"])


def test_the_order_by_number_is_ours_in_python(run: Run, ours: list[tuple[Decimal, str]]) -> None:
    rows = [(Decimal(row["number"]), row["id"]) for row in rows_of(run) if row["number"]]
    assert sorted(rows) == ours
    assert len(rows) > 100


def test_the_order_by_number_is_ours_in_sqlite(run: Run, ours: list[tuple[Decimal, str]]) -> None:
    rows = rows_of(run)
    with sqlite3.connect(":memory:") as base:
        base.execute("create table facts (id text, number numeric)")
        told = [(row["id"], row["number"] or None) for row in rows]
        base.executemany("insert into facts values (?, ?)", told)
        assert [one for (one,) in base.execute(QUERY)] == [id_ for _, id_ in ours]


def test_the_order_by_number_is_ours_in_duckdb(
    run: Run, ours: list[tuple[Decimal, str]], tmp_path: Path
) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    file = tmp_path / "facts.csv"
    assert run("facts", "-f", "csv", "-o", str(file)).status == 0
    found = duckdb.sql(QUERY.replace("facts", f"'{file}'")).fetchall()
    assert [one for (one,) in found] == [id_ for _, id_ in ours]


@pytest.mark.parametrize("mark", [(), ("--bom",)])
def test_the_order_by_number_is_ours_in_pandas(
    run: Run, ours: list[tuple[Decimal, str]], tmp_path: Path, mark: tuple[str, ...]
) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    file = tmp_path / "facts.csv"
    assert run("facts", "-f", "csv", "-o", str(file), *mark).status == 0
    found = pandas.read_csv(file).dropna(subset="number").sort_values(["number", "id"])
    assert list(found["id"]) == [id_ for _, id_ in ours]


def test_evidence_has_a_row_for_each_quotation(run: Run) -> None:
    facts = json.loads(run("facts", "xuzhou", "--json").out)["facts"]
    rows = rows_of(run, "xuzhou", "--columns", "evidence")
    assert list(rows[0]) == [
        "id", "evidence_source", "evidence_quote", "evidence_start", "evidence_end",
    ]  # fmt: skip
    assert [(row["id"], row["evidence_source"], row["evidence_quote"]) for row in rows] == [
        (fact["id"], one["source"], one["quote"]) for fact in facts for one in fact["evidence"]
    ]
    assert len(rows) > len(facts)


@pytest.mark.parametrize("form", ["csv", "tsv", "table", "md", "html"])
def test_columns_are_chosen_in_every_format_for_people_and_tables(run: Run, form: str) -> None:
    told = run("facts", "faku", "--columns", "id,number", "--limit", "2", "-f", form).out
    assert "faku." in told
    assert "hedge" not in told
    assert "evidence" not in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--columns", "nubmer"), "'nubmer': no such column: did you mean number"),
        (("--columns", "id", "--json"), "--columns: json is written whole"),
        (("--columns", "id", "-f", "jsonl"), "--columns: jsonl is written whole"),
        (("--bom",), "--bom: table takes no byte order mark: use --format csv or tsv"),
        (("--bom", "--json"), "--bom: json takes no byte order mark"),
    ],
)
def test_what_a_format_cannot_do_is_said_in_a_line(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    ran = run("facts", *words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_excel_gets_a_byte_order_mark_where_it_is_asked_for(run: Run, form: str) -> None:
    plain, marked = run("list", "-f", form).out, run("list", "-f", form, "--bom").out
    assert marked == f"\ufeff{plain}"


def test_a_hyphen_is_standard_output(run: Run) -> None:
    assert run("list", "-o", "-") == run("list")
    assert run("schema", "-o", "-") == run("schema")
    assert not Path("-").exists()
