"""The IEEE Reference Guide (2023)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Position
from clusters.cite.titles import american
from clusters.cite.wording import (
    SHORT,
    Form,
    bodies,
    initials_first,
    link,
    note,
    read_on,
    series,
    written,
)
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "IEEE, 2023"
MARK = "[{}]"
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
    where: list[Run | str | Reference] = [
        Run(name, "italic" if news and not index else "plain")
        for index, name in enumerate(bodies(source, ""))
    ]
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


def in_text(_source: Source, position: Position) -> str:
    """Point to the number of the reference: ``[1]``."""
    return f"[{position.number}]"
