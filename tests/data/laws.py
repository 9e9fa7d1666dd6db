"""The laws of the data that need the texts, or a reader of amounts: each names what breaks it.

A law is a function from a base (and texts) to complaints; a complaint ends with the mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.reader import amounts_in
from clusters.models import Evidence, Fact, FactBase

NUMBER = re.compile(r"[0-9][0-9,.]*|XNUMX")

Texts = Mapping[str, bytes]
"""The bytes of the texts by the id of their source."""


def texts_are_those_quoted(base: FactBase, texts: Texts) -> Iterator[str]:
    """A text is byte for byte the one that was quoted, and its measures are right."""
    for id_, content in texts.items():
        held = base.source[id_].text
        assert held is not None
        text = content.decode()
        paragraphs = tuple(m.start() for m in re.finditer(r"(?m)^(?=.*\S)", text))
        if sha256(content).hexdigest() != held.sha256:
            yield f"{id_}: another text: write sha256: {sha256(content).hexdigest()}"
        if len(text) != held.characters or paragraphs != held.paragraphs:
            yield f"{id_}: write characters: {len(text)}, paragraphs: {list(paragraphs)}"


def quotations_are_exact(base: FactBase, texts: Texts) -> Iterator[str]:
    """Every quotation stands in its text at its place, to the character."""
    for owner, evidence in _quoted(base):
        text = texts[evidence.source].decode()
        if text[evidence.start : evidence.end] != evidence.quote:
            places = [m.start() for m in re.finditer(re.escape(evidence.quote), text)]
            mend = f"write start: one of {places}" if places else "it stands nowhere: copy it"
            yield f"{owner}: {evidence.quote!r} is not at {evidence.start}: {mend}"


def numbers_are_accounted_for(base: FactBase, texts: Texts) -> Iterator[str]:
    """Every number of a text is quoted by a fact, or set aside with a reason."""
    for id_, content in texts.items():
        spans = [(e.start, e.end) for _, e in _quoted(base) if e.source == id_]
        for token in NUMBER.finditer(content.decode()):
            start, end = token.start(), token.start() + len(token[0].rstrip(",."))
            if not any(first <= start and end <= last for first, last in spans):
                yield f"{id_}: {token[0]} at {start}: make it a fact, or set it aside"


def values_are_read_from_their_words(base: FactBase) -> Iterator[str]:
    """Number, scale, unit and hedge of the printed words are those of the fact."""
    for fact in base.facts:
        if not base.metric[fact.metric].is_text:
            yield from _misread(base, fact)


def _misread(base: FactBase, fact: Fact) -> Iterator[str]:
    quote = fact.evidence[0].quote
    start = quote.index(fact.words)
    language = base.source[fact.evidence[0].source].language
    read = [r for r in amounts_in(quote, language) if _overlap(r, start, start + len(fact.words))]
    if not read:
        yield f"{fact.id}: no amount in {fact.words!r}: print the words that carry it"
        return
    first = read[0]
    if isinstance(first, Unreadable):
        if fact.value is not None or fact.status != "garbled":
            yield f"{fact.id}: {first.words!r} cannot be read, {first.reason}: null and garbled"
        return
    if first.value != fact.value:
        yield f"{fact.id}: {first.words!r} reads {first.value}: write value: {first.value}"
    if first.hedge != fact.hedge:
        yield f"{fact.id}: {first.words!r} is hedged {first.hedge}: write hedge: {first.hedge}"
    yield from _other_unit(base, fact, first)


def _other_unit(base: FactBase, fact: Fact, read: Amount) -> Iterator[str]:
    counted = base.metric[fact.metric].measures == "count"
    expected = read.unit or ("unstated" if not counted else fact.unit)
    if fact.unit != expected:
        yield f"{fact.id}: {read.words!r} is in {expected}: write unit: {expected}"


def _overlap(read: Amount | Unreadable, start: int, end: int) -> bool:
    return read.start < end and start < read.end


def _quoted(base: FactBase) -> Iterator[tuple[str, Evidence]]:
    for fact in base.facts:
        for evidence in fact.evidence:
            yield fact.id, evidence
    for source in base.sources:
        for unused in source.text.set_aside if source.text else ():
            yield (
                source.id,
                Evidence(source=source.id, quote=unused.quote, start=unused.start, end=unused.end),
            )
