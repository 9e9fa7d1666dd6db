"""The JSON of a source."""

from __future__ import annotations

from clusters.models import FactBase, Source
from clusters.render.document import Json, Record


def source_record(base: FactBase, source: Source, *, held: bool) -> Record:
    """Give a source as JSON, with how many facts lean on it and whether its text is held."""
    return {
        "id": source.id,
        "title": source.title,
        "described": source.described,
        "publisher": source.publisher,
        "issued": source.issued,
        "language": source.language,
        "url": source.url,
        "standing": source.standing,
        "edition_of": source.edition_of,
        "condition": source.condition,
        "caveats": list(source.caveats),
        "origin": source.origin,
        "text": _text(source, held=held),
        "facts": len(base.leaning_on(source.id)),
    }


def _text(source: Source, *, held: bool) -> Json:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": held,
    }
