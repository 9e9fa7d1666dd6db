"""APA, 7th edition (2020). See https://apastyle.apa.org/style-grammar-guidelines/references."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Position
from clusters.cite.titles import in_sentence_case, titled
from clusters.cite.wording import (
    Form,
    bodies,
    body,
    initialled,
    link,
    note,
    read_on,
    short,
    written,
    year_or,
)
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "APA, 7th edition"
MARK = ""
_AFTER_YEAR = Form(day=", {month} {day}", month=", {month}", year="")
_MOST = 20
"""How many authors are all named."""
_READ = Form(day="{month} {day}, {year}")


def reference(source: Source, position: Position) -> Reference:
    """Write author, date in brackets, title, and where it stands; an address ends it."""
    who = _all_or_most([initialled(person) for person in source.authors]) or body(source)
    news = source.type == "article-newspaper"
    title = titled(in_sentence_case(source), italic=not news)
    where = [Run(name, "italic" if news else "plain") for name in bodies(source, who)[::-1]]
    said = sentences(
        who,
        f"({_when(source, position)})",
        listed([title, _version(source), note(source)], " "),
        *where,
    )
    return runs(said, " " if source.address else "", _address(source))


def in_text(source: Source, position: Position) -> str:
    """Write author and year: ``(China Daily, 2019)``."""
    who = short(source.authors, "&") if source.authors else body(source)
    return f"({who}, {year_or('n.d.', source.issued, position.suffix)})"


def _all_or_most(names: list[str]) -> str:
    """Name up to twenty authors; of more the first nineteen and the last, with dots between."""
    if len(names) <= _MOST:
        return _authors(names)
    return f"{', '.join(names[: _MOST - 1])}, … {names[-1]}"


def _authors(names: list[str]) -> str:
    return ", & ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _when(source: Source, position: Position) -> str:
    day = "" if source.type in {"report", "software"} else written(source.issued, _AFTER_YEAR)
    return year_or("n.d.", source.issued, position.suffix) + day


def _version(source: Source) -> str:
    kind = " [Computer software]" if source.type == "software" else ""
    return f"(Version {source.version}){kind}" if source.version else ""


def _address(source: Source) -> Reference:
    undated = read_on(source) and not source.issued
    return runs(
        f"Retrieved {written(read_on(source), _READ)}, from " if undated else "", link(source)
    )
