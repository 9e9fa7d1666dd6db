"""docs/findings.md has a heading for every code, and each example yields its code alone."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from clusters.audit.auditing import audit
from clusters.audit.findings import FINDINGS, THEMES
from clusters.factbase import Texts
from tests.audit.damaging import codes_of_laws, severities
from tests.audit.findings.examples import EXAMPLES, EXAMPLETON, PAGE, example
from tests.terminal import ROOT
from tests.walking import walk


def test_the_base_of_the_examples_is_sound() -> None:
    report = audit(EXAMPLETON / "data" / "base.yaml", Texts(EXAMPLETON / "seeds"))
    assert [f.message for f in report.findings] == []
    assert report.tally.missing == ()


def test_every_code_has_one_heading_and_every_heading_a_code() -> None:
    headings = re.findall(r"(?m)^### (.*)$", PAGE)
    assert sorted(headings) == sorted(severities())
    assert len(codes_of_laws()) >= 18


def test_no_two_findings_share_a_code() -> None:
    found = [rule.code for rule in FINDINGS]
    assert len({*found}) == len(found)
    assert not {*found} & codes_of_laws()


def test_every_file_of_findings_is_a_theme_and_every_finding_is_named_as_its_function() -> None:
    files = {path.stem for path in (ROOT / "clusters" / "audit" / "findings").glob("*.py")}
    assert files - {"__init__"} == {theme.__name__.rpartition(".")[2] for theme in THEMES}
    assert all(rule.code.replace("-", "_") == rule.find.__name__ for rule in FINDINGS)


@walk("code", sorted(severities()))
def test_a_heading_tells_severity_mend_and_an_example(code: str) -> None:
    section = EXAMPLES[code]
    assert re.findall(r"(?m)^\*\*(\w+)\*\*$", section) == [severities()[code]]
    assert len(re.findall(r"(?m)^Mend: ", section)) == 1
    assert section.count("```diff\n") == 1


@pytest.mark.parametrize("code", sorted(severities()))
def test_an_example_yields_its_code_and_no_other(tmp_path: Path, code: str) -> None:
    shutil.copytree(EXAMPLETON, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "data" / "base.yaml"
    file.write_text(example(code, file.read_text("utf-8")), encoding="utf-8")
    report = audit(file, Texts(tmp_path / "seeds"))
    assert {finding.code for finding in report.findings} == {code}
    assert {finding.severity for finding in report.findings} == {severities()[code]}
    assert report.failed(strict=True)
    assert report.failed(strict=False) == (severities()[code] == "error")
