"""The MLA Handbook, 9th edition (2021)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences, text_of
from clusters.cite.styles import Position
from clusters.cite.titles import american, in_headline_case, titled
from clusters.cite.wording import (
    MONTHS,
    Form,
    accessed,
    link,
    note,
    places,
    short,
    turned,
    whole,
    written,
)
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "MLA, 9th edition"
MARK = ""
_MONTHS = tuple(
    month if len(month) < 5 else f"{month[:4] if month == 'September' else month[:3]}."  # noqa: PLR2004 - MLA shortens longer ones
    for month in MONTHS
)
_DAY = Form(months=_MONTHS)


def reference(source: Source, _position: Position) -> Reference:
    """Write author if there is one, title, and what it stands in."""
    return sentences(
        _authors(source),
        _title(source),
        _where(source),
        accessed(source, _DAY),
        note(source),
    )


def in_text(source: Source, position: Position) -> str:
    """Write the author, or else the title: ``(“A Title”)``; both where the author wrote more."""
    title = text_of(runs(_title(source, "")))
    if not source.authors:
        return f"({title})"
    return f"({short(source.authors, 'and')}{f', {title}' if position.suffix else ''})"


def _authors(source: Source) -> str:
    if not source.authors:
        return ""
    first, *more = source.authors
    if len(more) > 1:
        return f"{turned(first)}, et al."
    return ", and ".join([turned(first), *map(whole, more)])


def _title(source: Source, mark: str = ".") -> Run:
    source = in_headline_case(source)
    alone = source.type in {"report", "software"}
    return titled(source, italic=True) if alone else american(source, mark)


def _where(source: Source) -> Reference:
    alone = source.type in {"report", "software"}
    names = places(source, italic=not alone)
    version = f"Version {source.version}" if source.version else ""
    date = written(source.issued, _DAY) or "n.d."
    return listed([version, *names, date, link(source)])
