"""A quotation does not stand in its text at its place, to the character."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models import Evidence

CODE = "quote-moved"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the quotations that are not the text between their offsets."""
    for path, evidence in material.evidence():
        text = material.texts.get(evidence.source)
        if text is None or evidence.start is None:
            if text is not None and evidence.quote not in text:
                yield Breach(CODE, (*path, "quote"), _wrong(evidence), "copy it from the text")
        elif text[evidence.start : evidence.end] != evidence.quote:
            yield Breach(CODE, (*path, "quote"), _wrong(evidence), _mend(text, evidence))


def _wrong(evidence: Evidence) -> str:
    return f"{evidence.quote!r} does not stand in the text at its place"


def _mend(text: str, evidence: Evidence) -> str:
    if text.count(evidence.quote) != 1:
        return "copy the words from the text, and their offsets"
    start = text.index(evidence.quote)
    return f"write start: {start}, end: {start + len(evidence.quote)}"
