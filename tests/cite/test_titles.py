"""Titles in the case of a style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.cite.titles import in_headline_case, in_sentence_case
from tests.making import a_source
from tests.walking import walk


def headline(title: str, language: str = "en") -> str | None:
    return in_headline_case(a_source(title=title, language=language)).title


@walk(
    ("printed", "made"),
    [
        ("kilns of the north", "Kilns of the North"),
        ("The kilns of the north", "The Kilns of the North"),
        ("a town: the kilns it lives on", "A Town: The Kilns It Lives On"),
        ("why now? a town asks", "Why Now? A Town Asks"),
        ("a state-of-the-art plan", "A State-of-the-Art Plan"),
        ("glass for in-house use", "Glass for In-House Use"),
        ("China's “specialized towns” gain", "China's “Specialized Towns” Gain"),
        ("the 'dragon' (a town) wakes", "The 'Dragon' (a Town) Wakes"),
        ("kilns fire up in Faku", "Kilns Fire Up in Faku"),
        ("the town’s kilns don’t rest", "The Town’s Kilns Don’t Rest"),
        ("glass  from\ttwo towns", "Glass  from\tTwo Towns"),
        ("", ""),
    ],
)
def test_headline_case_raises_all_but_small_words_and_these_at_the_ends(
    printed: str, made: str
) -> None:
    assert headline(printed) == made


@pytest.mark.parametrize(
    ("printed", "made"),
    [
        ("GDP and 5G in the PRC", "GDP and 5G in the PRC"),
        ("an iPhone glaze by eBay", "An iPhone Glaze by eBay"),
        ("the trade fair opens in The Hague", "The Trade Fair Opens in The Hague"),
        ("a page of glassnews.example", "A Page of glassnews.example"),
        ("kilns and/or moulds, x_1 and <b>bold</b>", "Kilns and/or Moulds, x_1 and <b>bold</b>"),
        ("the 2nd fair of van Gogh tiles", "The 2nd Fair of van Gogh Tiles"),
        ("CHINA AND A WORLD OF GLASS", "CHINA AND A WORLD OF GLASS"),
    ],
)
def test_acronyms_names_and_what_is_no_word_are_left_alone(printed: str, made: str) -> None:
    assert headline(printed) == made


@pytest.mark.parametrize(
    ("printed", "made"),
    [
        ("A Fair Held In Faku And Its Towns", "A Fair Held in Faku and Its Towns"),
        ("A Fair Opens At The Hague", "A Fair Opens at The Hague"),
        ("A Fair Opens In the North", "A Fair Opens In the North"),
    ],
)
def test_small_words_are_lowered_only_where_all_of_them_have_capitals(
    printed: str, made: str
) -> None:
    assert headline(printed) == made


@pytest.mark.parametrize("language", ["it", "de-AT", "sv", "zh", "fr"])
def test_a_title_in_another_language_keeps_its_case(language: str) -> None:
    printed = "il vetro e la città: una storia"
    source = a_source(title=printed, language=language)
    assert headline(printed, language) == in_sentence_case(source).title == printed


def test_english_is_english_wherever_it_is_written() -> None:
    assert headline("a town", "en-GB") == headline("a town", "EN") == "A Town"


def test_how_long_a_small_word_may_be_is_the_styles_matter() -> None:
    source = a_source(title="kilns between towns in Faku")
    assert in_headline_case(source, 4).title == "Kilns Between Towns in Faku"


def test_a_description_of_ours_is_no_title() -> None:
    source = a_source(title=None, described="report on a park")
    assert in_headline_case(source) == in_sentence_case(source) == source


@pytest.mark.parametrize(
    ("printed", "made"),
    [
        ("Hejian: the northern city", "Hejian: The northern city"),
        ("Why now? a town asks", "Why now? A town asks"),
        ("A fair: “towns of glass”", "A fair: “Towns of glass”"),
        ("A fair: iPhones of glass", "A fair: iPhones of glass"),
        ("A Conference Held in Jingdezhen", "A Conference Held in Jingdezhen"),
        ("At 10:30 the kiln opens", "At 10:30 the kiln opens"),
    ],
)
def test_sentence_case_begins_a_subtitle_with_a_capital_and_lowers_no_name(
    printed: str, made: str
) -> None:
    assert in_sentence_case(a_source(title=printed)).title == made


@given(st.text(max_size=60))
def test_only_the_case_of_letters_ever_changes(printed: str) -> None:
    made = headline(printed) or ""
    assert made.casefold() == printed.casefold()
    assert headline(made) == made
