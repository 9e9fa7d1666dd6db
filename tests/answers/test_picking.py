"""Which of a cluster's figures stands in its row, and how the others are counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from clusters.answers.picking import Picked
from clusters.compare import Terms, compare
from clusters.models import Fact, FactBase
from tests.making import a_base, a_cluster, a_fact, some_words
from tests.walking import walk


def picked(*facts: Fact, **terms: Any) -> Picked:  # noqa: ANN401 - any term
    return of(a_base(*facts), **terms)


def of(base: FactBase, **terms: Any) -> Picked:  # noqa: ANN401 - any term
    (group,) = compare(base, ["employees"], terms=Terms.of(**terms)).groups
    return Picked(group)


def chosen(found: Picked) -> dict[str, object]:
    return {pick.cluster: pick.fact.value for pick in found.picks}


RESULTS = (a_fact("huairen", 10), a_fact("xuzhou", 20))


@walk(
    ("better", "worse"),
    [
        ({"kind": "target"}, {"status": "garbled"}),
        ({"kind": "target"}, {"scope": "unstated"}),
        ({"period": None}, {"kind": "target"}),
        ({"kind": "plan"}, {"kind": "target"}),
        ({"period": "2005"}, {"status": "disputed"}),
        ({"period": "2005"}, {"period": None}),
        ({"period": "2018", "status": "disputed"}, {"period": "2030", "status": "disputed"}),
        ({"period": "2005"}, {"period": "2004"}),
        ({"scope": "unstated"}, {"scope": "province"}),
    ],
)
def test_the_better_figure_stands_for_its_cluster(
    better: dict[str, Any], worse: dict[str, Any]
) -> None:
    for order in (1, -1):
        two = [a_fact("faku", 1, **better), a_fact("faku", 2, **worse)][::order]
        assert chosen(picked(*RESULTS, *two))["faku"] == 1


def test_what_is_ranked_stands_before_anything_else() -> None:
    found = picked(*RESULTS, a_fact("xuzhou", 99, period="2030"))
    assert [(pick.cluster, pick.fact.value) for pick in found.picks] == [
        ("xuzhou", 20),
        ("huairen", 10),
    ]


def test_a_province_stands_for_a_cluster_only_where_no_cluster_has_its_own() -> None:
    province = a_fact("faku", 5, scope="province", subject="Liaoning")
    assert "faku" not in chosen(picked(*RESULTS, province))
    assert chosen(picked(province)) == {"faku": 5}


def test_figures_that_say_the_same_stand_together_with_all_their_sources() -> None:
    claim = a_fact("faku", 40, kind="plan")
    again = replace(claim, id="again", evidence=some_words("40 people", "report"))
    (pick,) = picked(claim, again).picks
    assert {fact.evidence[0].source for fact in pick.facts} == {"paper", "report"}


def test_what_is_left_out_is_counted_by_its_reason_and_every_figure_once() -> None:
    facts = (
        *RESULTS,
        a_fact("faku", 1, kind="target"),
        a_fact("faku", 2, kind="target", period="2030"),
        a_fact("xuzhou", 3, status="garbled", period="2012"),
        a_fact("xuzhou", 4, scope="province"),
        a_fact("xuzhou", 5, period="2030"),
    )
    found = picked(*facts)
    assert found.counted == {"target": 1, "garbled": 1, "other-scope": 1}
    assert [fact.value for fact in found.later] == [5]
    shown = sum(len(pick.facts) for pick in found.picks)
    assert shown + found.counted.total() + len(found.later) + found.excluded == len(facts)


@pytest.mark.parametrize(
    ("terms", "left"),
    [
        ({"kind": "target"}, {2}),
        ({"scopes": ["province"]}, {4}),
        ({"within": "2030"}, {2}),
        ({"within": "2010..2019"}, {10, 20, 4}),
    ],
)
def test_what_is_asked_for_explicitly_leaves_out_the_rest_and_counts_it(
    terms: dict[str, Any], left: set[int]
) -> None:
    others = (
        a_fact("faku", 2, kind="target", period="2021/2030"),
        a_fact("foshan", 4, scope="province"),
    )
    found = picked(*RESULTS, *others, **terms)
    seen = {pick.fact.value for pick in found.picks}
    assert seen <= left
    assert found.excluded == 4 - len(left)


def test_clusters_without_a_figure_of_their_own_are_silent() -> None:
    base = a_base(
        *RESULTS,
        a_fact("faku", 5, scope="province"),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen", "xuzhou"))),
    )
    assert set(of(base).silent) == {"faku", "foshan"}
