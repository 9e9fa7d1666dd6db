"""What the audit works on, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256

from clusters.amounts.amount import Amount
from clusters.amounts.reader import make_ready
from clusters.evidence.passages import (
    PlacedReading,
    Readings,
    Span,
    first_reading,
    further_readings,
    numbers_in,
    span_of,
)
from clusters.evidence.prose import seen
from clusters.factbase import Texts
from clusters.light import dataclass
from clusters.models import Evidence, Fact, FactBase, HeldText, Source
from clusters.reading import Path


@dataclass(frozen=True)
class Material:
    """A base that has passed its laws, as far as it has, and the texts that are held."""

    base: FactBase
    """The base, whole."""
    facts: tuple[tuple[int, Fact], ...]
    """The facts that break no law, each with its index in the file."""
    contents: dict[str, bytes]
    """The bytes of the texts that are held, by the id of their source."""

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts that are held, by the id of their source."""
        return {id_: content.decode("utf-8", "replace") for id_, content in self.contents.items()}

    @cached_property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of the texts that are held, by the id of their source."""
        return {id_: sha256(content).hexdigest() for id_, content in self.contents.items()}

    @cached_property
    def altered(self) -> frozenset[str]:
        """The sources of which another text is held than the one that was quoted."""
        return frozenset(
            source.id
            for _, source, record, _ in self.held()
            if record.sha256 and record.sha256.lower() != self.digests[source.id]
        )

    def held(self) -> Iterator[tuple[int, Source, HeldText, str]]:
        """Yield the sources whose text is held: index, source, its record, the text."""
        for index, source in enumerate(self.base.sources):
            if source.text and source.id in self.texts:
                yield index, source, source.text, self.texts[source.id]

    def figures(self) -> Iterator[tuple[int, Fact]]:
        """Yield the facts that are figures, with their index."""
        for index, fact in self.facts:
            if not self.base.metric[fact.metric].is_text:
                yield index, fact

    def placed(self) -> Iterator[tuple[Path, Evidence, str]]:
        """Yield every quotation whose text is held, with its path in the file and the text."""
        for index, _, number, evidence in self.quotations():
            if evidence.source in self.texts:
                path = ("facts", index, "evidence", number, "quote")
                yield path, evidence, self.texts[evidence.source]

    def quotations(self) -> Iterator[tuple[int, Fact, int, Evidence]]:
        """Yield every quotation of these facts with its fact, and the index of both."""
        for index, fact in self.facts:
            for number, evidence in enumerate(fact.evidence):
                yield index, fact, number, evidence

    def text_and_language(self, evidence: Evidence) -> tuple[str, str]:
        """Give the text of a quotation, empty if it is not held, and its language."""
        source = self.base.source[evidence.source]
        return self.texts.get(source.id, ""), source.primary_language

    def words(self) -> Iterator[tuple[str, str]]:
        """Yield the texts that are held and the quotations, each with its language."""
        for source in self.base.sources:
            yield self.texts.get(source.id, ""), source.primary_language
        for _, _, _, evidence in self.quotations():
            yield evidence.quote, self.base.source[evidence.source].primary_language

    @cached_property
    def said(self) -> dict[int, PlacedReading | None]:
        """What the words of each figure say in their place, by the index of the fact."""
        texts = self.texts
        return {
            index: first_reading(self.base, fact, texts.get(fact.evidence[0].source, ""))
            for index, fact in self.figures()
        }

    def unsettled(self) -> Iterator[tuple[int, Fact, PlacedReading | None]]:
        """Yield the figures whose words are quoted whole, and that no curator has read by hand."""
        for index, fact in self.figures():
            reading = self.said[index]
            if fact.reading is None and (reading is None or reading.whole):
                yield index, fact, reading

    def readings(self) -> Iterator[tuple[int, Fact, Amount, PlacedReading]]:
        """Yield of those the figures with a value and an amount that was read from their words."""
        for index, fact, reading in self.unsettled():
            if reading and isinstance(reading.amount, Amount) and fact.value is not None:
                yield index, fact, reading.amount, reading

    def echoes(self) -> Iterator[tuple[int, int, Fact, Readings]]:
        """Yield what other sources add to a figure with a value: index, number, fact, words."""
        for index, fact in self.figures():
            if fact.value is not None:
                for number, readings in further_readings(self.base, fact):
                    yield index, number, fact, readings

    @cached_property
    def numbers(self) -> dict[str, list[Span]]:
        """Every number of a held text, in order, by the id of its source."""
        return {
            source.id: numbers_in(seen(text, record.file), source.primary_language)
            for _, source, record, text in self.held()
        }

    @cached_property
    def quoted(self) -> dict[str, list[Span]]:
        """Every span that a fact quotes, lawful or not, sorted, by the id of its source."""
        spans: defaultdict[str, list[Span]] = defaultdict(list)
        for evidence in (e for fact in self.base.facts for e in fact.evidence):
            if span := span_of(evidence, self.texts.get(evidence.source, "")):
                spans[evidence.source].append(span)
        return {id_: sorted(found) for id_, found in spans.items()}

    @cached_property
    def covered(self) -> dict[str, list[Span]]:
        """Every span of a held text that is quoted or set aside, sorted, by its source."""
        return {
            source.id: sorted(
                self.quoted.get(source.id, []) + [(one.start, one.end) for one in record.set_aside]
            )
            for _, source, record, _ in self.held()
        }


def gather(base: FactBase, broken: frozenset[int], texts: Texts) -> Material:
    """Read what the audit needs.

    Args:
        base: The base.
        broken: The indices of facts that break a law, and cannot be audited further.
        texts: The folder of texts.
    """
    facts = tuple((i, fact) for i, fact in enumerate(base.facts) if i not in broken)
    read = {source.id: texts.read(source) for source in base.sources}
    found = Material(base, facts, {id_: text for id_, text in read.items() if text is not None})
    make_ready(found.words())
    return found
