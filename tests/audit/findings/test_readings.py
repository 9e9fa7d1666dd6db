"""What the words of a figure say, and what the fact makes of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clusters.audit.auditing import judge
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
from tests.walking import walk

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


@walk(
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


SHARE = a_metric("share", measures="share", units=("percent",))


def _share(value: object, quote: str, **changes: Any) -> list[str]:  # noqa: ANN401 - any field
    fact = a_fact(
        id="faku.share",
        metric="share",
        unit="percent",
        value=value,
        evidence=some_words(quote),
        **changes,
    )
    return codes(a_base(fact, metrics=(SHARE,)), NOWHERE)


@walk(
    ("value", "quote", "found"),
    [
        ((80, 90), "80 to 90 per cent", []),
        ((80, 90), "about 80 to 90 per cent", []),
        ((Decimal(80), Decimal("90.0")), "80 to 90 per cent", []),
        (80, "80 to 90 per cent", ["value-misread"]),
        (90, "80 to 90 per cent", ["value-misread"]),
        (85, "80 to 90 per cent", ["value-misread"]),
        ((80, 95), "80 to 90 per cent", ["value-misread"]),
        ((80, None), "80 to 90 per cent", ["value-misread"]),
        ((80, 90), "80 per cent", ["value-misread"]),
        ((80, None), "at least 80 per cent", []),
        ((None, 80), "up to 80 per cent", []),
        ((0, 80), "up to 80 per cent", []),
        ((80, None), "more than 80 per cent", ["value-misread"]),
        ((80, 90), "80 to 90 hectares", ["unit-misread"]),
    ],
)
def test_a_range_has_the_ends_of_its_words(value: object, quote: str, found: list[str]) -> None:
    assert _share(value, quote) == found


def test_a_number_for_a_range_tells_what_was_read_and_orders_nothing() -> None:
    fact = a_fact(id="faku.employees", value=85, evidence=some_words("80 to 90 people"))
    ((breach, _),) = judge(a_base(fact), NOWHERE)[1]
    assert breach.message == "'80 to 90' reads the range 80 to 90, not 85"
    assert breach.mend.startswith("correct the value, or confirm it by hand")


@walk(
    ("value", "quote", "found"),
    [
        (5, "fell 5 per cent", ["sign-doubtful"]),
        (-5, "fell 5 per cent", []),
        (5, "rose 5 per cent", []),
        (-5, "rose 5 per cent", ["sign-misread"]),
        (-5, "5 per cent", ["sign-misread"]),
        (6, "fell 5 per cent", ["value-misread"]),
        (5, "fell to 5 per cent", []),
        (-5, "fell to 5 per cent", ["sign-misread"]),
    ],
)
def test_a_fall_leaves_the_sign_in_doubt(value: int, quote: str, found: list[str]) -> None:
    assert _share(value, quote) == found


def test_a_doubtful_sign_is_a_warning_that_a_curator_settles() -> None:
    assert _share(5, "fell 5 per cent", reading=Reading(by="hand", reason="a loss")) == []


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("80 to 90 people", []),
        ("85 people", []),
        ("about 95 people", []),
        ("85 to 95 people", ["quote-differs"]),
        ("95 people", ["quote-differs"]),
    ],
)
def test_another_source_may_say_what_lies_in_a_range(quote: str, found: list[str]) -> None:
    words = (*some_words("80 to 90 people"), *some_words(quote, "other"))
    fact = a_fact(id="faku.employees", value=(80, 90), evidence=words)
    assert codes(a_base(fact), NOWHERE) == found


@pytest.mark.parametrize(
    ("quote", "found"),
    [("half the people", []), ("305 people", []), ("306 people", ["quote-differs"])],
)
def test_of_a_hand_reading_another_source_must_not_say_another_number(
    quote: str, found: list[str]
) -> None:
    words = (*some_words("all of them"), *some_words(quote, "other"))
    reading = Reading(by="hand", reason="all are 305")
    fact = a_fact(id="faku.employees", reading=reading, evidence=words)
    assert codes(a_base(fact), NOWHERE) == found


def test_a_number_in_words_that_are_no_number_is_accepted_by_hand() -> None:
    reading = Reading(by="hand", reason="about half, in words")
    half: dict[str, Any] = {"hedge": "about", "unit": "percent", "metric": "share"}
    fact = a_fact(id="faku.share", value=50, evidence=some_words("产品的一半左右"), **half)
    sources = (a_source(language="zh"),)
    base = a_base(fact, metrics=(SHARE,), sources=sources)
    assert codes(base, NOWHERE) != []
    assert codes(replace(base, facts=(replace(fact, reading=reading),)), NOWHERE) == []
