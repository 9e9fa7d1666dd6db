"""Footnotes: numbered as they come."""

from __future__ import annotations

from clusters.answers.footnotes import Footnotes
from clusters.render.document import Cell
from tests.making import a_base, a_cluster, a_fact, a_source, some_words

ONE = a_fact(value=1, evidence=some_words(source="one"))
TWO = a_fact(value=2, evidence=some_words(source="two"))
BOTH = a_fact(value=3, evidence=(*some_words(source="two"), *some_words(source="one")))
BASE = a_base(
    *(ONE, TWO, BOTH),
    sources=(
        a_source("one", title="First", caveats=("It is old.",)),
        a_source("two", title="Second"),
    ),
    clusters=(a_cluster(caveats=("Its place is in doubt.", "It is small.")),),
)


def test_a_source_keeps_the_number_of_its_first_use() -> None:
    notes = Footnotes(BASE)
    marks = [notes.mark(fact).text for fact in (TWO, ONE, TWO, BOTH)]
    assert marks == ["[1]", "[2]", "[1]", "[1][2]"]


def test_the_numbers_of_one_mark_rise() -> None:
    notes = Footnotes(BASE)
    notes.mark(ONE)
    assert notes.mark(BOTH).text == "[1][2]"


def test_several_facts_share_one_mark_of_each_source() -> None:
    assert Footnotes(BASE).mark(ONE, BOTH, TWO) == Cell("[1][2]", "quiet")


def test_the_references_come_in_the_order_of_their_numbers() -> None:
    notes = Footnotes(BASE)
    notes.mark(TWO)
    assert notes.mark_source(BASE.source["one"]).text == "[2]"
    assert [line.split(". ")[1] for line in notes.lines()] == ["Second", "First"]


def test_sources_that_are_not_used_are_not_listed() -> None:
    assert Footnotes(BASE).lines() == ()


def test_caveats_name_what_they_are_about() -> None:
    assert Footnotes(BASE).caveats(["faku", "faku"], ["one", "two"]) == (
        "Faku: Its place is in doubt.",
        "Faku: It is small.",
        "one: It is old.",
    )
