"""BibTeX, which every LaTeX reads, and what BibLaTeX shares with it: entries without markup.

No text in an entry is markup. Braces balance whatever the text, for BibTeX counts even those behind
a backslash (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from clusters.cite.citing import Citation
from clusters.cite.wording import SHORT, body, container, date_words, parts, remarks, year
from clusters.factbase import Texts
from clusters.models import Person, Source

_KINDS = {"article-newspaper": "article", "report": "techreport"}
_PLACES = {"article": "journal", "techreport": "institution", "misc": "howpublished"}
_MARKS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "%&#$_"},
}
_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", '"': "%22"}


def write(citations: Sequence[Citation], _texts: Texts) -> str:
    """Write the sources as entries, with a blank line between any two."""
    return "\n".join(_entry(citation.source) for citation in citations)


def _entry(source: Source) -> str:
    kind = _KINDS.get(source.type, "misc")
    where = container(source) if kind != "techreport" else source.publisher
    fields = {
        "author": people(source.authors),
        "key": "" if source.authors else field(body(source)),
        "title": verbatim(source.name),
        _PLACES[kind]: field(where),
        "publisher": field(source.publisher if source.publisher != where else ""),
        "edition": field(source.version),
        "year": field(year(source.issued) or "n.d."),
        "month": _month(source.issued),
        "url": address(source.address),
        "urldate": field(source.accessed),
        "language": field(source.language),
        "note": field(_note(source)),
    }
    return entry(kind, source, fields)


def _month(issued: str | None) -> str:
    """Name a month by the macro of three letters that every style defines."""
    return "".join(SHORT[month - 1].lower() for month in parts(issued)[1:2])


def _note(source: Source) -> str:
    fits = len(parts(source.issued)) in {1, 2}
    dated = "" if fits or not source.issued else f"Published {date_words(source.issued)}."
    return " ".join(filter(None, (dated, remarks(source))))


def entry(kind: str, source: Source, fields: Mapping[str, str]) -> str:
    """Write an entry; empty fields are left out."""
    key = re.sub(r"[^\w.:+-]", "_", source.id, flags=re.ASCII)
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n"


def field(text: str | None) -> str:
    """Write a text as a value in braces; nothing for none."""
    return f"{{{_escaped(text)}}}" if text else ""


def verbatim(text: str | None) -> str:
    """Write a text as a value whose letters keep their case."""
    return f"{{{field(text)}}}" if text else ""


def address(url: str | None) -> str:
    """Write an address, which is not escaped but for what would break the entry."""
    return f"{{{''.join(_ADDRESS.get(c, c) for c in url)}}}" if url else ""


def people(persons: tuple[Person, ...]) -> str:
    """Write authors; a body's name stands in braces of its own, so that it is not cut up."""
    return f"{{{' and '.join(map(_person, persons))}}}" if persons else ""


def _person(person: Person) -> str:
    if person.literal:
        return field(person.literal)
    return ", ".join(_part(name) for name in (person.family, person.given) if name)


def _part(name: str) -> str:
    # BibTeX cuts names at "and", commas and small words: a name with such is kept whole in braces.
    plain = name.replace(" ", "").replace("-", "").isalpha() and " and " not in f" {name} ".lower()
    return _escaped(name) if plain else field(name)


def _escaped(text: str) -> str:
    return "".join(_MARKS.get(char, char) for char in " ".join(text.split()))
