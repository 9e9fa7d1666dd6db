"""The texts that are held: the ones that were quoted, with every number accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Wrong, finding
from clusters.audit.findings.quotations import its_place, not_there
from clusters.audit.material import Material
from clusters.evidence.passages import Span
from clusters.reading import Path
from clusters.reading.editing import flow

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_PARAGRAPH = re.compile(r"(?m)^(?=.*\S)")


@finding("text-differs", "error")
def text_differs(material: Material) -> Iterator[Wrong]:
    """The text that is held has another SHA-256 than the base names.

    It may be another edition, or it was changed after it was quoted; then no quotation can be
    leaned on.

    Mend: put the text there that was quoted. Or read the new one, check every quotation against
    it, and then its hash. Where no hash is written (`sha256: ""`), write the one that the finding
    gives.
    """
    for index, source, record, _ in material.held():
        path = ("sources", index, "text", "sha256")
        digest = material.digests[source.id]
        if not record.sha256:
            yield path, f"no hash of {record.file} is written", {"sha256": digest}
        elif not _SHA256.fullmatch(record.sha256):
            mend = "check all its quotations against the text, and then write that of the text"
            yield path, f"{record.sha256!r} is no SHA-256", mend
        elif source.id in material.altered:
            wrong = f"{record.file} is another text than the one quoted"
            yield path, wrong, "put the one quoted there, or check all its quotations against it"


@finding("text-measures", "error")
def text_measures(material: Material) -> Iterator[Wrong]:
    """The length of a held text, or where its paragraphs start, is not as the base says.

    Citations name paragraphs by these places. Of a text that is not the one quoted nothing is
    said: [text-differs](#text-differs) is.

    Mend: write the numbers that the finding gives.
    """
    for index, source, record, text in material.held():
        paragraphs = tuple(match.start() for match in _PARAGRAPH.finditer(text))
        where = ("sources", index, "text")
        # Only of the text that was quoted is another measure a slip of the base alone.
        same = source.id not in material.altered
        if len(text) != record.characters and (same or not record.characters):
            wrong = f"{source.id} has another length"
            yield (*where, "characters"), wrong, {"characters": len(text)}
        if paragraphs != record.paragraphs and (same or not record.paragraphs):
            wrong = f"{source.id} has other paragraphs"
            yield (*where, "paragraphs"), wrong, {"paragraphs": [*paragraphs]}


@finding("number-unaccounted", "error")
def number_unaccounted(material: Material) -> Iterator[Wrong]:
    """A number in a held text is neither in a quotation nor set aside.

    Perhaps a fact was overlooked. A number in words counts from twenty on: "two" and "a dozen" are
    words of any text. Of a text that leaves more than a thousand open the rest are counted.

    Mend: quote it in a fact, or add it to `set_aside` with the reason why it is no fact.
    """
    for index, source, _, text in material.held():
        left = [*uncovered(material.numbers[source.id], material.covered[source.id])]
        for start, end in left[:_EACH]:
            wrong = f"{text[start:end]} at {start} of {source.id} is neither a fact nor set aside"
            place = f"quote: {flow(text[start:end])}, start: {start}, end: {end}"
            mend = f"quote it in a fact, or set it aside: {{{place}, reason: why it is none}}"
            yield ("sources", index, "text"), wrong, mend
        if more := len(left[_EACH:]):
            wrong = f"{more:,} further numbers of {source.id} are neither facts nor set aside"
            yield ("sources", index, "text"), wrong, "account for those before, and check again"


_EACH = 1_000


def uncovered(numbers: list[Span], spans: list[Span]) -> Iterator[Span]:
    """Yield the numbers that none of some spans covers, in one pass over both, which are sorted."""
    rest = iter(spans)
    reach, waiting = 0, next(rest, None)
    for start, end in numbers:
        while waiting and waiting[0] <= start:
            reach, waiting = max(reach, waiting[1]), next(rest, None)
        if reach < end:
            yield start, end


@finding("set-aside-moved", "error")
def set_aside_moved(material: Material) -> Iterator[Wrong]:
    """The held text does not have the words that are set aside at their place.

    Mend: copy the words from the text, and their offsets. If they stand elsewhere in it, the
    finding gives their `start` and `end`.
    """
    for index, source, record, text in material.held():
        for number, unused in enumerate(record.set_aside):
            if text[unused.start : unused.end] != unused.quote:
                path = ("sources", index, "text", "set_aside", number, "quote")
                altered = source.id in material.altered
                yield path, not_there(unused, text), its_place(unused.quote, text, altered=altered)


@finding("reason-missing", "error")
def reason_missing(material: Material) -> Iterator[Wrong]:
    """A number is set aside, or a reading confirmed by hand, for no reason.

    Mend: say in a few words why it is no fact, or why the words say this all the same.
    """
    for index, source in enumerate(material.base.sources):
        for number, unused in enumerate(source.text.set_aside if source.text else ()):
            if not _tells(unused.reason):
                path: Path = ("sources", index, "text", "set_aside", number, "reason")
                yield path, f"{unused.quote!r} is set aside for no reason", "say why it is no fact"
    for index, fact in material.facts:
        if fact.reading is not None and not _tells(fact.reading.reason):
            path = ("facts", index, "reading", "reason")
            wrong = f"{fact.id} is read by hand for no reason"
            yield path, wrong, "say why its words say this"


def _tells(reason: str) -> bool:
    """Whether a reason has a word in it: no blank, dash or number."""
    return any(character.isalpha() for character in reason)
