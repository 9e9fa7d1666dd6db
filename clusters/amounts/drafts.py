"""What one match says: its number, its unit and its hedge, before what stands around it is read."""

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
from clusters.amounts.units import CURRENCIES
from clusters.amounts.vocabulary import Named, named_behind
from clusters.light import dataclass

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
    scales = each(*grammar.table.scales.values())
    counted = grammar.table.words
    # The scales that a language counts with alone: cent, mille.
    alone = {Decimal(counted[one]) for one in scales if one in counted}
    alone = set() if grammar.table.additive else alone
    low, high = total(lows, alone), total(highs, alone)
    if low is None or high is None:
        return Unclear("numbers that do not add up")
    return _signed(found, low, high, grammar)


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


REACH = 40
"""How many characters around an amount can raise a doubt."""
_MINUS = re.compile(r"(?:\A|[(::,]|\b(?:at|by|of|mit|um|von|bei|auf|med|de|con|à))\s*[–−]\s\Z")
_HEADED = re.compile(r"[))]\s?[::]?\s?\Z")
_DASH = re.compile(r"(?:\A|\s)[–−]\s\Z")
_PER = re.compile(r"\s?[/·⋅]\s?(?:[hsчс]|k?g|t|l|m[²³23]?|ha|k?m²?|[kM]?Wh?|[时時秒吨])(?![^\W\d])")
"""What makes a measure one by another: kg/m², кВт·ч where that has no name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one match says, before what stands around it is looked at."""

    found: re.Match[str]
    """The match."""
    end: int
    """Where its words end, a name of CLDR behind it included."""
    number: Number | Unclear
    """Its number, or the two ends of a range."""
    unit: str | Unclear | None
    """Its unit."""
    hedge: Hedge | Unclear
    """Its hedge."""

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.found.start()

    @property
    def size(self) -> Decimal:
        """Its number, or the lower end of its range; 0 where it is not clear."""
        return self.number.low if isinstance(self.number, Number) else Decimal(0)

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year."""
        return self.unit is None and re.fullmatch(r"1[89]\d\d|20\d\d", self.found[0]) is not None

    @property
    def fault(self) -> str | None:
        """Why it cannot be read, if it cannot."""
        parts = (self.hedge, self.number, self.unit)
        return next((part.reason for part in parts if isinstance(part, Unclear)), None)


def before(found: re.Match[str]) -> str:
    """What stands before an amount, as far as it can matter."""
    return found.string[max(0, found.start() - REACH) : found.start()]


def draft_of(found: re.Match[str], grammar: Grammar) -> Draft:
    """Read one match by itself."""
    end, named = found.end(), _named(found, grammar)
    bare = named is None and end == found.end("body")
    if bare and (stuck := grammar["glued"].match(found.string, end)):
        return Draft(found, stuck.end(), why_stuck(stuck[0], grammar.table), None, "exact")
    unit = named.unit if named else unit_of(found, grammar)
    number, hedge = value_of(found, grammar), hedge_of(found, grammar)
    number, unit = _by_heading(found, number, unit, grammar)
    end = named.end if named else found.end()
    measure = isinstance(unit, str) and unit not in CURRENCIES
    if measure and (per := _PER.match(found.string, end)):
        unit, end = Unclear("a unit by another unit"), per.end()
    if named and not found["late"] and (late := grammar["late"].match(found.string, end)):
        hedge = hedge if hedge != "exact" else grammar.hedges[folded(late["late"])]
        end = late.end()
    if hedge == "exact" and not found["hedges"]:
        hedge = _hedge_apart(found, grammar) or hedge
    return Draft(found, end, _with_its_sign(found, number, unit), unit, hedge)


def _named(found: re.Match[str], grammar: Grammar) -> Named | None:
    """The currency or measure behind a number that the table does not have, but CLDR has."""
    if found["before"] or found["late"]:
        return None
    if not found["unit"]:
        return named_behind(found.string, found.end(), grammar)
    # A longer name says what a shorter one leaves open, or says wrong: pesos mexicanos.
    named = None if found["short"] else named_behind(found.string, found.end("body"), grammar)
    longer = named is not None and named.end > found.end() and isinstance(named.unit, str)
    return named if longer else None


def _by_heading(
    found: re.Match[str], number: Number | Unclear, unit: str | Unclear | None, grammar: Grammar
) -> tuple[Number | Unclear, str | Unclear | None]:
    """Give a bare figure the scale and the unit of its heading: 产值(亿元):10.50."""
    if unit is not None or isinstance(number, Unclear) or scale_of(found, grammar) != 1:
        return number, unit
    ahead = before(found)
    heading = grammar["heading"].search(ahead) if _HEADED.search(ahead) else None
    told = [heading[part] for part in ("before", "unit") if heading[part]] if heading else []
    if heading is None or not (heading["scale"] or told):
        unread = _HEADED.search(ahead) and grammar["scaled"].search(ahead)
        return Unclear("the scale in the heading was not read") if unread else number, unit
    scale = grammar.numbers[folded(heading["scale"])] if heading["scale"] else 1
    # What is no unit counts something: 从业人数(万人)
    return number.times(scale), next((grammar.units.get(folded(one)) for one in told), None)


def _with_its_sign(
    found: re.Match[str], number: Number | Unclear, unit: str | Unclear | None
) -> Number | Unclear:
    """Read a dash that a space parts from a share: mit – 0,3 %."""
    if unit != "percent" or isinstance(number, Unclear) or found["sign"] or found["hedges"]:
        return number
    if _MINUS.search(before(found)):
        return number.times(-1)
    return Unclear("a dash that may be a minus sign") if _DASH.search(before(found)) else number


def _hedge_apart(found: re.Match[str], grammar: Grammar) -> Hedge | None:
    """A hedge some words before its number: تجاوزت قيمة صادراتها 30."""
    apart = grammar["apart"].search(before(found))
    return grammar.hedges[folded(apart["hedge"])] if apart else None
