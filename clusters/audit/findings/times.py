"""The times: results lie behind the day on which they are told, and targets before it."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material


@finding("future-actual", "error")
def future_actual(material: Material) -> Iterator[Wrong]:
    """A result is dated after the day on which its source was published.

    It is a forecast, or the period is wrong.

    Mend: correct the period, or the kind: a target and a plan may lie ahead.
    """
    for index, fact in material.facts:
        held, told = fact.dates, [material.base.source[e.source].dates for e in fact.evidence]
        if fact.kind == "actual" and held and all(t and held.first > t.last for t in told):
            wrong = f"a result of {fact.period}, told before it"
            mend = "correct the period, or the kind, if it is a target or a plan"
            yield ("facts", index, "period"), wrong, mend


@finding("past-target", "error")
def past_target(material: Material) -> Iterator[Wrong]:
    """A target has no period, or one that was over when its source was published.

    Mend: give the period that the target is for, or correct the kind.
    """
    for index, fact in material.figures():
        held, told = fact.dates, [material.base.source[e.source].dates for e in fact.evidence]
        past = held is None or all(t and held.last < t.first for t in told)
        if fact.kind == "target" and past:
            wrong = f"a target for {fact.period or 'no time'}, when its source was published"
            mend = "give the period it is for, or correct the kind"
            yield ("facts", index, "period"), wrong, mend
