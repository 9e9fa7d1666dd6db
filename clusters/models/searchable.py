"""The texts in which words are looked for, and the form in which they are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal, TypeAlias

from clusters.models.base import FactBase
from clusters.models.cluster import Cluster
from clusters.models.fact import Fact
from clusters.models.source import Source

Where: TypeAlias = Literal["words", "value", "note", "name"]
"""What has a word: a quotation, what a curator made of it, a note or caveat, or a name."""

Searchable: TypeAlias = Sequence[tuple[Where, str]]
"""Searchable in which words are looked for, and what each is."""


def of_fact(base: FactBase, fact: Fact) -> Searchable:
    """Give the texts of a fact: its words, its value, its note, its names."""
    texts: list[tuple[Where, str]] = [("words", one.quote) for one in fact.evidence]
    value = [] if fact.value is None else [str(fact.value)]
    if fact.number is not None:
        value.append(f"{fact.number:,}")
    told = (fact.printed, fact.unit, fact.subject, fact.counts, fact.kind)
    texts += [("value", text) for text in (*value, *filter(None, told))]
    texts += [("note", fact.note)] if fact.note else []
    speaker = (fact.speaker.name, fact.speaker.office) if fact.speaker else ()
    concept = base.concept[fact.concept].words() if fact.concept in base.concept else ()
    texts += [("name", text) for text in (fact.id, *filter(None, speaker), *concept)]
    return texts


def of_cluster(cluster: Cluster) -> Searchable:
    """Give the texts of a cluster: its names, its places, what shows where it is, its caveats."""
    within = [
        name
        for place in cluster.places()
        for level in place.within
        for name in (level, *place.also.get(level, ()))
    ]
    signs = [*cluster.perhaps.signs, *cluster.perhaps.against] if cluster.perhaps else []
    texts: list[tuple[Where, str]] = [("name", name) for name in (*cluster.all_names(), *within)]
    texts += [("value", cluster.industry), *(("words", sign.quote) for sign in signs)]
    texts += [("note", sign.says) for sign in signs]
    return [*texts, *(("note", t) for t in (*cluster.caveats, cluster.beware or "") if t)]


def of_source(source: Source) -> Searchable:
    """Give the texts of a source: its names, its people, its caveats."""
    names = (source.id, source.title, source.described, source.container, source.publisher)
    people = (name for one in source.authors for name in (one.given, one.family, one.literal))
    more = (source.publisher_local, source.url, source.text.file if source.text else None)
    texts: list[tuple[Where, str]] = [("name", n) for n in (*names, *people, *more) if n]
    return [*texts, *(("note", t) for t in (*source.caveats, source.beware or "") if t)]


def forms(text: str) -> tuple[str, str]:
    """Give a text folded, and without its accents."""
    told = folded(text)
    if told.isascii():
        return told, ""
    apart = unicodedata.normalize("NFD", told)
    return told, "".join(c for c in apart if not "\u0300" <= c <= "\u036f")


def folded(text: str) -> str:
    """Fold case and width: ``ＡＢＣ`` and ``Abc`` are ``abc``."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
