"""Citations: a sentence ready to paste, the words with their place, the reference in a style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

from clusters.answers import Answer, Standard
from clusters.answers.footnotes import IN_CONFLICT, Footnotes
from clusters.answers.records import filled
from clusters.answers.sentence import sentence
from clusters.answers.words import counted, grouped, weight
from clusters.cite import Citation, Quotation, cite
from clusters.cite.citing import Listed, bibliography
from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES
from clusters.errors import Usage
from clusters.factbase import Texts, choose
from clusters.models import Fact, FactBase
from clusters.render.document import Cell, Document, Entry, Section
from clusters.render.formats.html import marked_up
from clusters.render.text import cells

_LINES = 15
"""The lines that facts and references take up unasked, eighty characters each."""
_WIDTH = 80


class CitedRecord(TypedDict):
    """A source as a style refers to it."""

    source: str
    reference: str
    in_text: str


class QuotationRecord(TypedDict):
    """A fact as a sentence, the words behind it, and where they stand in the source's text."""

    fact: str
    sentence: str
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
    *,
    everything: bool = False,
) -> Answer:
    """Cite clusters, facts or sources: a sentence, its words and their place, the reference.

    Words are clusters by any name, facts by id or as ``CLUSTER METRIC [PERIOD]``, sources by id or
    number; ``tool`` is what cites this tool itself.

    Raises:
        Usage: if a word or a style is not known, or there is nothing to cite.
    """
    style = choose(style or STYLES[0], STYLES, "style")
    return Answer(_page(base, _citations(base, words, tool), style, everything=everything))


def _page(
    base: FactBase, citations: Sequence[Citation], style: str, *, everything: bool
) -> Document:
    """Lay out the facts that were named, and one list of references for all."""
    listed = bibliography([citation.source for citation in citations], style, base.number)
    notes = Footnotes(base)
    cited = _Cited(base, citations, {one.source.id: one for one in listed}, notes)
    shown = _cut(cited, listed, everything=everything)
    references = [_reference(one) for one in listed]
    records = [cited.citation(citation) for citation in citations]
    return Document(
        answer=cited.answer(style),
        sections=tuple(_sections(cited, *shown)),
        closing=tuple(filter(None, (_left_out(cited, *shown, len(listed)), notes.legend()))),
        notes=notes.notes(),
        warnings=tuple(f"{c.source.id}: {text}" for c in citations for text in c.source.caveats),
        payload={"style": style, "citations": records, "bibliography": references},
        rows=tuple(row for record in records for row in _flat(record)),
        record=CitationRow,
        lists_references=True,
    )


def _reference(one: Listed) -> ReferenceRecord:
    text, html = text_of(one.reference), marked_up(one.reference)
    return filled(ReferenceRecord, one, id=one.source.id, text=text, html=html)


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


