"""An id does not follow its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.reading import Path

_WORD = re.compile(r"[a-z][a-z0-9-]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLAIN = "write small letters, digits and hyphens; in the names of metrics, underscores"

CODE = "bad-id"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the ids that are not plain words, and facts not named for cluster and metric."""
    for path, id_, form in _words(material):
        if not form.fullmatch(id_):
            yield Breach(CODE, path, f"{id_!r} is no plain id", _PLAIN)
    for index, fact in material.facts:
        start = f"{fact.cluster}.{fact.metric}"
        if fact.id != start and not re.fullmatch(r"\.[a-z0-9-]+", fact.id.removeprefix(start)):
            mend = f"write {start}, or that with .and-a-word behind it"
            yield Breach(CODE, ("facts", index, "id"), f"{fact.id!r} is not of its form", mend)


def _words(material: Material) -> Iterator[tuple[Path, str, re.Pattern[str]]]:
    for index, metric in enumerate(material.base.metrics):
        yield ("metrics", index, "name"), metric.name, _NAME
        yield ("metrics", index, "family"), metric.family, _NAME
    for index, source in enumerate(material.base.sources):
        yield ("sources", index, "id"), source.id, _WORD
    for index, cluster in enumerate(material.base.clusters):
        yield ("clusters", index, "id"), cluster.id, _WORD
