"""What leans on a source, and where its words stand."""

from __future__ import annotations

import pytest

from clusters.cite.citing import Citation, cite
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
