"""The audit: what was found, where and how to mend it, and what was checked."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

from clusters.answers import Answer
from clusters.audit.auditing import Report, audit, headline, sentences
from clusters.audit.finding import Finding
from clusters.factbase import Texts
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = tuple(map(Column, ("Where", "Finding", "What", "Mend")))


class FindingRecord(TypedDict):
    """Something that is wrong with a base: where, what, and how to mend it."""

    code: str
    severity: str
    where: str
    file: str
    line: int
    column: int
    message: str
    mend: str


def ask(file: Path, texts: Texts, *, strict: bool = False) -> Answer:
    """Audit a base: quotations, values, numbers, conflicts.

    Args:
        file: The YAML of the base.
        texts: The texts of its sources.
        strict: Whether warnings count too.
    """
    report = audit(file, texts)
    failed = report.failed(strict=strict)
    return Answer(check_page(report), no="the audit found something" if failed else "")


def check_page(report: Report) -> Document:
    """Lay out a report of the audit."""
    records = tuple(_record(finding) for finding in report.findings)
    summary = Cell("; ".join(sentences(report.tally)) + ".", "quiet")
    found = tuple(_row(finding) for finding in report.findings)
    return Document(
        answer=headline(report),
        sections=(Section("", _COLUMNS, found, (summary,)),),
        warnings=(),
        payload={"findings": records, "tally": asdict(report.tally)},
        rows=records,
        record=FindingRecord,
    )


def _row(finding: Finding) -> tuple[Cell, ...]:
    found = Cell(finding.code, "figure")
    if finding.severity == "warning":
        found = Cell(f"{finding.code} (warning)", "warning")
    return (
        Cell(finding.where, "name"),
        found,
        Cell(finding.message),
        Cell(finding.mend),
    )


def _record(finding: Finding) -> FindingRecord:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "where": finding.where,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "mend": finding.mend,
    }
