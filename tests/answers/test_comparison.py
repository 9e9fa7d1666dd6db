"""What people read when they compare clusters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest

from clusters.answers.comparison import comparison_page
from clusters.compare.comparing import compare
from clusters.compare.terms import Terms
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_statement, a_text

if TYPE_CHECKING:
    from clusters.models import FactBase
    from clusters.render.document import Document

Read: TypeAlias = "Callable[[Document], list[str]]"


def page(base: FactBase, *metrics: str, window: int = 3) -> Document:
    return comparison_page(base, compare(base, metrics, terms=Terms(window=window)))


def section(lines: list[str], title: str) -> list[str]:
    """Give the lines under a title, to the next blank one."""
    start = lines.index(title) + 1
    return lines[start : lines.index("", start)]


def test_exports_name_every_cluster_in_every_group(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "exports"))
    for title in (
        "Export value: results in USD, 2015 to 2018",
        "Export destinations: results, 2015 to 2018",
        "Buyers",
    ):
        rows = " ".join(section(lines, title))
        assert all(cluster.name in rows for cluster in ours.clusters)


def test_in_the_first_documents_the_export_value_is_fakus_alone(
    seeds_alone: FactBase, read: Read
) -> None:
    lines = read(page(seeds_alone, "exports"))
    assert section(lines, "Export value: results in USD, 2015 to 2018") == [
        "Cluster | Export value | Whose, when | Source",
        "1 | Faku | 100 million USD | cluster, 2018 | [1]",
        "– | Xuzhou | not stated",
        "– | Foshan | not stated",
        "– | Jingdezhen | not stated",
        "– | Huairen | not stated",
    ]
    assert "Only Faku's figure can be ranked: there is nothing to rank it against." in lines


def test_every_cluster_has_a_value_or_a_reason(ours: FactBase, read: Read) -> None:
    rows = section(read(page(ours, "exports")), "Export value: results in USD, 2015 to 2018")
    told = {row.split(" | ")[1]: row for row in reversed(rows[1:])}
    assert set(told) == {cluster.name for cluster in ours.clusters}
    assert told["Faku"].startswith("1 | Faku | 100 million USD | cluster, 2018 | ")
    assert told["Jingdezhen"].startswith("– | Jingdezhen | 256 million CNY | city, 2016 | ")
    assert told["Jingdezhen"].endswith(" | in CNY, not USD: add --currency USD to convert")
    assert all(told[name].endswith("not stated") for name in ("Xuzhou", "Foshan", "Huairen"))


def test_what_is_unreadable_is_shown_as_unreadable(seeds_alone: FactBase, read: Read) -> None:
    rows = section(read(page(seeds_alone, "exports")), "Export destinations: results, 2015 to 2018")
    assert rows[:3] == [
        "Cluster | Export destinations | Whose, when | Source | Why not ranked",
        "1 | Faku | 36 countries | cluster, 2018 | [1]",
        (
            "– | Xuzhou | unreadable: “XNUMX länder och regioner” | city, undated | [2] | "
            "the number is damaged in its source"
        ),
    ]


def test_markets_aimed_at_are_told_from_markets_served(ours: FactBase, read: Read) -> None:
    rows = section(read(page(ours, "exports")), "Export markets")
    faku = [row for row in rows if row.startswith("Faku | ")]
    assert faku
    assert all("(plan)" in row or "(target)" in row for row in faku)
    assert any(row.startswith("Xuzhou | North America; Europe; Southeast Asia") for row in rows)


def test_every_source_used_has_its_footnote(seeds_alone: FactBase, read: Read) -> None:
    lines = read(page(seeds_alone, "exports"))
    sources = section([*lines, ""], "Sources")
    assert [line[:3] for line in sources] == ["[1]", "[2]", "[3]"]
    assert "[in Swedish; text garbled]" in sources[1]


def test_a_place_in_doubt_is_said_on_every_page_with_the_cluster(
    ours: FactBase, read: Read
) -> None:
    assert any(
        line.startswith("- Xuzhou: The place is in doubt") for line in read(page(ours, "funds"))
    )


def test_48_and_50_billion_are_never_ranked_together(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "output"))
    rows = section(lines, "Output value: results in CNY, 2021 to 2024")
    row = next(row for row in rows if "48 billion" in row)
    assert row.startswith("– | Jingdezhen | 48 billion CNY | scope not stated, ")
    assert row.endswith(" | whose figure it is, is not stated")
    assert any(
        "50 billion" in row
        for row in section(lines, "Industry scale: targets in CNY, 2022 to 2025")
    )


def test_the_printed_54_billion_is_shown_garbled_and_not_ranked(ours: FactBase, read: Read) -> None:
    rows = section(read(page(ours, "output_value")), "Output value: results in CNY, 2021 to 2024")
    (row,) = (row for row in rows if "54 billion" in row)
    assert row.startswith("– | Xuzhou | nearly 54 billion CNY (garbled) | city, undated | ")
    assert row.endswith(" | garbled in its source: not to be trusted")


def test_a_metric_of_which_nobody_says_anything_is_named(read: Read) -> None:
    base = a_base(clusters=(a_cluster(),), metrics=(a_metric(), a_money()))
    silent = ["Not stated of any of these clusters", "Employees"]
    assert read(page(base, "employees"))[:2] == silent
    both = read(page(base, "employees", "export_value"))
    assert both[:2] == ["Not stated of any of these clusters", "Employees, Export Value"]


def test_ranks_shared_are_marked(read: Read) -> None:
    facts = a_fact("faku", 1000, hedge="about"), a_fact("foshan", 950), a_fact("huairen", 1)
    rows = section(read(page(a_base(*facts), "employees")), "Employees: results, 2016 to 2019")
    assert [row.split(" | ")[:3] for row in rows[1:]] == [
        ["1=", "Foshan", "950 people"],
        ["1=", "Faku", "about 1,000 people"],
        ["3", "Huairen", "1 people"],
    ]


def test_what_each_cluster_says_stands_under_its_own_name(read: Read) -> None:
    base = a_base(a_text("faku", "tiles"), a_text("foshan", "bricks"))
    rows = section(read(page(base, "products")), "Products")
    assert [row.split(" | ")[:2] for row in rows[1:]] == [["Faku", "tiles"], ["Foshan", "bricks"]]


def test_a_title_never_speaks_of_the_currency_unstated(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", unit="unstated", scope="province"))
    assert not any("in unstated" in line for line in read(page(base, "export_value")))


def test_notes_stand_under_the_table(read: Read) -> None:
    base = a_base(a_fact(note="A round figure."))
    assert "Faku, 305 people (2019): A round figure." in read(page(base, "employees"))


def test_programs_get_groups_with_ranks_and_reasons() -> None:
    base = a_base(
        a_fact("faku", 9, hedge="over", id="f"),
        a_fact("foshan", 5, kind="target", id="t"),
        clusters=(a_cluster("faku"), a_cluster("foshan"), a_cluster("huairen")),
    )
    payload = page(base, "employees").payload
    assert payload["comparison"] == [
        {
            "metric": "employees",
            "unit": "people",
            "kind": "actual",
            "window": 3,
            "scopes": ["city", "cluster", "park"],
            "within": None,
            "rate_date": "then",
            "certain": False,
            "ranked": [
                {
                    "rank": 1,
                    "shared": False,
                    "cluster": "faku",
                    "fact": "f",
                    "value": 9,
                    "low": 9,
                    "high": None,
                    "unit": "people",
                    "period": "2019",
                    "original": None,
                    "rate": None,
                }
            ],
            "set_aside": [
                {
                    "cluster": "foshan",
                    "fact": "t",
                    "code": "target",
                    "reason": "a target, not a result",
                    "converted": None,
                },
                {
                    "cluster": "huairen",
                    "fact": None,
                    "code": "not-stated",
                    "reason": "the sources do not say",
                    "converted": None,
                },
            ],
        }
    ]


@pytest.mark.parametrize("metric", ["employees", "products"])
def test_a_row_for_programs_is_each_fact_and_each_silence(metric: str) -> None:
    base = a_base(
        *(a_fact("faku"), a_fact("foshan", kind="plan"), a_text("foshan")),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen"))),
        metrics=(a_metric(), a_statement()),
    )
    assert {row["cluster"] for row in page(base, metric).rows} == {"faku", "foshan", "huairen"}
