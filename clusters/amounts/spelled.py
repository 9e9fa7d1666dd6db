"""How an amount was read: which of its words is the hedge, the number, the scale, the unit."""

import re
from collections.abc import Iterator
from typing import Literal

from clusters.amounts.amount import Amount
from clusters.amounts.grammar import Grammar, grammar_of
from clusters.amounts.languages import table_of
from clusters.amounts.meaning import items_of
from clusters.amounts.patterns import folded
from clusters.light import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an amount."""

    role: Literal["hedge", "number", "scale", "unit"]
    """What it is."""
    words: str
    """The words."""
    meaning: str
    """What they were read as: ``nearly``, ``1000000000``, ``CNY``; a number as it is written."""


def spelled(amount: Amount, language: str) -> tuple[Part, ...]:
    """Take an amount apart again, in the order of its words.

    Args:
        amount: An amount read in that language.
        language: The BCP 47 primary code of the language.
    """
    table = table_of(language)
    grammar = grammar_of(table).for_text(amount.words) if table else None
    found = grammar["amount"].search(amount.words) if grammar else None
    return tuple(_parts(found, grammar)) if found and grammar else ()


def _parts(found: re.Match[str], grammar: Grammar) -> Iterator[Part]:
    for hedge in grammar["hedge"].finditer(found["hedges"] or ""):
        yield Part("hedge", hedge[0], grammar.hedges[folded(hedge[0])])
    if found["before"]:
        yield _unit(found["before"], grammar)
    for kind, words in items_of(found, grammar):
        yield _item(kind, words, grammar)
    if found["unit"]:
        yield _unit(found["unit"], grammar)
    if found["late"]:
        yield Part("hedge", found["late"], grammar.hedges[folded(found["late"])])


def _item(kind: str, words: str, grammar: Grammar) -> Part:
    words = words.strip()
    if kind == "after":
        return Part("hedge", words, grammar.hedges[folded(words)])
    if kind == "scale":
        return Part("scale", words, str(grammar.numbers[folded(words)]))
    known = grammar.numbers.get(folded(words))
    return Part("number", words, words if known is None else str(known))


def _unit(words: str, grammar: Grammar) -> Part:
    return Part("unit", words.strip(), str(grammar.units[folded(words)]))
