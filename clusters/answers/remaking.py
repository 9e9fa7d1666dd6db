"""A report made anew and held against the page that was handed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clusters.__about__ import __version__
from clusters.answers import Answer, report
from clusters.answers.questions import telling
from clusters.answers.receipt import (
    Place,
    WordsRecord,
    carried,
    differences,
    misplaced,
    pieces,
    signed,
)
from clusters.answers.records import filled
from clusters.answers.verification import ClaimRecord
from clusters.answers.words import counted, listed
from clusters.errors import Usage
from clusters.factbase import built_from
from clusters.render.document import Cell, Column, Document, Role, Section
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen

if TYPE_CHECKING:
    from clusters.claims.manuscript import Draft
    from clusters.factbase import Texts
    from clusters.models import FactBase

_MOST = 20
"""The most places of a page that are told unasked."""
_COLUMNS = (Column("Line", right=True), Column("On the page"), Column("Verdict", folds=True))
_TOP = (1, 1)


def ask(
    base: FactBase, texts: Texts, file: Path, pages: Sequence[Draft], *, everything: bool = False
) -> Answer:
    """Make reports anew, and hold all that is seen of them, their receipts, and the texts.

    Args:
        base: The base asked.
        texts: The texts of its sources, in which the words are sought where they are held.
        file: The files of the base.
        pages: The reports.
        everything: Whether what stands is shown too.

    Raises:
        CannotOpen: if the files of the base, or a text, cannot be read.
    """
    rows = tuple(row for page in pages for row in _held(base, texts, file, page))
    wrong = [row for row in rows if row["verdict"] != "ok"]
    shown = rows if everything else wrong[:_MOST]
    more = len(wrong) - len(shown)
    tally = Counter(row["verdict"] for row in wrong)
    told = listed(f"{count:,} {verdict}" for verdict, count in tally.items()) if wrong else ""
    facts = counted(len({row["fact"] for row in rows}), "fact")
    stands = f"all that it shows, and {counted(len(rows), 'quotation')} of {facts}"
    document = Document(
        answer=f"The report does not stand: {told}." if wrong else f"The report stands: {stands}.",
        sections=(Section("", _COLUMNS, tuple(map(_row, shown))),) if shown else (),
        closing=(f"{more:,} more do not stand: --all",) if more > 0 else (),
        payload={"claims": rows},
        rows=rows,
        record=ClaimRecord,
    )
    return Answer(document, no=told)


def _row(row: ClaimRecord) -> tuple[Cell, ...]:
    told = f"{row['verdict']}: {row['message']}" if row["message"] else row["verdict"]
    role: Role = "quiet" if row["verdict"] == "ok" else "warning"
    return Cell(f"{row['line']:,}"), Cell(row["words"]), Cell(told, role)


def _held(base: FactBase, texts: Texts, file: Path, page: Draft) -> Iterator[ClaimRecord]:
    told = carried(page.text)
    if not told:
        yield _claim(page, "the receipt", "altered", "it cannot be read")
        return
    asked, verdict = told["asked"], "altered"
    origin = asked["origin"]
    base = base.of_origin(origin) if origin else base
    for one in _elsewhere(page, told, built_from(file)["digest"]):
        verdict = "differs"
        yield one
    try:
        answer = report.ask(
            base, file, asked["metrics"], asked["names"], currency=asked["currency"]
        )
    except Usage as error:
        yield _claim(page, "the receipt", verdict, f"asked of this base: {error}")
        return
    made = FORMATS["html"].write(telling(answer.document, origin), Screen())
    found = pieces(page.text)
    for at, has, message in differences(found, signed(made, told)):
        yield _claim(page, has, verdict, message, at)
    yield from _words(base, texts, page, carried(made)["words"], dict(found))


def _elsewhere(page: Draft, told: dict[str, Any], digest: str) -> Iterator[ClaimRecord]:
    """Tell whether a page was made from another base, or by another version."""
    if told.get("base") != digest:
        why = "made from another base, or another state of it: name that one with --data"
        yield _claim(page, f"base sha256:{told.get('base')}", "other-base", why)
    if told["report"] != __version__:
        why = f"this is {__version__}, which may say things otherwise"
        yield _claim(page, f"made by clusters {told['report']}", "other-version", why)


def _words(
    base: FactBase,
    texts: Texts,
    page: Draft,
    words: Sequence[WordsRecord],
    at: Mapping[str, Place],
) -> Iterator[ClaimRecord]:
    """Tell of each quotation whether it stands where it should in the text, if that is held."""
    lost = {(one["fact"], one["quote"]) for one in misplaced(base, texts, words)}
    for one in words:
        gone = (one["fact"], one["quote"]) in lost
        why = f"it does not stand there in the text of {one['source']}" if gone else ""
        place = at.get(" ".join(one["quote"].split()), _TOP)
        found = _claim(page, one["quote"], "misplaced" if gone else "ok", why, place)
        yield {**found, "fact": one["fact"], "cluster": base.fact[one["fact"]].cluster}


def _claim(page: Draft, words: str, verdict: str, message: str, at: Place = _TOP) -> ClaimRecord:
    told = {"words": words, "verdict": verdict, "message": message}
    return filled(ClaimRecord, None, file=page.name, line=at[0], column=at[1], **told)
