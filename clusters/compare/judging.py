"""Why a fact cannot be ranked: the first reason that holds."""

from __future__ import annotations

from clusters.compare.measuring import Measured, Reason
from clusters.compare.yardstick import Yardstick, lies
from clusters.models import Fact, Metric, SetAside
from clusters.models.fact import LOCAL

_KINDS = {
    "actual": "a result",
    "target": "a target",
    "plan": "a plan",
    "capacity": "a capacity",
    "contract": "a signed contract",
}


def judge(
    fact: Fact, metric: Metric, yard: Yardstick, measured: Measured | Reason
) -> Measured | SetAside:
    """Give a figure as it was measured, or the first reason not to rank it."""
    found = _text(metric) or _condition(fact) or _whose(fact, yard) or measured
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


def _condition(fact: Fact) -> Reason | None:
    if fact.status == "garbled" and fact.value is None:
        return "garbled", "the number is damaged in its source"
    if fact.status == "garbled":
        return "garbled", "garbled in its source: not to be trusted"
    if fact.status == "disputed":
        return "disputed", "disputed: another source contradicts it"
    return None


def _whose(fact: Fact, yard: Yardstick) -> Reason | None:
    if fact.kind != yard.kind:
        return fact.kind, f"{_KINDS[fact.kind]}, not {_KINDS[yard.kind]}"
    if fact.scope in yard.terms.scopes:
        return None
    if fact.scope == "unstated":
        return "other-scope", "whose figure it is, is not stated"
    whole = "the cluster" if yard.terms.scopes == LOCAL else " or ".join(sorted(yard.terms.scopes))
    return "other-scope", f"the figure of a {fact.scope}, not of {_the(whole)}"


def _the(whole: str) -> str:
    return whole if whole.startswith("the ") else f"a {whole}"


def _time(fact: Fact, yard: Yardstick) -> Reason | None:
    end, window = fact.dated, yard.terms.window
    if end is None:
        open_ended = "its period has no end" if fact.dates else "undated in its source"
        return "undated", open_ended
    if not lies(fact, yard.terms):
        return "other-period", "its period lies outside the one asked for"
    if yard.months not in {None, fact.months}:
        return "other-period", f"of {_length(fact)}, not of {_months(yard.months)}"
    if yard.until is None or end.year > yard.until.year:
        return "other-period", "later than the figures compared"
    if yard.until.year - end.year > window:
        return "other-period", f"more than {window} years before the figures compared"
    return None


def _length(fact: Fact) -> str:
    one_day = fact.dates is not None and fact.dates.first == fact.dates.last
    return "a day" if one_day else _months(fact.months)


def _months(months: int | None) -> str:
    whole, rest = divmod(months or 0, 12)
    if rest or not whole:
        return f"{months} months" if months != 1 else "a month"
    return f"{whole} years" if whole > 1 else "a year"
