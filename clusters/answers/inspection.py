"""The audit: what was found, where and how to mend it, and what was checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.records import filled
from clusters.answers.words import cut
from clusters.audit.auditing import Report, Tally, audit, headline, sentences
from clusters.audit.finding import Finding
from clusters.factbase import Texts
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = tuple(map(Column, ("Where", "Finding", "What", "Mend")))

_MOST = 20
"""The most findings that are listed unasked."""
_FEW = 5
"""The most sources that a line names."""


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


def ask(file: Path, texts: Texts, *, strict: bool = False, everything: bool = False) -> Answer:
    """Audit a base: quotations, values, numbers, conflicts.

    Args:
        file: The YAML of the base.
        texts: The texts of its sources.
        strict: Whether warnings count too.
        everything: Whether a long list of findings is printed whole.
    """
    report = audit(file, texts)
    failed = report.failed(strict=strict)
    page = check_page(report, everything=everything)
    return Answer(page, no="the audit found something" if failed else "")


def check_page(report: Report, *, everything: bool = False) -> Document:
    """Lay out a report of the audit: what was found, and what could be checked."""
    records = tuple(filled(FindingRecord, finding) for finding in report.findings)
    shown = report.findings if everything else report.findings[:_MOST]
    more = cut(len(report.findings) - len(shown), "finding")
    checked = [Cell(f"{line[:1].upper()}{line[1:]}.", "quiet") for line in _checked(report.tally)]
    found = tuple(_row(finding) for finding in shown)
    return Document(
        answer=headline(report),
        sections=(Section("", _COLUMNS, found, (*more, *checked)),),
        warnings=(),
        payload={"findings": records, "tally": asdict(report.tally)},
        rows=records,
        record=FindingRecord,
    )


_NAMING = re.compile("(.*(?:: the texts| seen,) of )(.*)")


def _checked(tally: Tally) -> Iterator[str]:
    """Say what was checked, a line for each sort; of a long list of names the first."""
    for line in sentences(tally):
        found = _NAMING.fullmatch(line)
        names = found[2].split(", ") if found else []
        some = f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"
        yield f"{found[1]}{some}" if found and names[_FEW:] else line


def _row(finding: Finding) -> tuple[Cell, ...]:
    found = Cell(finding.code, "figure")
    if finding.severity == "warning":
        found = Cell(f"{finding.code} (warning)", "warning")
    return Cell(finding.where, "name"), found, Cell(finding.message), Cell(finding.mend)
