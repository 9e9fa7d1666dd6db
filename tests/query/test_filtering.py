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
from clusters.query.answering import Judged
from clusters.query.conditions import Answer
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_place,
    a_statement,
    a_text,
    another_place,
    some_words,
)
from tests.query.test_verdicts import OPERATORS

MANY = a_fact("faku", 60000, hedge="over")
SOME = a_fact("foshan", 40000, hedge="over")
FEW = a_fact("huairen", 305)
TILES = a_text("foshan", "tiles")
MAPS = a_text("faku", "Europe", metric="export_markets")
AIMS = a_text("huairen", "Europe", metric="export_markets", kind="target")
METRICS = (
    a_metric(),
    a_statement(role="products"),
    a_statement("export_markets", role="markets"),
)
BASE = a_base(
    *(MANY, SOME, FEW, TILES, MAPS, AIMS),
    metrics=METRICS,
    clusters=(
        a_cluster("faku"),
        a_cluster("foshan", place=a_place("Guangdong")),
        a_cluster("huairen", place=a_place("Shanxi")),
        a_cluster("xuzhou", place=a_place("Jiangsu"), perhaps=another_place()),
    ),
)
SILENT = ("not-said", "the sources do not say")


def said(
    *conditions: tuple[str, str], certain: bool = False, **words: list[str]
) -> dict[str, tuple[str, str]]:
    answers = matching(BASE, conditions, Selection.of(**words), certain=certain)
    return {answer.cluster.id: (answer.verdict, "; ".join(answer.reasons)) for answer in answers}


def test_every_cluster_gets_an_answer_in_the_order_of_the_base() -> None:
    assert said(("where", "employees > 50000")) == {
        "faku": ("yes", ""),
        "foshan": ("maybe", "“305 people” may be either"),
        "huairen": ("no", ""),
        "xuzhou": SILENT,
    }


def test_an_answer_comes_with_the_facts_that_say_so() -> None:
    answers = matching(BASE, [("where", "employees > 50000")], Selection())
    assert [answer.facts for answer in answers] == [(MANY,), (SOME,), (FEW,), ()]


def test_a_maybe_is_not_said_to_who_asks_for_certainty_and_never_a_no() -> None:
    sure = matching(BASE, [("where", "employees > 50000")], Selection(), certain=True)
    assert [answer.verdict for answer in sure] == ["yes", "not-said", "no", "not-said"]
    assert [one.fact for one in sure[1].instead] == [SOME]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("> 1", "> 2", ["yes", "yes", "yes", "not-said"]),
        ("> 1", "> 50000", ["yes", "maybe", "no", "not-said"]),
        ("> 50000", "> 1000", ["yes", "maybe", "no", "not-said"]),
        ("< 1", "> 50000", ["no", "no", "no", "not-said"]),
    ],
)
def test_conditions_are_joined_by_and(first: str, second: str, expected: list[str]) -> None:
    one, other = ("where", f"employees {first}"), ("where", f"employees {second}")
    assert [verdict for verdict, _ in said(one, other).values()] == expected
    assert [verdict for verdict, _ in said(other, one).values()] == expected


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
        "foshan": SILENT,
        "huairen": ("maybe", "a target, not yet so: add --kind target"),
        "xuzhou": SILENT,
    }
    assert said(("market", "europe"), kinds=["target"])["huairen"] == ("yes", "")
    assert said(("market", "europe"), kinds=["target"])["faku"] == SILENT


@pytest.mark.parametrize("kind", ["Target", "TARGET", " target "])
def test_a_kind_is_known_whatever_its_spelling(kind: str) -> None:
    assert said(("market", "europe"), kinds=[kind])["huairen"] == ("yes", "")


def test_kinds_and_sources_alone_ask_for_clusters_that_have_such_facts() -> None:
    assert said(kinds=["target"]) == {
        "faku": SILENT,
        "foshan": SILENT,
        "huairen": ("yes", ""),
        "xuzhou": SILENT,
    }


def test_a_fact_of_a_doubtful_subject_or_of_what_is_around_is_no_plain_yes() -> None:
    doubtful, around, nobodys = (
        a_fact("faku"),
        a_fact("foshan", scope="province"),
        a_fact("huairen", scope="unstated"),
    )
    base = a_base(doubtful, around, nobodys)
    base = a_base(*base.facts, clusters=(a_cluster(perhaps=another_place()), *base.clusters[1:]))
    answers = matching(base, [], Selection(sources=("paper",)))
    assert [answer.verdict for answer in answers] == ["maybe", "not-said", "maybe"]


def with_sources() -> tuple[Fact, Fact]:
    one = a_fact("faku", 9, evidence=some_words(source="one"))
    return one, a_fact("foshan", 9, evidence=some_words(source="two"))


