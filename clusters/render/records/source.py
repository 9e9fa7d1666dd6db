"""The JSON of a source."""

from __future__ import annotations

from clusters.models import FactBase, Person, Source
from clusters.render.document import Json, Record


def source_record(base: FactBase, source: Source, *, held: bool) -> Record:
    """Give a source as JSON, with how many facts lean on it and whether its text is held."""
    return {
        "id": source.id,
        "type": source.type,
        "authors": [_author(person) for person in source.authors],
        "title": source.title,
        "described": source.described,
        "container": source.container,
        "publisher": source.publisher,
        "publisher_local": source.publisher_local,
        "version": source.version,
        "issued": source.issued,
        "language": source.language,
        "url": source.url,
        "accessed": source.accessed,
        "archive": source.archive,
        "licence": source.licence,
        "standing": source.standing,
        "edition_of": source.edition_of,
        "repeats": source.repeats,
        "condition": source.condition,
        "caveats": list(source.caveats),
        "origin": source.origin,
        "text": _text(source, held=held),
        "facts": len(base.leaning_on(source.id)),
    }


def _author(person: Person) -> Record:
    return {"family": person.family, "given": person.given, "literal": person.literal}


def _text(source: Source, *, held: bool) -> Json:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": held,
    }
