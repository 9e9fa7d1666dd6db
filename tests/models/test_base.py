"""A base finds its parts by name, and makes intervals of hedges by its own tolerance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusters.amounts.amount import Hedge, Interval
from clusters.models import Concept, Settings
from tests.making import (
    a_base,
    a_fact,
    a_metric,
    a_money,
    a_source,
    a_statement,
    a_text,
    some_words,
)


@pytest.mark.parametrize("unit", ["CNY", "USD", "unstated"])
def test_money_takes_any_currency_code_or_says_that_there_is_none(unit: str) -> None:
    assert a_money().takes(unit)


@pytest.mark.parametrize("unit", [None, "", "yuan", "cny", "CNYX", "people", "CNY\n"])
def test_money_takes_nothing_else(unit: str | None) -> None:
    assert not a_money().takes(unit)


def test_a_count_takes_its_own_units_only() -> None:
    assert a_metric(units=("guests", "firms")).takes("firms")
    assert not a_metric(units=("guests", "firms")).takes("people")
    assert not a_metric(units=("guests",)).takes(None)


def test_statements_are_texts_and_figures_are_not() -> None:
    assert a_statement().is_text
    assert not a_money().is_text


def test_each_part_is_found_by_its_name() -> None:
    fact = a_fact()
    base = a_base(fact)
    assert base.fact[fact.id] is fact
    assert base.cluster["faku"] is base.clusters[0]
    assert base.metric["employees"] is base.metrics[0]
    assert base.source["paper"] is base.sources[0]


def test_families_come_in_the_order_of_the_vocabulary_with_their_metrics() -> None:
    people, tiles, orders = a_metric(), a_statement(), a_metric("guests")
    base = a_base(metrics=(people, tiles, orders))
    assert base.families == {"employment": (people, orders), "products": (tiles,)}


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        ("exact", Interval(Decimal(1000), Decimal(1000))),
        ("about", Interval(Decimal(900), Decimal(1100))),
        ("over", Interval(Decimal(1000), None, low_open=True)),
        ("nearly", Interval(Decimal(900), Decimal(1000), high_open=True)),
    ],
)
def test_a_hedge_is_an_interval(hedge: Hedge, expected: Interval) -> None:
    fact = a_fact(value=1000, hedge=hedge)
    assert a_base(fact).interval(fact) == expected


def test_the_tolerance_is_the_bases_own() -> None:
    fact = a_fact(value=1000, hedge="about")
    strict = a_base(fact, settings=Settings(tolerance=Decimal("0.01")))
    assert strict.interval(fact) == Interval(Decimal(990), Decimal(1010))


def test_a_statement_and_a_lost_figure_have_no_interval() -> None:
    lost, said = a_fact(value=None, status="garbled"), a_text()
    base = a_base(lost, said)
    assert base.interval(lost) is None
    assert base.interval(said) is None


def test_a_fact_that_quotes_both_origins_keeps_the_quotations_of_the_one_asked() -> None:
    seed, second = some_words("305 people"), some_words("over 300 people", source="other")
    both = a_fact(evidence=(*seed, *second), printed="305")
    sources = (a_source(), a_source("other", origin="second"))
    base = a_base(both, a_fact("foshan", evidence=second), sources=sources)
    first, found = base.of_origin("seed"), base.of_origin("second")
    assert [(f.cluster, f.evidence, f.words) for f in first.facts] == [("faku", seed, "305")]
    assert [f.cluster for f in found.facts] == ["faku", "foshan"]
    assert (found.facts[0].evidence, found.facts[0].words) == (second, "over 300 people")
    assert [source.id for source in found.sources] == ["other"]


def test_a_range_is_its_own_interval_with_open_ends() -> None:
    base = a_base(a_fact(value=(80, 90)), a_fact(value=(80, None)), a_fact(value=(None, 90)))
    assert [base.interval(fact) for fact in base.facts] == [
        Interval(Decimal(80), Decimal(90)),
        Interval(Decimal(80), None),
        Interval(None, Decimal(90)),
    ]


def test_what_is_broader_than_a_concept_is_found_however_far_up() -> None:
    slab, tile = Concept(id="slab", label={}, broader=("tile",)), Concept(id="tile", label={})
    slate = Concept(id="slate", label={}, broader=("slab", "stone"))
    base = a_base(concepts=(slab, tile, slate))
    assert base.broader("slate") == {"slab", "stone", "tile"}
    assert base.broader("tile") == frozenset()


def test_a_circle_of_concepts_has_an_end() -> None:
    one, other = (
        Concept(id="one", label={}, broader=("other",)),
        Concept(id="other", label={}, broader=("one",)),
    )
    assert "one" in a_base(concepts=(one, other)).broader("one")
