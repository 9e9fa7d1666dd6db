"""A fact is disputed, and nothing in the base says by what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from clusters.audit.disputes import Outermost, at_one_time, topic
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models import Fact

Rivals = dict[Hashable, dict[str | None, tuple[Fact, Outermost]]]
"""The outermost figures by topic and period, each with one fact of that period."""

CODE = "disputed-alone"
SEVERITY: Severity = "warning"


def find(material: Material) -> Iterator[Breach]:
    """Yield the disputed facts that no note or conflict explains and no figure contradicts."""
    rivals = _rivals(material)
    explained = {name for conflict in material.base.conflicts for name in conflict.facts}
    for index, fact in material.facts:
        if fact.status != "disputed" or fact.note or fact.id in explained:
            continue
        if not _disputed(material, rivals, fact):
            wrong = f"{fact.id} is disputed, and nothing says by what"
            yield Breach(
                CODE, ("facts", index, "status"), wrong, "add a note, a conflict, or the other fact"
            )


def _rivals(material: Material) -> Rivals:
    rivals: Rivals = defaultdict(dict)
    for _, fact in material.figures():
        if interval := material.base.interval(fact):
            _, outermost = rivals[topic(fact)].setdefault(fact.period, (fact, Outermost()))
            outermost.add(fact, interval)
    return rivals


def _disputed(material: Material, rivals: Rivals, fact: Fact) -> bool:
    interval = material.base.interval(fact)
    if interval is None:
        return False
    found = (one for at, one in rivals[topic(fact)].values() if at_one_time(at, fact))
    return any(outermost.excluding(interval) for outermost in found)
