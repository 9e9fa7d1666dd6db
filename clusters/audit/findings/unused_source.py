"""No fact leans on a source."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "unused-source"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the sources that nothing is quoted from."""
    used = {evidence.source for fact in material.base.facts for evidence in fact.evidence}
    for index, source in enumerate(material.base.sources):
        if source.id not in used:
            wrong = f"no fact leans on {source.id}"
            yield Breach(CODE, ("sources", index, "id"), wrong, "quote it, or take it out")
