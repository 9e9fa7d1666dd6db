"""Reading every amount in a text, or a text that is one amount."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from clusters.amounts.amount import Amount, Hedge, Unclear, Unreadable
from clusters.amounts.language import Language
from clusters.amounts.languages import table_of
from clusters.amounts.numbers import looks_foreign, read_figure, total, why_stuck
from clusters.amounts.patterns import GAP, Grammar, each, folded, grammar_of

# How many characters around an amount can raise a doubt.
_REACH = 40

Item = tuple[str, str]
"""The kind of an item of an amount's body, and its words."""


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


def read_amount(text: str, language: str = "en") -> Amount | Unreadable:
    """Read a text that is one amount without a hedge: `50 million USD`, `USD 50 million`, `5%`.

    Args:
        text: The text; white space around it does not count.
        language: The BCP 47 primary code of its language.

    Returns:
        The amount, or the whole text as Unreadable with the reason.
    """
    readings = amounts_in(text, language)
    reason = _objection(text, readings)
    if reason is None and isinstance(readings[0], Amount):
        return readings[0]
    return Unreadable(text, 0, len(text), reason or "no number")


def _objection(text: str, readings: tuple[Amount | Unreadable, ...]) -> str | None:
    """Why these readings are not one bare amount; None where they are."""
    for reading in readings:
        if isinstance(reading, Unreadable):
            return reading.reason
    match readings:
        case []:
            return "no number"
        case [Amount(hedge="exact") as amount]:
            rest = f"{text[: amount.start]} {text[amount.end :]}".strip()
            return f"'{rest}' is not part of an amount" if rest else None
        case [Amount(hedge=hedge)]:
            return f"a hedge ({hedge.replace('_', ' ')})"
        case _:
            return f"{len(readings)} numbers"


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


def items_of(found: re.Match[str], grammar: Grammar) -> list[Item]:
    """The items of an amount's body, in order: figures, words, scales, hedges."""
    items = grammar.item.finditer(found.string, *found.span("body"))
    return [(item.lastgroup or "", item[0]) for item in items]


def value_of(found: re.Match[str], grammar: Grammar) -> Decimal | Unclear:
    """The number that an amount's body and its sign make."""
    numbers = [item for item in items_of(found, grammar) if item[0] != "after"]
    if _side_by_side(numbers, additive=grammar.table.additive):
        return Unclear("two numbers side by side")
    values: list[tuple[Decimal, bool]] = []
    for item in numbers:
        value = _item_value(item, grammar)
        if isinstance(value, Unclear):
            return value
        values.append((value, item[0] == "scale"))
    if _may_be_foreign(found, numbers, grammar):
        return Unclear("a group mark of another language")
    if grammar.table.additive and _is_clipped(numbers, values, grammar):
        return Unclear("a last digit whose place is not said")
    number = total(values)
    return Unclear("numbers that do not add up") if number is None else _signed(found, number)


def _side_by_side(numbers: list[Item], *, additive: bool) -> bool:
    kinds = [kind for kind, _ in numbers]
    return ("figure", "figure") in pairwise(kinds) if additive else kinds.count("figure") > 1


def _is_clipped(numbers: list[Item], values: list[tuple[Decimal, bool]], grammar: Grammar) -> bool:
    """Whether the last digits do not fill the places below their scale: 三千五 for 3500."""
    joiners = tuple(each(grammar.table.joiners))
    match values[-2:]:
        case [(scale, True), (last, False)] if joiners:
            return last * 10 < scale and not numbers[-1][1].startswith(joiners)
        case _:
            return False


def _item_value(item: Item, grammar: Grammar) -> Decimal | Unclear:
    kind, words = item
    match kind:
        case "lost":
            return Unclear("a placeholder where a number was lost")
        case "stuck":
            return Unclear("letters stuck to the number")
        case "fraction":
            return Unclear("a fraction in words")
        case "figure":
            run = grammar.run.match(words)
            digits, tail = (run[0], words[run.end() :]) if run else ("", words)
            return why_stuck(tail, grammar.table) if tail else read_figure(digits, grammar.table)
        case _:
            return Decimal(grammar.values[folded(words)])


def _may_be_foreign(found: re.Match[str], numbers: list[Item], grammar: Grammar) -> bool:
    """Whether a figure has three decimals that nothing shows to be decimals."""
    kind, words = numbers[0]
    if kind != "figure" or not looks_foreign(words, grammar.table):
        return False
    shown = len(numbers) > 1 or unit_of(found, grammar) == "percent"
    return words.endswith("000") or not shown


def _signed(found: re.Match[str], number: Decimal) -> Decimal | Unclear:
    signs = [found[part] for part in ("sign", "inner") if found[part]]
    if "–" in signs or len(signs) > 1:
        return Unclear("a dash stuck to the number")
    whole = number.to_integral_value()
    plain = whole if whole == number else number.normalize()
    return -plain if signs and number else plain


def unit_of(found: re.Match[str], grammar: Grammar) -> str | Unclear | None:
    """The code of an amount's currency or measure."""
    named = [grammar.units[folded(found[part])] for part in ("before", "unit") if found[part]]
    unclear = next((unit for unit in named if isinstance(unit, Unclear)), None)
    if unclear is None and len(set(named)) > 1:
        return Unclear("two units")
    return unclear or next(iter(named), None)


def hedge_of(found: re.Match[str], grammar: Grammar) -> Hedge | Unclear:
    """The one hedge of an amount, wherever it stands; `exact` where there is none."""
    before = list(grammar.hedge.finditer(found["hedges"] or ""))
    after = [words for kind, words in items_of(found, grammar) if kind == "after"]
    after += [found["late"]] if found["late"] else []
    if any(hedge["negated"] for hedge in before):
        return Unclear("a negated hedge")
    said = [grammar.hedges[folded(words)] for words in [hedge[0] for hedge in before] + after]
    telling = [hedge for hedge in said if hedge != "exact"]
    return Unclear("two hedges") if len(telling) > 1 else next(iter(telling), "exact")


def doubt_of(found: re.Match[str], grammar: Grammar) -> Unclear | None:
    """What the words around an amount leave in doubt."""
    text, end = found.string, found.end()
    start = min(at for at in map(found.start, ("sign", "before", "body")) if at >= 0)
    before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    around = f"{before}⟨{text[start:end]}⟩{behind}"
    reasons = [reason for reason, doubt in grammar.doubts.items() if doubt.search(around)]
    return Unclear(reasons[0]) if reasons else None
