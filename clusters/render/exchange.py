"""Converted figures in words: never without saying that they are, at which rate, and whose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Context, Decimal

from clusters.amounts.amount import Hedge
from clusters.money import Rate, RateDate
from clusters.periods import in_words
from clusters.render.figures import HEDGES, unit_words
from clusters.render.numbers import scaled

_THREE_DIGITS = Context(prec=3)


def converted(value: Decimal, unit: str, hedge: Hedge, rate: Rate | None) -> str:
    """Write a converted figure: ``over 7.13 billion USD at 6.7347``.

    It has three digits, for few originals have more that mean anything.
    """
    at = f" at {shown(rate)}" if rate else ""
    return f"{HEDGES[hedge]}{scaled(three_digits(value))} {unit_words(unit)}{at}"


def three_digits(value: Decimal) -> Decimal:
    """Round a converted figure as ``converted`` shows it, to three digits."""
    return Decimal(f"{_THREE_DIGITS.plus(value):f}")


def shown(rate: Rate) -> str:
    """Write the value of a rate, all its digits."""
    return f"{rate.value:,f}"


def rate_lines(rates: Iterable[Rate | None], when: RateDate) -> Iterator[str]:
    """Explain each rate used, once: a line for two currencies, and then whose the rates are."""
    known = dict.fromkeys(rate for rate in rates if rate is not None)
    for from_, to in dict.fromkeys((rate.from_, rate.to) for rate in known):
        each = "; ".join(_explained(rate) for rate in known if (rate.from_, rate.to) == (from_, to))
        yield f"{from_} for 1 {to}{_OF.get(str(when), '')}: {each}."
    if known:
        yield f"Rates: {'; '.join(dict.fromkeys(rate.source for rate in known))}."


_OF = {"end": ", on the last day of a figure's period"}


def _explained(rate: Rate) -> str:
    first, last = in_words(rate.first_day.isoformat()), in_words(rate.last_day.isoformat())
    if rate.days == 1:
        return f"{shown(rate)} on {first}"
    return f"{shown(rate)}, mean of {rate.days:,} days, {first} to {last}"
