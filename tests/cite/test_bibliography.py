"""A list of references: numbered, or sorted with likes told apart."""

from __future__ import annotations

from clusters.cite.bibliography import bibliography
from clusters.cite.runs import text_of
from tests.making import a_source

B, A = a_source("b", title="Beta"), a_source("a", title="Alpha")
OTHER = a_source("c", title="Gamma", publisher="A Bureau")


def test_a_style_that_numbers_keeps_the_order_given() -> None:
    listed = bibliography([B, A], "ieee")
    assert [(one.source.id, one.mark, one.in_text) for one in listed] == [
        ("b", "[1]", "[1]"),
        ("a", "[2]", "[2]"),
    ]


def test_another_style_sorts_and_gives_likes_a_letter() -> None:
    listed = bibliography([B, OTHER, A], "apa")
    assert [(one.source.id, one.mark, one.in_text) for one in listed] == [
        ("c", "", "(A Bureau, 2020)"),
        ("a", "", "(The Press, 2020a)"),
        ("b", "", "(The Press, 2020b)"),
    ]
    assert "(2020a, May)" in text_of(listed[1].reference)


def test_likes_beyond_the_alphabet_are_still_told_apart() -> None:
    sources = [a_source(f"s{number}", title=f"{number:03}") for number in range(60)]
    listed = bibliography(sources, "harvard")
    assert len({one.in_text for one in listed}) == 60
    assert listed[26].in_text == "(The Press, 2020aa)"


def test_quotation_marks_and_brackets_do_not_count_in_sorting() -> None:
    quoted = a_source("q", title="“Zebra” crossings", publisher="P")
    ours = a_source("o", title=None, described="about yaks", publisher="P")
    assert [one.source.id for one in bibliography([quoted, ours], "mla")] == ["o", "q"]