def test_only_facts_from_the_sources_named_answer() -> None:
    base = a_base(*with_sources())
    where, selection = [("where", "employees > 1")], Selection(sources=("one",))
    answers = matching(base, where, selection)
    assert [(a.verdict, a.reason) for a in answers] == [("yes", ""), SILENT]


@pytest.mark.parametrize(
    ("base", "selection"),
    [
        (a_base(*with_sources()), Selection(sources=("one",))),
        (a_base(a_fact("faku", kind="target"), a_fact("foshan")), Selection(kinds=("target",))),
    ],
    ids=["source", "kind"],
)
def test_a_cluster_in_the_place_without_such_a_fact_does_not_match(
    base: FactBase, selection: Selection
) -> None:
    answers = matching(base, [("place", "Liaoning")], selection)
    assert [answer.verdict for answer in answers] == ["yes", "not-said"]


def test_a_question_that_asks_nothing_is_refused() -> None:
    with pytest.raises(Usage, match=r"^nothing is asked"):
        matching(BASE, [], Selection())


def test_a_yes_outweighs_a_damaged_fact_of_the_same_cluster_which_is_told_beside_it() -> None:
    lost, sure = a_fact(value=None, status="garbled"), a_fact(value=9)
    base = a_base(lost, sure)
    (answer,) = matching(base, [("where", "employees > 1")], Selection())
    damaged = Judged(lost, "not-said", "damaged in its source")
    assert answer == Answer(base.clusters[0], "yes", (Judged(sure, "yes", ""),), (damaged,))


def test_what_is_said_instead_is_told_with_the_reason_of_each_figure() -> None:
    aimed, around = a_fact(kind="target"), a_fact(scope="province")
    base = a_base(aimed, around, metrics=(a_metric(), a_statement()))
    (answer,) = matching(base, [("where", "employees > 1")], Selection())
    assert (answer.verdict, answer.facts, answer.reason) == ("not-said", (), "")
    assert [(one.fact, one.reason) for one in answer.instead] == [
        (aimed, "a target, not asked for: add --kind target"),
        (around, "of a province, not of the cluster"),
    ]


NEGATED = {">": "<=", "<=": ">", "<": ">=", ">=": "<", "=": "!=", "!=": "="}
OPPOSITE = {"yes": "no", "no": "yes", "maybe": "maybe", "not-said": "not-said"}
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


