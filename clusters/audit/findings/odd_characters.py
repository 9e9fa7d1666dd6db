"""A name mixes letters that look alike, or holds a character that cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category
from unicodedata import name as name_of

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.reading import Path

_ALIKE = {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL"}
_BLANK = {"\u034f", "\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}

CODE = "odd-characters"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the names in which a word mixes alphabets, or that hold what cannot be seen."""
    for path, name in _names(material):
        if unseen := [c for c in name if c in _BLANK or category(c) == "Cf"]:
            wrong = f"{name!r} holds U+{ord(unseen[0]):04X}, which cannot be seen"
            yield Breach(CODE, path, wrong, "take it out")
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
    for number, fact in material.facts:
        if fact.subject is not None:
            yield ("facts", number, "subject"), fact.subject
