"""Citations: the words, their place, and the reference."""

from __future__ import annotations

from collections.abc import Sequence

from clusters.cite import Citation, Quotation, reference
from clusters.render.document import Cell, Column, Document, Json, Section

_COLUMNS = (Column("Fact"), Column("Words"), Column("Paragraph: characters"))
_FLAT = ("source", "reference", "fact", "quote", "paragraph", "start", "end")


def citation_page(citations: Sequence[Citation]) -> Document:
    """Lay out citations, numbered."""
    return Document(
        title="",
        sections=tuple(_section(n, citation) for n, citation in enumerate(citations, 1)),
        footnotes=(),
        warnings=tuple(f"{c.source.id}: {text}" for c in citations for text in c.source.caveats),
        payload={"citations": [_record(citation) for citation in citations]},
        rows=tuple(
            {"source": c.source.id, "reference": reference(c.source), **_quotation(q)}
            for c in citations
            for q in c.quotations
        ),
        columns=_FLAT,
    )


def _section(number: int, citation: Citation) -> Section:
    rows = tuple(
        (Cell(q.fact.id, "name"), Cell(f"“{q.evidence.quote}”"), Cell(_place(q), "quiet"))
        for q in citation.quotations
    )
    none = () if rows else (Cell("No fact leans on it.", "quiet"),)
    return Section(f"[{number}] {reference(citation.source)}", _COLUMNS if rows else (), rows, none)


def _place(quotation: Quotation) -> str:
    if quotation.evidence.start is None:
        return "not known"
    paragraph = f"¶ {quotation.paragraph}: " if quotation.paragraph else ""
    return f"{paragraph}{quotation.evidence.start}–{quotation.evidence.end}"


def _record(citation: Citation) -> dict[str, Json]:
    return {
        "source": citation.source.id,
        "reference": reference(citation.source),
        "quotations": [_quotation(quotation) for quotation in citation.quotations],
    }


def _quotation(quotation: Quotation) -> dict[str, Json]:
    return {
        "fact": quotation.fact.id,
        "quote": quotation.evidence.quote,
        "paragraph": quotation.paragraph,
        "start": quotation.evidence.start,
        "end": quotation.evidence.end,
    }
