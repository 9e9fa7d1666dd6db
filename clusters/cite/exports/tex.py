"""What BibTeX and BibLaTeX share: entries of fields, in which no text is markup.

Braces balance whatever the text, for BibTeX counts even those behind a backslash
(http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from clusters.models import Person, Source

_MARKS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "%&#$_"},
}
_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", '"': "%22"}


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
    plain = name.replace(" ", "").replace("-", "").isalpha() and " and " not in f" {name} ".lower()
    return _escaped(name) if plain else field(name)


def _escaped(text: str) -> str:
    return "".join(_MARKS.get(char, char) for char in " ".join(text.split()))
