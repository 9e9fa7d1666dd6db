"""The plain reference."""

from __future__ import annotations

import pytest

from clusters.cite import reference
from clusters.cite.wording import date_words
from clusters.models import Person
from tests.making import a_source
from tests.walking import walk


def test_a_reference_says_who_what_when_and_where() -> None:
    assert reference(a_source(issued="2019-09-12")) == (
        "The Press. A paper. 12 September 2019. https://example.org/paper"
    )


def test_an_author_comes_before_the_publisher_and_a_site_before_its_owner() -> None:
    source = a_source(authors=(Person(family="Li", given="Ming"),), container="The Site")
    assert reference(source) == (
        "Li, Ming. A paper. The Site, The Press. May 2020. https://example.org/paper"
    )


def test_what_is_not_known_is_said() -> None:
    source = a_source(title=None, described="Report on a park", issued=None, url=None)
    assert reference(source) == "The Press. [Report on a park]. n.d. Address not known"


@walk(
    ("language", "condition", "words"),
    [
        ("en", "translated", " [text translated]."),
        ("sv", "garbled", " [in Swedish; text garbled]."),
        ("zh", "sound", " [in Chinese]."),
        ("zh-Hant", "sound", " [in Chinese]."),
        ("it", "sound", " [in Italian]."),
        ("nb-NO", "sound", " [in Norwegian Bokmål]."),
        ("cmn", "sound", " [in Chinese]."),
        ("qaa", "sound", " [in a language tagged qaa]."),
        ("en", "sound", ""),
    ],
)
def test_a_foreign_language_and_a_damaged_text_are_said(
    language: str, condition: str, words: str
) -> None:
    assert reference(a_source(language=language, condition=condition)) == (
        f"The Press. A paper. May 2020.{words} https://example.org/paper"
    )


def test_a_full_stop_is_not_doubled() -> None:
    source = a_source(publisher="The Press Co., Ltd.", title="It ended.")
    assert reference(source).startswith("The Press Co., Ltd. It ended. May 2020.")


@pytest.mark.parametrize("url", ["https://example.org/a.", "https://example.org/..."])
def test_an_address_is_given_as_it_is(url: str) -> None:
    assert reference(a_source(url=url)).endswith(url)


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        (None, "n.d."),
        ("2019", "2019"),
        ("2022-11", "November 2022"),
        ("2023-05-05", "5 May 2023"),
        ("2019-01-31", "31 January 2019"),
        ("2019-12-01", "1 December 2019"),
    ],
)
def test_a_date_is_written_for_people(issued: str | None, words: str) -> None:
    assert date_words(issued) == words


@pytest.mark.parametrize(
    ("issued", "bare"),
    [("2019~", "2019"), ("2019-09?", "2019-09"), ("199X", "1990"), ("2016/2025", "2016")],
)
def test_a_date_that_is_not_plain_is_not_written_as_if_it_were(issued: str, bare: str) -> None:
    assert date_words(issued) != date_words(bare)
    assert issued[:3] in date_words(issued)