class _Cited:
    """The facts that were named, each with its quotations and what stands in the text for them."""

    def __init__(
        self,
        base: FactBase,
        citations: Sequence[Citation],
        known: Mapping[str, Listed],
        notes: Footnotes,
    ) -> None:
        self._base, self.known, self.notes = base, known, notes
        self.facts: dict[str, list[Quotation]] = {}
        for citation in citations:
            if citation.source.id in base.source:
                notes.mark_source(citation.source)
            for one in citation.quotations:
                if one.named:
                    self.facts.setdefault(one.fact.id, []).append(one)
        # Of one metric what counts comes first: of a long list only the first are shown.
        facts = (those[0].fact for those in self.facts.values())
        self.facts = {
            fact.id: self.facts[fact.id]
            for facts in grouped(facts, lambda fact: (fact.cluster, fact.metric)).values()
            for fact in sorted(facts, key=weight, reverse=True)
        }

    def sentence(self, fact: Fact) -> str:
        """Say a fact in a sentence, with what stands in the text for its sources."""
        sources = (e.source for e in fact.evidence if e.source in self.known)
        return sentence(self._base, fact, (self.known[one].in_text for one in sources))

    def lines(self, id_: str) -> list[str]:
        """Give what is shown of a fact: the sentence, and its words with their places.

        A mark behind the sentence tells of a conflict; ``“36 countries”, paragraph 7 [1]``.
        """
        fact, base = self.facts[id_][0].fact, self._base
        conflict = self.notes.mark(fact).text.rpartition(" ")[2]
        said = [f"{self.sentence(fact)}{f' {conflict}' if conflict == IN_CONFLICT else ''}"]
        for one in self.facts[id_]:
            mark = self.notes.mark_source(base.source[one.evidence.source]).text
            place = f"paragraph {one.paragraph}" if one.paragraph else "place not known"
            said.append(f"“{one.evidence.quote}”, {place} {mark}")
        return said

    def answer(self, style: str) -> str:
        """Say the one fact that was named, or count what is cited."""
        if len(self.facts) == 1:
            return self.lines(*self.facts)[0]
        facts = f"{len(self.facts):,} facts of " if self.facts else ""
        return f"{facts}{counted(len(self.known), 'source')}, cited in the {style} style."

    def citation(self, one: Citation) -> CitationRecord:
        """Give a source with what is quoted from it as JSON."""
        known = self.known[one.source.id]
        quotations = [self._record(quotation) for quotation in one.quotations]
        told = {"source": one.source.id, "reference": text_of(known.reference)}
        return filled(CitationRecord, known, quotations=quotations, **told)

    def _record(self, one: Quotation) -> QuotationRecord:
        fact = one.fact
        told = {"quote": one.evidence.quote, "start": one.evidence.start, "end": one.evidence.end}
        return filled(QuotationRecord, one, fact=fact.id, sentence=self.sentence(fact), **told)


def _cut(
    cited: _Cited, listed: Sequence[Listed], *, everything: bool
) -> tuple[list[str], list[Listed]]:
    """Choose the facts and the references that fit a screen: all of them, if they do."""
    facts, shown, room = list(cited.facts), list[Listed](), _LINES
    if everything:
        return facts, list(listed)
    kept: list[str] = []
    for id_ in facts:
        sources = {one.evidence.source for one in cited.facts[id_]}
        new = [one for one in listed if one.source.id in sources and one not in shown]
        room -= sum(map(_height, cited.lines(id_))) + 1
        room -= sum(_height(text_of(one.reference)) for one in new)
        if kept and room < 0:
            break
        kept.append(id_)
        shown += new
    for one in listed if len(kept) == len(facts) else ():
        if one not in shown:
            room -= _height(text_of(one.reference))
            if shown and room < 0:
                break
            shown.append(one)
    return kept, [one for one in listed if one in shown]


def _height(text: str) -> int:
    return -(-cells(text) // (_WIDTH - 4))


def _sections(cited: _Cited, facts: Sequence[str], listed: Sequence[Listed]) -> Iterator[Section]:
    alone = len(cited.facts) == 1
    for id_ in facts:
        yield Section("", remarks=tuple(map(Cell, cited.lines(id_)[alone:])))
    references = tuple(Entry(one.mark, one.reference) for one in listed)
    yield Section("References" if len(cited.facts) > 1 else "", references=references)


def _left_out(cited: _Cited, facts: Sequence[str], listed: Sequence[Listed], total: int) -> str:
    left = [(len(cited.facts) - len(facts), "fact"), (total - len(listed), "reference")]
    more = [f"{counted(count, word)} more" for count, word in left if count]
    return f"{' and '.join(more)}: --all" if more else ""


def _flat(one: CitationRecord) -> list[Mapping[str, object]]:
    """Give a row for each quotation; of a source that is not quoted, the source alone."""
    source = {key: told for key, told in one.items() if key != "quotations"}
    return [{**source, **quotation} for quotation in one["quotations"]] or [source]
