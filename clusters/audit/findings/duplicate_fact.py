"""One claim stands in the base twice."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "duplicate-fact"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the facts that claim the same by the same words as an earlier one."""
    seen: dict[object, str] = {}
    for index, fact in material.facts:
        words = tuple((e.source, e.quote, e.start) for e in fact.evidence[:1])
        claim = (fact.cluster, fact.metric, fact.value, fact.unit, fact.kind, fact.scope)
        first = seen.setdefault((*claim, fact.subject, fact.period, words), fact.id)
        if first != fact.id:
            wrong = f"{fact.id} claims what {first} claims, by the same words"
            yield Breach(CODE, ("facts", index, "id"), wrong, "keep one of them")
