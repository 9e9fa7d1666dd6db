"""The sources and the condition they are in."""

from __future__ import annotations

from clusters.cite import reference
from clusters.cite.wording import date_words, language_name, turned
from clusters.factbase import Texts
from clusters.models import Fact, FactBase, Source
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.figures import figure
from clusters.render.footnotes import Footnotes
from clusters.render.records.fact import FACT, fact_record
from clusters.render.records.source import source_record

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
_FLAT = (
    "id type authors.family authors.given authors.literal title described container publisher "
    "publisher_local version issued language url accessed archive licence standing edition_of "
    "repeats condition caveats origin text.file text.sha256 text.characters text.held facts"
)


def sources_page(base: FactBase, texts: Texts) -> Document:
    """Lay out the sources of a base."""
    notes = Footnotes(base)
    known = [(source, texts.held(source)) for source in base.sources]
    rows = tuple(_row(base, source, notes, held=held) for source, held in known)
    records = tuple(source_record(base, source, held=held) for source, held in known)
    return Document(
        title="1 source" if len(rows) == 1 else f"{len(rows)} sources",
        sections=(Section("", _COLUMNS, rows),),
        footnotes=notes.lines(),
        warnings=tuple(f"{s.id}: {caveat}" for s in base.sources for caveat in s.caveats),
        payload={"sources": records},
        rows=records,
        columns=tuple(_FLAT.split()),
    )


def source_page(base: FactBase, source: Source, texts: Texts) -> Document:
    """Lay out one source: its whole record, and the facts that lean on it."""
    held = texts.held(source)
    facts = base.leaning_on(source.id)
    rows = tuple((Cell(label, "quiet"), Cell(text)) for label, text in _told(source, held=held))
    leaning = tuple(_leaning(base, source, fact) for fact in facts)
    none = () if facts else (Cell("No fact leans on it.", "quiet"),)
    return Document(
        title=f"{source.id}: {source.name}",
        sections=(
            Section("", (Column(""), Column("")), rows),
            Section("Its facts", _LEANING if facts else (), leaning, none),
        ),
        footnotes=(),
        warnings=tuple(f"{source.id}: {caveat}" for caveat in source.caveats),
        payload={
            "source": source_record(base, source, held=held),
            "facts": [fact_record(base, fact) for fact in facts],
        },
        rows=tuple(fact_record(base, fact) for fact in facts),
        columns=FACT,
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
