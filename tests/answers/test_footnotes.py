"""Footnotes: sources by their place in the base, and marks that are explained."""

from __future__ import annotations

from dataclasses import replace

from clusters.answers.footnotes import Footnotes
from clusters.models import Conflict
from clusters.render.document import Cell
from tests.making import a_base, a_cluster, a_fact, a_source, some_words

ONE = a_fact(value=1, period="1990", evidence=some_words(source="one"))
TWO = a_fact(value=2, period="2000", evidence=some_words(source="two"))
BOTH = a_fact(
    value=3, period="2010", evidence=(*some_words(source="two"), *some_words(source="one"))
)
BASE = a_base(
    *(ONE, TWO, BOTH),
    sources=(
        a_source("one", title="First", caveats=("It is old.",)),
        a_source("two", title="Second"),
    ),
    clusters=(a_cluster(caveats=("Its place is in doubt.", "It is small.")),),
)


def test_a_source_has_the_number_of_its_place_in_the_base() -> None:
    notes = Footnotes(BASE)
    marks = [notes.mark(fact).text for fact in (TWO, ONE, TWO, BOTH)]
    assert marks == ["[2]", "[1]", "[2]", "[1][2]"]
    assert Footnotes(BASE).mark_source(BASE.source["two"]).text == "[2]"


def test_the_numbers_of_one_mark_rise() -> None:
    assert Footnotes(BASE).mark(BOTH).text == "[1][2]"


def test_several_facts_share_one_mark_of_each_source() -> None:
    assert Footnotes(BASE).mark(ONE, BOTH, TWO) == Cell("[1][2]", "quiet")


def test_the_references_come_in_the_order_of_their_numbers() -> None:
    notes = Footnotes(BASE)
    notes.mark(TWO)
    notes.mark_source(BASE.source["one"])
    assert [(note.id, note.number) for note in notes.notes()] == [("one", 1), ("two", 2)]
    assert ["First" in note.text for note in notes.notes()] == [True, False]


def test_sources_that_are_not_used_are_not_listed() -> None:
    assert not Footnotes(BASE).notes()
    notes = Footnotes(BASE)
    notes.mark(TWO)
    assert [note.id for note in notes.notes()] == ["two"]


def test_a_figure_in_conflict_is_marked_and_the_mark_explained() -> None:
    clash = Conflict(id="c", facts=(ONE.id, TWO.id), note="Two counts.")
    notes = Footnotes(replace(BASE, conflicts=(clash,)))
    assert notes.mark(BOTH).text == "[1][2]"
    assert notes.legend() == ""
    assert notes.mark(ONE).text == "[1] ≠"
    assert notes.mark(ONE, conflicts=False).text == "[1]"
    assert notes.legend() == "≠ in conflict: clusters conflicts"


def test_a_source_found_afterwards_bears_a_star_beside_others() -> None:
    sources = (a_source("one"), a_source("two", origin="second"))
    notes = Footnotes(replace(BASE, sources=sources))
    assert notes.mark(BOTH).text == "[1][2]*"
    assert notes.legend() == "* not in the one document"
    assert [note.mark for note in notes.notes()] == ["", "*"]


def test_no_source_bears_a_star_where_all_were_found_afterwards() -> None:
    sources = (a_source("one", origin="second"), a_source("two", origin="second"))
    assert Footnotes(replace(BASE, sources=sources)).mark(BOTH).text == "[1][2]"


def test_a_cluster_that_the_base_warns_of_is_marked_and_the_mark_explained() -> None:
    warned = a_cluster(beware="the town may be another")
    notes = Footnotes(replace(BASE, clusters=(warned,)))
    assert [*notes.warnings()] == []
    assert notes.beware("faku") == "!"
    assert [*notes.warnings()] == ["! Faku: the town may be another"]
    assert Footnotes(BASE).beware("faku") == ""


def test_caveats_name_what_they_are_about() -> None:
    assert Footnotes(BASE).caveats(["faku", "faku"], ["one", "two"]) == (
        "Faku: Its place is in doubt.",
        "Faku: It is small.",
        "one: It is old.",
    )
