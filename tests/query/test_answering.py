"""What a single fact says to a condition."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest

from clusters.amounts.amount import Hedge
from clusters.evidence.doubts import Doubts
from clusters.models import Concept, Conflict, Fact, FactBase, Kind, OwnRate, Reading, Scope
from clusters.query.answering import Judged, Question, judge_figure, judge_statement
from clusters.query.meanings import product
from clusters.query.where import parse_where
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_source,
    a_statement,
    a_text,
    another_place,
)
from tests.walking import walk

ACTUAL = frozenset({"actual"})
BOUNDS = ("> 1", ">= 1", "< 1", "<= 1", "= 1", "!= 1", "> 99999", "= 305", "!= 305")
OWN: tuple[Scope, ...] = ("cluster", "park", "city", "district")
BEYOND = "“305 people” says nothing beyond 2 times its number"
ELSEWHERE = tuple(scope for scope in get_args(Scope) if scope not in {*OWN, "unstated"})


def question(base: FactBase, kinds: frozenset[str] = ACTUAL) -> Question:
    return Question(base=base, doubts=Doubts(base), facts={}, kinds=kinds)


def judged(
    fact: Fact,
    condition: str,
    *others: Fact,
    kinds: frozenset[str] = ACTUAL,
    **changes: Any,  # noqa: ANN401 - any table
) -> Judged:
    base = a_base(fact, *others, **changes)
    found = judge_figure(
        question(base, kinds), fact, parse_where(base, f"{fact.metric} {condition}")
    )
    assert found.fact is fact
    return found


def asked(fact: Fact, condition: str, *others: Fact, **changes: Any) -> tuple[str, str]:  # noqa: ANN401
    found = judged(fact, condition, *others, **changes)
    return found.verdict, found.reason


@walk(
    ("fact", "condition", "verdict", "reason"),
    [
        (a_fact(value=60000, hedge="over"), "> 50000", "yes", ""),
        (a_fact(value=40000, hedge="over"), "> 50000", "maybe", "“305 people” may be either"),
        (a_fact(value=40000, hedge="up_to"), "> 30000", "maybe", "“305 people” may be either"),
        (a_fact(value=305), "> 50000", "no", ""),
        (a_fact(value=Decimal("4.5")), "> 4", "yes", ""),
        (a_fact(value=(80, 90)), "> 79", "yes", ""),
        (a_fact(value=(80, 90)), "> 85", "maybe", "“305 people” may be either"),
        (a_fact(value=(80, 90)), "> 90", "no", ""),
        (a_fact(value=(80, None)), "> 1000", "not-said", BEYOND),
        (a_fact(value=40000, hedge="over"), "> 1 billion", "not-said", BEYOND),
    ],
)
def test_a_sound_figure_answers_by_its_interval(
    fact: Fact, condition: str, verdict: str, reason: str
) -> None:
    assert asked(fact, condition) == (verdict, reason)


def test_the_reach_is_the_bases() -> None:
    base = a_base(a_fact(value=100, hedge="over"))
    far = a_base(*base.facts, settings=type(base.settings)(tolerance=0, reach=20))
    condition = parse_where(base, "employees > 1000")
    assert judge_figure(question(base), base.facts[0], condition).verdict == "not-said"
    assert judge_figure(question(far), base.facts[0], condition).verdict == "maybe"


@walk("condition", BOUNDS)
@walk("value", [None, 305, 54_000_000_000])
def test_a_garbled_figure_says_nothing(value: int | None, condition: str) -> None:
    fact = a_fact(value=value, status="garbled")
    assert asked(fact, condition) == ("not-said", "damaged in its source")


@walk("condition", BOUNDS)
@walk(
    ("changes", "tables", "reason"),
    [
        ({"status": "disputed"}, {}, "another source contradicts it"),
        (
            {},
            {"clusters": (a_cluster(perhaps=another_place()),)},
            "whose it is, is in doubt: Faku or Hejian",
        ),
        ({"scope": "unstated"}, {}, "whose figure it is, is not stated"),
    ],
)
def test_a_doubtful_figure_is_a_maybe_where_it_would_be_a_yes_and_never_a_no(
    condition: str, changes: dict[str, Any], tables: dict[str, Any], reason: str
) -> None:
    sure = asked(a_fact(), condition)[0]
    verdict, told = asked(a_fact(**changes), condition, **tables)
    assert (verdict, told) == ({"yes": "maybe", "no": "not-said"}[sure], reason)


def test_a_figure_that_a_curator_vouches_for_is_in_no_doubt() -> None:
    doubtful = (a_cluster(perhaps=another_place()),)
    assert asked(a_fact(doubt="none"), "> 1", clusters=doubtful) == ("yes", "")
    assert asked(a_fact(doubt="none"), "> 999", clusters=doubtful) == ("no", "")


def test_a_figure_in_a_conflict_is_no_yes_and_no_no() -> None:
    one, other = a_fact(id="one"), a_fact(value=9, id="other")
    why = "it does not agree with another figure of the same"
    assert asked(one, "> 1", other) == ("maybe", why)
    assert asked(one, "> 999", other) == ("not-said", why)
    told = Conflict(id="told", facts=("one", "later"), note="They differ.")
    later = a_fact(period="2021", value=305, id="later")
    assert asked(one, "> 1", later, conflicts=(told,)) == ("maybe", why)
    assert asked(one, "> 1", later) == ("yes", "")


@pytest.mark.parametrize(
    ("changes", "language"),
    [({"reading": Reading(by="hand", reason="in words")}, "en"), ({}, "fi")],
)
def test_how_its_words_were_read_keeps_no_figure_from_a_plain_answer(
    changes: dict[str, Any], language: str
) -> None:
    sources = (a_source(language=language),)
    assert asked(a_fact(**changes), "> 1", sources=sources) == ("yes", "")
    assert asked(a_fact(**changes), "> 999", sources=sources) == ("no", "")


def test_what_counts_something_narrower_says_yes_and_never_no() -> None:
    makers = a_fact(counts="makers with kilns")
    assert asked(makers, "> 1") == ("yes", "")
    assert asked(makers, "> 999") == ("not-said", "counts makers with kilns")


@walk("kind", ["target", "plan", "capacity", "contract"])
@walk("condition", BOUNDS)
def test_what_is_no_result_answers_only_when_its_kind_is_asked_for(
    kind: Kind, condition: str
) -> None:
    fact = a_fact(kind=kind)
    assert asked(fact, condition) == ("not-said", f"a {kind}, not asked for: add --kind {kind}")
    assert asked(fact, condition, kinds=frozenset({kind})) == asked(a_fact(), condition)


@walk("scope", ELSEWHERE)
@walk("status", ["sound", "disputed", "garbled"])
@walk("condition", BOUNDS)
def test_a_figure_of_something_else_says_nothing(scope: Scope, status: str, condition: str) -> None:
    fact = a_fact(scope=scope, status=status)
    assert asked(fact, condition) == ("not-said", f"of a {scope}, not of the cluster")


@pytest.mark.parametrize("scope", OWN)
def test_a_figure_of_the_cluster_its_park_its_city_or_its_district_answers(scope: Scope) -> None:
    assert asked(a_fact(scope=scope), "> 1") == ("yes", "")


def in_dollars(condition: str, rates: tuple[OwnRate, ...] = (), **changes: Any) -> Judged:  # noqa: ANN401
    fact = a_fact(metric="export_value", **{"value": 10**9, "unit": "CNY", **changes})
    return judged(fact, condition, metrics=(a_money(),), rates=rates)


@walk(
    ("condition", "hedge", "verdict"),
    [
        ("> 144 million USD", "exact", "yes"),
        ("> 145 million USD", "exact", "no"),
        ("> 144 million USD", "over", "yes"),
        ("> 145 million USD", "over", "maybe"),
        ("> 300 million USD", "over", "not-said"),
        ("< 144 million USD", "nearly", "maybe"),
        ("< 145 million USD", "nearly", "yes"),
        ("> 144.689 million USD", "exact", "no"),
        ("= 144.7 million USD", "about", "maybe"),
    ],
)
def test_another_currency_is_converted_at_the_mean_of_the_figures_own_year(
    condition: str, hedge: Hedge, verdict: str
) -> None:
    found = in_dollars(condition, hedge=hedge)  # 6.9114 yuan for a dollar in 2019
    assert found.verdict == verdict
    assert found.conversion is not None
    assert found.conversion.rate is not None
    assert found.conversion.rate.value == Decimal("6.9114")


@walk(
    ("changes", "reason"),
    [
        ({"period": None}, "in CNY, not converted: undated in its source"),
        ({"period": "201X"}, "in CNY, not converted: its year is not known"),
        ({"period": "2030"}, "in CNY, not converted: the rates end on "),
        ({"period": "1998"}, "in CNY, not converted: the rates begin on 1999-01-04"),
        ({"unit": "VND"}, "in VND, not converted: the European Central Bank has no rate of VND"),
        ({"unit": "unstated"}, "its currency is not stated"),
    ],
)
@walk("condition", ["> 1 USD", "> 1000 trillion USD"])
def test_what_cannot_be_converted_says_nothing_and_why(
    changes: dict[str, Any], reason: str, condition: str
) -> None:
    found = in_dollars(condition, **changes)
    assert (found.verdict, found.conversion) == ("not-said", None)
    assert found.reason.startswith(reason)


def test_a_rate_of_the_bases_own_converts_what_the_bank_does_not_quote() -> None:
    own = OwnRate(base="USD", quote="VND", period="2019", rate=23_000, source="state-bank")
    found = in_dollars("> 43000 USD", (own,), unit="VND")
    assert found.verdict == "yes"
    assert found.conversion is not None
    assert found.conversion.rate is not None
    assert found.conversion.rate.source == "state-bank"
    assert in_dollars("> 44000 USD", (own,), unit="VND").verdict == "no"


@pytest.mark.parametrize(
    ("measure", "unit", "value", "condition", "verdict"),
    [
        ("area", "mu", 150, "= 10 ha", "yes"),
        ("area", "mu", 150, "> 9.99 ha", "yes"),
        ("area", "mu", 150, "> 100000 m2", "no"),
        ("mass", "t", 5, "> 4999 kg", "yes"),
        ("mass", "kg", 5, "> 1 t", "no"),
        ("length", "m", 1500, "= 1.5 km", "yes"),
    ],
)
def test_quantities_are_compared_in_any_unit_of_their_measure(
    measure: Any,  # noqa: ANN401 - a measure
    unit: str,
    value: int,
    condition: str,
    verdict: str,
) -> None:
    fact = a_fact(metric="size", value=value, unit=unit)
    metrics = (a_metric("size", measures=measure, units=(unit,)),)
    assert asked(fact, condition, metrics=metrics)[0] == verdict


CONCEPTS = (
    Concept(id="ceramics", label={"en": "ceramics", "zh": "陶瓷"}),
    Concept(id="tiles", label={"en": "tiles"}, broader=("ceramics",)),
)


def stated(fact: Fact, words: str, kinds: frozenset[str] = ACTUAL) -> tuple[str, str]:
    base = a_base(fact, concepts=CONCEPTS, metrics=(a_statement(role="products"),))
    found = judge_statement(question(base, kinds), fact, product(base, words))
    return found.verdict, found.reason


@pytest.mark.parametrize("text", ["tiles", "Tiles", "TILE", "large thin", "ceramics", "陶瓷"])
def test_a_statement_answers_by_its_words_or_what_it_is_a_kind_of(text: str) -> None:
    assert stated(a_text(value="large thin tiles", concept="tiles"), text) == ("yes", "")


def test_a_statement_of_something_wider_is_a_maybe() -> None:
    ceramics = a_text(value="ceramics", concept="ceramics")
    assert stated(ceramics, "tiles") == ("maybe", "says ceramics, which is wider")


def test_a_statement_of_something_else_says_nothing() -> None:
    assert stated(a_text(value="tiles"), "glass") == ("not-said", "")


@pytest.mark.parametrize("kind", ["target", "plan"])
def test_a_statement_of_what_is_not_yet_so_is_a_maybe_unless_asked_for(kind: Kind) -> None:
    fact = a_text(kind=kind)
    assert stated(fact, "tiles") == ("maybe", f"a {kind}, not yet so: add --kind {kind}")
    assert stated(fact, "tiles", frozenset({kind})) == ("yes", "")


@pytest.mark.parametrize("scope", ["park", "district"])
def test_a_statement_of_its_park_or_district_answers_for_the_cluster(scope: Scope) -> None:
    assert stated(a_text(scope=scope), "tiles") == ("yes", "")


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("part", "part"),
        ("company", "company"),
        ("line", "production line"),
        ("household", "household"),
    ],
)
def test_a_statement_of_a_part_answers_and_says_that_it_is_of_a_part(
    scope: Scope, words: str
) -> None:
    of_one = f"said of one {words}, not of the whole"
    assert stated(a_text(scope=scope), "tiles") == ("yes", of_one)
    planned = stated(a_text(scope=scope, kind="plan"), "tiles")
    assert planned == ("maybe", f"a plan, not yet so: add --kind plan; {of_one}")


@pytest.mark.parametrize("scope", ["province", "region", "country"])
def test_a_statement_of_what_is_around_says_nothing_of_it(scope: Scope) -> None:
    assert stated(a_text(scope=scope), "tiles") == (
        "not-said",
        f"of a {scope}, not of the cluster",
    )


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (a_text(status="disputed"), "another source contradicts it"),
        (a_text(status="garbled"), "damaged in its source"),
        (a_text(scope="unstated"), "whose figure it is, is not stated"),
    ],
)
def test_a_doubtful_statement_is_a_maybe(fact: Fact, reason: str) -> None:
    assert stated(fact, "tiles") == ("maybe", reason)


def test_a_lost_statement_says_nothing() -> None:
    assert stated(a_text(value=None, status="garbled"), "tiles") == ("not-said", "")
