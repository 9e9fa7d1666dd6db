"""What people read about one cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.query.profile import profile
from clusters.render.figures import figure
from clusters.render.pages.profile import profile_page
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_place, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def page(base: FactBase, name: str = "faku") -> Document:
    return profile_page(base, profile(base, name))


def after(lines: list[str], title: str) -> list[str]:
    start = lines.index(title) + 1
    return lines[start : [*lines, ""].index("", start)]


def test_xuzhou_says_that_its_place_is_in_doubt_and_where_it_may_be(
    ours: FactBase, read: Read
) -> None:
    lines = read(page(ours, "hejian"))
    assert lines[0] == "Xuzhou 徐州 (Xúzhōu)"
    assert "Place | Xuzhou, Jiangsu" in lines
    assert any(line.startswith("Perhaps | Hejian, Cangzhou, Hebei: ") for line in lines)
    assert any(line.startswith("- Xuzhou: The place is in doubt") for line in lines)


def test_xuzhou_shows_its_damage(ours: FactBase, read: Read) -> None:
    text = "\n".join(read(page(ours, "xuzhou")))
    assert "Output value | nearly 54 billion CNY (garbled) | city, undated | [1]" in text
    assert "Employees | unreadable: “mer än 60,000 5 anställda” | city, undated | [1]" in text
    assert "800 ha (plan)" in text


def test_foshan_keeps_its_own_target_from_guangdongs_figures(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "foshan"))
    own = after(lines, "What the sources say")
    around = after(lines, "Around it: not Foshan's own, or not said whose")
    assert any("600 billion CNY (target) | city, 2021 to 2025" in row for row in own)
    assert not any("Guangdong" in row for row in own)
    assert any("(currency not stated) | province: Guangdong, 2019" in row for row in around)


@pytest.mark.parametrize("name", ["faku", "xuzhou", "foshan", "jingdezhen", "huairen"])
def test_every_fact_of_a_cluster_is_on_its_page(ours: FactBase, read: Read, name: str) -> None:
    text = "\n".join(read(page(ours, name)))
    for fact in ours.facts:
        if fact.cluster == name:
            said = isinstance(fact.value, str)
            assert (str(fact.value) if said else figure(fact).text) in text


def test_hedge_kind_status_scope_and_period_stand_beside_a_figure(read: Read) -> None:
    fact = a_fact(
        value=40000, hedge="over", kind="target", status="disputed", scope="park", period="2019~"
    )
    (_, row) = after(read(page(a_base(fact))), "What the sources say")[-2:]
    assert row == "Employees | over 40,000 people (target) (disputed) | park, about 2019 | [1]"


def test_a_family_of_several_metrics_has_a_heading(read: Read) -> None:
    vocabulary = (a_metric("guests"), a_metric(), a_statement())
    base = a_base(a_fact(), a_fact(metric="guests"), a_text(), metrics=vocabulary)
    assert after(read(page(base)), "What the sources say") == [
        "What | What the source says | Whose, when | Source",
        "Employment",
        "Guests | 305 people | city, 2019 | [1]",
        "Employees | 305 people | city, 2019 | [1]",
        "Products | tiles | city, 2019 | [1]",
    ]


def test_what_the_sources_do_not_say_is_named(read: Read) -> None:
    sold = a_fact("foshan", metric="export_value", unit="USD")
    base = a_base(a_fact(), sold, metrics=(a_metric(), a_money()))
    assert after(read(page(base)), "What the sources do not say") == ["export value"]


def test_notes_name_the_facts_they_are_about(read: Read) -> None:
    base = a_base(
        a_fact(hedge="over", note="In the park."),
        a_text(value="tiles", note="Translated."),
        a_text(value="plates", note="Translated."),
    )
    lines = read(page(base))
    assert "Employees, over 305 people: In the park." in lines
    assert "tiles; plates: Translated." in lines


def test_names_that_differ_in_marks_alone_are_shown_once(read: Read) -> None:
    cluster = a_cluster(aliases=("Fakù", "Faku County"), place=a_place(county="Faku"))
    lines = read(page(a_base(a_fact(), clusters=(cluster,))))
    assert "Place | Faku, Shenyang, Liaoning" in lines
    (names,) = (line for line in lines if line.startswith("Answers to | "))
    assert names.count("aku,") + names.count("akù,") == 1
    assert "Faku County" in names


def test_programs_get_the_cluster_and_its_facts() -> None:
    document = page(a_base(a_fact(id="f"), a_fact(id="p", scope="province"), a_fact("foshan")))
    cluster, facts = document.payload["cluster"], document.payload["facts"]
    assert isinstance(cluster, dict)
    assert cluster["id"] == "faku"
    assert isinstance(facts, tuple)
    assert [fact["id"] for fact in facts] == ["f", "p"]
    assert document.rows == facts
