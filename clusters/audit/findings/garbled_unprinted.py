"""A garbled figure does not keep the words as printed."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "garbled-unprinted"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the garbled figures without their printed words."""
    for index, fact in material.figures():
        if fact.status == "garbled" and not fact.printed:
            wrong = f"{fact.id} is garbled, and what is printed is not kept"
            yield Breach(CODE, ("facts", index), wrong, "add printed: with the damaged words")
