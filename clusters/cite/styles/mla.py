"""The MLA Handbook, 9th edition (2021)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences, text_of
from clusters.cite.styles import Work
from clusters.cite.titles import american, in_headline_case, titled
from clusters.cite.wording import MONTHS, Form, turned, whole
from clusters.render.document import Reference, Run

ABOUT = "MLA, 9th edition"
MARK = ""
_MONTHS = tuple(
    month if len(month) < 5 else f"{month[:4] if month == 'September' else month[:3]}."  # noqa: PLR2004 - MLA shortens longer ones
    for month in MONTHS
)
_DAY = Form(months=_MONTHS)


def reference(work: Work) -> Reference:
    """Write author if there is one, title, and what it stands in."""
    first, more = work.authors(turned)[:1], work.authors(whole)[1:]
    date = work.date(_DAY) or "n.d."
    return sentences(
        ", and ".join([*first, *more]) if len(more) <= 1 else f"{first[0]}, et al.",
        _title(work),
        listed([work.version("Version {}"), *work.places(italic=not work.alone), date, work.link]),
        work.read("Accessed {}", _DAY, undated=True),
        work.note,
    )


def in_text(work: Work) -> str:
    """Write the author, or else the title: ``(“A Title”)``; both where the author wrote more."""
    title = text_of(runs(_title(work, "")))
    if not work.source.authors:
        return f"({title})"
    return work.cited("and", f", {title}" if work.suffix else "")


def _title(work: Work, mark: str = ".") -> Run:
    source = in_headline_case(work.source)
    return titled(source, italic=True) if work.alone else american(source, mark)
