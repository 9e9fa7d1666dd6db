"""The Chicago Manual of Style, 18th edition (2024), author and date."""

from __future__ import annotations

from clusters.cite.days import Form, written, year_or
from clusters.cite.names import series, short, turned, whole
from clusters.cite.quoting import american
from clusters.cite.runs import listed, sentences
from clusters.cite.styles.place import Place
from clusters.cite.wording import bodies, body, link, note, read_on, titled
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "Chicago, 18th edition, author-date"
MARK = ""
_DAY = Form(day="{month} {day}", month="{month}", year="")
_READ = Form(day="{month} {day}, {year}")


def reference(source: Source, place: Place) -> Reference:
    """Write author, year, title, and where and on what day it stands."""
    names = [turned(p) if not i else whole(p) for i, p in enumerate(source.authors)]
    who = _authors(names) or body(source)
    alone = source.type in {"report", "software"}
    where: list[Run | str | Reference] = [
        Run(name, "plain" if alone or index else "italic")
        for index, name in enumerate(bodies(source, who))
    ]
    day = "" if alone else written(source.issued, _DAY)
    return sentences(
        who,
        year_or("n.d.", source.issued, place.suffix),
        titled(source, italic=True) if alone else american(source),
        f"Version {source.version}" if source.version else "",
        listed([*where, day]),
        note(source),
        _read(source),
        link(source),
    )


def in_text(source: Source, place: Place) -> str:
    """Write author and year: ``(China Daily 2019)``."""
    who = short(source.authors, "and") if source.authors else body(source)
    year = year_or("n.d.", source.issued, place.suffix)
    return f"({who}{'' if source.issued else ','} {year})"


def _authors(names: list[str]) -> str:
    return ", and ".join(names) if len(names) < 3 else series(names, "and", ",")  # noqa: PLR2004 - a pair


def _read(source: Source) -> str:
    undated = read_on(source) and not source.issued
    return f"Accessed {written(read_on(source), _READ)}" if undated else ""
