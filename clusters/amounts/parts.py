"""What the three parts of a found amount say: its number, its unit and its hedge."""

import re
from decimal import Decimal
from itertools import pairwise

from clusters.amounts.amount import Unclear
from clusters.amounts.figures import looks_foreign, read_figure, why_stuck
from clusters.amounts.grammar import Grammar
from clusters.amounts.interval import Hedge
from clusters.amounts.phrases import each, folded
from clusters.amounts.sums import total

# How many characters around an amount can raise a doubt.
_REACH = 40

Item = tuple[str, str]
"""The kind of an item of an amount's body, and its words."""


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
