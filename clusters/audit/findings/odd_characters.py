"""A name or id mixes letters that look alike."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name as name_of

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.reading import Path

_ALIKE = {"LATIN", "GREEK", "CYRILLIC", "FULLWIDTH"}

CODE = "odd-characters"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the names in which a word mixes Latin, Greek and Cyrillic letters."""
    for path, name in _names(material):
        for word in name.split():
            scripts = {s for c in word if (s := name_of(c, "").partition(" ")[0]) in _ALIKE}
            if len(scripts) > 1:
                wrong = f"{name!r} mixes {' and '.join(sorted(scripts))} letters in one word"
                yield Breach(CODE, path, wrong, "type it anew in one alphabet")


def _names(material: Material) -> Iterator[tuple[Path, str]]:
    for index, cluster in enumerate(material.base.clusters):
        for name in dict.fromkeys(cluster.all_names()):
            yield ("clusters", index), name
    for index, source in enumerate(material.base.sources):
        yield ("sources", index, "publisher"), source.publisher
