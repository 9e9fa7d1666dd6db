"""What a single fact says to a condition, and what keeps it from saying more."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clusters.amounts.interval import Interval
from clusters.models import Fact, FactBase
from clusters.models.metric import UNSTATED
from clusters.money import Conversion, NoRate, RateDate, convert
from clusters.query.three_valued import Verdict, both, holds
from clusters.query.where import Condition


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact's answer."""

    fact: Fact
    """The fact."""
    verdict: Verdict
    """Its answer; ``no`` too where it speaks of something else than was asked."""
    reason: str
    """Why it is no plain answer; empty for a plain one."""
    conversion: Conversion | None = None
    """The figure in the unit asked for; None where its source has it in that unit."""


def judge_figure(
    base: FactBase,
    fact: Fact,
    condition: Condition,
    kinds: frozenset[str],
    when: RateDate = "then",
) -> Judged:
    """Judge a figure by a bound on it, in the bound's unit."""
    if fact.kind not in kinds:
        return Judged(fact, "no", f"a {fact.kind}, not asked for: add --kind {fact.kind}")
    if not fact.local and fact.scope != "unstated":
        return Judged(fact, "no", f"the figure of a {fact.scope}, not of the cluster")
    if fact.status == "garbled":
        return Judged(fact, "maybe", "the figure is damaged in its source")
    if fact.unit == UNSTATED:
        return Judged(fact, "maybe", "its currency is not stated")
    interval = base.interval(fact)
    if interval is None or condition.unit in {None, fact.unit}:
        verdict = holds(interval, condition.operator, condition.bound) if interval else "maybe"
        return _doubted(fact, verdict)
    return _converted(fact, interval, condition, when)


def _converted(fact: Fact, interval: Interval, condition: Condition, when: RateDate) -> Judged:
    found = convert(fact, interval, str(condition.unit), when)
    if isinstance(found, NoRate):
        return Judged(fact, "maybe", f"in {fact.unit}, not converted: {found.reason}")
    verdict = holds(found.interval, condition.operator, condition.bound)
    return replace(_doubted(fact, verdict), conversion=found)


def judge_text(fact: Fact, wanted: str, kinds: frozenset[str]) -> Judged:
    """Judge a statement by words that it may hold, whatever the case."""
    lost = fact.value is None
    if not lost and not _says(str(fact.value), wanted):
        return Judged(fact, "no", "")
    if not fact.within and fact.scope != "unstated":
        return Judged(fact, "no", f"said of a {fact.scope}, not of the cluster")
    if fact.status == "garbled":
        return Judged(fact, "maybe", "the statement is damaged in its source")
    if fact.kind not in kinds:
        return Judged(fact, "maybe", f"a {fact.kind}, not yet so: add --kind {fact.kind}")
    return _doubted(fact, "yes")


def _says(text: str, wanted: str) -> bool:
    """Whether a text has some words; letters match from the start of a word (no oman in romania).

    Chinese, which has no spaces, matches anywhere.
    """
    start = r"(?<![^\W\d_])" if wanted[:1].isascii() else ""
    return re.search(start + re.escape(wanted.casefold()), text.casefold()) is not None


def _doubted(fact: Fact, verdict: Verdict) -> Judged:
    if fact.status == "disputed" and verdict != "no":
        return Judged(fact, both(verdict, "maybe"), "the fact is disputed")
    if fact.scope == "unstated" and verdict != "no":
        return Judged(fact, both(verdict, "maybe"), "whose figure it is, is not stated")
    reason = f"{fact.hedge.replace('_', ' ')}: it may be either" if verdict == "maybe" else ""
    return Judged(fact, verdict, reason)
