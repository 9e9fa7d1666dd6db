"""One cluster: its own, what is around it, and what nobody says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.errors import Usage
from clusters.models import Fact
from clusters.query.facts import Selection, in_series, parted, profile, select
from tests.making import a_base, a_fact, a_metric, a_money, a_statement, a_text, some_words
from tests.walking import walk

VOCABULARY = (
    a_statement(),
    a_metric(),
    a_money(),
    a_metric("age", family="history", units=("years",), direction="none"),
)


def a_profile(*facts: Fact) -> tuple[tuple[Fact, ...], tuple[Fact, ...], list[str]]:
    found = profile(a_base(*facts, metrics=VOCABULARY), "faku")
    return found.own, found.around, [metric.name for metric in found.unsaid]


def test_a_clusters_own_facts_come_in_the_order_of_the_vocabulary() -> None:
    people, tiles, line = a_fact(), a_text(), a_fact(scope="line")
    own, around, _ = a_profile(people, tiles, line, a_fact("foshan"))
    assert own == (tiles, people, line)
    assert around == ()


@pytest.mark.parametrize("scope", ["province", "country", "unstated"])
def test_what_is_not_its_own_or_not_said_whose_is_kept_apart(scope: str) -> None:
    fact = a_fact(scope=scope)
    own, around, _ = a_profile(fact)
    assert own == ()
    assert around == (fact,)


def test_figures_that_another_cluster_has_and_this_one_not_are_unsaid() -> None:
    money = a_fact("foshan", metric="export_value", unit="USD")
    age = a_fact("foshan", metric="age", unit="years")
    assert a_profile(a_fact(), money, age, a_text("foshan"))[2] == ["export_value"]


def test_a_figure_that_is_lost_is_not_unsaid() -> None:
    lost = a_fact(value=None, status="garbled")
    assert a_profile(lost, a_fact("foshan"))[2] == []


def test_an_unknown_name_has_no_profile() -> None:
    with pytest.raises(Usage, match=r"^'paris': no such cluster: see `clusters list`$"):
        profile(a_base(a_fact()), "paris")


RESULT = a_fact("faku")
AIM = a_fact("faku", kind="target", period="2025", evidence=some_words(source="plan"))
LOST = a_fact("foshan", None, status="garbled")
AROUND = a_fact("foshan", scope="province")
MADE = a_text("foshan")
BASE = a_base(RESULT, AIM, LOST, AROUND, MADE)


@walk(
    ("words", "left"),
    [
        ({}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"names": ["FOSHAN"]}, (LOST, AROUND, MADE)),
        ({"names": ["foshan", "faku"]}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"metrics": ["employment"]}, (RESULT, AIM, LOST, AROUND)),
        ({"metrics": ["products"]}, (MADE,)),
        ({"sources": ["plan"]}, (AIM,)),
        ({"kinds": ["Target"]}, (AIM,)),
        ({"kinds": ["target", "actual"]}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"scopes": ["province"]}, (AROUND,)),
        ({"statuses": ["garbled"]}, (LOST,)),
        ({"names": ["faku"], "statuses": ["garbled"]}, ()),
        ({"kinds": None, "metrics": []}, (RESULT, AIM, LOST, AROUND, MADE)),
    ],
)
def test_every_word_restricts_and_the_order_is_the_bases(
    words: dict[str, list[str] | None], left: tuple[Fact, ...]
) -> None:
    assert select(BASE, Selection.of(**words)) == left


@walk(
    ("period", "kind", "asked", "found"),
    [
        ("../2035", "plan", "1850", False),
        ("../2035", "plan", "2019", False),
        ("../2035", "plan", "2020", True),
        ("../2035", "plan", "2035", True),
        ("../2035", "plan", "2036", False),
        ("../2016", "actual", "2016", True),
        ("../2016", "actual", "2015", False),
        ("2016/..", "actual", "2018", True),
        ("2016/..", "actual", "2020", True),
        ("2016/..", "actual", "2050", False),
        ("2024/..", "actual", "2024", True),
        ("2016/..", "plan", "2030", True),
        ("2016/..", "plan", "2015", False),
    ],
)
def test_an_open_end_reaches_to_the_day_its_source_was_issued(
    period: str, kind: str, asked: str, found: bool
) -> None:
    """The source is of May 2020."""
    base = a_base(a_fact(period=period, kind=kind))
    assert bool(select(base, Selection(periods=(asked,)))) is found


def test_a_fact_is_of_every_source_that_it_quotes() -> None:
    both = a_fact(evidence=(*some_words(source="one"), *some_words(source="two")))
    base = a_base(both)
    assert select(base, Selection(sources=("two",))) == (both,)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            {"kinds": ["goal"]},
            ("'goal': no such kind: one of actual, target, plan, capacity, contract"),
        ),
        (
            {"statuses": ["garble"]},
            ("'garble': no such status: did you mean garbled? (one of sound, garbled, disputed)"),
        ),
        ({"names": ["paris"]}, "'paris': no such cluster: see `clusters list`"),
        ({"sources": ["nature"]}, "'nature': no such source: see `clusters sources`"),
    ],
)
def test_an_unknown_word_is_answered_with_the_known_ones(
    words: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(Usage) as caught:
        select(BASE, Selection.of(**words))
    assert str(caught.value) == message


PERIODS = st.sampled_from([None, "2016", "2017", "2018", "2018-05", "2016/2018", "2018/.."])
FIGURES = st.lists(
    st.builds(
        a_fact,
        value=st.integers(1, 99),
        period=PERIODS,
        status=st.sampled_from(["sound", "garbled", "disputed"]),
        kind=st.sampled_from(["actual", "target"]),
        scope=st.sampled_from(["city", "park"]),
    ),
    max_size=8,
    unique_by=lambda fact: fact.id,
)


def test_a_later_figure_overtakes_an_earlier_one() -> None:
    early, late = a_fact(period="2017"), a_fact(period="2018")
    assert parted([late, early]) == ([late], [early])


def test_figures_of_one_day_stand_beside_each_other() -> None:
    one, other = a_fact(value=1), a_fact(value=2)
    assert parted([one, other]) == ([one, other], [])


@pytest.mark.parametrize(
    "changes",
    [
        {"cluster": "foshan"},
        {"metric": "guests"},
        {"kind": "target"},
        {"scope": "park"},
        {"subject": "the New Town"},
    ],
)
def test_a_figure_of_something_else_overtakes_nothing(changes: dict[str, Any]) -> None:
    early, late = a_fact(period="2017"), a_fact(**{"period": "2018", **changes})
    assert parted([early, late]) == ([early, late], [])


@pytest.mark.parametrize("status", ["garbled", "disputed"])
def test_what_cannot_be_leaned_on_overtakes_nothing(status: str) -> None:
    early, late = a_fact(period="2017"), a_fact(period="2018", status=status)
    assert parted([early, late]) == ([early, late], [])


@pytest.mark.parametrize("period", [None, "2016/.."])
def test_what_has_no_end_neither_overtakes_nor_is_overtaken(period: str | None) -> None:
    timeless, dated = a_fact(period=period), a_fact(period="2018")
    assert parted([timeless, dated]) == ([timeless, dated], [])


@given(FIGURES)
def test_every_figure_is_current_or_earlier_once_and_each_earlier_one_has_a_later(
    facts: list[Fact],
) -> None:
    current, earlier = parted(facts)
    assert sorted(f.id for f in [*current, *earlier]) == sorted(f.id for f in facts)
    for fact in earlier:
        assert any(
            f.status == "sound" and f.topic == fact.topic and f.dated and f.dated > fact.dated
            for f in current
            if fact.dated
        )


def test_a_series_stands_in_the_order_of_its_dates_the_undated_last() -> None:
    years = [a_fact(period=p) for p in (None, "2019", "2016", "2018")]
    series = in_series(a_base(*years), years)
    assert [fact.period for fact in series] == ["2016", "2018", "2019", None]


def test_metrics_come_in_the_order_of_the_vocabulary_and_topics_together() -> None:
    sold, city, park, more = (
        a_fact(metric="export_value", unit="USD"),
        a_fact(period="2018"),
        a_fact(period="2017", scope="park"),
        a_fact(period="2016"),
    )
    base = a_base(sold, city, park, more, metrics=(a_metric(), a_money()))
    assert in_series(base, [sold, city, park, more]) == [more, city, park, sold]


def test_statements_keep_the_order_of_the_base() -> None:
    said = [a_text(value=word, period=year) for word, year in (("b", "2019"), ("a", "2016"))]
    assert in_series(a_base(*said, metrics=(a_statement(),)), said) == said


@given(FIGURES)
def test_a_series_loses_nothing(facts: list[Fact]) -> None:
    base = a_base(*facts, metrics=(a_metric(),))
    assert sorted(f.id for f in in_series(base, facts)) == sorted(f.id for f in facts)
