"""A draft held against the base: what does not stand in it, under the words, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, TypedDict

from clusters.answers import Answer, Standard
from clusters.answers.footnotes import Footnotes
from clusters.answers.words import counted, figure, listed, whose_and_when
from clusters.claims.claiming import VERDICTS, Claim
from clusters.claims.verifying import verify
from clusters.factbase import choose, find_clusters
from clusters.render.document import Cell, Column, Document, Role, Section
from clusters.render.text import cells, clean

if TYPE_CHECKING:
    from clusters.claims.manuscript import Draft
    from clusters.models import FactBase

_COLUMNS = (Column("Line", right=True), Column("Draft", folds=True))
_MOST = 5
"""The most claims that are shown unasked, so that they fit a screen."""
_WIDTH = 32
"""The cells of a line of the draft that are shown: on a screen of 40 the mark is still below."""


class ClaimRecord(TypedDict):
    """A claim of a draft: where it stands, its words, and what the base says of it."""

    file: str
    line: int
    column: int
    words: str
    verdict: str
    cluster: str | None
    fact: str | None
    message: str


def ask(
    base: FactBase,
    drafts: Sequence[Draft],
    clusters: Sequence[str] | None = None,
    *,
    everything: bool = False,
) -> Answer:
    """Hold drafts against the base: each amount, each comparison.

    Args:
        base: The base asked.
        drafts: The texts.
        clusters: Of whom figures are that name nobody, by any names; none to leave that open.
        everything: Whether what stands is shown too.

    Raises:
        Usage: if a cluster is not known.
    """
    found = _claims(base, drafts, clusters)
    wrong = [claim for _, claim in found if not claim.stands]
    page = _page(base, found, everything=everything)
    return Answer(page, no=_tally(wrong) if wrong else "")


def referenced(
    base: FactBase, drafts: Sequence[Draft], style: str, clusters: Sequence[str] | None = None
) -> Standard:
    """Give drafts with references behind the figures that stand, and their list at the end.

    Raises:
        Usage: if a cluster or the style is not known.
    """
    from clusters.cite.citing import bibliography
    from clusters.cite.runs import text_of
    from clusters.cite.styles import STYLES

    style = choose(style, STYLES, "style")
    found = _claims(base, drafts, clusters)
    right = [one for one in found if one[1].verdict == "ok" and one[1].facts]
    used = dict.fromkeys(fact.evidence[0].source for _, c in right for fact in c.facts)
    cited = {
        one.source.id: one
        for one in bibliography([base.source[id_] for id_ in used], style, base.number)
    }
    texts = []
    for draft in drafts:
        write = escape if draft.is_page else str
        text, at = "", 0
        for claim in (claim for of, claim in right if of is draft):
            ids = dict.fromkeys(fact.evidence[0].source for fact in claim.facts)
            marks = " ".join(write(cited[id_].in_text) for id_ in ids)
            text += f"{draft.text[at : claim.end]} {marks}"
            at = claim.end
        texts.append(text + draft.text[at:])
    if cited:
        lines = [f"{one.mark} {text_of(one.reference)}".strip() for one in cited.values()]
        texts[-1] = _with_list(texts[-1], lines, is_page=drafts[-1].is_page)
    wrong = [claim for _, claim in found if not claim.stands]
    return Standard("\n".join(texts), no=_tally(wrong))


def _with_list(text: str, lines: Sequence[str], *, is_page: bool) -> str:
    if not is_page:
        return f"{text.rstrip()}\n\n" + "\n".join(lines) + "\n"
    listing = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    at = text.lower().rfind("</body>")
    return text + listing if at < 0 else text[:at] + listing + text[at:]


def _claims(
    base: FactBase, drafts: Sequence[Draft], clusters: Sequence[str] | None
) -> list[tuple[Draft, Claim]]:
    ids = [cluster.id for cluster in find_clusters(base, clusters)] if clusters else []
    return [(draft, claim) for draft in drafts for claim in verify(base, draft, ids)]


def _page(base: FactBase, found: list[tuple[Draft, Claim]], *, everything: bool) -> Document:
    notes = Footnotes(base)
    records = tuple(_record(draft, claim, notes) for draft, claim in found)
    told = [
        (draft, claim, record)
        for (draft, claim), record in zip(found, records, strict=True)
        if everything or not claim.stands
    ]
    shown = told if everything else told[:_MOST]
    several = len({draft.name for draft, _ in found}) > 1
    sections = tuple(
        Section(name if several else "", _COLUMNS, tuple(
            row for draft, claim, record in shown if draft.name == name
            for row in _rows(draft, claim, record)
        ))
        for name in dict.fromkeys(draft.name for draft, _, _ in shown)
    )  # fmt: skip
    more = f"{len(told) - len(shown):,} more do not stand: --all"
    return Document(
        answer=_answer([claim for _, claim in found]),
        sections=sections,
        closing=tuple(filter(None, (more if told != shown else "", notes.legend()))),
        notes=notes.notes(),
        payload={"claims": records},
        rows=records,
        record=ClaimRecord,
    )


def _answer(claims: Sequence[Claim]) -> str:
    judged = [claim for claim in claims if claim.verdict != "set-aside"]
    aside = len(claims) - len(judged)
    also = f" {counted(aside, 'number')} set aside, as years and dates are." if aside else ""
    wrong = [claim for claim in judged if not claim.stands]
    if not judged:
        read = "no figure, comparison, market or product was read in it"
        return f"There is nothing to judge: {read}.{also}"
    if not wrong:
        all_ = "The claim stands" if len(judged) == 1 else f"All {len(judged):,} claims stand"
        return f"{all_}.{also}"
    do = "does" if len(wrong) == 1 else "do"
    of = counted(len(judged), "claim")
    return f"{len(wrong):,} of {of} {do} not stand: {_tally(wrong)}.{also}"


def _tally(wrong: Sequence[Claim]) -> str:
    counts = Counter(claim.verdict for claim in wrong)
    return listed(f"{counts[verdict]:,} {verdict}" for verdict in VERDICTS if counts[verdict])


def _record(draft: Draft, claim: Claim, notes: Footnotes) -> ClaimRecord:
    line, column = draft.place(claim.start)
    return {
        "file": draft.name,
        "line": line,
        "column": column,
        "words": draft.text[claim.start : claim.end],
        "verdict": claim.verdict,
        "cluster": claim.cluster,
        "fact": claim.facts[0].id if claim.facts else None,
        "message": _message(claim, notes),
    }


def _message(claim: Claim, notes: Footnotes) -> str:
    """Say why, and what the base has: ``the base says “about”: Faku about 1,000 brands [1]``."""
    named = notes.base.cluster
    told = (
        f"{named[fact.cluster].name} {figure(fact).text} ({whose_and_when(fact).text}) "
        f"{notes.mark(fact).text}"
        for fact in claim.facts
    )
    return ": ".join(filter(None, (claim.reason, " and ".join(told))))


def _rows(draft: Draft, claim: Claim, record: ClaimRecord) -> Iterator[tuple[Cell, ...]]:
    """Lay out a claim: its line, the mark under its words, and what the base says."""
    text, column = draft.line(record["line"]), record["column"] - 1
    end = min(len(text), column + claim.end - claim.start)
    words = clean(text[column : min(end, column + _WIDTH)])
    before = clean(text[max(0, column - _WIDTH) : column])
    behind = clean(text[end : end + _WIDTH])
    room = max(_WIDTH - cells(words), 0)
    while before and cells(before) > max(room * 2 // 3, room - cells(behind)):
        before = before[1:].partition(" ")[2] if " " in before[1:] else before[1:]
    mark = "^" * min(max(cells(words), 1), _WIDTH)
    line = f"{before}{words}{behind}"
    while cells(line) > _WIDTH:
        shorter = line.rpartition(" ")[0]
        line = shorter if len(shorter) >= len(before) + len(words) else line[:-1]
    role: Role = "quiet" if claim.stands else "warning"
    yield Cell(f"{record['line']:,}"), Cell(f"| {line}")
    yield Cell(""), Cell(f"| {' ' * cells(before)}{mark}", role)
    told = f"{claim.verdict}: {record['message']}" if record["message"] else claim.verdict
    yield Cell(""), Cell(told, role)
