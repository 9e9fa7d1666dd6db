"""A comparison as JSON: each group with its terms, and each figure with its rank or reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias, TypedDict

from clusters.answers.picking import Pick
from clusters.answers.records import FactRecord, Number, RateRecord, conversion_record, filled
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured
from clusters.models import Fact, SetAside

Facts: TypeAlias = Mapping[str, FactRecord]
"""The facts of a comparison as JSON, by their ids."""


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


def group_record(facts: Facts, group: Group) -> GroupRecord:
    """Give a group of a comparison as JSON."""
    terms = group.yardstick.terms
    within = terms.within
    return filled(
        GroupRecord,
        group,
        metric=group.metric.name,
        unit=group.yardstick.unit,
        kind=group.yardstick.kind,
        counts=group.yardstick.counts,
        window=terms.window,
        scopes=sorted(terms.scopes),
        within=[within.first, within.last] if within else None,
        rate_date=str(terms.rate_date),
        ranked=[_ranked(facts, group, one) for one in group.ranked],
        set_aside=[_aside(facts, group, one) for one in group.set_aside],
        later=[fact.id for fact in group.later],
    )


def cell_record(facts: Facts, metric: str, cluster: str, pick: Pick | None) -> CellRecord:
    """Give a cell of an overview as JSON."""
    return {
        "cluster": cluster,
        "metric": metric,
        "fact": pick.fact.id if pick else None,
        "rank": pick.ranked.rank if pick and pick.ranked else None,
        "code": (pick.aside.code if pick.aside else None) if pick else "not-stated",
        "says": facts[pick.fact.id]["says"] if pick else None,
    }


def facts_of(group: Group) -> Iterator[Fact]:
    """Yield the facts of a group, ranked ones first."""
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)


def _ranked(facts: Facts, group: Group, one: Ranked) -> RankedRecord:
    return {
        "rank": one.rank,
        "shared": one.shared,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        **_measured(group, one.fact),
        **_told(facts, one.fact),
    }


def _aside(facts: Facts, group: Group, one: SetAside) -> AsideRecord:
    measured = _measured(group, one.fact) if one.fact else None
    return {
        "cluster": one.cluster,
        "fact": one.fact.id if one.fact else None,
        "code": one.code,
        "reason": one.reason,
        **_told(facts, one.fact),
        "converted": measured if measured and measured["original"] else None,
    }


def _told(facts: Facts, fact: Fact | None) -> ToldRecord:
    known: Mapping[str, object] = facts[fact.id] if fact else {}
    return filled(ToldRecord, None, **known)


def _measured(group: Group, fact: Fact) -> MeasuredRecord:
    """Give a figure in the unit compared; as its source has it where it cannot be converted."""
    found = group.measured[fact.id]
    if not isinstance(found, Measured):
        return filled(MeasuredRecord, None)
    if not found.is_converted:
        low, high = found.interval.low, found.interval.high
        return filled(MeasuredRecord, None, number=fact.number, low=low, high=high, unit=found.unit)
    original = OriginalRecord(number=fact.number, unit=fact.unit)
    return filled(MeasuredRecord, None, original=original, **conversion_record(found))


def comparison_rows(facts: Facts, group: Group) -> Iterator[ComparisonRow]:
    """Yield a row for everything in a group, ranked or set aside, with its whole fact."""
    rest: dict[str, object]
    every: tuple[Ranked | SetAside, ...] = (*group.ranked, *group.set_aside)
    for one in every:
        rest = {"rank": None, "shared": None}
        if isinstance(one, Ranked):
            rest = {"cluster": one.fact.cluster, "code": None, "reason": None}
        yield filled(
            ComparisonRow,
            one,
            metric=group.metric.name,
            unit=group.yardstick.unit,
            order=group.order,
            fact=facts[one.fact.id] if one.fact else None,
            compared=_measured(group, one.fact) if one.fact else None,
            **rest,
        )
