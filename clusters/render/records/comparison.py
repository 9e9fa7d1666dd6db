"""The JSON of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.compare import Group, Ranked
from clusters.compare.measuring import Measured
from clusters.models import Fact, FactBase, SetAside
from clusters.periods import Period
from clusters.render.document import Json, Record
from clusters.render.records.fact import fact_record
from clusters.render.records.number import number
from clusters.render.records.rate import rate_record, rounded


def comparison_record(group: Group) -> Record:
    """Give a group of a comparison as JSON."""
    terms = group.yardstick.terms
    return {
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "kind": group.yardstick.kind,
        "window": terms.window,
        "scopes": sorted(terms.scopes),
        "within": _ends(terms.within),
        "rate_date": str(terms.rate_date),
        "certain": terms.certain,
        "ranked": [_ranked(group, one) for one in group.ranked],
        "set_aside": [_aside(group, one) for one in group.set_aside],
    }


def _ends(period: Period | None) -> Json:
    return [period.first.isoformat(), period.last.isoformat()] if period else None


def _ranked(group: Group, one: Ranked) -> Record:
    return {
        "rank": one.rank,
        "shared": one.shared,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        **_measured(group, one.fact),
        "period": one.fact.period,
    }


def _aside(group: Group, one: SetAside) -> Record:
    measured = _measured(group, one.fact) if one.fact else _AS_IT_IS
    return {
        "cluster": one.cluster,
        "fact": one.fact.id if one.fact else None,
        "code": one.code,
        "reason": one.reason,
        "converted": measured if measured["original"] else None,
    }


def _measured(group: Group, fact: Fact) -> Record:
    """Give a figure in the unit compared; as its source has it where it cannot be converted."""
    found = group.measured[fact.id]
    if not isinstance(found, Measured):
        return {"value": None, "low": None, "high": None, "unit": None, **_AS_IT_IS}
    if not found.is_converted:
        low, high = number(found.interval.low), number(found.interval.high)
        return {
            "value": number(fact.number), "low": low, "high": high, "unit": found.unit, **_AS_IT_IS
        }  # fmt: skip
    return {
        "value": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "original": {"value": number(fact.number), "unit": fact.unit},
        "rate": rate_record(found.rate),
    }


_AS_IT_IS: Record = {"original": None, "rate": None}


def comparison_rows(base: FactBase, group: Group) -> Iterator[Record]:
    """Yield a row for everything in a group, ranked or set aside, with its whole fact."""
    for ranked in group.ranked:
        place: Record = {"rank": ranked.rank, "shared": ranked.shared}
        yield {**place, **_row(base, group, None, ranked.fact, ranked.fact.cluster)}
    for aside in group.set_aside:
        place = {"rank": None, "shared": None}
        yield {**place, **_row(base, group, aside, aside.fact, aside.cluster)}


def _row(
    base: FactBase, group: Group, why: SetAside | None, fact: Fact | None, cluster: str
) -> Record:
    return {
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "cluster": cluster,
        "fact": fact_record(base, fact) if fact else None,
        "compared": _measured(group, fact) if fact else None,
        "code": why.code if why else None,
        "reason": why.reason if why else None,
    }
