"""The agreement of facts: what contradicts what, and whether the base tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import TypeAlias

from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.conflicts import Outermost, at_one_time, topic
from clusters.models import Fact

Rivals: TypeAlias = dict[Hashable, dict[str | None, tuple[Fact, Outermost]]]
"""The outermost figures by topic and period, each with one fact of that period."""


@finding("conflict", "error")
def conflict(material: Material) -> Iterator[Wrong]:
    """Two sound figures of one cluster and metric have no value in common.

    They are alike in subject, kind, unit, scope and period too, so that both cannot be true.

    Mend: mark both `disputed` with a note, or tell them apart by subject, scope or period.

        +  - id: exampleton.employees.2021-workers
        +    cluster: exampleton
        +    metric: employees
        +    value: 6000
        +    unit: people
        +    scope: city
        +    period: "2021"
        +    evidence:
        +      - {source: almanac-2022, quote: "6,000 workers"}
           - id: exampleton.export_value.2023
    """
    groups: defaultdict[Hashable, Outermost] = defaultdict(Outermost)
    for index, fact in material.figures():
        interval = material.base.interval(fact)
        if fact.status != "sound" or interval is None:
            continue
        earlier = groups[topic(fact), _time(fact)]
        if other := earlier.excluding(interval):
            wrong = f"{fact.id} and {other.id} cannot both be true"
            mend = "mark both disputed with a note, or tell them apart by subject, scope or period"
            yield ("facts", index, "value"), wrong, mend
        earlier.add(fact, interval)


def _time(fact: Fact) -> Hashable:
    # What is undated can be set against nothing but what the same source says undated.
    return fact.period or fact.evidence[0].source


@finding("disputed-alone", "warning")
def disputed_alone(material: Material) -> Iterator[Wrong]:
    """A fact is marked disputed, and neither a note nor another figure says by what.

    Mend: add a note, or the figure that disputes it.

             value: 4500
        +    status: disputed
    """
    rivals = _rivals(material)
    explained = {name for conflict in material.base.conflicts for name in conflict.facts}
    for index, fact in material.facts:
        if fact.status != "disputed" or fact.note or fact.id in explained:
            continue
        if not _disputed(material, rivals, fact):
            wrong = f"{fact.id} is disputed, and nothing says by what"
            yield ("facts", index, "status"), wrong, "add a note, a conflict, or the other fact"


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
