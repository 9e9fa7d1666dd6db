"""Why a fact cannot be ranked: the first reason that holds."""

from __future__ import annotations

from typing import TypeAlias

from clusters.compare.yardstick import Yardstick, dates
from clusters.models import Code, Fact, Metric, SetAside

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
    if fact.unit != yard.unit:
        return "other-unit", f"in {fact.unit}, not {yard.unit}: not converted"
    return _time(fact, yard)


def _time(fact: Fact, yard: Yardstick) -> Reason | None:
    dated = dates(fact)
    if dated is None or yard.around is None:
        return "undated", "undated in its source"
    if dated.years_to(yard.around) > yard.window or dated.last > yard.around.last:
        return "other-period", f"more than {yard.window} years from the figures compared"
    return None
