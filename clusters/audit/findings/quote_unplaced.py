"""A quotation has no offsets, though the text that is held has its words just once."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material, span_of
from clusters.factbase.laws.breach import Breach

CODE = "quote-unplaced"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the quotations whose place could be written down."""
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source)
        if evidence.start is None and text is not None and (span := span_of(evidence, text)):
            wrong = f"{evidence.quote!r} is quoted without its place"
            yield Breach(CODE, (*path, "quote"), wrong, f"write start: {span[0]}, end: {span[1]}")
