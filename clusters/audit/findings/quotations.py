"""The quotations: whole words that stand in their text at their place, to the character."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from unicodedata import category, name, normalize

from clusters.amounts.amount import Unreadable
from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.passages import PlacedReading, negation_beside, span_of
from clusters.factbase.laws.breach import Mend
from clusters.factbase.laws.words import LONGEST_QUOTE
from clusters.models import Evidence, UnusedNumber

_NEAR = 200
"""Characters around the place of a quotation among which what looks like it is sought."""

_ALIKE = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‚‛`´", "'"),
}
"""Signs that stand for another one, beside those that Unicode itself calls compatible."""


@finding("quote-moved", "error")
def quote_moved(material: Material) -> Iterator[Wrong]:
    """The held text does not have these words at this place.

    One character is enough: case, accents, spaces and quotation marks count.

    Mend: copy the words from the text. If they stand elsewhere in it, the finding gives their
    `start` and `end`.
    """
    for path, evidence, text in material.placed():
        if evidence.start is None:
            if evidence.quote not in text:
                yield path, not_there(evidence, text), "copy it from the text"
        elif text[evidence.start : evidence.end] != evidence.quote:
            altered = evidence.source in material.altered
            mend = its_place(evidence.quote, text, altered=altered)
            yield path, not_there(evidence, text), mend


def not_there(evidence: Evidence | UnusedNumber, text: str) -> str:
    """Say that words do not stand in a text at their place, and why not, if that is hard to see."""
    why = unlike(evidence, text)
    wrong = f"{evidence.quote!r} does not stand in the text at its place"
    return f"{wrong}: {why}" if why else wrong


def unlike(evidence: Evidence | UnusedNumber, text: str) -> str:
    """Say what keeps words from being those of a text at their place that look like them."""
    near = text
    if evidence.start is not None and evidence.end is not None:
        near = text[max(evidence.start - _NEAR, 0) : evidence.end + _NEAR]
    return _difference(evidence.quote, near)


def _difference(quote: str, text: str) -> str:
    """Say what keeps a quotation from standing in a text that has what looks like it.

    Returns:
        ``the text has U+00A0 (NO-BREAK SPACE) where the quotation has U+0020 (SPACE)``; empty if
        the text has nothing that looks like it, or has it as it is.
    """
    wanted, _ = _folded(quote)
    folded, places = _folded(text)
    at = folded.find(wanted)
    if at < 0 or not wanted or quote in text:
        return ""
    end = at + len(wanted)
    like = text[places[at] : places[end] if end < len(places) else len(text)]
    if normalize("NFC", like) == normalize("NFC", quote):
        return "the text composes its letters otherwise"
    theirs, ours = next(pair for pair in zip_longest(like, quote) if pair[0] != pair[1])
    return f"the text has {_named(theirs)} where the quotation has {_named(ours)}"


def _named(character: str | None) -> str:
    if character is None:
        return "nothing"
    return f"U+{ord(character):04X} ({name(character, 'nameless')})"


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[str, list[int]]:
    """Fold away what the eye does not see, and tell where each character of the rest stood."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for one in normalize("NFKD", _ALIKE.get(character, character)).casefold():
            blank = one.isspace() and folded[-1:] == [" "]
            if category(one) != "Cf" and not blank:
                folded.append(" " if one.isspace() else one)
                places.append(place)
    return "".join(folded), places


def its_place(quote: str, text: str, *, altered: bool) -> Mend:
    """Tell the place of whole words where a text has them once; else that a person must look.

    In another text than the one that was quoted a place is none of the base.
    """
    if altered:
        return "put the text there that was quoted, or check all its quotations against this one"
    start = text.find(quote)
    end = start + len(quote)
    more = text.find(quote, start + 1) >= 0
    if start < 0 or more or _splits(text, start) or _splits(text, end):
        return "copy the words from the text, and their offsets"
    return {"start": start, "end": end}


@finding("quote-ambiguous", "error")
def quote_ambiguous(material: Material) -> Iterator[Wrong]:
    """A quotation has no `start` and `end`, and the held text has its words more than once.

    Nobody can tell which place is meant.

    Mend: write the `start` and `end` of the one that is meant.
    """
    for path, evidence, text in material.placed():
        if span_of(evidence, text) is None and evidence.quote in text:
            wrong = f"{evidence.quote!r} stands in the text more than once"
            yield path, wrong, "write the start and end of the one meant"


