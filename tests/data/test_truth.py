"""What a fact-checker holds the base to, read from its YAML: meaning, which no audit can see."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.terminal import ROOT
from tests.walking import walk

BASE: dict[str, Any] = yaml.safe_load((ROOT / "data" / "clusters.yaml").read_text("utf-8"))
FACTS: dict[str, dict[str, Any]] = {fact["id"]: fact for fact in BASE["facts"]}
SOURCES: dict[str, dict[str, Any]] = {source["id"]: source for source in BASE["sources"]}
METRICS = {metric["name"]: metric for metric in BASE["metrics"]}
CONCEPTS = {concept["id"]: concept for concept in BASE["concepts"]}
CLUSTERS = {cluster["id"]: cluster for cluster in BASE["clusters"]}
NOTES = " ".join(fact.get("note", "") for fact in BASE["facts"])

OWN = {"cluster", "park", "city", "district"}
PART = {"part", "company", "line", "household"}
WIDER = {"province", "region", "country"}


def _quotes(name: str) -> str:
    return " ".join(evidence["quote"] for evidence in FACTS[name]["evidence"])


def test_a_yearly_figure_told_now_has_the_moment_it_was_told() -> None:
    yearly = {name: fact for name, fact in FACTS.items() if fact.get("per") == "year"}
    assert len(yearly) >= 12
    for name, fact in yearly.items():
        told = {SOURCES[evidence["source"]]["issued"] for evidence in fact["evidence"]}
        # A target is for its year; what is told by an undated page has no period.
        assert fact["period"] or told == {None}, name
        assert fact.get("kind") == "target" or not re.fullmatch(r"\d{4}\??", fact["period"] or "")
    uncertain = [f["period"] for f in FACTS.values() if f["metric"] == "output_value"]
    assert not [period for period in uncertain if period and "?" in period]


@walk(
    ("name", "field", "value"),
    [
        ("faku.enterprises.2017", "period", "2017-08"),
        ("faku.brands.2017", "period", "2017-08"),
        ("faku.product_types.2017", "period", "2017-08"),
        ("faku.claims.largest-northeast-china", "period", "2017-08"),
        ("jingdezhen.gdp_growth.china", "period", "../2035"),
        ("foshan.business_income.target", "period", "2025"),
        ("huairen.production_volume", "period", "2023-05"),
        ("xuzhou.output_value.hejian-2017", "period", "2017-08"),
        ("huairen.export_markets.america", "value", "Americas"),
        ("foshan.claims.first-in-china", "value", "ranking first in China"),
        ("jingdezhen.output_value.2017", "counts", "the whole ceramic trade (产业)"),
        ("jingdezhen.output_value.2010", "counts", "ceramic manufacturing (工业)"),
        ("jingdezhen.industry_scale.2025", "scope", "part"),
        ("foshan.wider_output.2020", "scope", "part"),
        ("xuzhou.output_value.edition-de", "counts", "turnover (Umsatz)"),
    ],
)
def test_a_field_says_what_its_words_say(name: str, field: str, value: str) -> None:
    assert FACTS[name][field] == value


@walk(
    ("name", "words"),
    [
        ("foshan.wider_output.2020", "泛家居产业集群"),
        ("jingdezhen.policies.instruction", "Xi Jinping"),
        ("jingdezhen.policies.instruction", "pilot zone"),
        ("xuzhou.claims.value-added", "に迫り"),
        ("huairen.output_value.2025", "按照怀仁市委"),
        ("xuzhou.institutions.museum", "färdigställts"),
        ("faku.policies.high-end", "increased the production capacity"),
        ("jingdezhen.claims.recreate", "recreate a Jingdezhen ceramic industry"),
        ("foshan.operating_revenue.2019-pillar", "15万亿元"),
        ("huairen.daily_production.factory", "around 200,000 pieces"),
    ],
)
def test_a_quotation_holds_what_the_fact_says(name: str, words: str) -> None:
    assert words in _quotes(name)


def test_a_condition_is_no_target_and_says_that_it_is_one() -> None:
    growth = FACTS["jingdezhen.gdp_growth.china"]
    assert growth["kind"] not in {"actual", "target"}
    assert "condition" in growth["note"]


@pytest.mark.parametrize(
    "words",
    [
        "not all of it in ceramics",
        "both come from officials",
        "put up for tenants",
        "roof tiles",
        "furniture, appliances",
        "glass processing",
        "Published on 14 October",
    ],
)
def test_no_note_says_more_than_its_source(words: str) -> None:
    told = [conflict["note"] for conflict in BASE["conflicts"]]
    about = [metric["about"] for metric in BASE["metrics"]]
    caveats = [
        text for item in (*CLUSTERS.values(), *SOURCES.values()) for text in item.get("caveats", [])
    ]
    assert words not in " ".join((NOTES, *told, *about, *caveats))


@pytest.mark.parametrize("metric", ["enterprises", "production_lines"])
def test_where_definitions_differ_each_figure_says_what_it_counts(metric: str) -> None:
    counted = [fact.get("counts") for fact in FACTS.values() if fact["metric"] == metric]
    assert None not in counted
    assert len(set(counted)) > 1


def test_destinations_are_printed_as_the_countries_and_regions_that_they_are() -> None:
    assert "countries and regions" in METRICS["export_destinations"]["about"]
    for name, fact in FACTS.items():
        if fact["metric"] == "export_destinations":
            assert re.search("regions|Regionen|regioner|地区", fact["printed"]), name


def test_own_wider_and_part_are_told_apart() -> None:
    for name, fact in FACTS.items():
        scope, subject = fact["scope"], fact.get("subject")
        assert scope in OWN | PART | WIDER | {"unstated"}, name
        assert not (scope == "cluster" and subject), name
        assert subject or scope in {"cluster", "city", "district", "unstated"}, name


def test_every_sign_for_hejian_and_against_it_has_its_words_and_their_source() -> None:
    perhaps = CLUSTERS["xuzhou"]["perhaps"]
    assert perhaps["within"] == ["Hebei", "Cangzhou", "Hejian"]
    assert len(perhaps["signs"]) >= 5
    assert len(perhaps["against"]) >= 2
    for sign in (*perhaps["signs"], *perhaps["against"]):
        assert 0 < len(sign["quote"]) <= 100
        assert sign["says"]
        held = "text" in SOURCES[sign["source"]]
        assert held == ("start" in sign) == ("end" in sign)
        if held:
            assert sign["end"] - sign["start"] == len(sign["quote"])
    (strongest,) = [sign for sign in perhaps["signs"] if "252" in sign["quote"]]
    for words in ("近50亿元", "七大类", "北美、欧洲、东南亚"):
        assert words in strongest["quote"]


def test_doubt_of_the_town_is_lifted_from_what_is_of_xuzhou_without_question_alone() -> None:
    lifted = [name for name, fact in FACTS.items() if "doubt" in fact]
    assert lifted == ["xuzhou.claims.bottles"]


def test_who_says_it_is_named_with_the_office() -> None:
    speakers = {
        f["speaker"]["name"]: f["speaker"]["office"] for f in FACTS.values() if "speaker" in f
    }
    assert {"Liu Feng", "Jiang Shaolong", "He Weiwen", "Pan Haiyan", "Zhang Jun"} <= set(speakers)
    assert all(speakers.values())
    assert sum(fact["metric"] == "officials" for fact in FACTS.values()) >= 10


def test_every_product_of_a_cluster_has_its_concept() -> None:
    for name, fact in FACTS.items():
        if fact["metric"] == "products" and fact["scope"] not in WIDER:
            assert fact["concept"] in CONCEPTS, name
    for concept in CONCEPTS.values():
        assert set(concept.get("broader", [])) <= set(CONCEPTS)


def test_narrow_views_have_a_word_short_enough_for_them() -> None:
    told = [item["beware"] for item in (*CLUSTERS.values(), *SOURCES.values()) if "beware" in item]
    told += [conflict["gist"] for conflict in BASE["conflicts"]]
    assert [words for words in told if len(words) > 45] == []
    assert all(conflict["id"] and conflict["gist"] for conflict in BASE["conflicts"])


def test_the_overview_has_about_six_headlines_and_markets_and_products_have_their_role() -> None:
    assert 4 <= sum(metric.get("headline", False) for metric in METRICS.values()) <= 7
    roles = {name: metric["role"] for name, metric in METRICS.items() if "role" in metric}
    assert roles == {"export_markets": "markets", "products": "products"}


def test_no_day_of_access_is_invented() -> None:
    assert [name for name, source in SOURCES.items() if source.get("accessed")] == []


def test_the_licence_of_the_data_and_the_notice_of_the_rates_are_there() -> None:
    assert "CC BY 4.0" in (ROOT / "data" / "LICENSE").read_text("utf-8")
    notice = (ROOT / "clusters" / "money" / "rates" / "NOTICE").read_text("utf-8")
    assert "European Central Bank" in notice
