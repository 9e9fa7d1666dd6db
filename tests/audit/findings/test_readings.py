"""What the words of a figure say, and what the fact makes of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clusters.factbase import Texts
from clusters.models import Reading
from tests.audit.damaging import codes, codes_alone, quoted
from tests.making import (
    a_base,
    a_fact,
    a_metric,
    a_source,
    a_text,
    some_words,
)

NOWHERE = Texts(Path("nowhere"))


@pytest.mark.parametrize("quote", ["305 yuan", "305 hectares", "305 percent"])
def test_a_count_is_no_money_area_or_share(quote: str) -> None:
    assert codes_alone(quoted(quote)) == ["unit-misread"]


def test_a_count_may_be_in_a_unit_that_is_its_own() -> None:
    fact = replace(quoted("305 tonnes", metric="output", unit="t"), id="faku.output")
    metrics = (a_metric("output", units=("t",)),)
    assert codes(a_base(fact, metrics=metrics), NOWHERE) == []


def test_money_without_its_currency_says_so() -> None:
    said = quoted("305 million", 305_000_000, metric="sales", unit="unstated")
    assert codes_alone(said) == []
    assert codes_alone(replace(said, unit="CNY")) == ["currency-misread"]


def test_a_currency_of_no_list_is_told_once() -> None:
    assert codes_alone(quoted("$305", metric="sales", unit="ABC")) == ["unknown-currency"]


def test_zero_has_no_sign() -> None:
    assert codes_alone(quoted("0 people", 0)) == []


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
    ("sources", "reading", "found"),
    [
        (("fi",), None, ["unread-language"]),
        (("en", "fi"), None, ["unread-language"]),
        (("fi", "lv"), None, ["unread-language"]),
        (("fi",), Reading(by="hand", reason="Finnish read by me"), []),
        (("en",), None, []),
    ],
)
def test_words_of_a_language_that_is_not_read_are_one_finding_a_fact(
    sources: tuple[str, ...], reading: Reading | None, found: list[str]
) -> None:
    words = tuple(e for language in sources for e in some_words("305 people", f"paper-{language}"))
    told = tuple(a_source(f"paper-{language}", language=language) for language in sources)
    fact = a_fact(id="faku.employees", evidence=words, reading=reading)
    assert codes(a_base(fact, sources=told), NOWHERE) == found


def test_a_statement_in_a_language_that_is_not_read_is_no_finding() -> None:
    fact = a_text(id="faku.products", evidence=some_words("laattoja"))
    assert codes(a_base(fact, sources=(a_source(language="fi"),)), NOWHERE) == []
