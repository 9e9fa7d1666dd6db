"""The JSON of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Group, Ranked
from clusters.models import FactBase
from clusters.render.document import Record
from clusters.render.records.fact import fact_record
from clusters.render.records.number import number


def comparison_record(group: Group) -> Record:
    """Give a group of a comparison as JSON."""
    return {
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "kind": group.yardstick.kind,
        "ranked": [_ranked(one) for one in group.ranked],
        "set_aside": [
            {
                "cluster": one.cluster,
                "fact": one.fact.id if one.fact else None,
                "code": one.code,
                "reason": one.reason,
            }
            for one in group.set_aside
        ],
    }


def _ranked(one: Ranked) -> Record:
    return {
        "rank": one.rank,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        "value": number(one.fact.number),
        "low": number(one.interval.low),
        "high": number(one.interval.high),
        "unit": one.fact.unit,
        "period": one.fact.period,
        "original": None,
        "rate": None,
    }


def comparison_rows(base: FactBase, group: Group) -> Iterator[Record]:
    """Yield a row for everything in a group, ranked or set aside, with its whole fact."""
    shared: Record = {"metric": group.metric.name, "unit": group.yardstick.unit}
    for ranked in group.ranked:
        fact = fact_record(base, ranked.fact)
        yield {**shared, "rank": ranked.rank, "cluster": ranked.fact.cluster, "fact": fact}
    for aside in group.set_aside:
        record = fact_record(base, aside.fact) if aside.fact else None
        reason: Record = {"code": aside.code, "reason": aside.reason}
        yield {**shared, "rank": None, "cluster": aside.cluster, "fact": record, **reason}
