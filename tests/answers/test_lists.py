"""The lists: clusters, facts, metrics and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.answers.listing import facts_page
from clusters.answers.overview import clusters_page
from tests.making import a_base, a_cluster, a_fact, a_place, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_clusters_are_listed_one_line_each_with_their_doubts(ours: FactBase, read: Read) -> None:
    lines = read(clusters_page(ours))
    assert lines[0] == "5 clusters"
    rows = [line.split(" | ") for line in lines[3:8]]
    assert [row[0] for row in rows] == ["faku", "xuzhou", "foshan", "jingdezhen", "huairen"]
    assert rows[1][1:3] == ["徐州", "Jiangsu or Hebei?"]
    assert any(line.startswith("- Xuzhou: The place is in doubt") for line in lines)


def test_a_cluster_is_listed_with_how_much_is_known_of_it(read: Read) -> None:
    base = a_base(
        *(a_fact(), a_fact(value=None, status="garbled"), a_text()),
        clusters=(a_cluster(place=a_place("Hebei")),),
    )
    lines = read(clusters_page(base))
    assert lines[0] == "1 cluster"
    assert "faku | faku县 | Hebei | ceramics | 3" in lines


def test_facts_are_listed_with_hedge_kind_status_scope_and_source(read: Read) -> None:
    facts = (
        a_fact(id="a", hedge="over", kind="target", scope="province", subject="Hebei"),
        a_fact(id="b", value=None, status="garbled", printed="305", period=None),
    )
    assert read(facts_page(a_base(*facts), facts))[:5] == [
        "2 facts",
        "",
        "Fact | What the source says | Whose, when | Source",
        "a | over 305 people (target) | province: Hebei, 2019 | [1]",
        "b | unreadable: “305” | city, undated | [1]",
    ]


def test_one_fact_is_counted_as_one(read: Read) -> None:
    fact = a_fact()
    assert read(facts_page(a_base(fact), [fact]))[0] == "1 fact"


def test_every_figure_of_the_base_is_listed_with_its_kind_and_its_damage(
    ours: FactBase, read: Read
) -> None:
    lines = read(facts_page(ours, ours.facts))
    rows = {line.split(" | ")[0]: line for line in lines if " | " in line}
    for fact in ours.facts:
        row = rows[fact.id]
        assert fact.kind == "actual" or f"({fact.kind})" in row
        assert fact.status == "sound" or f"({fact.status})" in row or "unreadable" in row
        assert fact.period is not None or ", undated | " in row
