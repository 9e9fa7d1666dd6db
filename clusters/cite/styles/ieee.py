"""The IEEE Reference Guide (2023)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Position, numbered
from clusters.cite.titles import american
from clusters.cite.wording import (
    SHORT,
    Form,
    initials_first,
    link,
    note,
    places,
    read_on,
    series,
    written,
)
from clusters.models import Source
from clusters.render.document import Reference

ABOUT = "IEEE, 2023"
MARK = "[{}]"
in_text = numbered
_MOST = 6
"""How many authors are all named; of more the first, and et al."""
_DAY = Form(
    day="{month} {day:02}, {year}",
    months=tuple(month if month == "May" else f"{month}." for month in SHORT),
)


def reference(source: Source, _position: Position) -> Reference:
    """Write initials and names, the title in quotation marks, and where it stands."""
    names = [initials_first(person) for person in source.authors]
    who = f"{names[0]} et al." if len(names) > _MOST else series(names, "and", ",")
    news = source.type == "article-newspaper"
    where = places(source, italic=news)
    version = f"version {source.version}" if source.version else ""
    date = written(source.issued, _DAY) or "n.d."
    title = american(source, ",")
    return runs(
        sentences(
            runs(f"{who}, " if who else "", title, " ", listed([*where, version, date])),
            f"Accessed: {written(read_on(source), _DAY)}" if read_on(source) else "",
            note(source),
        ),
        runs(" [Online]. Available: ", link(source)) if source.address else "",
    )
