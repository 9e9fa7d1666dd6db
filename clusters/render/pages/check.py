"""The audit: what was found, where and how to mend it, and what was checked."""

from __future__ import annotations

from dataclasses import asdict

from clusters.audit.auditing import Report, headline, sentences
from clusters.audit.finding import Finding
from clusters.render.document import Cell, Column, Document, Record, Section

_COLUMNS = tuple(map(Column, ("Where", "Finding", "What", "Mend")))
_FLAT = ("code", "severity", "where", "line", "message", "mend")


def check_page(report: Report) -> Document:
    """Lay out a report of the audit."""
    records = tuple(_record(finding) for finding in report.findings)
    summary = Cell("; ".join(sentences(report.tally)) + ".", "quiet")
    found = tuple(_row(finding) for finding in report.findings)
    return Document(
        title=headline(report),
        sections=(Section("", _COLUMNS, found, (summary,)),),
        footnotes=(),
        warnings=(),
        payload={"findings": records, "tally": asdict(report.tally)},
        rows=records,
        columns=_FLAT,
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


def _record(finding: Finding) -> Record:
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
