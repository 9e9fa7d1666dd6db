"""The lists: clusters, facts, metrics and sources."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from clusters.answers.listing import facts_page
from clusters.answers.measures import metrics_page
from clusters.answers.overview import clusters_page
from clusters.answers.provenance import sources_page
from clusters.factbase.opening import Texts
from clusters.models import HeldText
from tests.making import a_base, a_cluster, a_fact, a_metric, a_place, a_source, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


def test_metrics_are_listed_by_family_with_their_units(read: Read) -> None:
    base = a_base(a_fact(), a_text(), metrics=(a_metric(units=("people", "heads")), a_statement()))
    assert read(metrics_page(base)) == [
        "2 metrics in 2 families",
        "",
        "employment",
        "Metric | Measures | Facts | About",
        "employees | count (people, heads) | 1 | People at work.",
        "",
        "products",
        "Metric | Measures | Facts | About",
        "products | text | 1 | People at work.",
    ]


def test_sources_are_listed_with_their_condition_and_whether_their_text_is_held(
    tmp_path: Path, read: Read
) -> None:
    (tmp_path / "a.txt").write_bytes(b"305 people")
    text = HeldText(
        file="a.txt", sha256=sha256(b"305 people").hexdigest(), characters=10, paragraphs=(0,)
    )
    base = a_base(
        a_fact(),
        sources=(
            a_source(text=text),
            a_source("lost", issued=None, language="sv", condition="garbled"),
            a_source("excerpt", text=None, caveats=("It is short.",)),
        ),
    )
    lines = read(sources_page(base, Texts(tmp_path)))
    assert lines[:6] == [
        "3 sources",
        "",
        "Source | Published | Language | Condition | Facts | Text | Reference",
        "paper | May 2020 | en | sound | 1 | held | [1]",
        "lost | n.d. | sv | garbled | 0 | not held | [2]",
        "excerpt | May 2020 | en | sound | 0 | excerpts | [3]",
    ]
    assert "- excerpt: It is short." in lines
