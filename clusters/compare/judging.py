"""Why a fact cannot be ranked: the first reason that holds."""

from __future__ import annotations

from typing import TypeAlias

from clusters.compare.yardstick import Yardstick, last_day
from clusters.models import Code, Fact, Metric, SetAside
from clusters.models.metric import UNSTATED

Reason: TypeAlias = tuple[Code, str]
"""A code, and the reason in a sentence."""

_KINDS = {
    "actual": "a result",
    "target": "a target",
    "plan": "a plan",
    "capacity": "a capacity",
    "contract": "a signed contract",
}


def judge(fact: Fact, metric: Metric, yard: Yardstick) -> SetAside | None:
    """Give the first reason not to rank a fact, or None if there is none."""
    found = _text(metric) or _condition(fact) or _measure(fact, yard)
    return SetAside(fact.cluster, fact, *found) if found else None


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


def _measure(fact: Fact, yard: Yardstick) -> Reason | None:
    if fact.kind != yard.kind:
        return fact.kind, f"{_KINDS[fact.kind]}, not {_KINDS[yard.kind]}"
    if fact.scope == "unstated":
        return "other-scope", "whose figure it is, is not stated"
    if not fact.local:
        return "other-scope", f"the figure of a {fact.scope}, not of the cluster"
    if fact.unit == UNSTATED:
        return "other-unit", "its currency is not stated"
    if fact.unit != yard.unit:
        return "other-unit", f"in {fact.unit}, not {yard.unit}: not converted"
    return _time(fact, yard)


def _time(fact: Fact, yard: Yardstick) -> Reason | None:
    end = last_day(fact)
    if end is None or yard.until is None:
        open_ended = "its period has no end" if fact.dates else "undated in its source"
        return "undated", open_ended
    if end.year > yard.until.year:
        return "other-period", "later than the figures compared"
    if yard.until.year - end.year > yard.window:
        return "other-period", f"more than {yard.window} years before the figures compared"
    return None
