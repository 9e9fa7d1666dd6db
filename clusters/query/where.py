"""A condition on a figure, as typed: ``employees > 50000``, ``exports > 50 million USD``."""

from __future__ import annotations

import re
from decimal import Decimal

from clusters.amounts.amount import Amount
from clusters.amounts.languages import languages
from clusters.amounts.reader import read_amount
from clusters.amounts.units import convertible
from clusters.errors import Usage
from clusters.factbase import find_metrics
from clusters.light import dataclass
from clusters.models import FactBase, Metric

_FORM = re.compile(
    r"\s*(?P<metric>[^<>=!≤≥]+?)\s*(?P<operator>>=|<=|==|!=|=>|=<|[<>=≤≥])\s*(?P<amount>.+)"
)
_SAME = {"==": "=", "≤": "<=", "≥": ">="}


@dataclass(frozen=True, slots=True)
class Condition:
    """A bound that the figures of some metrics may keep."""

    metrics: tuple[Metric, ...]
    """The metrics whose figures are judged."""
    operator: str
    """``>``, ``>=``, ``<``, ``<=``, ``=`` or ``!=``."""
    bound: Decimal
    """The number on the right."""
    unit: str | None
    """Its currency or measure; None for a bare count."""


def parse_where(base: FactBase, text: str) -> Condition:
    """Read a condition.

    Raises:
        Usage: if it has another form, or its unit is not one of the metric.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        form = "write METRIC OP AMOUNT in quotes, as in 'employees > 50000'"
        raise Usage(f"{text!r}: not a condition: {form}: a shell takes a bare > for a file")
    if (typed := match["operator"]) in {"=>", "=<"}:
        raise Usage(f"{text!r}: {typed} is no comparison: write {typed[::-1]}")
    named = find_metrics(base, match["metric"])
    amount = _amount(match["amount"], named)
    metrics = _of_the_kind(named, amount, match["metric"])
    operator = _SAME.get(typed, typed)
    return Condition(metrics, operator, amount.value, amount.unit)


def _amount(text: str, metrics: tuple[Metric, ...]) -> Amount:
    """Read an amount in any language; a count may name what it counts (50000 people).

    English is tried first, and alone where no word tells the language: `60.000` may be sixty.
    """
    units = [unit for metric in metrics if metric.measures == "count" for unit in metric.units]
    named = next((unit for unit in units if text.rstrip().endswith(f" {unit}")), "")
    bare = text.rstrip().removesuffix(named)
    english = read_amount(bare)
    if isinstance(english, Amount):
        return english
    others = (read_amount(bare, code) for code in languages())
    told = any(character.isalpha() for character in bare)
    read = {(one.value, one.unit): one for one in others if isinstance(one, Amount)} if told else {}
    if len(read) == 1:
        return next(iter(read.values()))
    figures = [metric for metric in metrics if not metric.is_text]
    mend = _wanted(figures[0]) if figures else "write an amount such as 50 million USD"
    raise Usage(f"{text!r}: {english.reason}: {mend}")


def _of_the_kind(metrics: tuple[Metric, ...], amount: Amount, word: str) -> tuple[Metric, ...]:
    figures = tuple(metric for metric in metrics if not metric.is_text)
    if not figures:
        raise Usage(f"{word}: a text, not a figure", code="text-metric")
    if len(metrics) > 1 and not _one_quantity(metrics):
        names = ", ".join(metric.name for metric in figures)
        raise Usage(f"{word}: a family of different things: name one of {names}")
    if not all(_fits(metric, amount.unit) for metric in figures):
        raise Usage(f"{amount.words!r}: no amount of {word}: {_wanted(figures[0])}")
    return figures


def _one_quantity(metrics: tuple[Metric, ...]) -> bool:
    """Whether metrics measure alike in one unit; sums of money are never of the same."""
    first = metrics[0]
    alike = all((one.measures, one.units) == (first.measures, first.units) for one in metrics)
    return alike and len(first.units) == 1


def _fits(metric: Metric, unit: str | None) -> bool:
    bare = unit is None and metric.measures == "count"
    return metric.takes(unit) or bare or any(convertible(unit, own) for own in metric.units)


def _wanted(metric: Metric) -> str:
    match metric.measures:
        case "money":
            return "write its currency, as in 50 million USD"
        case "count":
            return "write a bare number, as in 50000"
        case _:
            return f"write it in {' or '.join(metric.units)}"
