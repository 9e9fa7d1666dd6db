"""Harvard, as in Cite Them Right, 12th edition (2022)."""

from __future__ import annotations

from functools import partial

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Work
from clusters.cite.titles import british, titled
from clusters.cite.wording import Form, initialled, series
from clusters.render.document import Reference

ABOUT = "Harvard, Cite Them Right, 12th edition"
MARK = ""
_DAY = Form(day="{day} {month}", month="{month}", year="")
_NONE = "no date"
_NAME = partial(initialled, dot=".")


def reference(work: Work) -> Reference:
    """Write author, year in brackets, title, and where it stands."""
    who = work.who(series(work.authors(_NAME), "and"))
    year = f" ({work.year(_NONE)}) "
    title = _news(work, who) if work.news else _page(work, who)
    read = work.read(" (Accessed: {})", Form())
    address = runs("Available at: ", work.link, read) if work.source.address else ""
    return sentences(runs(who, year, title), work.note, address)


def in_text(work: Work) -> str:
    """Write author and year: ``(China Daily, 2019)``."""
    return work.cited("and", f", {work.year(_NONE)}", most=3)


def _news(work: Work, who: str) -> Reference:
    return listed([british(work.source), *work.places(who, italic=True), work.date(_DAY)])


def _page(work: Work, who: str) -> Reference:
    title = runs(titled(work.source, italic=True), work.version(" (version {})"))
    site, *more = ["", *work.bodies(who)] if work.alone else work.bodies(who) or [""]
    return sentences(listed([title, site]), *more)
