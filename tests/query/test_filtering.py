"""Which clusters match."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.models import Fact
from clusters.query.conditions import Answer
from clusters.query.filtering import matching
from clusters.query.judging import Judged
from clusters.query.selection import Selection
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_place,
    a_statement,
    a_text,
    some_words,
)

MANY = a_fact("faku", 60000, hedge="over")
SOME = a_fact("foshan", 40000, hedge="over")
FEW = a_fact("huairen", 305)
TILES = a_text("foshan", "tiles")
MAPS = a_text("faku", "Europe", metric="export_markets")
AIMS = a_text("huairen", "Europe", metric="export_markets", kind="target")
BASE = a_base(
    *(MANY, SOME, FEW, TILES, MAPS, AIMS),
    clusters=(
        a_cluster("faku"),
        a_cluster("foshan", place=a_place("Guangdong")),
        a_cluster("huairen", place=a_place("Shanxi")),
        a_cluster("xuzhou", place=a_place("Jiangsu"), perhaps=a_place("Hebei")),
    ),
)


def said(
    *conditions: tuple[str, str], certain: bool = False, **words: list[str]
) -> dict[str, tuple[str, str]]:
    answers = matching(BASE, conditions, Selection.of(**words), certain=certain)
    return {answer.cluster.id: (answer.verdict, answer.reason) for answer in answers}


def test_every_cluster_gets_an_answer_in_the_order_of_the_base() -> None:
    assert said(("where", "employees > 50000")) == {
        "faku": ("yes", ""),
        "foshan": ("maybe", "over: it may be either"),
        "huairen": ("no", ""),
        "xuzhou": ("no", "the sources do not say"),
    }


def test_an_answer_comes_with_the_facts_that_say_so() -> None:
    answers = matching(BASE, [("where", "employees > 50000")], Selection())
    assert [answer.facts for answer in answers] == [(MANY,), (SOME,), (FEW,), ()]


def test_a_maybe_is_a_no_to_who_asks_for_certainty() -> None:
    assert said(("where", "employees > 50000"), certain=True)["foshan"] == (
        "no",
        "not certain: over: it may be either",
    )
    assert said(("where", "employees > 50000"), certain=True)["faku"] == ("yes", "")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("> 1", "> 2", {"faku": "yes", "foshan": "yes", "huairen": "yes", "xuzhou": "no"}),
        ("> 1", "> 50000", {"faku": "yes", "foshan": "maybe", "huairen": "no", "xuzhou": "no"}),
        ("> 50000", "> 1000", {"faku": "yes", "foshan": "maybe", "huairen": "no", "xuzhou": "no"}),
        ("< 1", "> 50000", {"faku": "no", "foshan": "no", "huairen": "no", "xuzhou": "no"}),
    ],
)
def test_conditions_are_joined_by_and(first: str, second: str, expected: dict[str, str]) -> None:
    one, other = ("where", f"employees {first}"), ("where", f"employees {second}")
    assert {k: v for k, (v, _) in said(one, other).items()} == expected
    assert {k: v for k, (v, _) in said(other, one).items()} == expected


def test_the_facts_of_a_no_are_those_that_say_no() -> None:
    grown = a_fact("faku", 1, metric="guests")
    people = a_fact("faku", 9)
    base = a_base(people, grown, metrics=(a_metric(), a_metric("guests")))
    conditions = [("where", "employees > 5"), ("where", "guests > 5")]
    (answer,) = matching(base, conditions, Selection())
    assert (answer.verdict, answer.facts) == ("no", (grown,))


def test_a_target_market_is_a_maybe_and_says_which_kind() -> None:
    assert said(("market", "europe")) == {
        "faku": ("yes", ""),
        "foshan": ("no", "the sources do not say"),
        "huairen": ("maybe", "a target, not yet so: add --kind target"),
        "xuzhou": ("no", "the sources do not say"),
    }
    assert said(("market", "europe"), kinds=["target"])["huairen"] == ("yes", "")
    assert said(("market", "europe"), kinds=["target"])["faku"][0] == "no"


@pytest.mark.parametrize("kind", ["Target", "TARGET", " target "])
def test_a_kind_is_known_whatever_its_spelling(kind: str) -> None:
    assert said(("market", "europe"), kinds=[kind])["huairen"] == ("yes", "")


def test_a_product_is_found() -> None:
    assert said(("product", "Tiles"))["foshan"] == ("yes", "")


@pytest.mark.parametrize("province", ["Guangdong", "guangdong", "GUANGDONG"])
def test_a_province_is_found_whatever_the_case(province: str) -> None:
    assert said(("province", province)) == {
        "faku": ("no", "in another province"),
        "foshan": ("yes", ""),
        "huairen": ("no", "in another province"),
        "xuzhou": ("no", "in another province"),
    }


@pytest.mark.parametrize("province", ["Jiangsu", "Hebei"])
def test_a_province_in_doubt_is_a_maybe(province: str) -> None:
    assert said(("province", province))["xuzhou"] == (
        "maybe",
        "its place is in doubt: Jiangsu or Hebei",
    )


def test_a_doubt_within_one_province_leaves_the_province_certain() -> None:
    near = a_cluster(place=a_place("Hebei"), perhaps=a_place("Hebei", city="Cangzhou"))
    (answer,) = matching(a_base(clusters=(near,)), [("province", "Hebei")], Selection())
    assert answer.verdict == "yes"


def test_an_unknown_province_is_answered_with_those_there_are() -> None:
    with pytest.raises(Usage) as caught:
        said(("province", "Shaanxi"))
    assert str(caught.value) == (
        "'Shaanxi': no cluster is in such a province: "
        "the base has Guangdong, Hebei, Jiangsu, Liaoning, Shanxi"
    )


def test_kinds_and_sources_alone_ask_for_clusters_that_have_such_facts() -> None:
    assert said(kinds=["target"]) == {
        "faku": ("no", "no such fact"),
        "foshan": ("no", "no such fact"),
        "huairen": ("yes", ""),
        "xuzhou": ("no", "no such fact"),
    }


def with_sources() -> tuple[Fact, Fact]:
    one = a_fact("faku", 9, evidence=some_words(source="one"))
    return one, a_fact("foshan", 9, evidence=some_words(source="two"))


def test_only_facts_from_the_sources_named_answer() -> None:
    base = a_base(*with_sources())
    where, selection = [("where", "employees > 1")], Selection(sources=("one",))
    answers = matching(base, where, selection)
    assert [(a.verdict, a.reason) for a in answers] == [
        ("yes", ""),
        ("no", "the sources do not say"),
    ]


def test_a_cluster_in_the_province_without_a_fact_from_the_source_does_not_match() -> None:
    base = a_base(*with_sources())
    answers = matching(base, [("province", "Liaoning")], Selection(sources=("one",)))
    assert [answer.verdict for answer in answers] == ["yes", "no"]


def test_a_cluster_in_the_province_without_a_fact_of_the_kind_does_not_match() -> None:
    base = a_base(a_fact("faku", kind="target"), a_fact("foshan"))
    answers = matching(base, [("province", "Liaoning")], Selection(kinds=("target",)))
    assert [answer.verdict for answer in answers] == ["yes", "no"]


def test_nothing_asked_is_answered_with_what_can_be() -> None:
    with pytest.raises(Usage) as caught:
        matching(BASE, [], Selection())
    assert str(caught.value) == (
        "nothing is asked: add --where, --province, --product, --market, --source or --kind"
    )


def test_a_yes_outweighs_a_doubtful_fact_of_the_same_cluster() -> None:
    lost, sure = a_fact(value=None, status="garbled"), a_fact(value=9)
    base = a_base(lost, sure)
    (answer,) = matching(base, [("where", "employees > 1")], Selection())
    assert answer == Answer(base.clusters[0], "yes", (Judged(sure, "yes", ""),), "")


def test_a_no_says_why_each_figure_was_no_answer() -> None:
    aimed, around = a_fact(kind="target"), a_fact(scope="province")
    base = a_base(aimed, around, metrics=(a_metric(), a_statement()))
    (answer,) = matching(base, [("where", "employees > 1")], Selection())
    assert (answer.verdict, answer.facts) == ("no", ())
    assert answer.reason == (
        "a target, not asked for: add --kind target; the figure of a province, not of the cluster"
    )
