"""Harvard, as in Cite Them Right, 12th edition (2022)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Position
from clusters.cite.titles import british, titled
from clusters.cite.wording import (
    Form,
    bodies,
    body,
    initialled,
    link,
    note,
    read_on,
    series,
    short,
    written,
    year_or,
)
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "Harvard, Cite Them Right, 12th edition"
MARK = ""
_DAY = Form(day="{day} {month}", month="{month}", year="")
_NONE = "no date"


def reference(source: Source, position: Position) -> Reference:
    """Write author, year in brackets, title, and where it stands."""
    names = [initialled(person, dot=".") for person in source.authors]
    who = series(names, "and") or body(source)
    year = f" ({year_or(_NONE, source.issued, position.suffix)}) "
    title = _news(source, who) if source.type == "article-newspaper" else _page(source, who)
    return sentences(runs(who, year, title), note(source), _address(source))


def in_text(source: Source, position: Position) -> str:
    """Write author and year: ``(China Daily, 2019)``."""
    who = short(source.authors, "and", most=3) if source.authors else body(source)
    return f"({who}, {year_or(_NONE, source.issued, position.suffix)})"


def _news(source: Source, who: str) -> Reference:
    where = [Run(name, "italic") for name in bodies(source, who)]
    return listed([british(source), *where, written(source.issued, _DAY)])


def _page(source: Source, who: str) -> Reference:
    version = f" (version {source.version})" if source.version else ""
    title = runs(titled(source, italic=True), version)
    site, *more = (
        ["", *bodies(source, who)] if source.type != "webpage" else bodies(source, who) or [""]
    )
    return sentences(listed([title, site]), *more)


def _address(source: Source) -> Reference:
    if not source.address:
        return ()
    read = written(read_on(source), Form())
    return runs("Available at: ", link(source), f" (Accessed: {read})" if read else "")
