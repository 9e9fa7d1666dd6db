"""A base as a data package: CSV files that say what their columns are."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clusters.answers.exporting import ask
from tests.making import SOUND, write_base


def described(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return read


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_no_fault_in_it(ours: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    report = frictionless.validate(str(ours / "package" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:5]


def test_each_file_has_the_columns_that_the_package_describes(ours: Path) -> None:
    folder = ours / "package"
    resources = described(folder)["resources"]
    there = {path.name for path in folder.iterdir()} - {"datapackage.json"}
    assert {resource["path"] for resource in resources} == there
    for resource in resources:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            heads = next(csv.reader(file))
        assert heads == [field["name"] for field in resource["schema"]["fields"]]


def test_every_key_is_one_and_every_reference_leads_somewhere(ours: Path) -> None:
    folder = ours / "package"
    for resource in described(folder)["resources"]:
        found, schema = table(folder, resource["name"]), resource["schema"]
        keys = [tuple(row[name] for name in schema.get("primaryKey", row)) for row in found]
        assert len(keys) == len(set(keys))
        for key in schema["foreignKeys"]:
            ((field,), (there,)) = key["fields"], key["reference"]["fields"]
            other = key["reference"]["resource"] or resource["name"]
            known = {row[there] for row in table(folder, other)}
            assert {row[field] for row in found if row[field]} <= known


def test_a_column_is_described_in_the_words_of_its_field(ours: Path) -> None:
    facts = next(r for r in described(ours / "package")["resources"] if r["name"] == "facts")
    fields = {field["name"]: field for field in facts["schema"]["fields"]}
    assert fields["kind"] == {
        "name": "kind",
        "type": "string",
        "description": "Whether it is so, planned, aimed at, possible or signed.",
        "constraints": {
            "required": True,
            "enum": ["actual", "target", "plan", "capacity", "contract"],
        },
    }
    assert fields["period_first"]["type"] == "date"
    assert fields["number"]["type"] == "number"


def test_numbers_keep_every_digit(tmp_path: Path) -> None:
    long = "1234567890123456789.123456789"
    ask(write_base(tmp_path, SOUND.replace("value: 1.5\n", f"value: {long}\n")), tmp_path / "out")
    (found,) = [row for row in table(tmp_path / "out", "facts") if row["id"] == "faku.export_value"]
    assert found["number"] == long
    assert Decimal(found["low"]) == Decimal(long)
