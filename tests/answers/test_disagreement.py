"""What does not agree, as people and programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.answers.disagreement import ask
from clusters.errors import Usage
from clusters.models import Conflict
from tests.making import a_base, a_cluster, a_fact, a_text, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]
    Fits = Callable[[Document], None]

MANY = a_fact(value=400, id="many", hedge="over", evidence=some_words("over 400", "report"))
FEW = a_fact(value=305, id="few")
TOLD = Conflict(id="faku.people", facts=("few", "many"), note="One counts the town.")
OTHER = a_fact("foshan", 1, id="x"), a_fact("foshan", 2, id="y")


def page(base: FactBase, *words: str, everything: bool = False) -> Document:
    return ask(base, words, everything=everything).document


def test_conflicts_are_counted_by_cluster_and_stand_in_a_line_each(read: Read) -> None:
    assert read(page(a_base(FEW, MANY, *OTHER)))[:5] == [
        "2 conflicts: Faku 1, Foshan 1",
        "",
        "Cluster | What does not agree | Source",
        "1 | Faku employment | 305 people, 2019; over 400 people, 2019 | [1][2]",
        "2 | Foshan employment | 1 people, 2019; 2 people, 2019 | [1]",
    ]


def test_a_line_is_the_gist_where_the_base_has_one(read: Read) -> None:
    told = Conflict(
        id="c", facts=("few", "many"), gist="305 or over 400", note="Counted otherwise."
    )
    assert "1 | Faku employment | 305 or over 400 | [1][2]" in read(
        page(a_base(FEW, MANY, conflicts=(told,)))
    )


@pytest.mark.parametrize("word", ["1", "faku.people"])
def test_one_is_shown_in_full_by_its_number_or_its_id(word: str, read: Read) -> None:
    lines = read(page(a_base(FEW, MANY, *OTHER, conflicts=(TOLD,)), word))
    assert lines[:8] == [
        "1 conflict: Faku 1",
        "",
        "1. Faku: employees (faku.people)",
        "What | Figure | Whose, when | Source",
        "Employees | 305 people | city, 2019 | [1]",
        "Employees | over 400 people | city, 2019 | [2]",
        "",
        "One counts the town.",
    ]
    assert lines[-1] == "How a value came about: clusters why few"


def test_a_number_is_a_place_in_the_whole_list_whatever_clusters_are_named(read: Read) -> None:
    base = a_base(FEW, MANY, *OTHER)
    assert "2 | Foshan employment | 1 people, 2019; 2 people, 2019 | [1]" in read(
        page(base, "foshan")
    )
    assert "2. Foshan: employees (foshan.employees.2019)" in read(page(base, "2"))


def test_a_derived_conflict_is_found_by_its_id_too(read: Read) -> None:
    lines = read(page(a_base(FEW, MANY), "faku.employees.2019"))
    assert "Figures of the same, at the same time, which exclude each other." in lines


@pytest.mark.parametrize("word", ["0", "3", "99999999999999999999"])
def test_a_number_that_no_conflict_has_says_how_many_there_are(word: str) -> None:
    with pytest.raises(Usage, match=rf"^{word}: no such conflict: there are 2: see `clusters con"):
        page(a_base(FEW, MANY, *OTHER), word)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(Usage, match=r"^'nowhere': no such cluster"):
        page(a_base(FEW, MANY), "nowhere")


def test_all_shows_each_in_full(read: Read) -> None:
    lines = read(page(a_base(FEW, MANY, *OTHER), everything=True))
    assert "1. Faku: employees (faku.employees.2019)" in lines
    assert "2. Foshan: employees (foshan.employees.2019)" in lines


def test_two_sources_of_one_claim_are_one_row(read: Read) -> None:
    again = a_fact(value=305, id="again", evidence=some_words("305 people", "book"))
    lines = read(page(a_base(FEW, again, MANY), "1"))
    assert "Employees | 305 people | city, 2019 | [1][2]" in lines


def test_a_title_names_each_metric_once(read: Read) -> None:
    mixed = Conflict(id="c", facts=("few", "said", "many"), note="Hm.")
    base = a_base(FEW, a_text(id="said"), MANY, conflicts=(mixed,))
    assert "1. Faku: employees, products (c)" in read(page(base, "c"))


def test_where_nothing_disagrees_the_first_line_says_so(read: Read) -> None:
    assert read(page(a_base(FEW))) == ["No conflict: no two sources are known to disagree here."]


def test_of_many_sources_a_line_marks_the_first_and_counts_the_others(read: Read) -> None:
    more = [a_fact(value=n, id=f"f{n}", evidence=some_words("x", f"s{n}")) for n in range(1, 6)]
    told = Conflict(id="c", facts=tuple(f.id for f in more), gist="five", note="Five.")
    assert "1 | Faku employment | five | [1] +4" in read(page(a_base(*more, conflicts=(told,))))


def test_a_long_list_is_cut_after_twenty_with_a_count(read: Read) -> None:
    facts = [
        a_fact(value=v, subject=f"park {n}", scope="park", id=f"{n}.{v}")
        for n in range(30)
        for v in (1, 2)
    ]
    lines = read(page(a_base(*facts)))
    assert "and 10 conflicts more: --all" in lines
    assert sum(" | Faku employment | " in line for line in lines) == 20


def test_caveats_of_the_clusters_in_conflict_are_told() -> None:
    doubt = a_cluster(caveats=("The place is in doubt.",))
    document = page(a_base(FEW, MANY, clusters=(doubt,)))
    assert document.warnings == ("Faku: The place is in doubt.",)
    assert page(a_base(FEW, clusters=(doubt,))).warnings == ()


def test_programs_get_all_of_them_whole_with_their_numbers() -> None:
    document = page(a_base(FEW, MANY, *OTHER, conflicts=(TOLD,)))
    row, derived = document.rows
    assert document.payload["conflicts"] == document.rows
    told = ("number", "id", "cluster", "told", "gist", "note")
    assert [row[key] for key in told] == [1, "faku.people", "faku", True, None, TOLD.note]
    assert (derived["id"], derived["told"]) == ("foshan.employees.2019", False)
    facts = row["facts"]
    assert isinstance(facts, list)
    assert [(f["id"], f["hedge"], f["low"], f["high"]) for f in facts] == [
        ("few", "exact", 305, 305),
        ("many", "over", 400, None),
    ]


def test_the_shipped_base_fits_a_screen(ours: FactBase, fits: Fits) -> None:
    fits(page(ours))
    for cluster in ours.clusters:
        fits(page(ours, cluster.id))
    for number in range(1, len(ours.conflicts) + 1):
        fits(page(ours, str(number)))