@given(SOUND, st.tuples(st.sampled_from(sorted(NEGATED)), st.integers(1, 60)))
def test_opposite_conditions_get_opposite_answers_and_silence_stays(
    facts: list[Fact], bound: tuple[str, int]
) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    opposite = (NEGATED[bound[0]], bound[1])
    assert verdicts(base, [bound], any_one=False) == [
        OPPOSITE[v] for v in verdicts(base, [opposite], any_one=False)
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
        if answer.verdict in {"yes", "no"}:
            assert kept == {answer.verdict == "yes"}


@given(SOUND, BOUNDS, st.booleans())
def test_certainty_turns_each_maybe_into_silence_and_nothing_else(
    facts: list[Fact], bounds: list[tuple[str, int]], any_one: bool
) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    conditions = [("where", f"employees {s} {b}") for s, b in bounds]
    free = matching(base, conditions, Selection(), any_one=any_one)
    sure = matching(base, conditions, Selection(), any_one=any_one, certain=True)
    for one, other in zip(free, sure, strict=True):
        if one.verdict != "maybe":
            assert other == one
        else:
            assert (other.verdict, other.facts) == ("not-said", ())
            assert {*one.grounds} <= {*other.instead}


def anyone(*conditions: tuple[str, str], **words: list[str]) -> dict[str, Answer]:
    answers = matching(BASE, conditions, Selection.of(**words), any_one=True)
    return {answer.cluster.id: answer for answer in answers}


def test_one_condition_that_holds_is_enough_and_its_facts_alone_say_so() -> None:
    found = anyone(("where", "employees > 50000"), ("market", "europe"))
    assert {name: (a.verdict, a.facts) for name, a in found.items()} == {
        "faku": ("yes", (MANY, MAPS)),
        "foshan": ("maybe", (SOME,)),
        "huairen": ("maybe", (AIMS,)),
        "xuzhou": ("not-said", ()),
    }
    assert found["xuzhou"].reason == "the sources do not say"


def test_what_fails_every_condition_says_why_for_each() -> None:
    found = anyone(("where", "employees > 50000"), ("place", "Guangdong"))
    assert (found["huairen"].verdict, found["huairen"].facts) == ("no", (FEW,))
    assert found["huairen"].reason == "in Shanxi"
    assert (found["foshan"].verdict, found["foshan"].facts, found["foshan"].reason) == (
        *("yes", (), ""),
    )


def test_both_of_two_conditions_are_told_with_all_their_facts() -> None:
    answers = matching(BASE, [("where", "employees > 30000"), ("product", "tiles")], Selection())
    found = {answer.cluster.id: answer for answer in answers}
    assert (found["foshan"].verdict, found["foshan"].facts) == ("yes", (SOME, TILES))


def test_a_figure_that_a_later_one_has_overtaken_does_not_answer() -> None:
    early = a_fact(value=9, period="2016")
    base = a_base(early, a_fact(value=5, period="2018"))
    (answer,) = matching(base, [("where", "employees > 8")], Selection())
    assert (answer.verdict, [fact.value for fact in answer.facts]) == ("no", [5])
    assert answer.instead == (Judged(early, "not-said", "a later figure is known"),)


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


@pytest.mark.parametrize("scope", ["city", "park"])
def test_where_two_figures_of_the_same_disagree_the_answer_is_no_plain_one(scope: str) -> None:
    facts = a_fact(value=300, id="a"), a_fact(value=100, id="b", scope=scope)
    for condition in ("employees > 200", "employees < 200"):
        assert asked_of(condition, *facts).verdict == "maybe"


def test_another_figure_of_the_same_that_denies_it_stands_beside_a_yes() -> None:
    facts = a_fact(value=300, id="a"), a_fact(value=100, id="b", scope="park")
    answer = asked_of("employees > 200", *facts)
    assert answer.reason == "another figure says otherwise"
    assert {fact.id for fact in answer.facts} == {"a", "b"}


def test_one_fund_does_not_deny_what_another_affirms() -> None:
    facts = (
        a_fact(value=300, subject="one", scope="park"),
        a_fact(value=100, subject="other", scope="park"),
    )
    assert asked_of("employees > 200", *facts).verdict == "yes"


@pytest.mark.parametrize(
    ("period", "per", "more", "less"),
    [
        ("2018", None, "yes", "yes"),
        ("2018-01/2018-06", None, "yes", "maybe"),
        ("2016/2018", None, "maybe", "yes"),
        ("2018-05", "year", "yes", "yes"),
        ("2018-05", None, "yes", "maybe"),
    ],
)
def test_a_sum_over_months_says_of_a_year_only_what_it_can(
    period: str, per: str | None, more: str, less: str
) -> None:
    sold = a_fact(metric="output", value=100, unit="CNY", period=period, per=per)
    metrics = (a_money("output", family="f", flow=True),)
    assert asked_of("output > 90 yuan", sold, metrics=metrics).verdict == more
    assert asked_of("output < 110 yuan", sold, metrics=metrics).verdict == less


def test_what_is_said_of_a_place_in_doubt_is_a_maybe() -> None:
    here = a_cluster(perhaps=another_place())
    answer = asked_of("employees > 200", a_fact(value=300), clusters=(here,))
    assert answer.verdict == "maybe"
    assert answer.reasons == ("whose it is, is in doubt: Faku or Hejian",)


def test_silence_is_no_denial() -> None:
    base = a_base(a_fact(value=300), clusters=(a_cluster("faku"), a_cluster("foshan")))
    denied, silent = matching(base, [("where", "employees > 999")], Selection())
    assert (denied.verdict, silent.verdict) == ("no", "not-said")


def test_an_industry_that_names_the_product_makes_a_maybe() -> None:
    base = a_base(
        a_text(value="bricks"),
        clusters=(a_cluster(industry="porcelain, tiles"),),
        metrics=(a_statement(role="products"),),
    )
    (answer,) = matching(base, [("product", "porcelain")], Selection())
    assert (answer.verdict, answer.reason) == (
        "maybe",
        "its industry is porcelain, tiles; no source names the product",
    )


def test_an_industry_that_names_a_planned_product_is_told_beside_the_plan() -> None:
    base = a_base(
        a_text(value="porcelain", kind="plan"),
        clusters=(a_cluster(industry="porcelain"),),
        metrics=(a_statement(role="products"),),
    )
    (answer,) = matching(base, [("product", "porcelain")], Selection())
    assert (answer.verdict, answer.reasons) == (
        "maybe",
        ("its industry is porcelain", "a plan, not yet so: add --kind plan"),
    )


@pytest.mark.parametrize(
    ("any_one", "in_part"),
    [
        (False, True),
        (True, False),
    ],
)
def test_what_is_true_in_part_is_in_part_beside_what_is_true_of_all(
    any_one: bool, in_part: bool
) -> None:
    base = a_base(
        a_text(value="Germany", metric="markets", scope="line", id="a"),
        a_text(value="France", metric="markets", id="b"),
        metrics=(a_statement("markets", role="markets"),),
    )
    asked = [("market", "Germany"), ("market", "France")]
    (answer,) = matching(base, asked, Selection(), any_one=any_one)
    assert (answer.verdict, answer.in_part) == ("yes", in_part)
