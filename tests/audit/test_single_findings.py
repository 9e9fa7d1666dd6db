"""Cases of single findings that no one damage to our base shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clusters.audit.findings.quotations import quote_moved
from clusters.factbase import Texts
from clusters.models import Fact
from tests.audit.damaging import codes, hold, material
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_source,
    a_text,
    some_words,
)

NOWHERE = Texts(Path("nowhere"))


def _codes(fact: Fact, language: str = "en", **source: Any) -> list[str]:  # noqa: ANN401
    named = replace(fact, id=f"{fact.cluster}.{fact.metric}")
    return codes(a_base(named, sources=(a_source(language=language, **source),)), NOWHERE)


def _figure(quote: str, value: object = 305, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(value=value, evidence=some_words(quote), **changes)


@pytest.mark.parametrize(
    ("quote", "printed", "language", "whole"),
    [
        ("had 305 people", "305", "en", True),
        ("had 305 people", "305 people", "en", True),
        ("had 305 people", "had 305", "en", False),
        ("had 305 people", "305 peop", "en", False),
        ("had 305 people", "305 ", "en", False),
        ("had 305 people", "30", "en", False),
        ("had (about) 305 people", "305", "en", True),
        ("305 people (a third) of", "305 people (a third)", "en", True),
        ("305 people (a third) of", "305 people (a third", "en", False),
        ("有305家企业", "305", "zh", True),
        ("有305家企业", "305家", "zh", True),
        ("有305家企业", "05家", "zh", False),
    ],
)
def test_printed_words_are_whole(quote: str, printed: str, language: str, whole: bool) -> None:
    found = _codes(_figure(quote, printed=printed), language)
    assert found == ([] if whole else ["printed-cut"])


@pytest.mark.parametrize("printed", ["he lamp", "The lam", " lamp", "lamp,", "lamp, lit in 201"])
def test_the_printed_words_of_a_statement_are_whole_too(printed: str) -> None:
    fact = a_text(evidence=some_words("The lamp, lit in 2016"), printed=printed)
    assert _codes(fact) == ["printed-cut"]


@pytest.mark.parametrize("quote", ["305 yuan", "305 hectares", "305 percent"])
def test_a_count_is_no_money_area_or_share(quote: str) -> None:
    assert _codes(_figure(quote)) == ["unit-misread"]


def test_a_count_may_be_in_a_unit_that_is_its_own() -> None:
    fact = replace(_figure("305 tonnes", metric="output", unit="t"), id="faku.output")
    metrics = (a_metric("output", units=("t",)),)
    assert codes(a_base(fact, metrics=metrics), NOWHERE) == []


def test_money_without_its_currency_says_so() -> None:
    said = _figure("305 million", 305_000_000, metric="sales", unit="unstated")
    assert _codes(said) == []
    assert _codes(replace(said, unit="CNY")) == ["currency-misread"]


def test_a_currency_of_no_list_is_told_once() -> None:
    assert _codes(_figure("$305", metric="sales", unit="ABC")) == ["unknown-currency"]


def test_one_claim_in_other_words_is_no_duplicate() -> None:
    one = a_fact(id="faku.employees.a", evidence=some_words("305 people"))
    other = a_fact(id="faku.employees.b", evidence=some_words("305 people", start=50))
    again = replace(one, id="faku.employees.c")
    assert codes(a_base(one, other), NOWHERE) == []
    assert codes(a_base(one, other, again), NOWHERE) == ["duplicate-fact"]


def test_zero_has_no_sign() -> None:
    assert _codes(_figure("0 people", 0)) == []


@pytest.mark.parametrize(
    ("period", "issued", "found"),
    [
        ("2020", "2020-05", []),
        ("2020-06", "2020-05", ["future-actual"]),
        ("2020-06", "2020", []),
        ("2021", "2020", ["future-actual"]),
        ("2021", None, []),
        ("2019/2021", "2020", []),
    ],
)
def test_a_result_may_not_begin_after_it_was_told(
    period: str, issued: str | None, found: list[str]
) -> None:
    assert _codes(_figure("305 people", period=period), issued=issued) == found


@pytest.mark.parametrize(
    ("period", "issued", "found"),
    [
        ("2020", "2020-05", []),
        ("2020-04", "2020-05", ["past-target"]),
        ("2019", "2020", ["past-target"]),
        ("2019", None, []),
        (None, "2020", ["past-target"]),
        ("2016/2025", "2020", []),
    ],
)
def test_a_target_may_not_be_over_when_it_is_told(
    period: str | None, issued: str | None, found: list[str]
) -> None:
    fact = _figure("305 people", period=period, kind="target")
    assert _codes(fact, issued=issued) == found


@pytest.mark.parametrize(
    ("id_", "sound"),
    [
        ("faku.employees", True),
        ("faku.employees.2019", True),
        ("faku.employees.old-town", True),
        ("faku.employees.", False),
        ("faku.employees.2019.b", False),
        ("faku.employeesx", False),
        ("faku.employees.Old", False),
        ("foshan.employees", False),
        ("faku", False),
    ],
)
def test_the_id_of_a_fact_is_of_its_cluster_and_metric(id_: str, sound: bool) -> None:
    assert codes(a_base(a_fact(id=id_)), NOWHERE) == ([] if sound else ["bad-id"])


@pytest.mark.parametrize("id_", ["Paper", "pa per", "p\u0430per", "7days", "paper_2"])
def test_the_id_of_a_source_is_plain(id_: str) -> None:
    fact = a_fact(id="faku.employees", evidence=some_words(source=id_))
    assert codes(a_base(fact), NOWHERE) == ["bad-id"]


@pytest.mark.parametrize(
    ("name", "odd"),
    [
        ("Faku County", False),
        ("Fǎkù", False),
        ("Héjiān 河间", False),
        ("Факу", False),
        ("Faku (Факу)", False),
        ("F\u0430ku Town", True),
        ("F\u03b1ku Town", True),
        ("\uff26aku Town", True),
        ("Faku\u00ad Town", True),
        ("Faku\u3164 Town", True),
    ],
)
def test_a_word_of_a_name_is_of_one_alphabet_and_can_be_seen(name: str, odd: bool) -> None:
    base = a_base(a_fact(id="faku.employees"), clusters=(a_cluster(aliases=(name,)),))
    assert codes(base, NOWHERE) == (["odd-characters"] if odd else [])


def test_a_publisher_and_a_subject_are_names() -> None:
    assert _codes(a_fact(), publisher="The Pr\u0435ss") == ["odd-characters"]
    assert _codes(a_fact(subject="the p\u0430rk")) == ["odd-characters"]


def test_a_family_may_have_the_name_of_its_only_metric_and_of_no_other() -> None:
    fact = a_fact(id="faku.employees")
    alone = (a_metric("employees", family="employees"),)
    other = a_money("sales", family="employees")
    assert codes(a_base(fact, metrics=alone), NOWHERE) == []
    assert "family-is-metric" in codes(a_base(fact, metrics=(*alone, other)), NOWHERE)
    elsewhere = (a_metric("employees", family="work"), other)
    assert "family-is-metric" in codes(a_base(fact, metrics=elsewhere), NOWHERE)


def test_what_is_set_aside_cannot_cover_the_text_before_it(tmp_path: Path) -> None:
    text = "In 2019 there were 305 people. © 2020"
    record = hold(tmp_path, text, ("© 2020", "the copyright line"))
    (aside,) = record.set_aside
    reaching = replace(record, set_aside=(replace(aside, start=aside.start - len(text)),))
    fact = a_fact(id="faku.employees", evidence=some_words("305 people", start=19))
    base = a_base(fact, sources=(a_source(text=reaching),))
    assert "quote-length" in codes(base, Texts(tmp_path))


def test_a_quotation_without_offsets_is_found_or_missed_in_its_text(tmp_path: Path) -> None:
    record = hold(tmp_path, "There were 305 people.")
    (evidence,) = some_words()
    unplaced = replace(evidence, start=None, end=None)
    fact = a_fact(id="faku.employees", evidence=(unplaced,))
    base = a_base(fact, sources=(a_source(text=record),))
    assert codes(base, Texts(tmp_path)) == ["quote-unplaced"]
    moved = replace(fact, evidence=(replace(unplaced, quote="305 People"),))
    found = codes(replace(base, facts=(moved,)), Texts(tmp_path))
    assert found == ["number-unaccounted", "quote-moved"]


def _echo(quote: str, language: str = "en", source: str = "other", **changes: Any) -> list[str]:  # noqa: ANN401 - any field
    """Audit a figure of a paper to which a second quotation is added."""
    words = (*some_words("nearly 5 billion yuan"), *some_words(quote, source))
    told: dict[str, Any] = {"unit": "CNY", "hedge": "nearly", "metric": "export_value"} | changes
    fact = a_fact(value=5 * 10**9, evidence=words, id="faku.export_value", **told)
    sources = (a_source(), a_source("other", language=language))
    return codes(a_base(fact, sources=sources), NOWHERE)


@pytest.mark.parametrize(
    ("quote", "language", "agrees"),
    [
        ("fast 5 Milliarden Yuan", "de", True),
        ("लगभग 5 बिलियन युआन", "hi", True),
        ("in 2019 nearly 5 billion yuan", "en", True),
        ("casi 5.000 millones de yuanes", "es", True),
        ("fast 6 Milliarden Yuan", "de", False),
        ("mehr als 5 Milliarden Yuan", "de", False),
        ("5 Milliarden Yuan", "de", False),
        ("fast 5 Milliarden Euro", "de", False),
        ("fast 5 Milliarden", "de", False),
        ("fünfzig Firmen", "de", False),
        ("lähes 5 miljardia juania", "fi", True),
    ],
)
def test_another_source_quoted_with_a_figure_says_the_same(
    quote: str, language: str, agrees: bool
) -> None:
    assert _echo(quote, language) == ([] if agrees else ["quote-differs"])


def test_a_further_quotation_of_the_same_source_may_say_anything() -> None:
    assert _echo("in 2019", source="paper") == ["unused-source"]


def test_another_source_whose_amount_cannot_be_read_says_nothing_alike() -> None:
    assert _echo("nearly $5-6 billion") == ["quote-differs"]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("There were 305 people.", "write start: 11, end: 21"),
        ("305 people, and 305 people", "copy the words from the text, and their offsets"),
        ("There were 306 people.", "copy the words from the text, and their offsets"),
    ],
)
def test_a_moved_quotation_is_mended_by_its_place_where_the_text_has_it_once(
    tmp_path: Path, text: str, mend: str
) -> None:
    fact = a_fact(id="faku.employees", evidence=some_words("305 people", start=5))
    base = a_base(fact, sources=(a_source(text=hold(tmp_path, text)),))
    (breach,) = quote_moved(material(base, tmp_path))
    assert breach.message == "'305 people' does not stand in the text at its place"
    assert breach.mend == mend
