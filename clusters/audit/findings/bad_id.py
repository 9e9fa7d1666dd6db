"""An id does not follow its form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

_WORD = re.compile(r"[a-z][a-z0-9-]*")
_PLAIN = "write small letters, digits and hyphens"

CODE = "bad-id"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the ids that are not plain words, and facts not named for cluster and metric."""
    named = [("sources", s.id) for s in material.base.sources]
    named += [("clusters", c.id) for c in material.base.clusters]
    counts: Counter[str] = Counter()
    for table, id_ in named:
        if not _WORD.fullmatch(id_):
            yield Breach(CODE, (table, counts[table], "id"), f"{id_!r} is no plain id", _PLAIN)
        counts[table] += 1
    for index, fact in material.facts:
        form = rf"{re.escape(fact.cluster)}\.{re.escape(fact.metric)}(\.[a-z0-9-]+)?"
        if not re.fullmatch(form, fact.id):
            mend = f"write {fact.cluster}.{fact.metric}, or that with .and-a-word behind it"
            yield Breach(CODE, ("facts", index, "id"), f"{fact.id!r} is not of its form", mend)
