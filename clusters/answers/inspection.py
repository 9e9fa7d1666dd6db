"""The audit: what was found, where and how to mend it, and what was checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import reduce
from operator import add
from pathlib import Path
from typing import TypedDict

from clusters.answers import Answer, Standard
from clusters.answers.records import filled
from clusters.answers.words import counted, cut
from clusters.audit.auditing import (
    Report,
    Tally,  # noqa: F401 - the schema of the answer is made of it
    audit,
    breaches_of,
    headline,
    sentences,
)
from clusters.audit.finding import Finding
from clusters.authoring.fixing import SURE, Mending
from clusters.authoring.staging import Stage
from clusters.errors import InvalidBase
from clusters.factbase import Texts
from clusters.render.document import Cell, Document, Section, columns

_COLUMNS = columns("Where", "Finding", "What", "Mend")

_MOST = 20
"""The most findings that are listed unasked."""
_FEW = 5
"""The most sources that a line names."""


class EditRecord(TypedDict):
    """A stretch of the file, in code points from 0, and what is to stand there instead."""

    start: int
    end: int
    text: str


class FindingRecord(TypedDict):
    """Something that is wrong with a base: where, what, and how to mend it.

    ``fix`` has the changes to the file that mend it; it is empty where a person has to look.
    """

    code: str
    severity: str
    where: str
    file: str
    line: int
    column: int
    message: str
    mend: str
    fix: list[EditRecord]


def ask(
    bases: Mapping[Path, Texts],
    *,
    strict: bool = False,
    everything: bool = False,
    fix: Stage | None = None,
) -> Answer:
    """Audit bases: quotations, values, numbers, conflicts.

    Args:
        bases: The YAML of each, with the texts of its sources.
        strict: Whether warnings count too.
        everything: Whether a long list of findings is printed whole.
        fix: Where the files are laid in which what leaves nothing to judge is mended, and then
            what is left is told; None to mend nothing.

    Raises:
        InvalidBase: if some are no bases.
        CannotWrite: if a mended file cannot be laid.
    """
    audited = _audited(bases, fix=fix is not None)
    if fix is not None:
        for mending, _ in audited:
            mending.lay(fix)
    made = sum(mending.made for mending, _ in audited)
    report = reduce(add, [report for _, report in audited])
    failed = report.failed(strict=strict)
    page = check_page(replace(report, mended=None if fix is None else made), everything=everything)
    return Answer(page, no="the audit found something" if failed else "")


def preview(bases: Mapping[Path, Texts]) -> Standard:
    """Give what ``ask`` with ``fix`` would change in the files of bases, as a unified diff."""
    mendings = [mending for mending, _ in _audited(bases, fix=True)]
    lines = [f"{line}\n" for mending in mendings for line in mending.diff()]
    no = f"{counted(sum(one.made for one in mendings), 'mend')} to make: leave out --dry-run"
    return Standard("".join(lines), no=no if lines else "")


def _audited(bases: Mapping[Path, Texts], *, fix: bool) -> list[tuple[Mending, Report]]:
    """Audit each base, mended in memory if that is asked."""
    found: list[tuple[Mending, Report]] = []
    refused: list[InvalidBase] = []
    for file, texts in bases.items():
        try:
            mending = Mending(file)
            while fix and mending.obey(breaches_of(mending.read, texts, SURE)):
                pass
            report = audit(file, texts, mending.read)
            findings = tuple(
                replace(one, fix=mending.fix(one.breach)[1]) for one in report.findings
            )
            found.append((mending, replace(report, findings=findings)))
        except InvalidBase as error:
            refused.append(error)
    if refused:
        raise InvalidBase.together(refused)
    return found


def check_page(report: Report, *, everything: bool = False) -> Document:
    """Lay out a report of the audit: what was found, and what could be checked."""
    records = tuple(filled(FindingRecord, finding) for finding in report.findings)
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(report.findings):
        is_draft = finding.code == "unconfirmed" and finding.breach.path[0] == "facts"
        key = finding.file if is_draft and not everything else number
        groups.setdefault(key, []).append(finding)
    shown = [*groups.values()][: None if everything else _MOST]
    more = cut(len(report.findings) - sum(map(len, shown)), "finding")
    told = sentences(report.tally, _FEW)
    checked = [Cell(f"{line[:1].upper()}{line[1:]}.", "quiet") for line in told]
    drafts = ((file, those) for file, those in groups.items() if isinstance(file, str))
    return Document(
        answer=headline(report),
        sections=(Section("", _COLUMNS, tuple(map(_row, shown)), (*more, *checked)),),
        closing=tuple(
            f"Next: read the {counted(len(those), 'drafted fact')} in {file} against the words, "
            "say whose each is (`scope`), and take its `confirm` out"
            for file, those in drafts
        ),
        payload={"findings": records, "tally": asdict(report.tally)},
        rows=records,
        record=FindingRecord,
    )


def _row(alike: Sequence[Finding]) -> tuple[Cell, ...]:
    finding, *others = alike
    is_warning = finding.severity == "warning"
    number = counted(len(alike), "warning") if others else "warning"
    found = Cell(f"{finding.code} ({number})", "warning")
    more = f"; and {len(others)} more, to line {others[-1].line}" if others else ""
    return (
        Cell(finding.where, "name"),
        found if is_warning else Cell(finding.code, "figure"),
        Cell(finding.message + more),
        Cell(finding.mend),
    )
