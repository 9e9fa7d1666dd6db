"""What the words of a figure say."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.amounts.amount import Amount, Unreadable
from clusters.evidence.passages import (
    PlacedReading,
    first_reading,
    language_of,
    negation_beside,
    readable,
)
from clusters.models import Fact
from tests.audit.damaging import material
from tests.making import a_base, a_fact, a_source, a_text, some_words
from tests.walking import walk


def _reading(fact: Fact, language: str = "en") -> Amount | Unreadable | None:
    read = first_reading(a_base(fact, sources=(a_source(language=language),)), fact)
    return read.amount if read else None


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
    assert [index for index, *_ in found.readings()] == [0]
    assert [*found.said] == [0, 2]
    assert found.said is found.said


def _in_text(
    quote: str, text: str, language: str = "en", printed: str | None = None
) -> PlacedReading:
    fact = a_fact(printed=printed, evidence=some_words(quote, start=text.index(quote)))
    read = first_reading(a_base(fact, sources=(a_source(language=language),)), fact, text)
    assert read is not None
    return read


@walk(
    ("text", "quote", "language", "left_out"),
    [
        ("They run no more than 50 firms.", "more than 50 firms", "en", ("no", "")),
        ("worth 48 billion yuan", "48", "en", ("", "billion yuan")),
        ("with 1,250 workers", "250 workers", "en", ("1,", "")),
        ("from 40 to 50 million", "50 million", "en", ("40 to", "")),
        ("about 50 firms", "50 firms", "en", ("about", "")),
        ("员工3万余人", "3", "zh", ("", "万余")),
        ("员工3万余人", "3万", "zh", ("", "余")),
        ("不超过50家企业", "超过50家", "zh", ("不", "")),
        ("mer än 5 miljarder yuan", "5 miljarder", "sv", ("mer än", "yuan")),
        ("now home to 305 businesses", "305", "en", ("", "")),
        ("In 2019 it had 305 kilns", "305 kilns", "en", ("", "")),
        ("rose to 5 billion yuan in 2018", "5 billion yuan", "en", ("", "")),
    ],
)
def test_an_amount_is_read_with_what_its_quotation_leaves_out(
    text: str, quote: str, language: str, left_out: tuple[str, str]
) -> None:
    read = _in_text(quote, text, language)
    assert read.left_out == left_out
    assert read.whole == (left_out == ("", ""))


def test_only_the_near_text_is_read_with_a_quotation() -> None:
    text = f"{'so ' * 200}about 50 firms{' so' * 200}"
    read = _in_text("50 firms", text)
    assert read.left_out == ("about", "")
    assert (len(read.before), len(read.after)) == (60, 60)


def test_a_quotation_that_is_not_where_it_says_is_read_alone() -> None:
    fact = a_fact(evidence=some_words("50 firms", start=3))
    read = first_reading(a_base(fact), fact, "They run no more than 50 firms.")
    assert read is not None
    assert (read.before, read.after, read.amount.words) == ("", "", "50")


@pytest.mark.parametrize(
    ("text", "quote", "beside"),
    [
        ("tiles for 42,000 krore a year", "42,000 krore", ("for", "krore")),
        ("superan los 300", "300", ("los", "")),
        ("in 2018, 300.", "300", ("", "")),
    ],
)
def test_the_words_at_which_reading_stopped_are_known(
    text: str, quote: str, beside: tuple[str, str]
) -> None:
    assert _in_text(quote, text).beside == beside


@walk(
    ("text", "quote", "language", "negation"),
    [
        ("It does not employ 5,000 people", "employ 5,000 people", "en", "not"),
        ("It does not yet employ 5,000 people", "employ 5,000 people", "en", "not"),
        ("It no longer exports tiles", "exports tiles", "en", "no"),
        ("Sie hat nicht 5000 Leute", "5000 Leute", "de", "nicht"),
        ("企业未达到50家", "达到50家", "zh", "未"),
        ("It is not new. It employs 5,000 people", "It employs 5,000", "en", ""),
        ("It cannot", "It", "en", ""),
        ("A knot of 5,000 people", "of 5,000 people", "en", ""),
        ("A knot, not far from 5,000 people", "from 5,000", "en", "not"),
        ("It does not employ 5,000 people", "not employ 5,000 people", "en", ""),
        ("Ei ole 50 tehdasta", "50 tehdasta", "fi", ""),
    ],
)
def test_a_negation_just_before_a_quotation_is_seen(
    text: str, quote: str, language: str, negation: str
) -> None:
    (evidence,) = some_words(quote, start=text.index(quote))
    assert negation_beside(evidence, text, language) == negation
