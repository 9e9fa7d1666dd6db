"""What the words of a figure say."""

from __future__ import annotations

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.languages import languages
from clusters.amounts.reader import amounts_in
from clusters.models import Fact, FactBase


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
    return next((one for one in found if one.start < end and start < one.end), None)


def readable(base: FactBase, fact: Fact) -> bool:
    """Whether amounts can be read in the language of a fact's source."""
    return language_of(base, fact) in languages()


def language_of(base: FactBase, fact: Fact) -> str:
    """Give the BCP 47 primary code of the language of a fact's first source."""
    return base.source[fact.evidence[0].source].language.partition("-")[0]
