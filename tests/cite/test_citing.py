"""What leans on a source, where its words stand, and lists of references."""

from __future__ import annotations

import pytest

from clusters.cite.citing import Citation, bibliography, cite
from clusters.cite.runs import text_of
from clusters.errors import Usage
from clusters.models import HeldText
from tests.making import a_base, a_cluster, a_fact, a_source, some_words

LATE = a_fact(id="late", evidence=some_words("late words", start=90))
EARLY = a_fact(id="early", evidence=some_words("early", start=5))
BOTH = a_fact(
    "foshan",
    id="both",
    evidence=(*some_words("elsewhere", "other", 40), *some_words("mid", start=40)),
)
TEXT = HeldText(file="paper.txt", sha256="0", characters=100, paragraphs=(0, 40, 90))
BASE = a_base(
    *(LATE, EARLY, BOTH),
    clusters=(a_cluster("faku"), a_cluster("foshan")),
    sources=(a_source("paper", text=TEXT), a_source("other", text=None), a_source("unused")),
)
B, A = a_source("b", title="Beta"), a_source("a", title="Alpha")
OTHER = a_source("c", title="Gamma", publisher="A Bureau")


def words_of(citation: Citation) -> list[tuple[str, str]]:
    return [(q.fact.id, q.evidence.quote) for q in citation.quotations]


def test_a_source_is_cited_with_all_its_words_in_the_order_of_its_text() -> None:
    (citation,) = cite(BASE, ["paper"])
    assert citation.source.id == "paper"
    assert words_of(citation) == [("early", "early"), ("both", "mid"), ("late", "late words")]


@pytest.mark.parametrize(("fact", "paragraph"), [("early", 1), ("late", 3)])
def test_a_quotation_says_in_which_paragraph_it_begins(fact: str, paragraph: int) -> None:
    (citation,) = cite(BASE, [fact])
    assert [q.paragraph for q in citation.quotations] == [paragraph]


def test_a_quotation_at_the_first_character_of_a_paragraph_is_in_it() -> None:
    paper = next(c for c in cite(BASE, ["both"]) if c.source.id == "paper")
    assert [q.paragraph for q in paper.quotations] == [2]


def test_a_source_whose_text_was_never_held_has_no_paragraphs() -> None:
    (citation,) = cite(BASE, ["other"])
    assert [q.paragraph for q in citation.quotations] == [None]


def test_a_fact_is_cited_from_each_of_its_sources_once() -> None:
    assert [(c.source.id, words_of(c)) for c in cite(BASE, ["both"])] == [
        ("other", [("both", "elsewhere")]),
        ("paper", [("both", "mid")]),
    ]


def test_a_cluster_is_cited_by_any_name_with_all_its_facts() -> None:
    (citation,) = cite(BASE, ["FAKU"])
    assert words_of(citation) == [("early", "early"), ("late", "late words")]


def test_each_source_and_each_quotation_comes_once_however_often_it_is_asked_for() -> None:
    found = cite(BASE, ["late", "faku", "late", "paper"])
    assert [c.source.id for c in found] == ["paper"]
    assert [fact for fact, _ in words_of(found[0])] == ["early", "both", "late"]


def test_a_source_on_which_nothing_leans_is_cited_all_the_same() -> None:
    (citation,) = cite(BASE, ["unused"])
    assert (citation.source.id, citation.quotations) == ("unused", ())


def test_sources_come_in_the_order_in_which_they_are_asked_for() -> None:
    assert [c.source.id for c in cite(BASE, ["unused", "other"])] == ["unused", "other"]


def test_an_unknown_word_cannot_be_cited() -> None:
    with pytest.raises(Usage) as caught:
        cite(BASE, ["papr"])
    assert str(caught.value) == (
        "'papr': no such cluster, fact or source: did you mean paper? (see `clusters facts`)"
    )


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
