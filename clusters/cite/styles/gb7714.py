"""GB/T 7714-2015, the Chinese national standard, numbered."""

from __future__ import annotations

from dataclasses import replace

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Work, numbered
from clusters.cite.titles import titled
from clusters.cite.wording import is_plain, whole, year
from clusters.models import Person, Source
from clusters.render.document import Reference

ABOUT = "GB/T 7714-2015, numbered"
MARK = "[{}]"
in_text = numbered
_KINDS = {"article-newspaper": "N", "webpage": "EB", "report": "R", "software": "CP"}
_NOTES = {"sound": "", "translated": "[译文]", "garbled": "[文本有误]"}
_NAMED = 3
"""How many authors are named before 等 or et al."""


def reference(work: Work) -> Reference:
    """Write author, title with the marker of its kind and carrier, where, when, and address.

    All of it is in the language of the source, its publisher too where that name is known.
    """
    source = work.source
    source = replace(source, publisher=source.publisher_local or source.publisher)
    work = replace(work, source=source)
    names = work.authors(_name)
    others = "等" if source.language.startswith("zh") else "et al"
    marker = f"[{_KINDS[source.type]}{'/OL' if source.address else ''}]"
    read = f"[{source.accessed}]" if source.accessed and source.address else ""
    return sentences(
        ", ".join([*names[:_NAMED], *([others] if names[_NAMED:] else [])]),
        runs(titled(source, italic=False), work.version(": {}"), marker),
        listed([*work.bodies()[-1:], runs(_when(source), read)]),
        _NOTES[source.condition],
        work.link,
    )


def _name(person: Person) -> str:
    return person.literal or whole(person, "{family} {initials}", " ").upper()


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
