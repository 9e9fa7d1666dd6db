"""What people read about one cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.answers.profile import profile_page
from clusters.answers.words import figure
from clusters.evidence.conflicts import clashes
from clusters.evidence.corroboration import confirmed
from clusters.models import Conflict
from clusters.query.facts import profile
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_place,
    a_source,
    a_statement,
    a_text,
    some_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


CLAIMED = "Claimed: one source says so"


def page(base: FactBase, name: str = "faku") -> Document:
    doubts, firm = clashes(base, [name]), confirmed(base, name)
    return profile_page(base, profile(base, name), doubts, firm)


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
    lines = read(page(ours, "xuzhou"))
    damaged = [row.split(" | ")[:3] for row in after(lines, "Damaged or disputed")]
    assert ["Output value", "nearly 54 billion CNY (garbled)", "city, undated"] in damaged
    assert ["Employees", "unreadable: “mer än 60,000 5 anställda”", "city, undated"] in damaged
    assert any("800 ha (plan)" in row for row in after(lines, CLAIMED))


def test_foshan_keeps_its_own_target_from_guangdongs_figures(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "foshan"))
    own = after(lines, CLAIMED)
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
    (_, row) = after(read(page(a_base(fact))), "Damaged or disputed")[-2:]
    assert row == "Employees | over 40,000 people (target) (disputed) | park, about 2019 | [1]"


def test_a_family_of_several_metrics_has_a_heading(read: Read) -> None:
    vocabulary = (a_metric("guests"), a_metric(), a_statement())
    base = a_base(a_fact(), a_fact(metric="guests"), a_text(), metrics=vocabulary)
    assert after(read(page(base)), CLAIMED) == [
        "What | What the source says | Whose, when | Source",
        "Employment",
        "Guests | 305 people | city, 2019 | [1]",
        "Employees | 305 people | city, 2019 | [1]",
        "Products | tiles | city, 2019 | [1]",
    ]


def test_what_the_sources_do_not_say_is_named(read: Read) -> None:
    sold = a_fact("foshan", metric="export_value", unit="USD")
    base = a_base(a_fact(), sold, metrics=(a_metric(), a_money()))
    assert after(read(page(base)), "What nobody says") == ["export value"]


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


def test_what_an_independent_source_confirms_stands_first_and_apart(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=305, evidence=some_words("305", "paper")),
        a_fact(id="b", value=305, evidence=some_words("305", "report")),
        a_fact(id="c", metric="guests", evidence=some_words("305", "report")),
        sources=(a_source("paper"), a_source("report", publisher="The Office")),
    )
    lines = read(page(base))
    assert after(lines, "Firm: another source confirms it")[1:] == [
        "Employees | 305 people | city, 2019 | [1][2]"
    ]
    assert after(lines, CLAIMED)[-1] == "Guests | 305 people | city, 2019 | [2]"


def test_figures_of_one_metric_are_a_series_by_period_under_one_label(read: Read) -> None:
    facts = [a_fact(value=n, period=period) for n, period in ((3, "2020"), (1, None), (2, "2018"))]
    assert after(read(page(a_base(*facts))), CLAIMED)[-3:] == [
        "Employees | 2 people | city, 2018 | [1]",
        "3 people | city, 2020 | [1]",
        "1 people | city, undated | [1]",
    ]


def test_what_does_not_agree_stands_side_by_side_with_the_reason(read: Read) -> None:
    one, other = a_fact(id="a", value=3, period="2018"), a_fact(id="b", value=9, period="2019")
    told = Conflict(id="c", facts=("a", "b"), note="Counted otherwise.")
    assert after(read(page(a_base(one, other, conflicts=(told,)))), "What does not agree") == [
        "What | What the source says | Whose, when | Source",
        "Employees | 3 people | city, 2018 | [1]",
        "Employees | 9 people | city, 2019 | [1]",
    ]
    assert "Counted otherwise." in read(page(a_base(one, other, conflicts=(told,))))
