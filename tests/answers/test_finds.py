"""What people and programs read when they search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from clusters.answers.finds import ask
from tests.making import a_base, a_cluster, a_fact, a_source, a_text, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_a_find_shows_figure_words_id_and_source(ours: FactBase, read: Read) -> None:
    lines = read(ask(ours, ["walmart"]).document)
    assert lines[0] == "1 fact has “walmart”."
    (row,) = (line for line in lines if line.startswith("huairen | "))
    assert "Buyers: Walmart (company: " in row
    assert "“stable partnerships with Walmart and Target to supply tableware”" in row
    assert row.endswith("· huairen.buyers.walmart | [5]")
    assert lines[-1] == "Next: clusters cite huairen.buyers.walmart"


def test_hedge_kind_and_damage_stand_beside_a_find(read: Read) -> None:
    base = a_base(
        a_fact(id="a", hedge="over", kind="target"),
        a_fact(id="b", value=None, status="garbled", printed="305"),
    )
    text = "\n".join(read(ask(base, ["305"]).document))
    assert "over 305 people (target) (city, 2019)" in text
    assert "damaged: “305”" in text


def test_facts_clusters_and_sources_are_counted_apart(read: Read) -> None:
    base = a_base(
        a_text(evidence=some_words("glass")),
        sources=(a_source(), a_source("other", title="On glass")),
        clusters=(a_cluster(industry="glass"),),
    )
    lines = read(ask(base, ["glass"]).document)
    assert lines[0] == "1 fact, 1 cluster and 1 source have “glass”."
    assert any(line.startswith("other | On glass (The Press, 2020-05)") for line in lines)


def test_what_was_found_in_a_note_shows_the_note(read: Read) -> None:
    base = a_base(a_fact(note="Told at Heimtextil."))
    text = "\n".join(read(ask(base, ["heimtextil"]).document))
    assert "note: Told at Heimtextil." in text


def test_a_screen_of_finds_is_shown_the_rest_counted_and_programs_get_all(read: Read) -> None:
    base = a_base(*(a_fact(id=f"f{number}") for number in range(9)))
    found = ask(base, ["305"])
    assert "5 more: --all, or --limit N" in read(found.document)
    assert len(found.document.rows) == 9
    assert any("· f8" in line for line in read(ask(base, ["305"], everything=True).document))


def test_a_limit_cuts_what_programs_get_too() -> None:
    base = a_base(*(a_fact(id=f"f{number}") for number in range(9)))
    payload: Any = ask(base, ["305"], limit=6).document.payload
    assert [one["id"] for one in payload["search"]] == [f"f{number}" for number in range(6)]
    assert payload["search"][0]["fact"]["number"] == 305


def test_nothing_found_is_an_answer_that_is_no_and_names_words_that_begin_alike(
    read: Read,
) -> None:
    base = a_base(a_text(evidence=some_words("borosilicate")))
    found = ask(base, ["boron"])
    assert found.no == "nothing found"
    assert read(found.document) == ["Nothing in the base has “boron”; it has “borosilicate”."]


def test_all_finds_are_counted_first_and_what_is_left_out_under_those_shown(read: Read) -> None:
    base = a_base(*(a_text("faku", "tiles", id=f"f{n}") for n in range(6)))
    found = read(ask(base, ["tiles"]).document)
    assert found[0] == "6 facts have “tiles”."
    assert "2 more: --all, or --limit N" in found
    assert "more:" not in "\n".join(read(ask(base, ["tiles"], everything=True).document))


def test_words_are_repeated_once_and_briefly(ours: FactBase, read: Read) -> None:
    assert read(ask(ours, ["walmart"] * 100).document)[0] == "1 fact has “walmart”."
    assert len(read(ask(ours, ["x" * 10_000]).document)[0]) < 200
