"""A number set aside does not stand in its text at its place."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "set-aside-moved"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield what is set aside and is not the text between its offsets."""
    for index, _, record, text in material.held():
        for number, unused in enumerate(record.set_aside):
            if text[unused.start : unused.end] != unused.quote:
                path = ("sources", index, "text", "set_aside", number, "quote")
                wrong = f"{unused.quote!r} does not stand in the text at its place"
                yield Breach(CODE, path, wrong, "copy the words from the text, and their offsets")
