"""What no comparison may do, whatever the base."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.compare import Group, Terms, compare
from clusters.evidence.doubts import Doubts
from clusters.models import Conflict, Fact, FactBase, Kind, Metric, Scope, Status
from clusters.models.fact import LOCAL
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from tests.drawing import METRICS, NAMES, alike
from tests.drawing import bases as drawn_bases
from tests.making import a_base, a_cluster, a_fact, a_metric
from tests.walking import walk

ANY = st.sampled_from((METRICS[0], METRICS[0], *METRICS))


def bases() -> st.SearchStrategy[FactBase]:
    """Draw bases of which most rank something, and others."""
    return drawn_bases(alike()) | drawn_bases()


def grouped(base: FactBase, metric: Metric, **terms: Any) -> Group:  # noqa: ANN401 - any term
    (group,) = compare(base, [metric.name], terms=Terms(**terms)).groups
    return group


@given(bases(), ANY, st.integers(0, 8))
def test_what_is_ranked_is_alike_in_kind_definition_level_length_and_time(
    base: FactBase, metric: Metric, window: int
) -> None:
    group = grouped(base, metric, window=window)
    facts = [one.fact for one in group.ranked]
    assert len({(f.kind, f.counts, f.unit) for f in facts}) <= 1
    assert all(f.local and f.dated for f in facts)
    years = [f.dated.year for f in facts if f.dated]
    assert not years or max(years) - min(years) <= window
    if metric.flow:
        assert len({f.months for f in facts}) <= 1


@given(bases(), ANY)
def test_nothing_in_doubt_is_ranked(base: FactBase, metric: Metric) -> None:
    doubts = Doubts(base)
    for one in grouped(base, metric).ranked:
        fact, cluster = one.fact, base.cluster[one.fact.cluster]
        assert fact.status == "sound"
        assert doubts.grave(fact) is None
        assert cluster.perhaps is None or fact.doubt == "none"
        told = [base.fact[i] for c in base.conflicts if fact.id in c.facts for i in c.facts]
        assert not [
            f for f in told if f.id != fact.id and (f.metric, f.kind) == (fact.metric, fact.kind)
        ]


@given(bases(), ANY)
def test_one_cluster_alone_never_ranks(base: FactBase, metric: Metric) -> None:
    group = grouped(base, metric)
    ranked = {one.fact.cluster for one in group.ranked}
    assert len(ranked) != 1
    assert (group.order == "none") is (not ranked)
    alone = [one.cluster for one in group.set_aside if one.code == "alone"]
    assert not (alone and ranked)
    assert len(set(alone)) <= 1


@given(bases(), ANY)
def test_ranks_agree_with_intervals(base: FactBase, metric: Metric) -> None:
    group = grouped(base, metric)
    for one in group.ranked:
        assert (one.rank is None) is (group.order == "at-least")
        for other in group.ranked:
            if one.rank is None or other.rank is None or one.fact.cluster == other.fact.cluster:
                continue
            first, second = one.interval, other.interval
            if one.rank < other.rank:
                assert first.above(second) if group.yardstick.most_first else second.above(first)
            if first.overlaps(second):
                assert one.rank == other.rank


@given(bases(), ANY)
def test_where_the_order_is_open_rows_stand_by_their_floors(base: FactBase, metric: Metric) -> None:
    group = grouped(base, metric)
    if group.order == "at-least":
        floors = [one.interval.low or Decimal(0) for one in group.ranked]
        assert floors == sorted(floors, reverse=group.yardstick.most_first)
        assert any(one.interval.is_open_ended for one in group.ranked)


@given(bases(), ANY)
def test_every_fact_and_every_cluster_is_told_of_once(base: FactBase, metric: Metric) -> None:
    group = grouped(base, metric)
    facts = [one.fact.id for one in group.ranked]
    facts += [one.fact.id for one in group.set_aside if one.fact]
    assert sorted(facts) == sorted(f.id for f in base.facts if f.metric == metric.name)
    told = {one.fact.cluster for one in group.ranked} | {one.cluster for one in group.set_aside}
    assert told == set(NAMES)
    assert all(one.reason for one in group.set_aside)


def own_figures(base: FactBase, fact: Fact) -> list[Fact]:
    """Give the other figures of the same that may deny it: its cluster's, of its metric."""
    return [
        other
        for other in base.about(fact.cluster)
        if other.id != fact.id and other.metric == fact.metric and other.local
    ]


