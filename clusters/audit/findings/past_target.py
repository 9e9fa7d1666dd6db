"""A target's time had passed, or is not said, when its source was published."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

_MEND = "write the period it is for, or another kind"

CODE = "past-target"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the target figures that have no period, or one that ended before their sources."""
    for index, fact in material.figures():
        held, told = fact.dates, [material.base.source[e.source].dates for e in fact.evidence]
        past = held is None or all(t and held.last < t.first for t in told)
        if fact.kind == "target" and past:
            wrong = f"a target for {fact.period or 'no time'}, when its source was published"
            yield Breach(CODE, ("facts", index, "period"), wrong, _MEND)
