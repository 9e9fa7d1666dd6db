"""Citations: the words, their place, and the references in a style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

from clusters.answers import Answer, Standard
from clusters.cite import Citation, Quotation, cite
from clusters.cite.citing import Listed, bibliography
from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES
from clusters.errors import Usage
from clusters.factbase import Texts, choose
from clusters.models import FactBase
from clusters.render.document import Cell, Column, Document, Entry, Section
from clusters.render.formats.html import marked_up

_COLUMNS = (Column("Fact"), Column("Words"), Column("Paragraph: characters"), Column("Cited as"))


class CitedRecord(TypedDict):
    """A source as a style refers to it."""

    source: str
    reference: str
    in_text: str


class QuotationRecord(TypedDict):
    """The words behind a fact, and where they stand in the source's text."""

    fact: str
    quote: str
    paragraph: int | None
    start: int | None
    end: int | None


class CitationRecord(CitedRecord):
    """A source with what is quoted from it."""

    quotations: list[QuotationRecord]


class CitationRow(CitedRecord, QuotationRecord):
    """A quotation with its source; of a source that is not quoted, the source alone."""


class ReferenceRecord(TypedDict):
    """An entry of a list of references."""

    id: str
    mark: str
    text: str
    in_text: str
    html: str


def ask(
    base: FactBase,
    words: Iterable[str] | None,
    style: str | None = None,
    tool: Sequence[Citation] = (),
) -> Answer:
    """Cite clusters, facts or sources: words, place, reference in a style.

    Args:
        base: The base asked.
        words: Clusters by any name, facts and sources by id.
        style: The style of the references; None for the plain one.
        tool: What cites this tool itself, to be cited too.

    Raises:
        Usage: if a word is not known, or there is nothing to cite.
    """
    return Answer(citation_page(_citations(base, words, tool), style or STYLES[0]))


def export(
    base: FactBase,
    words: Iterable[str] | None,
    form: str,
    texts: Texts,
    tool: Sequence[Citation] = (),
) -> Standard:
    """Cite them in a form that other programs read, such as BibTeX."""
    from clusters.cite.exports import export as write

    return Standard(write(form, _citations(base, words, tool), texts))


def _citations(
    base: FactBase, words: Iterable[str] | None, tool: Sequence[Citation]
) -> tuple[Citation, ...]:
    if not words and not tool:
        raise Usage("nothing to cite", code="nothing-to-cite")
    return (*cite(base, words or ()), *tool)


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
        answer="",
        sections=(*quoted, Section("References" if words else "", references=references)),
        warnings=tuple(f"{c.source.id}: {text}" for c in citations for text in c.source.caveats),
        payload={
            "style": style,
            "citations": [_citation(citation, known) for citation in citations],
            "references": [_reference(one) for one in listed],
        },
        rows=tuple(row for citation in citations for row in _flat(citation, known)),
        record=CitationRow,
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


def _citation(citation: Citation, known: Mapping[str, Listed]) -> CitationRecord:
    quotations = [_quotation(quotation) for quotation in citation.quotations]
    return {**_cited(known[citation.source.id]), "quotations": quotations}


def _flat(citation: Citation, known: Mapping[str, Listed]) -> Iterator[CitedRecord | CitationRow]:
    cited = _cited(known[citation.source.id])
    for quotation in citation.quotations:
        row: CitationRow = {**cited, **_quotation(quotation)}
        yield row
    if not citation.quotations:
        yield cited


def _cited(one: Listed) -> CitedRecord:
    return {
        "source": one.source.id,
        "reference": text_of(one.reference),
        "in_text": one.in_text,
    }


def _reference(one: Listed) -> ReferenceRecord:
    return {
        "id": one.source.id,
        "mark": one.mark,
        "text": text_of(one.reference),
        "in_text": one.in_text,
        "html": marked_up(one.reference),
    }


def _quotation(quotation: Quotation) -> QuotationRecord:
    return {
        "fact": quotation.fact.id,
        "quote": quotation.evidence.quote,
        "paragraph": quotation.paragraph,
        "start": quotation.evidence.start,
        "end": quotation.evidence.end,
    }
