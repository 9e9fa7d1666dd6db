"""A fact is disputed, and nothing in the base says by what."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.disputes import disputing
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "disputed-alone"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the disputed facts that no note explains and no other fact contradicts."""
    for index, fact in material.facts:
        if fact.status == "disputed" and not fact.note and not disputing(material.base, fact):
            wrong = f"{fact.id} is disputed, and nothing says by what"
            yield Breach(CODE, ("facts", index, "status"), wrong, "add a note, or the other fact")
