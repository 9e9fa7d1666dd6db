"""What the parts of a found amount say: its number, its unit and its hedge."""

import re
from decimal import Decimal
from itertools import pairwise
from math import prod
from typing import NamedTuple

from clusters.amounts.amount import Hedge, Unclear
from clusters.amounts.grammar import Grammar
from clusters.amounts.language import each
from clusters.amounts.numbers import looks_foreign, read_figure, read_word, total, why_stuck
from clusters.amounts.patterns import SPACES, folded

Item = tuple[str, str]
"""The kind of an item of an amount's body, and its words."""
_DASHES = "-–—−~～"
_RANGE = re.compile(rf"[{_DASHES}](?=\d)")
_MONEY = 3
_MANY = Decimal(10)


class Number(NamedTuple):
    """A number, or the two ends of a range."""

    low: Decimal
    """The number, or the lower end."""
    high: Decimal | None = None
    """The upper end; None where it is one number."""

    def times(self, factor: Decimal | int) -> "Number":
        """Multiply both ends."""
        high = None if self.high is None else _plain(self.high * factor)
        return Number(_plain(self.low * factor), high)


def items_of(found: re.Match[str], grammar: Grammar) -> list[Item]:
    """The items of an amount's body, in order: figures, words, scales, hedges."""
    items = grammar["item"].finditer(found.string, *found.span("body"))
    return [(item.lastgroup or "", item[0]) for item in items]


def is_aside(found: re.Match[str], grammar: Grammar) -> bool:
    """Whether the number word is a pronoun (one of them), a heading's scale, or no number."""
    items = items_of(found, grammar)
    enclosed = found.string[found.start() - 1 : found.end() + 1]
    scaled = grammar.table.additive and items[0][0] == "scale"
    if scaled and re.fullmatch(r"[((].*[))]", enclosed):
        return True
    if any(kind in {"figure", "stuck", "lost"} for kind, _ in items):
        return False
    if any(kind == "word" and _word(words, grammar) is None for kind, words in items):
        return True
    lone = _word(items[0][1], grammar) if [kind for kind, _ in items] == ["word"] else None
    few = lone is not None and lone.low < _MANY
    return few and grammar["aside"].match(found.string, found.end()) is not None


def value_of(found: re.Match[str], grammar: Grammar) -> Number | Unclear:
    """The number that an amount's body and its sign make."""
    numbers = [item for item in items_of(found, grammar) if item[0] != "after"]
    if _side_by_side(numbers, grammar):
        return Unclear("two numbers side by side")
    values: list[tuple[Number, bool]] = []
    for kind, words in numbers:
        value = _item_value(kind, words, found, grammar)
        if isinstance(value, Unclear):
            return value
        values.append((value, kind == "scale"))
    if _may_be_foreign(found, numbers, grammar):
        return Unclear("a group mark of another language")
    lows = [(value.low, is_scale) for value, is_scale in values]
    if grammar.table.additive and _is_clipped(numbers, lows, grammar):
        return Unclear("a last digit whose place is not said")
    highs = [(value.high or value.low, is_scale) for value, is_scale in values]
    alone = () if grammar.table.additive else _alone(grammar)
    low, high = total(lows, alone), total(highs, alone)
    if low is None or high is None:
        return Unclear("numbers that do not add up")
    return _signed(found, low, high, grammar)


def _alone(grammar: Grammar) -> set[Decimal]:
    """The scales that a language counts with alone: cent, mille."""
    scales = each(*grammar.table.scales.values())
    return {Decimal(grammar.table.words[one]) for one in scales if one in grammar.table.words}


