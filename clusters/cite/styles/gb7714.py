"""GB/T 7714-2015, the Chinese national standard, numbered."""

from __future__ import annotations

from dataclasses import replace

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Position, numbered
from clusters.cite.titles import titled
from clusters.cite.wording import bodies, initialled, is_plain, link, read_on, year
from clusters.models import Person, Source
from clusters.render.document import Reference

ABOUT = "GB/T 7714-2015, numbered"
MARK = "[{}]"
in_text = numbered
_KINDS = {"article-newspaper": "N", "webpage": "EB", "report": "R", "software": "CP"}
_NOTES = {"sound": "", "translated": "[译文]", "garbled": "[文本有误]"}
_NAMED = 3
"""How many authors are named before 等 or et al."""


def reference(source: Source, _position: Position) -> Reference:
    """Write author, title with the marker of its kind and carrier, where, when, and address.

    All of it is in the language of the source, its publisher too where that name is known.
    """
    source = replace(source, publisher=source.publisher_local or source.publisher)
    marker = f"[{_KINDS[source.type]}{'/OL' if source.address else ''}]"
    version = f": {source.version}" if source.version else ""
    read = f"[{read_on(source)}]" if read_on(source) else ""
    where = listed([*bodies(source, "")[-1:], runs(_when(source), read)])
    title = runs(titled(source, italic=False), version, marker)
    return sentences(_authors(source), title, where, _NOTES[source.condition], link(source))


def _authors(source: Source) -> str:
    names = [_name(person) for person in source.authors]
    others = "等" if source.language.startswith("zh") else "et al"
    return ", ".join([*names[:_NAMED], *([others] if names[_NAMED:] else [])])


def _name(person: Person) -> str:
    if person.literal:
        return person.literal
    return initialled(person, dot=" ", before=" ").upper()


def _when(source: Source) -> str:
    """Write a day as it is, a year that is estimated or in doubt in brackets, and none as such."""
    if source.issued is None:
        return "[日期不详]" if source.language.startswith("zh") else "[n.d.]"
    if not all(map(is_plain, source.issued.split("/"))):
        estimated = is_plain(source.issued.rstrip("?~%"))
        doubt = "" if source.issued.endswith("~") else "?"
        return f"[{source.issued[:4]}{doubt}]" if estimated else year(source.issued)
    if source.type == "article-newspaper":
        return source.issued
    if source.type == "webpage" and "-" in source.issued:
        return f"{year(source.issued)}({source.issued})"
    return "/".join(dict.fromkeys(end[:4] for end in source.issued.split("/")))
