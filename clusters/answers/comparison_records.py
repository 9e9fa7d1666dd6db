"""A comparison as JSON: each group with its terms, and each figure with its rank or reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from clusters.answers.footnotes import Footnotes
from clusters.answers.picking import Pick
from clusters.answers.records import (
    FactRecord,
    Number,
    RateRecord,
    fact_record,
    rate_record,
    rounded,
    says,
)
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured
from clusters.models import Fact, SetAside
from clusters.periods import Period


class OriginalRecord(TypedDict):
    """A figure as its source has it."""

    number: Number
    unit: str | None


class MeasuredRecord(TypedDict):
    """A figure in the unit compared, and what it was converted from; nulls for what is not."""

    number: Number
    low: Number
    high: Number
    unit: str | None
    original: OriginalRecord | None
    rate: RateRecord | None


class ToldRecord(TypedDict):
    """What a reader must know of a figure; nulls where the sources say nothing."""

    hedge: str | None
    kind: str | None
    period: str | None
    scope: str | None
    subject: str | None
    status: str | None
    says: str | None


class RankedRecord(MeasuredRecord, ToldRecord):
    """A figure with its rank; a null rank where the order is not certain."""

    rank: int | None
    shared: bool
    cluster: str
    fact: str


class AsideRecord(ToldRecord):
    """A figure without a rank, or a cluster of which nothing is said, and the reason."""

    cluster: str
    fact: str | None
    code: str
    reason: str
    converted: MeasuredRecord | None


class GroupRecord(TypedDict):
    """The clusters by one metric, and on what terms they are compared."""

    metric: str
    unit: str | None
    kind: str
    counts: str | None
    window: int
    scopes: list[str]
    within: list[str] | None
    rate_date: str
    order: str
    ranked: list[RankedRecord]
    set_aside: list[AsideRecord]
    later: list[str]


class CellRecord(TypedDict):
    """The figure that counts for a cluster by a metric; nulls where none is stated."""

    cluster: str
    metric: str
    fact: str | None
    rank: int | None
    code: str | None
    says: str | None


class ComparisonRow(TypedDict):
    """A figure of a comparison, or a cluster without one: its rank, or why it has none."""

    metric: str
    unit: str | None
    order: str
    rank: int | None
    shared: bool | None
    cluster: str
    fact: FactRecord | None
    compared: MeasuredRecord | None
    code: str | None
    reason: str | None


def group_record(notes: Footnotes, group: Group) -> GroupRecord:
    """Give a group of a comparison as JSON."""
    yard = group.yardstick
    return {
        "metric": group.metric.name,
        "unit": yard.unit,
        "kind": yard.kind,
        "counts": yard.counts,
        "window": yard.terms.window,
        "scopes": sorted(yard.terms.scopes),
        "within": _ends(yard.terms.within),
        "rate_date": str(yard.terms.rate_date),
        "order": group.order,
        "ranked": [_ranked(notes, group, one) for one in group.ranked],
        "set_aside": [_aside(notes, group, one) for one in group.set_aside],
        "later": [fact.id for fact in group.later],
    }


def cell_record(notes: Footnotes, metric: str, cluster: str, pick: Pick | None) -> CellRecord:
    """Give a cell of an overview as JSON."""
    why = pick.why if pick else None
    return {
        "cluster": cluster,
        "metric": metric,
        "fact": pick.fact.id if pick else None,
        "rank": why.rank if isinstance(why, Ranked) else None,
        "code": why.code if isinstance(why, SetAside) else None if pick else "not-stated",
        "says": says(notes, pick.fact) if pick else None,
    }


def facts_of(group: Group) -> Iterator[Fact]:
    """Yield the facts of a group, ranked ones first."""
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)


def _ends(period: Period | None) -> list[str] | None:
    return [period.first.isoformat(), period.last.isoformat()] if period else None


def _ranked(notes: Footnotes, group: Group, one: Ranked) -> RankedRecord:
    return {
        "rank": one.rank,
        "shared": one.shared,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        **_measured(group, one.fact),
        **_told(notes, one.fact),
    }


def _aside(notes: Footnotes, group: Group, one: SetAside) -> AsideRecord:
    measured = _measured(group, one.fact) if one.fact else None
    return {
        "cluster": one.cluster,
        "fact": one.fact.id if one.fact else None,
        "code": one.code,
        "reason": one.reason,
        **_told(notes, one.fact),
        "converted": measured if measured and measured["original"] else None,
    }


def _told(notes: Footnotes, fact: Fact | None) -> ToldRecord:
    if fact is None:
        return _NOTHING_TOLD
    return {
        "hedge": None if notes.base.metric[fact.metric].is_text else fact.hedge,
        "kind": fact.kind,
        "period": fact.period,
        "scope": fact.scope,
        "subject": fact.subject,
        "status": fact.status,
        "says": says(notes, fact),
    }


_NOTHING_TOLD: ToldRecord = {
    "hedge": None,
    "kind": None,
    "period": None,
    "scope": None,
    "subject": None,
    "status": None,
    "says": None,
}


def _measured(group: Group, fact: Fact) -> MeasuredRecord:
    """Give a figure in the unit compared; as its source has it where it cannot be converted."""
    found = group.measured[fact.id]
    if not isinstance(found, Measured):
        return _NOT_MEASURED
    if not found.is_converted:
        return {
            **_NOT_MEASURED,
            "number": fact.number,
            "low": found.interval.low,
            "high": found.interval.high,
            "unit": found.unit,
        }
    return {
        "number": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "original": {"number": fact.number, "unit": fact.unit},
        "rate": rate_record(found.rate),
    }


_NOT_MEASURED: MeasuredRecord = {
    "number": None,
    "low": None,
    "high": None,
    "unit": None,
    "original": None,
    "rate": None,
}


def comparison_rows(notes: Footnotes, group: Group) -> Iterator[ComparisonRow]:
    """Yield a row for everything in a group, ranked or set aside, with its whole fact."""
    yield from (_row(notes, group, one) for one in group.ranked)
    yield from (_row(notes, group, one) for one in group.set_aside)


def _row(notes: Footnotes, group: Group, one: Ranked | SetAside) -> ComparisonRow:
    ranked = one if isinstance(one, Ranked) else None
    aside = one if isinstance(one, SetAside) else None
    return {
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "order": group.order,
        "rank": ranked.rank if ranked else None,
        "shared": ranked.shared if ranked else None,
        "cluster": one.fact.cluster if isinstance(one, Ranked) else one.cluster,
        "fact": fact_record(notes, one.fact) if one.fact else None,
        "compared": _measured(group, one.fact) if one.fact else None,
        "code": aside.code if aside else None,
        "reason": aside.reason if aside else None,
    }
