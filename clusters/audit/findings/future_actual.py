"""A result is dated after the source that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

_MEND = "correct the period, or write kind: target or plan"

CODE = "future-actual"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the results whose period begins after all their sources were published."""
    for index, fact in material.facts:
        held, told = fact.dates, [material.base.source[e.source].dates for e in fact.evidence]
        if fact.kind == "actual" and held and all(t and held.first > t.last for t in told):
            wrong = f"a result of {fact.period}, told before it"
            yield Breach(CODE, ("facts", index, "period"), wrong, _MEND)
