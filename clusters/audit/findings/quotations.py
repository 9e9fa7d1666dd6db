"""The quotations: whole words that stand in their text at their place, to the character."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount, Unreadable
from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.words import span_of
from clusters.models import Evidence


@finding("quote-moved", "error")
def quote_moved(material: Material) -> Iterator[Wrong]:
    """The held text does not have these words at this place.

    One character is enough: case, accents, spaces and quotation marks count.

    Mend: copy the words from the text. If they stand elsewhere in it, the finding gives their
    `start` and `end`.

        -      - {source: gazette-2024, quote: "lamps", start: 143, end: 148}
        +      - {source: gazette-2024, quote: "Lamps", start: 143, end: 148}
    """
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source)
        wrong = f"{evidence.quote!r} does not stand in the text at its place"
        if text is None or evidence.start is None:
            if text is not None and evidence.quote not in text:
                yield (*path, "quote"), wrong, "copy it from the text"
        elif text[evidence.start : evidence.end] != evidence.quote:
            yield (*path, "quote"), wrong, _its_place(text, evidence)


def _its_place(text: str, evidence: Evidence) -> str:
    if text.count(evidence.quote) != 1:
        return "copy the words from the text, and their offsets"
    start = text.index(evidence.quote)
    return f"write start: {start}, end: {start + len(evidence.quote)}"


@finding("quote-ambiguous", "error")
def quote_ambiguous(material: Material) -> Iterator[Wrong]:
    """A quotation has no `start` and `end`, and the held text has its words more than once.

    Nobody can tell which place is meant.

    Mend: write the `start` and `end` of the one that is meant.

        -      - {source: gazette-2024, quote: "lamps", start: 143, end: 148}
        +      - {source: gazette-2024, quote: "lamps"}
    """
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source, "")
        if span_of(evidence, text) is None and evidence.quote in text:
            wrong = f"{evidence.quote!r} stands in the text more than once"
            yield (*path, "quote"), wrong, "write the start and end of the one meant"


@finding("quote-unplaced", "warning")
def quote_unplaced(material: Material) -> Iterator[Wrong]:
    """A quotation has no `start` and `end`, and the held text has its words just once.

    They are found there, and so checked; written down, they also lead readers who do not hold the
    text to the place.

    Mend: write the `start` and `end` that the finding names. Whoever adds a fact may leave them out
    and let this tell them.

        -      - {source: gazette-2024, quote: "The fair had XNUMX guests", start: 356, end: 381}
        +      - {source: gazette-2024, quote: "The fair had XNUMX guests"}
    """
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source)
        if evidence.start is None and text is not None and (span := span_of(evidence, text)):
            wrong = f"{evidence.quote!r} is quoted without its place"
            yield (*path, "quote"), wrong, f"write start: {span[0]}, end: {span[1]}"


@finding("printed-cut", "error")
def printed_cut(material: Material) -> Iterator[Wrong]:
    """The printed words cut a number or a word in two, or leave out a hedge or a unit.

    Who reads `printed` alone is misled, if it lacks the hedge or the unit beside the number.

    Mend: print the whole words, from the hedge to the unit.

        -    printed: more than 5,000
        +    printed: 5,000
    """
    for index, fact in material.facts:
        printed, quote = fact.printed, fact.evidence[0].quote
        if printed is not None and not _whole(printed, quote, material.said.get(index)):
            wrong = f"{printed!r} is less, or more, than a figure in {quote!r}"
            mend = "print the whole words, from the hedge to the unit"
            yield ("facts", index, "printed"), wrong, mend


def _whole(printed: str, quote: str, said: Amount | Unreadable | None) -> bool:
    start = quote.find(printed)
    end = start + len(printed)
    trimmed = printed.strip(" \u00a0,;:") == printed
    closed = printed.count("(") == printed.count(")")
    covers = said is None or (start == said.start and said.end <= end)
    return trimmed and closed and covers and not (_splits(quote, start) or _splits(quote, end))


def _splits(quote: str, place: int) -> bool:
    """Whether a place lies within a word or a number, in a script that parts its words."""
    within = 0 < place < len(quote)
    return within and all(c.isdecimal() or c.lower() != c.upper() for c in quote[place - 1 :][:2])
