"""What the words of a figure say."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.amounts.amount import Amount, Unreadable
from clusters.evidence.words import first_reading, language_of, readable
from clusters.models import Fact
from tests.audit.damaging import material
from tests.making import a_base, a_fact, a_source, a_text, some_words


def _reading(fact: Fact, language: str = "en") -> Amount | Unreadable | None:
    return first_reading(a_base(fact, sources=(a_source(language=language),)), fact)


def _said(fact: Fact, language: str = "en") -> tuple[object, ...]:
    reading = _reading(fact, language)
    assert isinstance(reading, Amount)
    return reading.value, reading.unit, reading.hedge, reading.words


@pytest.mark.parametrize(
    ("quote", "printed", "language", "said"),
    [
        ("over 305 people", None, "en", (305, None, "over", "over 305")),
        ("over 305 people", "305", "en", (305, None, "over", "over 305")),
        ("in 2019 it had 305 people", "305", "en", (305, None, "exact", "305")),
        (
            "nästan 5 miljarder yuan",
            None,
            "sv",
            (5 * 10**9, "CNY", "nearly", "nästan 5 miljarder yuan"),
        ),
        ("31亿元", None, "zh", (31 * 10**8, "CNY", "exact", "31亿元")),
        ("31亿元", None, "zh-Hans-CN", (31 * 10**8, "CNY", "exact", "31亿元")),
    ],
)
def test_the_whole_quotation_is_read_at_the_printed_words(
    quote: str, printed: str | None, language: str, said: tuple[object, ...]
) -> None:
    assert _said(a_fact(printed=printed, evidence=some_words(quote)), language) == said


@pytest.mark.parametrize("printed", ["had", "people"])
def test_printed_words_without_a_number_have_no_reading(printed: str) -> None:
    assert _reading(a_fact(printed=printed, evidence=some_words("had 305 people"))) is None


def test_a_damaged_number_is_unreadable() -> None:
    fact = a_fact(evidence=some_words("60,000 5 people"))
    assert isinstance(_reading(fact), Unreadable)


def test_a_language_without_a_table_is_not_read_and_not_called_wrong(tmp_path: Path) -> None:
    fact = a_fact(evidence=some_words("305 henkilöä"))
    base = a_base(fact, sources=(a_source(language="fi"),))
    assert (language_of(base, fact), readable(base, fact)) == ("fi", False)
    assert first_reading(base, fact) is None
    assert [*material(base, tmp_path).readings()] == []


def test_figures_are_read_once_and_statements_and_lost_values_are_not_compared(
    tmp_path: Path,
) -> None:
    lost = a_fact("foshan", None, status="garbled", evidence=some_words("XNUMX people"))
    found = material(a_base(a_fact(), a_text(), lost), tmp_path)
    assert [index for index, _, _ in found.readings()] == [0]
    assert [*found.said] == [0, 2]
    assert found.said is found.said
