"""CITATION.cff: the repository's own, and those that are exported."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml

from clusters.cite.citing import Citation
from clusters.cite.exports import export
from clusters.cite.tool import cite_tool
from clusters.factbase import Texts, shipped
from tests.cite.exports.hostile import citations, exported, sources
from tests.making import a_source
from tests.terminal import ROOT

SCHEMA = files("check_jsonschema") / "builtin_schemas" / "vendor" / "citation-file-format.json"


def valid(text: str) -> dict[str, Any]:
    """Read a file strictly as YAML and hold it against the schema of the format."""
    read: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.validate(yaml.safe_load(text), schema)
    return read


def test_the_file_of_this_repository_is_valid() -> None:
    assert valid((ROOT / "CITATION.cff").read_text("utf-8"))["cff-version"] == "1.2.0"


def test_the_tool_alone_is_a_file_without_references() -> None:
    read = valid(export("cff", cite_tool(shipped()), Texts(shipped())))
    assert read["version"].startswith("0.")
    assert "references" not in read


def test_every_source_is_a_reference_of_a_valid_file() -> None:
    read = valid(export("cff", citations(), Texts(shipped())))
    told = [source for source in sources() if source.type != "software"]
    cited = [r for r in read["references"] if r["type"] != "software"]
    assert [r["title"] for r in cited] == [source.name for source in told]
    assert [r.get("url") for r in cited] == [source.address for source in told]


def test_an_unsigned_source_is_by_its_publisher_for_the_format_needs_an_author() -> None:
    unsigned = [Citation(source, ()) for source in sources() if source.id == "zh-undated"]
    (reference,) = valid(export("cff", unsigned, Texts(shipped())))["references"]
    assert reference["authors"] == [{"name": "怀仁市人民政府"}]


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ("1796~", "about 1796"),
        ("199X", "1990s"),
        ("1989/1994", "1989 to 1994"),
        ("2018/..", "since 2018"),
    ],
)
def test_a_date_that_the_format_has_no_field_for_is_kept_in_the_notes(
    issued: str, words: str
) -> None:
    reference = valid(exported("cff", a_source(issued=issued)))["references"][0]
    assert reference["notes"].startswith(f"Published {words}")
