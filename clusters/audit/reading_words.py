"""What the words of a figure say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from clusters.amounts.amount import Amount, Unreadable, as_one_number
from clusters.amounts.languages import languages
from clusters.amounts.reader import amounts_in
from clusters.models import Fact, FactBase

Readings: TypeAlias = tuple[Amount | Unreadable, ...]
"""What a quotation says: every amount in it, or what cannot be read of it."""


def first_reading(base: FactBase, fact: Fact) -> Amount | Unreadable | None:
    """Read the amount that a figure's printed words carry; None where they carry none.

    The whole quotation is read, so that a hedge left out of the printed words still counts.
    """
    if not readable(base, fact):
        return None
    quote = fact.evidence[0].quote
    start = quote.find(fact.words)
    end = start + len(fact.words)
    found = amounts_in(quote, language_of(base, fact))
    said = next((one for one in found if one.start < end and start < one.end), None)
    return said and as_one_number(said)


def further_readings(base: FactBase, fact: Fact) -> Iterator[tuple[int, Readings]]:
    """Read the quotations that other sources than the first add to a figure.

    Yields:
        The index of each in the fact's evidence, and every amount in it. What is in a language
        without a table is left out.
    """
    first = fact.evidence[0].source
    for number, evidence in enumerate(fact.evidence):
        language = language_of(base, fact, number)
        if evidence.source != first and language in languages():
            found = amounts_in(evidence.quote, language)
            yield number, tuple(map(as_one_number, found))


def readable(base: FactBase, fact: Fact) -> bool:
    """Whether amounts can be read in the language of a fact's source."""
    return language_of(base, fact) in languages()


def unread_languages(base: FactBase, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Give the languages of figures that cannot be read for want of a table, in order."""
    used = {language_of(base, f, number) for f in facts for number in range(len(f.evidence))}
    return tuple(sorted(used - {*languages()}))


def language_of(base: FactBase, fact: Fact, number: int = 0) -> str:
    """Give the BCP 47 primary code of the language of a quotation, the first unless told."""
    return base.source[fact.evidence[number].source].language.partition("-")[0]
