"""The Chicago Manual of Style, 18th edition (2024), author and date."""

from __future__ import annotations

from clusters.cite.runs import listed, sentences
from clusters.cite.styles import Work
from clusters.cite.titles import american, in_headline_case, titled
from clusters.cite.wording import Form, series, turned, whole
from clusters.render.document import Reference

ABOUT = "Chicago, 18th edition, author-date"
MARK = ""
_DAY = Form(day="{month} {day}", month="{month}", year="")
_READ = Form(day="{month} {day}, {year}")
_MOST, _FIRST = 6, 3
"""How many authors are all named, and how many of more than those before et al."""
_SMALL = 4
"""How many letters a preposition may have and still be low: since this edition, ``between`` and
its like have capitals."""


def reference(work: Work) -> Reference:
    """Write author, year, title, and where and on what day it stands."""
    source = in_headline_case(work.source, _SMALL)
    names = [*work.authors(turned)[:1], *work.authors(whole)[1:]]
    many = f"{', '.join(names[:_FIRST])}, et al." if len(names) > _MOST else ""
    who = work.who(many or series(names, "and", ",", pair=True))
    day = "" if work.alone else work.date(_DAY)
    return sentences(
        who,
        work.year("n.d."),
        titled(source, italic=True) if work.alone else american(source),
        work.version("Version {}"),
        listed([*work.places(who, italic=not work.alone), day]),
        work.note,
        work.read("Accessed {}", _READ, undated=True),
        work.link,
    )


def in_text(work: Work) -> str:
    """Write author and year: ``(China Daily 2019)``."""
    return work.cited("and", f"{'' if work.source.issued else ','} {work.year('n.d.')}")
