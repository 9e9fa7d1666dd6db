"""Titles and names that were written to break what they are exported to."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import get_args

from clusters.cite.citing import Citation
from clusters.cite.exports import export
from clusters.factbase import Texts
from clusters.factbase.opening import read_base, shipped
from clusters.models import Person, Source
from clusters.models.source import SourceType
from tests.cite.awkward import AWKWARD
from tests.making import a_source

HARM = (
    "a { brace",
    "a } brace",
    "}} {{ }{",
    "a \\ backslash \\textbf{x}",
    "ends with \\",
    "one\ntwo\r\nthree",
    "@article{x, title = {y}}",
    "x\n@article{x,\n}\n",
    "x\nER  - \nTY  - BOOK\nTI  - y",
    "ER  - ",
    "100% of #1 & $2 _a_ ~ ^",
    "\"quoted\" 'single' “curly”",
    "<b>bold</b> & <script>alert(1)</script>",
    "key: value # comment",
    "法库、景德镇",
    "صناعة الخزف",
)


@cache
def sources() -> list[Source]:
    """Give every source of the base, the awkward ones and the hostile ones."""
    harmful = [
        a_source(f"harm-{n}", title=harm, publisher=harm, authors=(Person(literal=harm),))
        for n, harm in enumerate(HARM)
    ]
    of_type = [replace(s, id=f"{s.id}-{t}", type=t) for s in harmful for t in get_args(SourceType)]
    people = a_source("people", authors=AND)
    return [*read_base(shipped()).sources, *AWKWARD, *of_type, people]


AND = (Person(family="and", given="B and C"), Person(family="Band", given="and"))


@cache
def citations() -> list[Citation]:
    """Cite them all."""
    return [Citation(source, ()) for source in sources()]


def exported(form: str, source: Source) -> str:
    """Export one source alone."""
    text: str = export(form, [Citation(source, ())], Texts(shipped()))
    return text


def one_line(text: str | None) -> str:
    """Leave aside how long a blank is: no format keeps that."""
    return " ".join((text or "").split())
