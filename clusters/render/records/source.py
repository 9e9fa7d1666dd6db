"""The JSON of a source."""

from __future__ import annotations

from clusters.factbase import Texts
from clusters.models import FactBase, Source
from clusters.render.document import Json, Record


def source_record(base: FactBase, source: Source, texts: Texts) -> Record:
    """Give a source as JSON, with how many facts lean on it and whether its text is held."""
    leaning = sum(any(e.source == source.id for e in fact.evidence) for fact in base.facts)
    return {
        "id": source.id,
        "title": source.title,
        "described": source.described,
        "publisher": source.publisher,
        "issued": source.issued,
        "language": source.language,
        "url": source.url,
        "condition": source.condition,
        "caveats": list(source.caveats),
        "origin": source.origin,
        "text": _text(source, texts),
        "facts": leaning,
    }


def _text(source: Source, texts: Texts) -> Json:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": texts.held(source),
    }
