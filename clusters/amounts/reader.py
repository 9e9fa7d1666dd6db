"""Reading every amount in a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from clusters.amounts.amount import Amount, Unclear, Unreadable
from clusters.amounts.grammar import Grammar, grammar_of
from clusters.amounts.language import Language
from clusters.amounts.languages import table_of
from clusters.amounts.parts import doubt_of, hedge_of, items_of, unit_of, value_of
from clusters.amounts.phrases import GAP, folded


def amounts_in(text: str, language: str) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text, in order and without overlap.

    Args:
        text: Any text.
        language: The BCP 47 primary code of its language.

    Returns:
        What was read, and what holds a number but cannot be read without guessing. Where the
        language has no table, one Unreadable that covers the text.
    """
    table = table_of(language)
    if table is None:
        return (Unreadable(text, 0, len(text), f"no table for language {language}"),)
    return read(text, table)


def read(text: str, table: Language) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text by a table of its language."""
    grammar = grammar_of(table)
    readings = _readings(text.translate(grammar.variants), grammar)
    return tuple(replace(reading, words=text[reading.start : reading.end]) for reading in readings)


def _readings(text: str, grammar: Grammar) -> Iterator[Amount | Unreadable]:
    position = 0
    while found := grammar.amount.search(text, position):
        position = found.end()
        if _is_aside(found, grammar):
            continue
        reading = _reading(found, grammar)
        while joined := _joined(found, grammar):
            found, reason = joined
            words = text[reading.start : found.end()]
            reading = Unreadable(words, reading.start, found.end(), reason)
        position = reading.end
        yield reading


def _is_aside(found: re.Match[str], grammar: Grammar) -> bool:
    """Whether the number word is a pronoun: one of them."""
    lone = [kind for kind, _ in items_of(found, grammar)] == ["word"]
    return lone and grammar.aside.match(found.string, found.end()) is not None


def _reading(found: re.Match[str], grammar: Grammar) -> Amount | Unreadable:
    value, unit = value_of(found, grammar), unit_of(found, grammar)
    hedge = Unclear("a range") if found["between"] else hedge_of(found, grammar)
    start, end = found.span()
    if isinstance(value, Unclear) or isinstance(unit, Unclear) or isinstance(hedge, Unclear):
        reasons = [part.reason for part in (hedge, value, unit) if isinstance(part, Unclear)]
        return Unreadable(found[0], start, end, reasons[0])
    if doubt := doubt_of(found, grammar):
        return Unreadable(found[0], start, end, doubt.reason)
    return Amount(value, unit, hedge, start, end, found[0])


def _joined(found: re.Match[str], grammar: Grammar) -> tuple[re.Match[str], str] | None:
    """The amount that an amount cannot be read apart from, and why."""
    link = (grammar.pair if found["between"] else grammar.link).match(found.string, found.end())
    second = grammar.amount.match(found.string, link.end()) if link else None
    if second is not None:
        return second, "a range"
    return _contested(found, grammar)


def _contested(found: re.Match[str], grammar: Grammar) -> tuple[re.Match[str], str] | None:
    """The amount that may own the currency as well: 2019 USD 5."""
    free = found["unit"] and not found["before"] and not found["late"]
    if not free or folded(found["unit"]) not in grammar.signs:
        return None
    gap = re.compile(GAP).match(found.string, found.end())
    second = grammar.amount.match(found.string, gap.end()) if gap else None
    figure = second is not None and second[0][0].isdigit()
    return (second, "a currency between two numbers") if second and figure else None
