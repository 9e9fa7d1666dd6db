"""Why a fact cannot be ranked: the first reason that holds."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias, cast

from clusters.amounts.amount import Interval
from clusters.amounts.units import convertible
from clusters.compare.terms import Yardstick, within_terms
from clusters.evidence.doubts import Doubt
from clusters.light import dataclass
from clusters.models import Code, Fact, FactBase, Metric, SetAside
from clusters.models.base import UNSTATED
from clusters.models.fact import LOCAL
from clusters.money import NoRate, Rate, convert

Reason: TypeAlias = tuple[Code, str]
"""A code, and the reason in a sentence."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure that can stand beside others."""

    fact: Fact
    """The fact, as its source has it."""
    value: int | Decimal | None
    """Its number, in the unit compared; None for a range."""
    unit: str
    """The unit compared."""
    interval: Interval
    """What its hedge makes of the number, in that unit."""
    rate: Rate | None = None
    """What converted it; None where its source has it in that currency."""

    @property
    def is_converted(self) -> bool:
        """Whether its source has it in another unit."""
        return self.unit != self.fact.unit


def measure(base: FactBase, fact: Fact, yard: Yardstick) -> Measured | Reason:
    """Give a figure in the unit of a yardstick, or the reason why it cannot be given."""
    if fact.status == "garbled":
        return "garbled", "damaged in its source"
    interval = base.interval(fact)
    if interval is None or fact.unit is None:
        return "statement", "a statement: nothing to rank"
    if fact.unit == UNSTATED:
        return "other-unit", "its currency is not stated"
    if yard.unit is None or fact.unit == yard.unit:
        return Measured(fact, fact.number, fact.unit, interval)
    return _converted(base, fact, interval, yard)


def _converted(
    base: FactBase, fact: Fact, interval: Interval, yard: Yardstick
) -> Measured | Reason:
    unit, wanted = str(fact.unit), str(yard.unit)
    money = base.metric[fact.metric].measures == "money"
    if money and yard.terms.currency is None:
        return "other-unit", f"in {unit}, not {wanted}: add --currency {wanted} to convert"
    if money and fact.dates is None:
        return "undated", "undated in its source: not converted"
    if not money and not convertible(unit, wanted):
        return "other-unit", f"in {unit}, not {wanted}"
    found = convert(fact, interval, wanted, yard.terms.rate_date, base.rates)
    if isinstance(found, NoRate):
        return "other-unit", f"in {unit}, not converted: {found.reason}"
    return Measured(fact, found.value, wanted, found.interval, found.rate)


_KINDS = {
    "actual": "a result",
    "target": "a target",
    "plan": "a plan",
    "capacity": "a capacity",
    "contract": "a signed contract",
}


def judge(
    fact: Fact, metric: Metric, yard: Yardstick, doubt: Doubt | None, measured: Measured | Reason
) -> Measured | SetAside:
    """Give a figure as it was measured, or the first reason not to rank it."""
    found = (
        _text(metric)
        or _doubt(doubt if fact.confirm else None)
        or _damage(fact, doubt)
        or _whose(fact, yard)
        or _doubt(doubt)
        or _definition(fact, yard)
        or measured
    )
    if isinstance(found, Measured):
        late = _time(fact, yard)
        return SetAside(fact.cluster, fact, *late) if late else found
    return SetAside(fact.cluster, fact, *found)


def _text(metric: Metric) -> Reason | None:
    if metric.is_text:
        return "statement", "a statement: nothing to rank"
    if metric.direction == "none":
        return "no-order", "neither more nor less of it ranks first"
    return None


def _damage(fact: Fact, doubt: Doubt | None) -> Reason | None:
    if doubt is not None and fact.status == "garbled":
        return "garbled", doubt.reason
    return None


def _doubt(doubt: Doubt | None) -> Reason | None:
    return None if doubt is None else (cast("Code", doubt.code), doubt.reason)


def _definition(fact: Fact, yard: Yardstick) -> Reason | None:
    if fact.counts == yard.counts:
        return None
    if fact.counts is None:
        return "other-definition", f"what it counts is not said, elsewhere {yard.counts}"
    return "other-definition", f"counts {fact.counts}"


def _whose(fact: Fact, yard: Yardstick) -> Reason | None:
    if fact.kind != yard.kind:
        return fact.kind, f"{_KINDS[fact.kind]}, not {_KINDS[yard.kind]}"
    if fact.scope in yard.terms.scopes:
        return None
    if fact.scope == "unstated":
        return "other-scope", "whose figure it is, is not stated"
    whole = "the cluster" if yard.terms.scopes == LOCAL else " or ".join(sorted(yard.terms.scopes))
    return "other-scope", f"of a {fact.scope}, not of {_the(whole)}"


def _the(whole: str) -> str:
    return whole if whole.startswith("the ") else f"a {whole}"


def _time(fact: Fact, yard: Yardstick) -> Reason | None:
    end, window = fact.dated, yard.terms.window
    if end is None:
        open_ended = "its period has no end" if fact.dates else "undated in its source"
        return "undated", open_ended
    if not within_terms(fact, yard.terms):
        return "other-period", "outside the period asked for"
    if yard.months not in {None, fact.months}:
        return "other-period", f"of {_length(fact)}, not of {_months(yard.months)}"
    if yard.until is None or end.year > yard.until.year:
        return "later", "later than the figures compared"
    if yard.until.year - end.year > window:
        return "other-period", f"too old ({end.year})"
    return None


def _length(fact: Fact) -> str:
    one_day = fact.dates is not None and fact.dates.first == fact.dates.last
    return "a day" if one_day else _months(fact.months)


def _months(months: int | None) -> str:
    whole, rest = divmod(months or 0, 12)
    if rest or not whole:
        return f"{months} months" if months != 1 else "a month"
    return f"{whole} years" if whole > 1 else "a year"


REASONS: dict[Code, str] = {
    "actual": "A result, where the other clusters have only plans or targets.",
    "contract": "Signed and not yet spent or delivered: no result.",
    "plan": "Planned: no result.",
    "target": "Aimed at: no result.",
    "capacity": "What could be made, not what was made.",
    "unconfirmed": "A draft has proposed it, and no curator has confirmed it yet.",
    "garbled": "The text is damaged here: the figure cannot be read, or is not to be trusted. It "
    "is shown as printed.",
    "disputed": "Another source contradicts the figure.",
    "doubtful-subject": "The place of the cluster is in doubt, and so whose figure it is.",
    "in-conflict": "It does not agree with another figure of the same cluster, metric and kind.",
    "other-definition": "It counts something else than the figures compared, or does not say what.",
    "other-scope": "The figure of a province, a country, a company, a line or a household, or of "
    "none of the scopes asked for; or the source does not say whose it is.",
    "other-unit": "In another currency or unit than the figures compared, and not converted: no "
    "`--currency` was asked for, or there is no rate of its time; or its currency is not stated.",
    "other-period": "Too many years from the figures compared, or outside the `--period` asked "
    "for; or of nine months where the others are of a year, if such figures add up over time; or "
    "an earlier figure of a cluster of which a later one is ranked.",
    "later": "Later than the years in which most clusters have a figure: named under the table.",
    "undated": "The source does not date it, so that it has no place in time and no rate.",
    "alone": "No other cluster has a figure that it could be ranked with.",
    "no-order": "Neither more nor less of it ranks first.",
    "statement": "A statement, not a figure.",
    "not-stated": "No source of the base says anything.",
}
"""The meaning of each code."""
