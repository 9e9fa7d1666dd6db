"""CSL-JSON, which thousands of citation styles read.

See https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables and the
schema https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clusters.cite.citing import Citation
from clusters.cite.wording import container, is_plain, parts, remarks
from clusters.factbase import Texts
from clusters.models import Person, Source
from clusters.periods import in_words

Item = dict[str, Any]


def write(citations: Sequence[Citation], _texts: Texts) -> list[Item]:
    """Give the sources as an array of items."""
    return [item(citation.source) for citation in citations]


def item(source: Source) -> Item:
    """Give a source as an item, an untitled one with our description in brackets.

    What is not known is left out.
    """
    fields: Item = {
        "id": source.id,
        "type": source.type,
        "title": source.name,
        "author": [_name(person) for person in source.authors],
        **_where(source),
        "version": source.version,
        "issued": date(source.issued),
        "accessed": date(source.accessed),
        "language": source.language,
        "URL": source.address,
        "note": remarks(source),
    }
    return {key: value for key, value in fields.items() if value}


def _where(source: Source) -> Item:
    """Name the newspaper or site, and the publisher only where that is another body."""
    if source.type in {"report", "software"}:
        return {"publisher": source.publisher}
    another = source.container not in {None, source.publisher}
    name = source.publisher if another else ""
    return {"container-title": container(source), "publisher": name}


def _name(person: Person) -> dict[str, str]:
    names = {"family": person.family, "given": person.given, "literal": person.literal}
    return {key: name for key, name in names.items() if name}


def date(edtf: str | None) -> Item:
    """Give an EDTF date as CSL has it: in parts where it can be, else in words."""
    if edtf is None:
        return {}
    ends = edtf.split("/")
    if all(map(is_plain, ends)):
        return {"date-parts": [list(parts(end)) for end in ends]}
    if edtf.endswith("~") and (about := parts(edtf[:-1])):
        return {"date-parts": [list(about)], "circa": True}
    return {"literal": in_words(edtf)}
