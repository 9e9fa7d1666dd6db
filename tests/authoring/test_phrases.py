"""The table of words is whole: each entry is of a measure and of languages that are read."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from clusters.amounts.languages import languages
from clusters.authoring.phrases import Vocabulary, months, part, phrases, places, stems
from clusters.factbase import open_base

PARTS = ("metrics", "kinds", "years", "words", "parts", "rates")


@pytest.mark.parametrize("name", PARTS)
def test_every_entry_has_phrases_in_languages_that_are_read(name: str) -> None:
    for entry, told in part(name).items():
        assert {*told} - {"measures"} <= {*languages()}, entry
        for language in {*told} - {"measures"}:
            assert all(phrases(name, entry, language)), (entry, language)
            assert len({*phrases(name, entry, language)}) == len(phrases(name, entry, language))


def test_every_metric_of_the_table_says_what_it_is_measured_in() -> None:
    measures = {"money", "count", "share", "area", "years", ""}
    assert {told["measures"] for told in part("metrics").values()} <= measures


@pytest.mark.parametrize("language", ["en", "de", "sv", "es", "fr", "it", "pt", "sk", "ru"])
def test_a_year_has_twelve_months(language: str) -> None:
    assert {*months(language).values()} == {*range(1, 13)}


def test_parts_of_a_year_are_told_by_their_months() -> None:
    assert all(re.fullmatch(r"[01]\d-[01]\d", months) for months in part("parts"))


def test_a_short_phrase_stands_by_itself_and_a_long_one_within_words() -> None:
    assert [*places("park", "the parks and a park")] == [(16, 20)]
    assert [*places("umsatz", "der jahresumsatz")] == [(10, 16)]
    assert [*places("家", "1200家企业")] == [(4, 5)]


def test_a_word_is_known_by_its_stem_in_each_of_its_forms() -> None:
    forms = [stem for _, _, stem in stems("order orders ordered ordering")]
    assert all(one == next_ for one, next_ in pairwise(forms))
    assert [stem for _, _, stem in stems("陶瓷厂")] == ["陶瓷", "瓷厂"]


def test_what_is_counted_in_one_unit_is_known_by_the_same_words() -> None:
    entries = Vocabulary(open_base(None), "en").entries
    assert entries["daily_production"] == entries["production_volume"] == "production_volume"
    assert entries["lines_upgraded"] == "production_lines"
