"""The words of a figure hold no number."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.audit.reading_words import readable
from clusters.factbase.laws.breach import Breach

CODE = "no-amount"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures whose printed words say no number at all."""
    for index, fact in material.figures():
        if material.said[index] is None and readable(material.base, fact):
            wrong = f"{fact.words!r} says no number"
            yield Breach(CODE, ("facts", index, "printed"), wrong, "print the words that carry it")