@finding("quote-unplaced", "warning")
def quote_unplaced(material: Material) -> Iterator[Wrong]:
    """A quotation has no `start` and `end`, and the held text has its words just once.

    They are found there, and so checked; written down, they also lead readers who do not hold the
    text to the place.

    Mend: write the `start` and `end` that the finding names. Whoever adds a fact may leave them out
    and let this tell them.
    """
    for path, evidence, text in material.placed():
        if evidence.start is None and span_of(evidence, text):
            wrong = f"{evidence.quote!r} is quoted without its place"
            altered = evidence.source in material.altered
            yield path, wrong, its_place(evidence.quote, text, altered=altered)


@finding("quote-cut", "error")
def quote_cut(material: Material) -> Iterator[Wrong]:
    """A quotation leaves out words of its text without which its figure means something else.

    "No more than 50" is not "more than 50". The figure is read from the held text around the
    quotation: a negation, a hedge, a scale, a unit or half a number may not be left out. So may no
    negation just before a quotation, or behind it at the end of its clause, whatever it is of.

    Mend: quote the words that the finding shows too. Where they do not belong to the figure, say so
    in `reading`.
    """
    for index, fact, number, evidence in material.quotations():
        reading = material.said.get(index) if number == 0 else None
        if fact.reading is not None:
            continue
        path = ("facts", index, "evidence", number, "quote")
        if reading is not None and not reading.whole:
            yield path, _cut(reading), _whole_quote(reading)
            continue
        text, language = material.text_and_language(evidence)
        figure = material.base.is_figure(fact)
        if negation := negation_beside(evidence, text, language, figure=figure):
            wrong = f"{evidence.quote!r} leaves out {negation!r}, which stands beside it"
            yield path, wrong, "quote it too"


def _cut(reading: PlacedReading) -> str:
    out = " and ".join(repr(words) for words in reading.left_out if words)
    if not isinstance(reading.amount, Unreadable):
        return f"{reading.quote!r} leaves out {out}: the text says {reading.amount.words!r}"
    whole = f"{reading.amount.words!r}, {reading.amount.reason}"
    return f"{reading.quote!r} leaves out {out}: the text says {whole}"


def _whole_quote(reading: PlacedReading) -> str:
    ahead, behind = reading.reach
    before = reading.before[len(reading.before) - ahead :]
    whole = f"{before}{reading.quote}{reading.after[:behind]}"
    return f"quote {whole!r}" if len(whole) <= LONGEST_QUOTE else "quote these words too"


@finding("printed-cut", "error")
def printed_cut(material: Material) -> Iterator[Wrong]:
    """The printed words cut a number or a word in two, or leave out a hedge or a unit.

    Who reads `printed` alone is misled, if it lacks the hedge or the unit beside the number.

    Mend: print the whole words, from the hedge to the unit.
    """
    for index, fact in material.facts:
        printed, quote = fact.printed, fact.evidence[0].quote
        if printed is not None and not _whole(printed, quote, material.said.get(index)):
            wrong = f"{printed!r} is less, or more, than a figure in {quote!r}"
            mend = "print the whole words, from the hedge to the unit"
            yield ("facts", index, "printed"), wrong, mend


def _whole(printed: str, quote: str, said: PlacedReading | None) -> bool:
    start = quote.find(printed)
    end = start + len(printed)
    trimmed = printed.strip(" \u00a0,;:") == printed
    closed = printed.count("(") == printed.count(")")
    # What the quotation leaves out too is told by quote-cut.
    first, last = (max(said.amount.start, 0), said.amount.end) if said else (start, end)
    covers = start == first and min(last, len(quote)) <= end
    return trimmed and closed and covers and not (_splits(quote, start) or _splits(quote, end))


def _splits(quote: str, place: int) -> bool:
    """Whether a place lies within a word or a number, in a script that parts its words."""
    within = 0 < place < len(quote)
    return within and all(c.isdecimal() or c.lower() != c.upper() for c in quote[place - 1 :][:2])
