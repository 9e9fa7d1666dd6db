"""The constitution of the base: every law holds, and every law bites."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from clusters.factbase import read_base, shipped
from clusters.models import Fact, FactBase
from tests.data import laws
from tests.terminal import ROOT

SEEDS = Path(os.environ.get("CLUSTERS_TEXTS") or ROOT / "seeds")


@pytest.fixture(scope="module")
def base() -> FactBase:
    return read_base(shipped())


@pytest.fixture(scope="module")
def texts(base: FactBase) -> laws.Texts:
    files = {s.id: SEEDS / s.text.file for s in base.sources if s.text}
    missing = [path.name for path in files.values() if not path.is_file()]
    if missing:
        pytest.skip(f"texts not held: {', '.join(missing)}: put them into seeds/")
    return {id_: path.read_bytes() for id_, path in files.items()}


def with_fact(base: FactBase, id_: str, **changes: object) -> FactBase:
    changed = replace(base.fact[id_], **changes)  # type: ignore[arg-type] # named by the tests
    return replace(base, facts=tuple(changed if f.id == id_ else f for f in base.facts))


def moved(fact: Fact, by: int) -> Fact:
    first, *rest = fact.evidence
    return replace(fact, evidence=(replace(first, start=first.start + by), *rest))


def test_every_text_is_the_one_that_was_quoted(base: FactBase, texts: laws.Texts) -> None:
    assert list(laws.texts_are_those_quoted(base, texts)) == []


def test_every_quotation_stands_in_its_text_to_the_character(
    base: FactBase, texts: laws.Texts
) -> None:
    assert list(laws.quotations_are_exact(base, texts)) == []


def test_every_number_of_every_text_is_a_fact_or_set_aside(
    base: FactBase, texts: laws.Texts
) -> None:
    assert list(laws.numbers_are_accounted_for(base, texts)) == []


def test_every_value_is_what_its_words_say(base: FactBase) -> None:
    assert list(laws.values_are_read_from_their_words(base)) == []


def test_every_number_set_aside_has_its_reason(base: FactBase) -> None:
    unused = [u for s in base.sources if s.text for u in s.text.set_aside]
    assert unused
    assert all(len(u.reason.split()) > 2 for u in unused)


def test_another_byte_in_a_text_is_noticed(base: FactBase, texts: laws.Texts) -> None:
    for id_ in texts:
        other = {**texts, id_: texts[id_].replace(b"e", b"a", 1)}
        assert any(c.startswith(id_) for c in laws.texts_are_those_quoted(base, other))


def test_a_quotation_moved_by_one_character_is_noticed(base: FactBase, texts: laws.Texts) -> None:
    for fact in base.facts:
        broken = with_fact(base, fact.id, evidence=moved(fact, 1).evidence)
        assert any(c.startswith(fact.id) for c in laws.quotations_are_exact(broken, texts))


@pytest.mark.parametrize(
    ("said", "instead"),
    [("\u00a0", " "), ("“", '"'), ("39.302", "39,302"), ("60,000 5", "60,0005"), ("$15", "€15")],
)
def test_a_character_changed_in_a_quotation_is_noticed(
    base: FactBase, texts: laws.Texts, said: str, instead: str
) -> None:
    fact = next(f for f in base.facts if said in f.evidence[0].quote)
    first, *rest = fact.evidence
    changed = replace(first, quote=first.quote.replace(said, instead))
    broken = with_fact(base, fact.id, evidence=(changed, *rest))
    assert any(c.startswith(fact.id) for c in laws.quotations_are_exact(broken, texts))


def test_a_number_that_no_fact_quotes_is_noticed(base: FactBase, texts: laws.Texts) -> None:
    rest = tuple(f for f in base.facts if f.id != "faku.patents_applied.2019")
    assert list(laws.numbers_are_accounted_for(replace(base, facts=rest), texts)) == [
        "chinadaily-2019: 78 at 1485: make it a fact, or set it aside"
    ]


def damages(base: FactBase) -> Iterator[tuple[str, FactBase]]:
    for fact in base.facts:
        if fact.number is not None:
            yield fact.id, with_fact(base, fact.id, value=Decimal(fact.number) * 10)
            yield fact.id, with_fact(base, fact.id, value=Decimal(fact.number) + 1)
            other = "exact" if fact.hedge != "exact" else "about"
            yield fact.id, with_fact(base, fact.id, hedge=other)
            if base.metric[fact.metric].measures != "count":
                yield fact.id, with_fact(base, fact.id, unit="EUR")
        elif not base.metric[fact.metric].is_text:
            yield fact.id, with_fact(base, fact.id, value=54, status="sound")


def test_a_changed_value_scale_hedge_or_currency_is_noticed_in_every_figure(
    base: FactBase,
) -> None:
    tried = 0
    for id_, broken in damages(base):
        tried += 1
        only = replace(broken, facts=(broken.fact[id_],))
        assert list(laws.values_are_read_from_their_words(only)), id_
    assert tried > 150


def test_the_base_is_as_rich_as_its_documents(base: FactBase) -> None:
    figures = [f for f in base.facts if not base.metric[f.metric].is_text]
    assert len(figures) >= 45
    assert len(base.facts) - len(figures) >= 60
    assert {f.cluster for f in figures} == set(base.cluster)


def test_every_metric_and_every_source_is_used(base: FactBase) -> None:
    assert {fact.metric for fact in base.facts} == set(base.metric)
    assert {e.source for fact in base.facts for e in fact.evidence} == set(base.source)


def test_a_figure_of_something_else_than_the_cluster_names_its_subject(base: FactBase) -> None:
    nameless = [
        f.id
        for f in base.facts
        if f.scope not in {"cluster", "city", "unstated"} and f.subject is None
    ]
    assert nameless == []


def test_an_id_starts_with_its_cluster_and_metric(base: FactBase) -> None:
    for fact in base.facts:
        assert fact.id.startswith(f"{fact.cluster}.{fact.metric}"), fact.id


@pytest.mark.parametrize(
    ("fact", "status", "words"),
    [
        ("xuzhou.employees", "garbled", "more than 60,000"),
        ("xuzhou.output_value", "garbled", "nearly 5 billion yuan"),
        ("xuzhou.export_destinations", "garbled", "print 54"),
        ("xuzhou.designations.glass-capital", "disputed", "awarded to Hejian"),
        ("xuzhou.policies.plan-2016-2025", "disputed", "河"),
        ("xuzhou.park_area", "sound", "mu"),
        ("faku.export_value.2018", "sound", "target for 2017"),
        ("huairen.production_volume", "sound", "capacity"),
        ("foshan.business_income.target", "sound", "stainless steel"),
        ("foshan.value_added.2019", "sound", "All manufacturing"),
        ("huairen.monthly_household_income", "sound", "two currencies"),
    ],
)
def test_what_is_known_to_be_wrong_is_in_the_data(
    base: FactBase, fact: str, status: str, words: str
) -> None:
    assert base.fact[fact].status == status
    assert words in (base.fact[fact].note or "")


def test_the_doubt_about_xuzhou_is_told_with_its_five_signs(base: FactBase) -> None:
    xuzhou = base.cluster["xuzhou"]
    assert xuzhou.perhaps is not None
    assert (xuzhou.perhaps.county, xuzhou.perhaps.province) == ("Hejian", "Hebei")
    assert len(xuzhou.perhaps.signs) == 5
    assert any("place is in doubt" in caveat for caveat in xuzhou.caveats)


def test_targets_are_never_results_and_a_province_is_never_a_cluster(base: FactBase) -> None:
    assert base.fact["foshan.business_income.target"].kind == "target"
    assert base.fact["jingdezhen.industry_scale.2025"].kind == "target"
    assert base.fact["jingdezhen.investment_signed.2022"].kind == "contract"
    guangdong = [f for f in base.facts if f.subject == "Guangdong"]
    assert guangdong
    assert {f.scope for f in guangdong} == {"province"}


def test_no_long_run_of_a_source_text_stands_in_the_base(texts: laws.Texts) -> None:
    printed = " ".join(shipped().read_text("utf-8").split())
    for content in texts.values():
        text = " ".join(content.decode().split())
        runs = (text[i : i + 110] for i in range(len(text) - 110))
        assert not [run for run in runs if run in printed]
