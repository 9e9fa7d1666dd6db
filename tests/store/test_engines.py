"""What else opens an exported base: each program that is installed is asked the same question.

They are the extra ``engines``, and no part of the tests that everybody runs.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from clusters.answers.exporting import ask
from clusters.factbase import shipped
from tests.cli.conftest import Run
from tests.terminal import ROOT

QUESTION = re.search(
    r"```sql\n(SELECT.*?)```", (ROOT / "docs" / "scale.md").read_text("utf-8"), re.DOTALL
)
"""What docs/scale.md asks of every engine."""


def needs(name: str) -> Any:  # noqa: ANN401 - a module of whichever name
    return pytest.importorskip(name, reason=f"{name} is not installed: it is of the extra engines")


def question(table: str) -> str:
    assert QUESTION is not None
    return QUESTION[1].replace("FROM facts", f"FROM {table}")


@pytest.fixture(scope="module")
def expected(ours: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(ours / "ours.db")) as db:
        found = db.execute(question("facts")).fetchall()
    assert len(found) > 3
    return found


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needs("pyarrow")
    ask(shipped(), target := tmp_path_factory.mktemp("parquet") / "facts.parquet")
    return target


def test_duckdb_asks_the_parquet_file(parquet: Path, expected: list[tuple[Any, ...]]) -> None:
    found = needs("duckdb").sql(question(f"'{parquet}'")).fetchall()
    assert found == expected


def test_duckdb_asks_the_data_package(ours: Path, expected: list[tuple[Any, ...]]) -> None:
    found = needs("duckdb").sql(question(f"'{ours / 'package' / 'facts.csv'}'")).fetchall()
    assert found == expected


def test_duckdb_opens_the_words_behind_a_figure(parquet: Path) -> None:
    asked = f"SELECT one.source, one.quote FROM (SELECT unnest(evidence) AS one FROM '{parquet}' "  # noqa: S608 - a path of ours
    found = needs("duckdb").sql(f"{asked} WHERE id = 'faku.export_value.2018')").fetchall()
    assert found == [("chinadaily-2019", "generating $100 million in export revenue")]


def test_pandas_reads_the_database(ours: Path, expected: list[tuple[Any, ...]]) -> None:
    pandas = needs("pandas")
    with closing(sqlite3.connect(ours / "ours.db")) as db:
        frame = pandas.read_sql(question("facts"), db)
    assert list(frame.itertuples(index=False, name=None)) == expected


def test_pandas_reads_the_parquet_file(parquet: Path) -> None:
    frame = needs("pandas").read_parquet(parquet)
    damaged = frame[frame.status == "garbled"]
    assert len(damaged) > 0
    assert damaged.number.isna().all()
    assert damaged.printed.notna().all()


def test_sqlite_utils_sees_the_tables_and_their_keys(
    ours: Path, expected: list[tuple[Any, ...]]
) -> None:
    db = needs("sqlite_utils").Database(ours / "ours.db")
    assert {key.other_table for key in db["evidence"].foreign_keys} == {"facts", "sources"}
    assert [tuple(row.values()) for row in db.query(question("facts"))] == expected


def test_datasette_serves_it(ours: Path) -> None:
    needs("datasette")
    address = "/ours/facts.json?_shape=array&id=faku.export_value.2018"
    words = [sys.executable, "-m", "datasette", str(ours / "ours.db"), "--get", address]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    (row,) = json.loads(done.stdout)
    assert (row["number"], row["unit"]) == (100_000_000, "USD")


def test_spark_asks_the_parquet_file(parquet: Path, expected: list[tuple[Any, ...]]) -> None:
    needs("pyspark")
    if not shutil.which("java"):
        pytest.skip("Spark needs a Java, and none is here")
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, unused-ignore]

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    try:
        spark.read.parquet(str(parquet)).createOrReplaceTempView("facts")
        assert [tuple(row) for row in spark.sql(question("facts")).collect()] == expected
    finally:
        spark.stop()


def test_without_pyarrow_parquet_says_which_extra_it_needs(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = run("export", str(tmp_path / "facts.parquet"))
    assert (ran.status, ran.out) == (2, "")
    assert (
        "Parquet needs pyarrow, which is not installed: pip install 'clusters[parquet]'" in ran.err
    )
    assert not list(tmp_path.iterdir())
