"""Which clusters match."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge
from clusters.errors import Usage
from clusters.models import Fact, FactBase
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from clusters.query.verdicts import Answer, Judged
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_place,
    a_statement,
    a_text,
    some_words,
)
from tests.query.test_verdicts import OPERATORS

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


def test_a_question_that_asks_nothing_is_refused() -> None:
    with pytest.raises(Usage) as caught:
        matching(BASE, [], Selection())
    assert str(caught.value) == "nothing is asked"


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


NEGATED = {">": "<=", "<=": ">", "<": ">=", ">=": "<", "=": "!=", "!=": "="}
OPPOSITE = {"yes": "no", "no": "yes", "maybe": "maybe"}
BOUNDS = st.lists(
    st.tuples(st.sampled_from(sorted(NEGATED)), st.integers(1, 60)), min_size=1, max_size=4
)
SOUND = st.lists(
    st.builds(a_fact, st.sampled_from(["faku", "foshan"]), st.integers(1, 60),
              hedge=st.sampled_from(get_args(Hedge))),
    max_size=2, unique_by=lambda fact: fact.cluster,
)  # fmt: skip


def verdicts(base: FactBase, bounds: list[tuple[str, int]], *, any_one: bool) -> list[str]:
    conditions = [("where", f"employees {sign} {bound}") for sign, bound in bounds]
    return [a.verdict for a in matching(base, conditions, Selection(), any_one=any_one)]


@given(SOUND, BOUNDS)
def test_or_is_the_opposite_of_and_over_opposite_conditions(
    facts: list[Fact], bounds: list[tuple[str, int]]
) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    negated = [(NEGATED[sign], bound) for sign, bound in bounds]
    assert verdicts(base, bounds, any_one=True) == [
        OPPOSITE[v] for v in verdicts(base, negated, any_one=False)
    ]


@given(SOUND, BOUNDS, st.booleans())
def test_a_yes_holds_for_every_value_and_a_no_for_none_however_conditions_are_joined(
    facts: list[Fact], bounds: list[tuple[str, int]], any_one: bool
) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    joined = any if any_one else all
    for answer in matching(
        base, [("where", f"employees {s} {b}") for s, b in bounds], Selection(), any_one=any_one
    ):
        fact = next(fact for fact in facts if fact.cluster == answer.cluster.id)
        reach = base.interval(fact)
        assert reach is not None
        tries = [Decimal(n) / 2 for n in range(200) if reach.contains(Decimal(n) / 2)]
        kept = {joined(OPERATORS[s](value, Decimal(b)) for s, b in bounds) for value in tries}
        if answer.verdict != "maybe":
            assert kept == {answer.verdict == "yes"}


@given(SOUND, BOUNDS, st.booleans())
def test_certainty_turns_each_maybe_into_a_no_and_nothing_else(
    facts: list[Fact], bounds: list[tuple[str, int]], any_one: bool
) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    conditions = [("where", f"employees {s} {b}") for s, b in bounds]
    free = matching(base, conditions, Selection(), any_one=any_one)
    sure = matching(base, conditions, Selection(), any_one=any_one, certain=True)
    for one, other in zip(free, sure, strict=True):
        assert other.verdict == ("no" if one.verdict == "maybe" else one.verdict)
        assert other.facts == one.facts


def anyone(*conditions: tuple[str, str], **words: list[str]) -> dict[str, Answer]:
    answers = matching(BASE, conditions, Selection.of(**words), any_one=True)
    return {answer.cluster.id: answer for answer in answers}


def test_one_condition_that_holds_is_enough_and_its_facts_alone_say_so() -> None:
    found = anyone(("where", "employees > 50000"), ("market", "europe"))
    assert {name: (a.verdict, a.facts) for name, a in found.items()} == {
        "faku": ("yes", (MANY, MAPS)),
        "foshan": ("maybe", (SOME,)),
        "huairen": ("maybe", (AIMS,)),
        "xuzhou": ("no", ()),
    }
    assert found["foshan"].reason == "over: it may be either"
    assert found["xuzhou"].reason == "the sources do not say"


def test_what_fails_every_condition_says_why_for_each() -> None:
    found = anyone(("where", "employees > 50000"), ("province", "Guangdong"))
    assert (found["huairen"].verdict, found["huairen"].facts) == ("no", (FEW,))
    assert found["huairen"].reason == "in another province"
    assert (found["foshan"].verdict, found["foshan"].facts, found["foshan"].reason) == (
        *("yes", (), ""),
    )


def test_both_of_two_conditions_are_told_with_all_their_facts() -> None:
    answers = matching(BASE, [("where", "employees > 30000"), ("product", "tiles")], Selection())
    found = {answer.cluster.id: answer for answer in answers}
    assert (found["foshan"].verdict, found["foshan"].facts) == ("yes", (SOME, TILES))


def test_a_figure_that_a_later_one_has_overtaken_does_not_answer() -> None:
    base = a_base(a_fact(value=9, period="2016"), a_fact(value=5, period="2018"))
    (answer,) = matching(base, [("where", "employees > 8")], Selection())
    assert (answer.verdict, [fact.value for fact in answer.facts]) == ("no", [5])
    assert answer.reason == "a later figure is known"


def test_money_is_converted_at_the_day_asked_for() -> None:
    fact = a_fact(metric="export_value", value=69_000, unit="CNY", period="2018")
    where = [("where", "export_value > 10000 USD")]
    base = a_base(fact)
    for when, verdict in (("then", "yes"), ("end", "yes"), (date(2019, 12, 31), "no")):
        (answer,) = matching(base, where, Selection(), rate_date=when)  # type: ignore[arg-type] # words
        assert answer.verdict == verdict, when


def asked_of(condition: str, *facts: Fact, **changes: Any) -> Answer:  # noqa: ANN401 - any table
    base = a_base(*facts, **changes)
    return matching(base, [("where", condition)], Selection())[0]


def test_where_two_figures_of_the_same_disagree_the_answer_is_maybe() -> None:
    facts = a_fact(value=300, id="a"), a_fact(value=100, id="b")
    for condition in ("employees > 200", "employees < 200"):
        answer = asked_of(condition, *facts)
        assert (answer.verdict, answer.reason) == ("maybe", "another figure says otherwise")
        assert {fact.id for fact in answer.facts} == {"a", "b"}


def test_one_fund_does_not_deny_what_another_affirms() -> None:
    facts = a_fact(value=300, subject="one"), a_fact(value=100, subject="other")
    assert asked_of("employees > 200", *facts).verdict == "yes"


@pytest.mark.parametrize(
    ("period", "more", "less"),
    [
        ("2018", "yes", "yes"),
        ("2018-01/2018-06", "yes", "maybe"),
        ("2016/2018", "maybe", "yes"),
    ],
)
def test_a_sum_over_months_says_of_a_year_only_what_it_can(
    period: str, more: str, less: str
) -> None:
    sold = a_fact(metric="output", value=100, unit="CNY", period=period)
    metrics = (a_money("output", family="f", flow=True),)
    assert asked_of("output > 90 yuan", sold, metrics=metrics).verdict == more
    assert asked_of("output < 110 yuan", sold, metrics=metrics).verdict == less


def test_what_is_said_of_a_place_that_it_may_be_is_a_maybe() -> None:
    fact = a_fact(subject="Hejian", value=300)
    here = a_cluster(perhaps=a_place("Hebei", county="Hejian"))
    answer = asked_of("employees > 200", fact, clusters=(here,))
    assert answer.verdict == "maybe"
    assert answer.reason == "of Hejian: whether that is this cluster is in doubt"


def test_silence_is_no_denial() -> None:
    base = a_base(a_fact(value=300), clusters=(a_cluster("faku"), a_cluster("foshan")))
    denied, silent = matching(base, [("where", "employees > 999")], Selection())
    assert (denied.silent, silent.silent) == (False, True)


def test_an_industry_that_names_the_product_makes_a_maybe() -> None:
    base = a_base(a_text(value="bricks"), clusters=(a_cluster(industry="porcelain, tiles"),))
    (answer,) = matching(base, [("product", "porcelain")], Selection())
    assert (answer.verdict, answer.reason) == (
        "maybe",
        "its industry is porcelain, tiles; no source names the product",
    )
