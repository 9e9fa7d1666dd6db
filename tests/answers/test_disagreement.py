"""What does not agree, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.answers.disagreement import conflicts_page
from clusters.evidence.conflicts import clashes
from clusters.models import Conflict
from tests.making import a_base, a_cluster, a_fact, a_text, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

MANY = a_fact(value=400, id="many", hedge="over", evidence=some_words("over 400", "report"))
FEW = a_fact(value=305, id="few")
TOLD = Conflict(id="faku.people", facts=("few", "many"), note="One counts the town.")


def page(base: FactBase) -> Document:
    return conflicts_page(base, clashes(base))


def test_figures_stand_side_by_side_with_the_reason_below(read: Read) -> None:
    lines = read(page(a_base(FEW, MANY, conflicts=(TOLD,))))
    assert lines[:8] == [
        "1 conflict",
        "",
        "Faku: employees",
        "What | What the source says | Whose, when | Source",
        "Employees | 305 people | city, 2019 | [1]",
        "Employees | over 400 people | city, 2019 | [2]",
        "",
        "One counts the town.",
    ]


def test_what_the_figures_themselves_show_says_so(read: Read) -> None:
    lines = read(page(a_base(FEW, MANY)))
    assert "Figures of the same, at the same time, which exclude each other." in lines


def test_two_sources_of_one_claim_are_one_row(read: Read) -> None:
    again = a_fact(value=305, id="again", evidence=some_words("305 people", "book"))
    lines = read(page(a_base(FEW, again, MANY)))
    assert "Employees | 305 people | city, 2019 | [1][2]" in lines


def test_a_title_names_each_metric_once(read: Read) -> None:
    mixed = Conflict(id="c", facts=("few", "said", "many"), note="Hm.")
    base = a_base(FEW, a_text(id="said"), MANY, conflicts=(mixed,))
    assert "Faku: employees, products" in read(page(base))


def test_several_are_counted_and_none_too(read: Read) -> None:
    other = a_fact("foshan", 1, id="x"), a_fact("foshan", 2, id="y")
    assert read(page(a_base(FEW, MANY, *other)))[0] == "2 conflicts"
    assert read(page(a_base(FEW)))[0] == "0 conflicts"


def test_caveats_of_the_clusters_in_conflict_are_told(read: Read) -> None:
    doubt = a_cluster(caveats=("The place is in doubt.",))
    assert "- Faku: The place is in doubt." in read(page(a_base(FEW, MANY, clusters=(doubt,))))
    assert "- Faku: The place is in doubt." not in read(page(a_base(FEW, clusters=(doubt,))))


def test_programs_get_the_facts_whole_and_the_note() -> None:
    document = page(a_base(FEW, MANY, conflicts=(TOLD,)))
    (row,) = document.rows
    assert document.payload["conflicts"] == (row,)
    assert (row["id"], row["cluster"], row["note"]) == ("faku.people", "faku", TOLD.note)
    facts = row["facts"]
    assert isinstance(facts, list)
    assert [(f["id"], f["hedge"], f["low"], f["high"]) for f in facts] == [
        ("few", "exact", 305, 305),
        ("many", "over", 400, None),
    ]
