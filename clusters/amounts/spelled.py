"""How an amount was read: which of its words is the hedge, the number, the scale, the unit."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from clusters.amounts.amount import Amount
from clusters.amounts.drafts import items_of
from clusters.amounts.grammar import Grammar, grammar_of
from clusters.amounts.languages import table_of
from clusters.amounts.patterns import folded
from clusters.light import dataclass

Role = Literal["hedge", "number", "scale", "unit"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an amount."""

    role: Role
    """What it is."""
    words: str
    """The words."""
    meaning: str
    """What they were read as: ``nearly``, ``1000000000``, ``CNY``; a number as it is written."""


def spelled(amount: Amount, language: str) -> tuple[Part, ...]:
    """Take an amount apart again, in the order of its words, by the code of its language."""
    table = table_of(language)
    grammar = grammar_of(table).for_text(amount.words) if table else None
    found = grammar["amount"].search(amount.words) if grammar else None
    return tuple(_parts(found, grammar)) if found and grammar else ()


def _parts(found: re.Match[str], grammar: Grammar) -> Iterator[Part]:
    for hedge in grammar["hedge"].finditer(found["hedges"] or ""):
        yield _part("hedge", hedge[0], grammar.hedges)
    if found["before"]:
        yield _part("unit", found["before"], grammar.units)
    for kind, words in items_of(found, grammar):
        if kind == "after":
            yield _part("hedge", words, grammar.hedges)
        else:
            yield _part("scale" if kind == "scale" else "number", words, grammar.numbers)
    if found["unit"]:
        yield _part("unit", found["unit"], grammar.units)
    if found["late"]:
        yield _part("hedge", found["late"], grammar.hedges)


def _part(role: Role, words: str, meanings: Mapping[str, object]) -> Part:
    """A part and what it means; a figure means what it says."""
    words = words.strip()
    return Part(role, words, str(meanings.get(folded(words), words)))
