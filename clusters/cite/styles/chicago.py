"""The Chicago Manual of Style, 18th edition (2024), author and date."""

from __future__ import annotations

from clusters.cite.runs import listed, sentences
from clusters.cite.styles import Position
from clusters.cite.titles import american, in_headline_case, titled
from clusters.cite.wording import (
    Form,
    accessed,
    body,
    link,
    note,
    places,
    series,
    short,
    turned,
    whole,
    written,
    year_or,
)
from clusters.models import Source
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


def reference(source: Source, position: Position) -> Reference:
    """Write author, year, title, and where and on what day it stands."""
    source = in_headline_case(source, _SMALL)
    names = [turned(p) if not i else whole(p) for i, p in enumerate(source.authors)]
    many = f"{', '.join(names[:_FIRST])}, et al." if len(names) > _MOST else ""
    who = many or _authors(names) or body(source)
    alone = source.type in {"report", "software"}
    where = places(source, who, italic=not alone)
    day = "" if alone else written(source.issued, _DAY)
    return sentences(
        who,
        year_or("n.d.", source.issued, position.suffix),
        titled(source, italic=True) if alone else american(source),
        f"Version {source.version}" if source.version else "",
        listed([*where, day]),
        note(source),
        accessed(source, _READ),
        link(source),
    )


def in_text(source: Source, position: Position) -> str:
    """Write author and year: ``(China Daily 2019)``."""
    who = short(source.authors, "and") if source.authors else body(source)
    year = year_or("n.d.", source.issued, position.suffix)
    return f"({who}{'' if source.issued else ','} {year})"


def _authors(names: list[str]) -> str:
    return ", and ".join(names) if len(names) < 3 else series(names, "and", ",")  # noqa: PLR2004 - a pair
