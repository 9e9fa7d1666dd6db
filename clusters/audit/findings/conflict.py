"""Two sound figures of the same contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from clusters.audit.disputes import Outermost, topic
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach
from clusters.models import Fact

_MEND = "mark both disputed with a note, or tell them apart by subject, scope or period"

CODE = "conflict"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the figures that a sound earlier one excludes, neither being marked disputed."""
    groups: defaultdict[Hashable, Outermost] = defaultdict(Outermost)
    for index, fact in material.figures():
        interval = material.base.interval(fact)
        if fact.status != "sound" or interval is None:
            continue
        earlier = groups[topic(fact), _time(fact)]
        if other := earlier.excluding(interval):
            wrong = f"{fact.id} and {other.id} cannot both be true"
            yield Breach(CODE, ("facts", index, "value"), wrong, _MEND)
        earlier.add(fact, interval)


def _time(fact: Fact) -> Hashable:
    # What is undated can be set against nothing but what the same source says undated.
    return fact.period or fact.evidence[0].source
