"""A quotation without offsets stands in its text more than once."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material, span_of
from clusters.factbase.laws.breach import Breach

CODE = "quote-ambiguous"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the quotations whose place cannot be told."""
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source, "")
        if span_of(evidence, text) is None and evidence.quote in text:
            wrong = f"{evidence.quote!r} stands in the text more than once"
            yield Breach(CODE, (*path, "quote"), wrong, "write the start and end of the one meant")