@given(bases(), ANY)
def test_what_compare_ranks_filter_answers_yes_to(base: FactBase, metric: Metric) -> None:
    """A later figure, or one of a park, may say otherwise; alone, a ranked one is a plain yes."""
    group = grouped(base, metric)
    for one in group.ranked:
        fact, low = one.fact, one.interval.low
        if fact.kind != "actual" or low is None or own_figures(base, fact):
            continue
        if metric.flow and fact.months != 12:
            continue
        sign = ">" if one.interval.low_open else ">="
        unit = f" {one.measured.unit}" if metric.measures == "money" else ""
        asked = [("where", f"{metric.name} {sign} {low}{unit}")]
        answers = {a.cluster.id: a for a in matching(base, asked, Selection())}
        assert answers[fact.cluster].verdict == "yes", answers[fact.cluster]


@given(bases(), ANY)
def test_what_filter_affirms_of_an_own_result_is_in_no_doubt_for_compare_either(
    base: FactBase, metric: Metric
) -> None:
    doubts = Doubts(base)
    group = grouped(base, metric)
    unit = " CNY" if metric.measures == "money" else ""
    answers = matching(base, [("where", f"{metric.name} >= 1{unit}")], Selection())
    plain = {one.fact.id for a in answers for one in a.grounds if one.verdict == "yes"}
    assert not [name for name in plain if doubts.grave(base.fact[name])]
    codes = {one.fact.id: one.code for one in group.set_aside if one.fact}
    assert not {codes.get(name) for name in plain} & {"garbled", "disputed", "doubtful-subject"}


def test_twenty_thousand_facts_of_two_thousand_clusters_are_compared_and_filtered() -> None:
    names = [f"c{n}" for n in range(2000)]
    facts = tuple(
        replace(
            a_fact(
                name, n * 10 + year, period=str(2010 + year), hedge="over" if n % 3 else "exact"
            ),
            id=f"{name}.{year}",
        )
        for n, name in enumerate(names)
        for year in range(10)
    )
    base = a_base(*facts, metrics=(a_metric(),), clusters=tuple(map(a_cluster, names)))
    group = grouped(base, base.metrics[0])
    assert len(group.ranked) + len(group.set_aside) == 20_000
    answers = matching(base, [("where", "employees > 10000"), ("place", "China")], Selection())
    assert len(answers) == 2000
    assert {answer.verdict for answer in answers} == {"yes", "maybe", "no", "not-said"}


NO_RANK: tuple[tuple[str, Any], ...] = (
    *(("scope", scope) for scope in get_args(Scope) if scope not in LOCAL),
    *(("kind", kind) for kind in get_args(Kind) if kind != "actual"),
    *(("status", status) for status in get_args(Status) if status != "sound"),
    *(("period", period) for period in (None, "1999", "2018/..")),
    ("counts", "makers"),
    ("confirm", ("period",)),
)
"""What in a figure keeps it from a rank among plain results of clusters."""


@walk(("field", "value"), NO_RANK)
@settings(max_examples=5)
@given(numbers=st.tuples(*(st.integers(1, 99),) * 3))
def test_a_figure_that_differs_in_one_thing_has_no_rank_among_those_that_are_alike(
    field: str,
    value: Any,  # noqa: ANN401 - any field's
    numbers: tuple[int, int, int],
) -> None:
    first, second, third = map(a_fact, NAMES, numbers)
    other = replace(third, **{field: value})
    base = a_base(first, second, other, metrics=METRICS, clusters=tuple(map(a_cluster, NAMES)))
    group = grouped(base, METRICS[0])
    assert {one.fact.id for one in group.ranked} == {first.id, second.id}


@given(st.integers(1, 99), st.integers(1, 99))
def test_of_figures_in_a_conflict_none_has_a_rank(number: int, another: int) -> None:
    facts = [a_fact(name, number) for name in NAMES[:2]]
    torn = [a_fact(NAMES[2], another, period=year) for year in ("2018", "2019")]
    told = Conflict(id="told", facts=tuple(one.id for one in torn), note="They differ.")
    clusters = tuple(map(a_cluster, NAMES))
    base = a_base(*facts, *torn, metrics=METRICS, clusters=clusters, conflicts=(told,))
    group = grouped(base, METRICS[0])
    assert {one.fact.id for one in group.ranked} == {one.id for one in facts}
