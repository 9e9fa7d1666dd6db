"""Two sound figures of the same contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.disputes import alike, excludes
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

_MEND = "mark both disputed with a note, or tell them apart by subject, scope or period"

CODE = "conflict"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures that a sound earlier one excludes, neither being marked disputed."""
    for group in alike(material).values():
        for later, (index, fact) in enumerate(group):
            for _, other in group[:later]:
                if excludes(material.base, fact, other):
                    wrong = f"{fact.id} and {other.id} cannot both be true"
                    yield Breach(CODE, ("facts", index, "value"), wrong, _MEND)
