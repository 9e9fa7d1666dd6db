"""The audit of a file: its order, its places, what it leaves to the laws, what counts."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from clusters.audit.auditing import Report, audit
from clusters.audit.finding import Severity
from clusters.errors import CannotOpen, InvalidBase
from clusters.factbase import Texts
from tests.audit.damaging import replaced
from tests.terminal import ROOT

BASE = (ROOT / "tests" / "audit" / "exampleton" / "data" / "base.yaml").read_text("utf-8")
NOWHERE = Texts(Path("nowhere"))


def _audit(folder: Path, *changes: tuple[str, str]) -> Report:
    text = BASE
    for old, new in changes:
        text = replaced(text, old, new)
    file = folder / "base.yaml"
    file.write_text(text, encoding="utf-8")
    return audit(file, NOWHERE)


def test_a_finding_has_its_place_in_the_file_what_of_and_the_mend(tmp_path: Path) -> None:
    (finding,) = _audit(tmp_path, ("value: 5000", "value: 50000")).findings
    line = next(i for i, text in enumerate(BASE.splitlines(), 1) if "value: 5000" in text)
    file = tmp_path / "base.yaml"
    assert (finding.code, finding.severity) == ("value-misread", "error")
    message = "exampleton.employees.2024, value: 'more than 5,000' reads 5000, not 50000"
    assert finding.message == message
    mend = "correct the value, or confirm it by hand with reading: {by: hand, reason: ...}"
    assert finding.mend == mend
    assert finding.where == f"{file}:{line}:12"


def test_findings_come_in_the_order_of_the_file_laws_and_all(tmp_path: Path) -> None:
    report = _audit(
        tmp_path,
        ("value: lamps", "value: 7"),
        ("hedge: over", "hedge: about"),
        ("[Lamp Town]", "[L\u0430mp Town]"),
        ("value: 80", "value: 81"),
        ("latitude: 52.20", "latitude: 522.0"),
    )
    assert [finding.code for finding in report.findings] == [
        "odd-characters",
        "bad-measure",
        "hedge-misread",
        "value-misread",
        "bad-value",
    ]
    places = [(finding.line, finding.column) for finding in report.findings]
    assert places == sorted(places)


def test_a_fact_that_breaks_a_law_is_audited_no_further(tmp_path: Path) -> None:
    wrong = [("value: 5000", "value: 50000"), ("hedge: over", "hedge: about")]
    assert len(_audit(tmp_path, *wrong).findings) == 2
    broken = ("printed: more than 5,000", "printed: more then 5,000")
    report = _audit(tmp_path, *wrong, broken)
    assert [finding.code for finding in report.findings] == ["printed-elsewhere"]
    assert report.tally.facts == 7
    assert report.tally.figures == 5


def test_without_texts_a_sound_base_has_no_finding(tmp_path: Path) -> None:
    report = _audit(tmp_path)
    assert report.findings == ()
    assert report.tally.missing == ("gazette-2024",)
    assert report.tally.checked == 0


@pytest.mark.parametrize(
    ("changes", "lax", "strict"),
    [
        ([], False, False),
        ([("value: 4500", "value: 4500\n    status: disputed")], False, True),
        ([("value: 5000", "value: 50000")], True, True),
        (
            [
                ("value: 5000", "value: 50000"),
                ("value: 4500", "value: 4500\n    status: disputed"),
            ],
            True,
            True,
        ),
    ],
)
def test_an_audit_fails_by_errors_and_if_strict_by_warnings(
    tmp_path: Path, changes: list[tuple[str, str]], lax: bool, strict: bool
) -> None:
    report = _audit(tmp_path, *changes)
    assert (report.failed(strict=False), report.failed(strict=True)) == (lax, strict)


def test_what_is_no_base_at_all_is_not_audited(tmp_path: Path) -> None:
    with pytest.raises(InvalidBase):
        _audit(tmp_path, ("hedge: over", "hedge: ower"))
    with pytest.raises(CannotOpen):
        audit(tmp_path / "none.yaml", NOWHERE)


def test_there_are_two_severities() -> None:
    assert get_args(Severity) == ("error", "warning")
