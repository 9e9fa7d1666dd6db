"""A text's length or its paragraphs are not as the base says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.reading import Path

_PARAGRAPH = re.compile(r"(?m)^(?=.*\S)")

CODE = "text-measures"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the sources whose measures are not those of their text."""
    for index, source, record, text in material.held():
        paragraphs = tuple(match.start() for match in _PARAGRAPH.finditer(text))
        if len(text) != record.characters:
            path: Path = ("sources", index, "text", "characters")
            yield Breach(CODE, path, f"{source.id} has another length", f"write {len(text)}")
        if paragraphs != record.paragraphs:
            path = ("sources", index, "text", "paragraphs")
            yield Breach(CODE, path, f"{source.id} has other paragraphs", f"write {[*paragraphs]}")
