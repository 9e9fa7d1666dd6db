"""A number is set aside without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "reason-missing"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield what is set aside for no reason."""
    for index, source in enumerate(material.base.sources):
        for number, unused in enumerate(source.text.set_aside if source.text else ()):
            if not unused.reason.strip():
                path = ("sources", index, "text", "set_aside", number, "reason")
                wrong = f"{unused.quote!r} is set aside for no reason"
                yield Breach(CODE, path, wrong, "say why it is no fact")
