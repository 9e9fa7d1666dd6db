"""Laws about quotations, texts and addresses: short, in place, and leading nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.models import FactBase
from clusters.reading import Path

LONGEST_QUOTE = 100
"""Characters of a quotation: the shortest run of words that carries its figure."""


def quotations_fit_their_place(base: FactBase) -> Iterator[Breach]:
    """A fact has evidence; a quotation is short and as long as its offsets say."""
    for index, fact in enumerate(base.facts):
        if not fact.evidence:
            yield Breach(("facts", index, "evidence"), "empty: quote the words that say it")
        for number, evidence in enumerate(fact.evidence):
            where: Path = ("facts", index, "evidence", number, "quote")
            length = len(evidence.quote)
            if length > LONGEST_QUOTE:
                yield Breach(where, f"{length} characters: quote at most {LONGEST_QUOTE}")
            if evidence.start < 0 or evidence.end - evidence.start != length or not length:
                yield Breach(where, f"{length} characters at {evidence.start} to {evidence.end}: "
                                    "correct start and end")  # fmt: skip


def printed_words_are_quoted(base: FactBase) -> Iterator[Breach]:
    """The printed figure stands in the first quotation."""
    for index, fact in enumerate(base.facts):
        if fact.evidence and fact.words not in fact.evidence[0].quote:
            message = f"{fact.words}: not in the first quotation: copy it from there"
            yield Breach(("facts", index, "printed"), message)


def texts_stay_in_their_folder(base: FactBase) -> Iterator[Breach]:
    """A text's file name is a name, and no way out of the folder of texts."""
    for index, source in enumerate(base.sources):
        name = source.text.file if source.text else "text"
        if name in {"", ".", ".."} or "/" in name or "\\" in name or ":" in name:
            message = f"{name}: not a plain file name: leave out folders"
            yield Breach(("sources", index, "text", "file"), message)


def addresses_are_of_the_web(base: FactBase) -> Iterator[Breach]:
    """An address starts with http or https."""
    for index, source in enumerate(base.sources):
        if source.url is not None and not source.url.startswith(("https://", "http://")):
            message = f"{source.url}: not an address of the web: write http(s)://... or null"
            yield Breach(("sources", index, "url"), message)
