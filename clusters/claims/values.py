"""A figure of a draft beside a fact's: the same, hedged otherwise, converted, or how it differs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from clusters.amounts.amount import Amount, interval
from clusters.amounts.reader import amounts_in
from clusters.amounts.units import convertible
from clusters.models import Fact, FactBase
from clusters.models.base import UNSTATED
from clusters.money import NoRate, convert

if TYPE_CHECKING:
    from clusters.claims.claiming import Failure

_SAME: Failure = (0, "ok", "")
_CONVERTED = Decimal("0.03")
"""How far a converted sum may be off at most, as a share of it."""
_FLOORS = ("over", "at_least")
"""Hedges that a higher number bears out: over 50,000, of 56,000."""
_DIGITS = re.compile(r"\d+")


def compared(base: FactBase, fact: Fact, amount: Amount) -> Failure | None:
    """Tell how a figure differs from a fact's; of grade 0 where it does not.

    Returns:
        None where the fact is no figure, or is damaged and prints another number.
    """
    if fact.status == "garbled" or (fact.value is None and base.is_figure(fact)):
        return _damaged(base, fact, amount)
    if fact.range is not None or amount.high is not None:
        same = fact.range == (amount.low, amount.high) and fact.unit == amount.unit
        return _SAME if same else (10, "other-value", "another value")
    if fact.number is None or fact.unit is None:
        return None
    unit = fact.unit if amount.unit is None else amount.unit
    if unit != fact.unit:
        return _in_another_unit(base, fact, amount, unit)
    return _hedged(fact, amount) if amount.value == fact.number else _otherwise(base, fact, amount)


def _damaged(base: FactBase, fact: Fact, amount: Amount) -> Failure | None:
    language = base.source[fact.evidence[0].source].primary_language
    read = [one.value for one in amounts_in(fact.words, language) if isinstance(one, Amount)]
    digits = "".join(_DIGITS.findall(f"{amount.value:f}"))
    printed = re.sub(r"[,. ](?=\d{3})", "", fact.words)
    alone = digits in _DIGITS.findall(printed)
    if amount.value in read or alone:
        return 3, "garbled", "damaged in its source"
    return None


def _hedged(fact: Fact, amount: Amount) -> Failure:
    """Compare the hedges of one number."""
    if amount.hedge == fact.hedge or (amount.hedge, fact.hedge) == ("at_least", "over"):
        return _SAME
    if amount.hedge == "exact":
        return 1, "hedge-dropped", f"the base says {_words(fact.hedge)}"
    if fact.hedge == "exact":
        return 1, "hedge-added", "the base does not hedge it"
    return 1, "hedge-dropped", f"the base says {_words(fact.hedge)}, not {_words(amount.hedge)}"


def _words(hedge: str) -> str:
    return f"“{hedge.replace('_', ' ')}”"


def _in_another_unit(base: FactBase, fact: Fact, amount: Amount, unit: str) -> Failure | None:
    number, spread = Decimal(fact.number or 0), base.interval(fact)
    if spread is None:
        return None
    if number == amount.value:
        stated = "no currency is stated" if fact.unit == UNSTATED else f"in {fact.unit}"
        return 5, "other-value", f"the same number, {stated}"
    found = convert(fact, spread, unit, "then", base.rates)
    if not isinstance(found, NoRate) and found.value is not None:
        step = Decimal(1).scaleb(_places(amount.value))
        reach = min(step if amount.hedge == "about" else step / 2, abs(amount.value) * _CONVERTED)
        if abs(found.value - amount.value) <= reach:
            fits = amount.hedge in {fact.hedge, "about"} and fact.hedge in {"exact", "about"}
            fits = fits or amount.hedge == fact.hedge
            return _SAME if fits else _hedged(fact, amount)
    if isinstance(found, NoRate) and not convertible(fact.unit, unit):
        return (
            10,
            "other-value",
            f"in {fact.unit} in the base, and there is no rate: {found.reason}",
        )
    return 10, "other-value", f"another value, in {fact.unit} in the base"


def _places(value: Decimal) -> int:
    """The power of ten of the last digit that counts: 6 of 5.5 billion is 8, that is 10 ** 8."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _otherwise(base: FactBase, fact: Fact, amount: Amount) -> Failure:
    """Tell how two numbers of one unit differ."""
    ours, theirs = amount.value, Decimal(fact.number or 0)
    reach = interval(ours, amount.hedge, Decimal(base.settings.tolerance))
    if amount.hedge in _FLOORS and fact.hedge in {"exact", *_FLOORS} and 0 < ours < theirs:
        near = theirs - ours < Decimal(1).scaleb(_places(ours))
        return _SAME if near else (1, "hedge-added", "the base has more, and says how much")
    if amount.hedge != "exact" and fact.hedge == "exact" and reach.contains(theirs):
        near = abs(ours - theirs) <= abs(theirs) * Decimal(base.settings.tolerance)
        if near:
            return 2, "hedge-added", "the base has the number itself"
    mine, its = _significant(ours), _significant(theirs)
    if mine == its and ours * theirs > 0:
        return 6, "other-value", "the same digits at another scale"
    if len(mine) > 1 and sorted(mine) == sorted(its):
        return 6.5, "other-value", "the digits in another order"
    return 10, "other-value", "another value"


def _significant(number: Decimal) -> str:
    return "".join(_DIGITS.findall(f"{number.normalize():f}")).strip("0")
