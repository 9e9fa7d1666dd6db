"""Clusters side by side: for each metric a row a cluster, ranked or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypedDict

from clusters.answers import Answer
from clusters.answers.charting import chart_of
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.records import (
    FactRecord,
    Number,
    RateRecord,
    fact_record,
    number,
    rate_record,
    rounded,
)
from clusters.answers.standing import matrix, standing, statements
from clusters.compare import Comparison, Group, Ranked, Terms, compare
from clusters.compare.judging import Measured
from clusters.models import Fact, FactBase, SetAside
from clusters.periods import Period
from clusters.render.document import Cell, Document, Section

NOTHING_TO_DRAW = "nothing to draw"
"""Why the answer is no where a picture is asked for, and no group has a chart."""
_FORCED = (
    "Forced: figures that are not comparable are ranked too. Each is marked with ! and with the "
    "reason why it is not."
)


class OriginalRecord(TypedDict):
    """A figure as its source has it."""

    value: Number
    unit: str | None


class MeasuredRecord(TypedDict):
    """A figure in the unit compared, and what it was converted from; nulls for what is not."""

    value: Number
    low: Number
    high: Number
    unit: str | None
    original: OriginalRecord | None
    rate: RateRecord | None


class ReasonRecord(TypedDict):
    """Why a figure has no rank, or only a forced one."""

    code: str
    reason: str


class RankedRecord(MeasuredRecord):
    """A figure with its rank."""

    rank: int
    shared: bool
    cluster: str
    fact: str
    period: str | None
    forced: ReasonRecord | None


class AsideRecord(ReasonRecord):
    """A figure without a rank, or a cluster of which nothing is said."""

    cluster: str
    fact: str | None
    converted: MeasuredRecord | None


class GroupRecord(TypedDict):
    """The clusters by one metric, and on what terms they are compared."""

    metric: str
    unit: str | None
    kind: str
    window: int
    scopes: list[str]
    within: list[str] | None
    rate_date: str
    certain: bool
    forced: bool
    ranked: list[RankedRecord]
    set_aside: list[AsideRecord]


class ComparisonRow(TypedDict):
    """A figure of a comparison, or a cluster without one: its rank, or why it has none."""

    metric: str
    unit: str | None
    rank: int | None
    shared: bool | None
    cluster: str
    fact: FactRecord | None
    compared: MeasuredRecord | None
    code: str | None
    reason: str | None
    forced: bool


def ask(
    base: FactBase,
    metrics: Iterable[str] | None = None,
    names: Iterable[str] | None = None,
    *,
    picture: bool = False,
    **terms: Any,  # noqa: ANN401 - Terms.of declares them
) -> Answer:
    """Set clusters side by side: ranked, or with the reason why not.

    Args:
        base: The base asked.
        metrics: Metrics or families, by name.
        names: Clusters, by any name; none for all.
        picture: Whether to lay out what can be drawn too.
        terms: What a figure must be to be ranked, as ``Terms.of`` reads it.

    Raises:
        Usage: if a word is not known, or two terms exclude each other.
    """
    found = compare(base, metrics or (), names or (), Terms.of(**terms))
    drawn = picture_page(base, found) if picture else None
    no = NOTHING_TO_DRAW if picture and drawn is None else ""
    return Answer(comparison_page(base, found), no, drawn)


def comparison_page(base: FactBase, comparison: Comparison) -> Document:
    """Lay out a comparison."""
    notes = Footnotes(base)
    used = [fact for group in comparison.groups for fact in facts_of(group)]
    ranked = [one.fact for group in comparison.groups for one in group.ranked]
    sections = tuple(_sections(base, comparison, notes))
    return Document(
        answer="",
        sections=sections,
        notes=notes.notes(),
        warnings=(
            *_forced(comparison),
            *conflict_lines(notes, ranked),
            *notes.caveats((cluster.id for cluster in comparison.clusters), sources_behind(ranked)),
        ),
        payload={
            "comparison": [comparison_record(group) for group in comparison.groups],
            "facts": [fact_record(notes, fact) for fact in used],
        },
        rows=tuple(row for group in comparison.groups for row in comparison_rows(base, group)),
        record=ComparisonRow,
    )


def _sections(base: FactBase, comparison: Comparison, notes: Footnotes) -> Iterator[Section]:
    said = [group for group in comparison.groups if list(facts_of(group))]
    if comparison.asked > 1:
        yield from matrix(base, comparison.clusters, said, notes)
    else:
        for group in said:
            yield (statements if group.metric.is_text else standing)(base, group, notes)
    silent = [group.metric.label for group in comparison.groups if group not in said]
    if silent:
        yield Section("Not stated of any of these clusters", remarks=(Cell(", ".join(silent)),))


def _forced(comparison: Comparison) -> tuple[str, ...]:
    forced = any(one.despite for group in comparison.groups for one in group.ranked)
    return (_FORCED,) if forced else ()


def facts_of(group: Group) -> Iterator[Fact]:
    """Yield the facts of a group, ranked ones first."""
    yield from (ranked.fact for ranked in group.ranked)
    yield from (aside.fact for aside in group.set_aside if aside.fact)


def picture_page(base: FactBase, comparison: Comparison) -> Document | None:
    """Lay out the groups that have a chart, each by itself; None where there are none."""
    groups = tuple(group for group in comparison.groups if _has_chart(base, group))
    if not groups:
        return None
    return comparison_page(base, Comparison(comparison.clusters, groups, asked=1))


def _has_chart(base: FactBase, group: Group) -> bool:
    return chart_of(base, group, Footnotes(base)) is not None


def comparison_record(group: Group) -> GroupRecord:
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
        "forced": terms.forced,
        "ranked": [_ranked(group, one) for one in group.ranked],
        "set_aside": [_aside(group, one) for one in group.set_aside],
    }


def _ends(period: Period | None) -> list[str] | None:
    return [period.first.isoformat(), period.last.isoformat()] if period else None


def _ranked(group: Group, one: Ranked) -> RankedRecord:
    return {
        "rank": one.rank,
        "shared": one.shared,
        "cluster": one.fact.cluster,
        "fact": one.fact.id,
        **_measured(group, one.fact),
        "period": one.fact.period,
        "forced": _reason(one.despite),
    }


def _aside(group: Group, one: SetAside) -> AsideRecord:
    measured = _measured(group, one.fact) if one.fact else None
    return {
        "cluster": one.cluster,
        "fact": one.fact.id if one.fact else None,
        "code": one.code,
        "reason": one.reason,
        "converted": measured if measured and measured["original"] else None,
    }


def _reason(one: SetAside | None) -> ReasonRecord | None:
    return {"code": one.code, "reason": one.reason} if one else None


def _measured(group: Group, fact: Fact) -> MeasuredRecord:
    """Give a figure in the unit compared; as its source has it where it cannot be converted."""
    found = group.measured[fact.id]
    if not isinstance(found, Measured):
        return _NOT_MEASURED
    if not found.is_converted:
        return {
            **_NOT_MEASURED,
            "value": number(fact.number),
            "low": number(found.interval.low),
            "high": number(found.interval.high),
            "unit": found.unit,
        }
    return {
        "value": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "original": {"value": number(fact.number), "unit": fact.unit},
        "rate": rate_record(found.rate),
    }


_NOT_MEASURED: MeasuredRecord = {
    "value": None,
    "low": None,
    "high": None,
    "unit": None,
    "original": None,
    "rate": None,
}


def comparison_rows(base: FactBase, group: Group) -> Iterator[ComparisonRow]:
    """Yield a row for everything in a group, ranked or set aside, with its whole fact."""
    yield from (_row(base, group, one) for one in group.ranked)
    yield from (_row(base, group, one) for one in group.set_aside)


def _row(base: FactBase, group: Group, one: Ranked | SetAside) -> ComparisonRow:
    ranked = one if isinstance(one, Ranked) else None
    why = one.despite if isinstance(one, Ranked) else one
    return {
        "rank": ranked.rank if ranked else None,
        "shared": ranked.shared if ranked else None,
        "metric": group.metric.name,
        "unit": group.yardstick.unit,
        "cluster": one.fact.cluster if isinstance(one, Ranked) else one.cluster,
        "fact": fact_record(notes, one.fact) if one.fact else None,
        "compared": _measured(group, one.fact) if one.fact else None,
        "code": why.code if why else None,
        "reason": why.reason if why else None,
        "forced": ranked is not None and why is not None,
    }
