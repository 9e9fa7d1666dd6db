"""Vancouver: Citing Medicine, 2nd edition, of the National Library of Medicine, numbered."""

from __future__ import annotations

from functools import partial

from clusters.cite.runs import runs, sentences
from clusters.cite.styles import Work
from clusters.cite.titles import titled
from clusters.cite.wording import SHORT, Form, whole
from clusters.render.document import Reference

ABOUT = "Vancouver, Citing Medicine, 2nd edition"
MARK = "{}."
_DAY = Form(day="{year} {month} {day}", month="{year} {month}", months=SHORT)
_NAME = partial(whole, pattern="{family} {initials}", dot="")
_NAMED = 6
"""How many authors are named before et al."""


def reference(work: Work) -> Reference:
    """Write authors, title, and where and when it was published and read."""
    names = work.authors(_NAME)
    who = ", ".join([*names[:_NAMED], *(["et al"] if names[_NAMED:] else [])])
    medium = " [Internet]" if work.source.address else ""
    date = work.date(_DAY) or "[date unknown]"
    read = work.read(" [cited {}]", _DAY)
    title = titled(work.source, italic=False)
    where = ". ".join(work.bodies()[::-1])
    told: list[Reference | str] = [
        runs(title, work.version(" (version {})"), medium),
        f"{where}; {date}{read}",
    ]
    if work.news:
        told = [runs(title), f"{where}{medium}", f"{date}{read}"]
    address = runs("Available from: ", work.link) if work.source.address else ""
    return runs(sentences(who, *told, work.note), " " if address else "", address)


def in_text(work: Work) -> str:
    """Point to the number of the reference: ``(1)``."""
    return f"({work.number})"
