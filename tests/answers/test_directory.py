"""The list of clusters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clusters.answers.directory import ask
from clusters.models import Conflict
from tests.making import a_base, a_cluster, a_fact, a_place, a_text, another_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_clusters_are_listed_one_line_each_with_their_place_in_doubt(
    ours: FactBase, read: Read
) -> None:
    lines = read(ask(ours).document)
    assert lines[0].startswith("5 clusters, ")
    rows = [line.split(" | ") for line in lines[3:8]]
    assert [row[0] for row in rows] == ["faku", "xuzhou !", "foshan !", "jingdezhen", "huairen"]
    assert rows[1][1:3] == ["徐州", "Jiangsu? Hebei?"]


def test_a_cluster_is_listed_with_how_much_is_known_of_it_and_how_much_conflicts(
    read: Read,
) -> None:
    base = a_base(
        *(a_fact(id="a"), a_fact(id="b", value=9), a_text()),
        clusters=(a_cluster(place=a_place("Hebei")),),
        conflicts=(Conflict(id="c", facts=("a", "b"), note="Two counts."),),
    )
    lines = read(ask(base).document)
    assert lines[0] == "1 cluster, 3 facts, 1 source"
    assert lines[3] == "faku | faku县 | Shenyang, Hebei | ceramics | 3 | 1"
    assert "≠ how often in conflict: clusters conflicts faku" in lines


def test_the_place_is_shown_in_doubt_where_it_may_be_another(read: Read) -> None:
    base = a_base(a_fact(), clusters=(a_cluster(perhaps=another_place()),))
    assert "Liaoning? Hebei?" in "\n".join(read(ask(base).document))


def test_a_mark_to_beware_is_explained_and_no_other(read: Read) -> None:
    clusters = (a_cluster("faku", beware="half is lost"), a_cluster("foshan"))
    lines = read(ask(a_base(a_fact(), clusters=clusters)).document)
    assert "! Faku: half is lost" in lines
    assert not any("≠" in line for line in lines[3:])


def test_the_last_line_names_the_next_command(read: Read) -> None:
    assert read(ask(a_base(a_fact())).document)[-1] == (
        "Next: clusters show faku; clusters compare"
    )


def test_a_long_list_is_cut_after_twenty_and_counts_the_rest(read: Read) -> None:
    base = a_base(*(a_fact(f"town-{number}") for number in range(25)))
    lines = read(ask(base).document)
    assert "5 more: clusters list --all" in lines
    assert not any(line.startswith("town-20") for line in lines)
    assert any(line.startswith("town-24") for line in read(ask(base, everything=True).document))
    assert len(ask(base).document.rows) == 25


def test_a_base_without_clusters_is_listed_as_such(read: Read) -> None:
    base = replace(a_base(a_fact()), clusters=(), facts=())
    assert read(ask(base).document)[0] == "0 clusters, 0 facts, 1 source"
