"""The texts that are held: the ones that were quoted, with every number accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.words import Span

NUMBER = re.compile(r"\d[\d,.]*|XNUMX")
"""A number as the eye sees it in a text, with the mark that stands where one was lost."""

_PARAGRAPH = re.compile(r"(?m)^(?=.*\S)")


@finding("text-differs", "error")
def text_differs(material: Material) -> Iterator[Wrong]:
    """The text that is held has another SHA-256 than the base names.

    It may be another edition, or it was changed after it was quoted; then no quotation can be
    leaned on.

    Mend: put the text there that was quoted. Or read the new one, check its quotations, and write
    its `sha256`.

        -      sha256: 92b3713655ef0310fadff4ce06e685c838a4b64300d89db3eeff96e7091ca8a2
        +      sha256: 92b4713655ef0310fadff4ce06e685c838a4b64300d89db3eeff96e7091ca8a2
    """
    for index, source, record, _ in material.held():
        digest = material.digests[source.id]
        if digest != record.sha256:
            yield (
                ("sources", index, "text", "sha256"),
                f"{record.file} is another text than the one quoted",
                f"put the one quoted there, or check its quotations and write sha256: {digest}",
            )


@finding("text-measures", "error")
def text_measures(material: Material) -> Iterator[Wrong]:
    """The length of a held text, or where its paragraphs start, is not as the base says.

    Citations name paragraphs by these places.

    Mend: write the numbers that the finding gives.

        -      characters: 383
        +      characters: 384
    """
    for index, source, record, text in material.held():
        paragraphs = tuple(match.start() for match in _PARAGRAPH.finditer(text))
        where = ("sources", index, "text")
        if len(text) != record.characters:
            wrong = f"{source.id} has another length"
            yield (*where, "characters"), wrong, f"write {len(text)}"
        if paragraphs != record.paragraphs:
            wrong = f"{source.id} has other paragraphs"
            yield (*where, "paragraphs"), wrong, f"write {[*paragraphs]}"


@finding("number-unaccounted", "error")
def number_unaccounted(material: Material) -> Iterator[Wrong]:
    """A number in a held text is neither in a quotation nor set aside.

    Perhaps a fact was overlooked.

    Mend: quote it in a fact, or add it to `set_aside` with the reason why it is no fact.

        -      set_aside:
        -        - {quote: "On 1 March 2024", start: 31, end: 46, reason: the day of the fair}
        +      set_aside: []
    """
    for index, source, _, text in material.held():
        for token in uncovered(text, material.covered[source.id]):
            yield (
                ("sources", index, "text"),
                f"{token[0]} at {token.start()} of {source.id} is neither a fact nor set aside",
                "quote it in a fact, or add it to set_aside with the reason",
            )


def uncovered(text: str, spans: list[Span]) -> Iterator[re.Match[str]]:
    """Yield the numbers of a text that none of some sorted spans covers, in one pass over both."""
    rest = iter(spans)
    reach, waiting = 0, next(rest, None)
    for token in NUMBER.finditer(text):
        while waiting and waiting[0] <= token.start():
            reach, waiting = max(reach, waiting[1]), next(rest, None)
        if reach < token.start() + len(token[0].rstrip(",.")):
            yield token


@finding("set-aside-moved", "error")
def set_aside_moved(material: Material) -> Iterator[Wrong]:
    """The held text does not have the words that are set aside at their place.

    Mend: copy the words from the text, and their offsets.

        -        - {quote: "On 1 March 2024", start: 31, end: 46, reason: the day of the fair}
        +        - {quote: "on 1 March 2024", start: 31, end: 46, reason: the day of the fair}
    """
    for index, _, record, text in material.held():
        for number, unused in enumerate(record.set_aside):
            if text[unused.start : unused.end] != unused.quote:
                path = ("sources", index, "text", "set_aside", number, "quote")
                wrong = f"{unused.quote!r} does not stand in the text at its place"
                yield path, wrong, "copy the words from the text, and their offsets"


@finding("reason-missing", "error")
def reason_missing(material: Material) -> Iterator[Wrong]:
    """A number is set aside for no reason.

    Mend: say in a few words why it is no fact.

        -        - {quote: "On 1 March 2024", start: 31, end: 46, reason: the day of the fair}
        +        - {quote: "On 1 March 2024", start: 31, end: 46, reason: ""}
    """
    for index, source in enumerate(material.base.sources):
        for number, unused in enumerate(source.text.set_aside if source.text else ()):
            if not unused.reason.strip():
                path = ("sources", index, "text", "set_aside", number, "reason")
                yield path, f"{unused.quote!r} is set aside for no reason", "say why it is no fact"
