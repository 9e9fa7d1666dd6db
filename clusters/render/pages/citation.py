"""Citations: the words, their place, and the references in a style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clusters.cite import Citation, Quotation
from clusters.cite.citing import Listed, bibliography
from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES
from clusters.factbase import choose
from clusters.render.document import Cell, Column, Document, Entry, Json, Record, Section
from clusters.render.formats.html import marked_up

_COLUMNS = (Column("Fact"), Column("Words"), Column("Paragraph: characters"), Column("Cited as"))
_FLAT = ("source", "reference", "in_text", "fact", "quote", "paragraph", "start", "end")


def citation_page(citations: Sequence[Citation], style: str) -> Document:
    """Lay out the words of the facts that were named, and one list of references for all.

    Raises:
        Usage: if there is no such style.
    """
    style = choose(style, STYLES, "style")
    listed = bibliography([citation.source for citation in citations], style)
    known = {one.source.id: one for one in listed}
    words = tuple(_row(q, known[c.source.id]) for c in citations for q in c.quotations if q.named)
    references = tuple(Entry(one.mark, one.reference) for one in listed)
    quoted = (Section("", _COLUMNS, words),) if words else ()
    return Document(
        title="",
        sections=(*quoted, Section("References" if words else "", references=references)),
        footnotes=(),
        warnings=tuple(f"{c.source.id}: {text}" for c in citations for text in c.source.caveats),
        payload={
            "style": style,
            "citations": [_citation(citation, known) for citation in citations],
            "references": [_reference(one) for one in listed],
        },
        rows=tuple(row for citation in citations for row in _flat(citation, known)),
        columns=_FLAT,
    )


def _row(quotation: Quotation, cited: Listed) -> tuple[Cell, ...]:
    return (
        Cell(quotation.fact.id, "name"),
        Cell(f"“{quotation.evidence.quote}”"),
        Cell(_place(quotation), "quiet"),
        Cell(cited.in_text),
    )


def _place(quotation: Quotation) -> str:
    if quotation.evidence.start is None:
        return "not known"
    paragraph = f"¶ {quotation.paragraph}: " if quotation.paragraph else ""
    return f"{paragraph}{quotation.evidence.start}–{quotation.evidence.end}"


def _citation(citation: Citation, known: Mapping[str, Listed]) -> Record:
    quotations: list[Json] = [_quotation(quotation) for quotation in citation.quotations]
    return {**_cited(known[citation.source.id]), "quotations": quotations}


def _flat(citation: Citation, known: Mapping[str, Listed]) -> Iterator[Record]:
    cited = _cited(known[citation.source.id])
    yield from ({**cited, **_quotation(quotation)} for quotation in citation.quotations)
    if not citation.quotations:
        yield cited


def _cited(one: Listed) -> Record:
    return {
        "source": one.source.id,
        "reference": text_of(one.reference),
        "in_text": one.in_text,
    }


def _reference(one: Listed) -> Record:
    return {
        "id": one.source.id,
        "mark": one.mark,
        "text": text_of(one.reference),
        "in_text": one.in_text,
        "html": marked_up(one.reference),
    }


def _quotation(quotation: Quotation) -> Record:
    return {
        "fact": quotation.fact.id,
        "quote": quotation.evidence.quote,
        "paragraph": quotation.paragraph,
        "start": quotation.evidence.start,
        "end": quotation.evidence.end,
    }
