"""Vancouver: Citing Medicine, 2nd edition, of the National Library of Medicine, numbered."""

from __future__ import annotations

from clusters.cite.runs import runs, sentences
from clusters.cite.styles import Position
from clusters.cite.titles import titled
from clusters.cite.wording import (
    SHORT,
    Form,
    bodies,
    container,
    initialled,
    link,
    note,
    read_on,
    written,
)
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "Vancouver, Citing Medicine, 2nd edition"
MARK = "{}."
_DAY = Form(day="{year} {month} {day}", month="{year} {month}", months=SHORT)
_NAMED = 6
"""How many authors are named before et al."""


def reference(source: Source, _position: Position) -> Reference:
    """Write authors, title, and where and when it was published and read."""
    names = [initialled(person, dot="", before=" ") for person in source.authors]
    who = ", ".join([*names[:_NAMED], *(["et al"] if names[_NAMED:] else [])])
    medium = " [Internet]" if source.address else ""
    date = written(source.issued, _DAY) or "[date unknown]"
    read = f" [cited {written(read_on(source), _DAY)}]" if read_on(source) else ""
    where = f"{'. '.join(bodies(source, '')[::-1])}; {date}{read}"
    version = f" (version {source.version})" if source.version else ""
    title = titled(source, italic=False)
    told: list[Run | str | Reference] = [runs(title, version, medium), where]
    if source.type == "article-newspaper":
        told = [title, f"{container(source)}{medium}", f"{date}{read}"]
    address = runs("Available from: ", link(source)) if source.address else ""
    return runs(sentences(who, *told, note(source)), " " if address else "", address)


def in_text(_source: Source, position: Position) -> str:
    """Point to the number of the reference: ``(1)``."""
    return f"({position.number})"
