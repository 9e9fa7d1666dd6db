"""The sources and the condition they are in."""

from __future__ import annotations

from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import figure
from clusters.cite import reference
from clusters.cite.wording import date_words, language_name, turned
from clusters.factbase import Texts, find_source
from clusters.models import Fact, FactBase, Person, Source
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = (
    Column("Source"),
    Column("Published"),
    Column("Language"),
    Column("Condition"),
    Column("Facts", right=True),
    Column("Text"),
    Column("Reference"),
)
_LEANING = (Column("Fact"), Column("What"), Column("What the source says"), Column("Words"))


class AuthorRecord(TypedDict):
    """An author: a person's names, or a name as it is written."""

    family: str | None
    given: str | None
    literal: str | None


class TextRecord(TypedDict):
    """The text of a source, and whether it is held here."""

    file: str
    sha256: str
    characters: int
    held: bool


class SourceRecord(TypedDict):
    """A source, with how many facts lean on it."""

    id: str
    type: str
    authors: list[AuthorRecord]
    title: str | None
    described: str | None
    container: str | None
    publisher: str
    publisher_local: str | None
    version: str | None
    issued: str | None
    language: str
    url: str | None
    accessed: str | None
    archive: str | None
    licence: str | None
    standing: str | None
    edition_of: str | None
    repeats: str | None
    condition: str
    caveats: list[str]
    origin: str
    text: TextRecord | None
    facts: int


def ask(base: FactBase, texts: Texts, name: str | None = None) -> Answer:
    """List the sources and the condition they are in, or show one with its facts.

    Args:
        base: The base asked.
        texts: The texts of the sources, some of which are held.
        name: The id of a source; None for all.

    Raises:
        Usage: if there is no such source.
    """
    if name is None:
        return Answer(sources_page(base, texts))
    return Answer(source_page(base, find_source(base, name), texts))


def sources_page(base: FactBase, texts: Texts) -> Document:
    """Lay out the sources of a base."""
    notes = Footnotes(base)
    known = [(source, texts.held(source)) for source in base.sources]
    rows = tuple(_row(base, source, notes, held=held) for source, held in known)
    records = tuple(source_record(base, source, held=held) for source, held in known)
    return Document(
        answer="1 source" if len(rows) == 1 else f"{len(rows)} sources",
        sections=(Section("", _COLUMNS, rows),),
        notes=notes.notes(),
        warnings=tuple(f"{s.id}: {caveat}" for s in base.sources for caveat in s.caveats),
        payload={"sources": records},
        rows=records,
        record=SourceRecord,
    )


def source_page(base: FactBase, source: Source, texts: Texts) -> Document:
    """Lay out one source: its whole record, and the facts that lean on it."""
    held = texts.held(source)
    facts = base.leaning_on(source.id)
    rows = tuple((Cell(label, "quiet"), Cell(text)) for label, text in _told(source, held=held))
    leaning = tuple(_leaning(base, source, fact) for fact in facts)
    none = () if facts else (Cell("No fact leans on it.", "quiet"),)
    return Document(
        answer=f"{source.id}: {source.name}",
        sections=(
            Section("", (Column(""), Column("")), rows),
            Section("Its facts", _LEANING if facts else (), leaning, none),
        ),
        warnings=tuple(f"{source.id}: {caveat}" for caveat in source.caveats),
        payload={
            "source": source_record(base, source, held=held),
            "facts": [fact_record(notes, fact) for fact in facts],
        },
        rows=tuple(fact_record(notes, fact) for fact in facts),
        record=FactRecord,
    )


def _told(source: Source, *, held: bool) -> list[tuple[str, str]]:
    """Say all that is known of a source, and of what matters, that it is not known."""
    told = {
        "Reference": reference(source),
        "Kind": source.type,
        "Authors": "; ".join(map(turned, source.authors)) or "none named",
        "Stands in": source.container or "",
        "Publisher": source.publisher,
        "In its language": source.publisher_local or "",
        "Version": source.version or "",
        "Published": date_words(source.issued),
        "Language": f"{language_name(source.language)} ({source.language})",
        "Address": source.url or "not known",
        "Read there": date_words(source.accessed) if source.accessed else "",
        "Archived": source.archive or "",
        "Licence": source.licence or "not noted",
        "Who speaks": source.standing or "not judged",
        "Edition of": source.edition_of or "",
        "Origin": source.origin,
        "Condition": source.condition,
        "Text": _text(source, held=held),
        "Its file": source.text.file if source.text else "",
        "SHA-256": source.text.sha256 if source.text else "",
        "Characters": f"{source.text.characters:,}" if source.text else "",
    }
    return [(label, text) for label, text in told.items() if text]


def _leaning(base: FactBase, source: Source, fact: Fact) -> tuple[Cell, ...]:
    quotes = [f"“{e.quote}”" for e in fact.evidence if e.source == source.id]
    label = base.metric[fact.metric].label
    return (Cell(fact.id, "name"), Cell(label), figure(fact), Cell(" ".join(quotes)))


def _text(source: Source, *, held: bool) -> str:
    return "excerpts" if source.text is None else "held" if held else "not held"


def _row(base: FactBase, source: Source, notes: Footnotes, *, held: bool) -> tuple[Cell, ...]:
    return (
        Cell(source.id, "name"),
        Cell(date_words(source.issued)),
        Cell(source.language),
        Cell(source.condition, "plain" if source.condition == "sound" else "warning"),
        Cell(str(len(base.leaning_on(source.id)))),
        Cell(_text(source, held=held)),
        notes.mark_source(source),
    )


def source_record(base: FactBase, source: Source, *, held: bool) -> SourceRecord:
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
        "text": _held_text(source, held=held),
        "facts": len(base.leaning_on(source.id)),
    }


def _author(person: Person) -> AuthorRecord:
    return {"family": person.family, "given": person.given, "literal": person.literal}


def _held_text(source: Source, *, held: bool) -> TextRecord | None:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": held,
    }
