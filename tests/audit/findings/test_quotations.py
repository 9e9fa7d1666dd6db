"""Quotations and printed words: whole, in place, and told where they stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clusters.audit.findings.quotations import quote_moved
from clusters.factbase import Texts
from tests.audit.damaging import codes, codes_alone, hold, material, quoted
from tests.making import (
    a_base,
    a_fact,
    a_source,
    a_text,
    some_words,
)


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
    found = codes_alone(quoted(quote, printed=printed), language)
    assert found == ([] if whole else ["printed-cut"])


@pytest.mark.parametrize("printed", ["he lamp", "The lam", " lamp", "lamp,", "lamp, lit in 201"])
def test_the_printed_words_of_a_statement_are_whole_too(printed: str) -> None:
    fact = a_text(evidence=some_words("The lamp, lit in 2016"), printed=printed)
    assert codes_alone(fact) == ["printed-cut"]


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
