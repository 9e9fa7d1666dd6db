"""A CITATION.cff that cites this tool, with the sources as its references.

See https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md. It is
YAML, written as JSON texts on lines of their own, which YAML reads alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from clusters.cite.citing import Citation
from clusters.cite.tool import this_tool
from clusters.cite.wording import container, date_words, is_plain, parts, remarks
from clusters.factbase import Texts
from clusters.models import Person, Source

_KINDS = {"article-newspaper": "newspaper-article", "webpage": "website", "report": "report"}
_MESSAGE = "To cite a figure, cite the source that it comes from; to cite the tool, cite this."


def write(citations: Sequence[Citation], _texts: Texts) -> str:
    """Write the file; the tool itself is the one that it is about."""
    told = [citation.source for citation in citations]
    tool = next(filter(_is_tool, told), None) or this_tool()
    root = {"cff-version": "1.2.0", "message": _MESSAGE, "type": "software", **_tool(tool)}
    references = [_reference(source) for source in told if source is not tool]
    return "".join(_lines(root | ({"references": references} if references else {})))


def _is_tool(source: Source) -> bool:
    return source.type == "software" and source.id == "clusters"


def _tool(source: Source) -> dict[str, Any]:
    shared = ("title", "authors", "version", "date-released")
    found = {**_reference(source), "date-released": source.issued}
    return {key: found[key] for key in shared if found.get(key)}


def _reference(source: Source) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "type": _KINDS.get(source.type, "software"),
        "title": source.name,
        "authors": [_name(person) for person in source.authors] or [{"name": source.publisher}],
        "journal": container(source) if source.type == "article-newspaper" else "",
        "publisher": {"name": source.publisher},
        "version": source.version,
        **_dates(source),
        "url": source.address,
        "notes": ". ".join(filter(None, (_in_words(source.issued), remarks(source)))),
    }
    return {key: value for key, value in fields.items() if value}


def _dates(source: Source) -> dict[str, Any]:
    """Give a whole day as such, and what is less in parts; the format has no ranges."""
    known = parts(source.issued)
    told: dict[str, Any] = dict(zip(("year", "month"), known, strict=False))
    if len(known) == 3:  # noqa: PLR2004 - year, month, day
        told = {"date-published": source.issued}
    return {**told, "date-accessed": source.accessed}


def _in_words(issued: str | None) -> str:
    """Say a date for which the format has no field: ``Published about 1796``."""
    return "" if issued is None or is_plain(issued) else f"Published {date_words(issued)}"


def _name(person: Person) -> dict[str, str | None]:
    if person.literal:
        return {"name": person.literal}
    parts = {"family-names": person.family, "given-names": person.given}
    return {key: name for key, name in parts.items() if name}


def _lines(node: dict[str, Any], indent: str = "") -> Iterator[str]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:\n"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{key}:\n"
            for item in value:
                first, *rest = _lines(item, f"{indent}    ")
                yield from (f"{indent}  - {first.lstrip(' ')}", *rest)
        else:
            yield f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}\n"
