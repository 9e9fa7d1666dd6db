"""Facts in words: a figure never without its hedge, its unit, its kind and its damage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from clusters.models import Fact
from clusters.render.dates import period_words
from clusters.render.document import Cell, Role

HEDGES = {
    "exact": "",
    "about": "about ",
    "over": "over ",
    "at_least": "at least ",
    "nearly": "nearly ",
    "under": "under ",
    "up_to": "up to ",
}
"""The hedges as they are read out."""

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_UNITS = {"m2": "m²", "percent": "%", "unstated": "(currency not stated)"}


def figure(fact: Fact) -> Cell:
    """Write a fact's value: ``over 40,000 people``, ``nearly 54 billion CNY (garbled)``."""
    if fact.value is None:
        return Cell(f"unreadable: “{fact.words}”", "warning")
    doubt = "" if fact.status == "sound" else f" ({fact.status})"
    kind = "" if fact.kind == "actual" else f" ({fact.kind})"
    role: Role = "warning" if doubt else "figure" if fact.number is not None else "plain"
    return Cell(f"{amount(fact)}{kind}{doubt}", role)


def together(facts: Sequence[Fact]) -> Cell:
    """Write statements that differ in nothing but their words, or a single figure."""
    first, *more = facts
    shown = figure(first)
    words = "; ".join(str(fact.value) for fact in facts)
    return Cell(shown.text.replace(str(first.value), words, 1), shown.role) if more else shown


def alike(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Join neighbouring statements that may be written together; a figure stands alone."""
    for _, group in groupby(facts, key=_likeness):
        yield list(group)


def _likeness(fact: Fact) -> tuple[str | None, ...]:
    alone = "" if isinstance(fact.value, str) else fact.id
    return fact.metric, alone, fact.kind, fact.status, fact.period, whose(fact)


def amount(fact: Fact) -> str:
    """Write a fact's value with its hedge and unit, or its statement."""
    if fact.number is None:
        return str(fact.value)
    unit = fact.unit or ""
    return f"{HEDGES[fact.hedge]}{scaled(fact.number)} {_UNITS.get(unit, unit)}".rstrip()


def scaled(number: int | Decimal) -> str:
    """Write a number for people, losing no digit: ``39.302 billion``, ``40,000``."""
    for scale, word in _SCALES:
        part = Decimal(number) / scale
        if abs(part) >= 1 and part == round(part, 3):
            return f"{_trimmed(round(part, 3))} {word}"
    return _trimmed(Decimal(number))


def _trimmed(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def period(fact: Fact) -> Cell:
    """Write when a fact held."""
    return Cell(period_words(fact.period)) if fact.period else Cell("undated", "quiet")


def whose_and_when(fact: Fact) -> Cell:
    """Write whose a claim is and when it held: ``city, 2025``."""
    return Cell(f"{whose(fact)}, {period(fact).text}")


def whose(fact: Fact) -> str:
    """Write whose figure it is: ``city``, ``province: Guangdong``, ``scope not stated``."""
    scope = "scope not stated" if fact.scope == "unstated" else fact.scope
    named = fact.subject is not None and fact.scope not in {"cluster", "park"}
    return f"{scope}: {fact.subject}" if named else scope