def _side_by_side(numbers: list[Item], grammar: Grammar) -> bool:
    """Whether there are two figures that no falling scales make one: 3 lakh 50 thousand."""
    kinds = [kind for kind, _ in numbers]
    if grammar.table.additive or kinds.count("figure") < 2:  # noqa: PLR2004 - two
        return ("figure", "figure") in pairwise(kinds)
    scales = [grammar.numbers[folded(words)] for kind, words in numbers if kind == "scale"]
    parted = kinds == ["figure", "scale"] * (len(kinds) // 2)
    return not parted or any(one <= next_ for one, next_ in pairwise(scales))


def _is_clipped(numbers: list[Item], values: list[tuple[Decimal, bool]], grammar: Grammar) -> bool:
    """Whether the last digits do not fill the places below their scale: 三千五 for 3500."""
    joiners = tuple(each(grammar.table.joiners))
    match values[-2:]:
        case [(scale, True), (last, False)] if joiners:
            return last * 10 < scale and not numbers[-1][1].startswith(joiners)
        case _:
            return False


_NO_NUMBER = {
    "lost": Unclear("a placeholder where a number was lost"),
    "stuck": Unclear("letters stuck to the number"),
    "fraction": Unclear("a fraction in words"),
}


def _item_value(kind: str, words: str, found: re.Match[str], grammar: Grammar) -> Number | Unclear:
    if kind == "figure":
        return _figure(words, found, grammar)
    return _NO_NUMBER.get(kind) or _word(words, grammar) or Unclear("numbers that do not add up")


def _word(words: str, grammar: Grammar) -> Number | None:
    """The value of a number word, or of two; None where it is none after all."""
    if span := grammar.spans.get(words):
        return Number(Decimal(span[0]), Decimal(span[1]))
    value = grammar.numbers.get(folded(words))
    if value is None:
        value = read_word(words, grammar.table.pieces)
    return None if value is None else Number(value)


def _figure(words: str, found: re.Match[str], grammar: Grammar) -> Number | Unclear:
    """A figure, or two that a dash makes a range: 5-10."""
    run = grammar["run"].match(words)
    digits, tail = (run[0], words[run.end() :]) if run else ("", words)
    second = grammar["run"].match(tail, 1) if _RANGE.match(tail) else None
    if not tail or second is None:
        return why_stuck(tail, grammar.table) if tail else _run(digits, found, grammar)
    low, high = _run(digits, found, grammar), _run(second[0], found, grammar)
    if isinstance(low, Unclear) or isinstance(high, Unclear) or tail[second.end() :]:
        return Unclear("a range")
    return _range(digits, low, second[0], high)


def _range(first: str, low: Number, second: str, high: Number) -> Number | Unclear:
    """Two figures as a range, unless they may be years, a score, or 2,000-3,000 in short."""
    years = re.fullmatch(r"1\d{3}|20\d\d|21\d\d", second) and first.isdigit()
    short = len(first) <= _MONEY and re.fullmatch(r"\d{1,3}\D000", second)
    if years or short or not low.low < high.low:
        return Unclear("a range")
    return Number(low.low, high.low)


def _run(digits: str, found: re.Match[str], grammar: Grammar) -> Number | Unclear:
    value = read_figure(_ungrouped(digits, found, grammar), grammar.table)
    return value if isinstance(value, Unclear) else Number(value)


def _ungrouped(digits: str, found: re.Match[str], grammar: Grammar) -> str:
    """Digits without spaces between groups, where a unit shows them to be one number: 512 000 t.

    So they are written by ISO 80000 in any language, but only some write them so always.
    """
    groups = re.split(f"[{SPACES}]", digits)
    alien = " " not in grammar.table.groups and len(groups) > 1
    whole = all(group.isdecimal() for group in groups) and len(groups[0]) <= _MONEY
    if not alien or not whole or groups[0].startswith("0"):
        return digits
    # Groups that begin with 0 are no numbers by themselves: 25 000.
    alone = not any(group.startswith("0") for group in groups[1:])
    shown = found["unit"] or found["before"] or len(groups) > _MONEY - 1 or not alone
    counted = grammar["counter"].match(found.string, found.end()) is not None
    return "".join(groups) if shown or counted else digits


def _may_be_foreign(found: re.Match[str], numbers: list[Item], grammar: Grammar) -> bool:
    """Whether a figure has three decimals that nothing shows to be decimals."""
    kind, words = numbers[0]
    if kind != "figure" or not looks_foreign(words, grammar.table):
        return False
    shown = len(numbers) > 1 or found["short"] or unit_of(found, grammar) == "percent"
    return words.endswith("000") or not shown


def _signed(
    found: re.Match[str], low: Decimal, high: Decimal, grammar: Grammar
) -> Number | Unclear:
    signs = [found[part] for part in ("sign", "inner") if found[part]]
    if "–" in signs or len(signs) > 1 or (signs and low != high):
        return Unclear("a dash stuck to the number")
    outer = [found[part] for part in ("short", "moved") if found[part]]
    scale = prod((grammar.numbers[folded(words)] for words in outer), start=Decimal(1))
    number = Number(low, high if high != low else None)
    return number.times(-scale if signs and low else scale)


def _plain(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def scale_of(found: re.Match[str], grammar: Grammar) -> Decimal:
    """What the scales of an amount come to, 1 where it has none."""
    scales = [words for kind, words in items_of(found, grammar) if kind == "scale"]
    scales += [found[part] for part in ("short", "moved") if found[part]]
    return prod((grammar.numbers[folded(words)] for words in scales), start=Decimal(1))


def unit_of(found: re.Match[str], grammar: Grammar) -> str | Unclear | None:
    """The code of an amount's currency or measure."""
    named = [grammar.units[folded(found[part])] for part in ("before", "unit") if found[part]]
    unclear = next((unit for unit in named if isinstance(unit, Unclear)), None)
    if unclear is None and len(set(named)) > 1:
        return Unclear("two units")
    unit = unclear or next(iter(named), None)
    money = isinstance(unit, str) and unit.isupper() and len(unit) == _MONEY
    if found["short"] and unclear is None and not money:
        known = grammar.units.get(folded(found["short"]))
        return known or Unclear(f"{found['short']} may be a scale or a unit")
    return unit


def hedge_of(found: re.Match[str], grammar: Grammar) -> Hedge | Unclear:
    """The one hedge of an amount, wherever it stands; `exact` where there is none."""
    before = list(grammar["hedge"].finditer(found["hedges"] or ""))
    after = [words for kind, words in items_of(found, grammar) if kind == "after"]
    after += [found["late"]] if found["late"] else []
    if any(hedge["negated"] for hedge in before):
        return Unclear("a negated hedge")
    said = [grammar.hedges[folded(words)] for words in [hedge[0] for hedge in before] + after]
    # 约300家左右 says the same twice.
    telling = {hedge for hedge in said if hedge != "exact"}
    return Unclear("two hedges") if len(telling) > 1 else next(iter(telling), "exact")
