"""The sources and the condition they are in."""

from __future__ import annotations

from clusters.cite import date_words
from clusters.factbase import Texts
from clusters.models import FactBase, Source
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.footnotes import Footnotes
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
_FLAT = (
    "id title described publisher issued language url standing edition_of condition caveats "
    "origin text.file text.sha256 text.characters text.held facts"
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


def _row(base: FactBase, source: Source, notes: Footnotes, *, held: bool) -> tuple[Cell, ...]:
    text = "excerpts" if source.text is None else "held" if held else "not held"
    return (
        Cell(source.id, "name"),
        Cell(date_words(source.issued)),
        Cell(source.language),
        Cell(source.condition, "plain" if source.condition == "sound" else "warning"),
        Cell(str(len(base.leaning_on(source.id)))),
        Cell(text),
        notes.mark_source(source),
    )
