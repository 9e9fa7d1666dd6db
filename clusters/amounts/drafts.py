"""What one match says, before what stands around it is looked at."""

import re
from decimal import Decimal

from clusters.amounts.amount import Hedge, Unclear
from clusters.amounts.grammar import Grammar
from clusters.amounts.meaning import Number, hedge_of, scale_of, unit_of, value_of
from clusters.amounts.numbers import why_stuck
from clusters.amounts.patterns import folded
from clusters.amounts.units import CURRENCIES
from clusters.amounts.vocabulary import Named, named_behind
from clusters.light import dataclass

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
