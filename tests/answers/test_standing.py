"""Clusters by one metric with every figure, as ``--all`` prints it, and its title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.comparison import ask
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_text, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

BANK = "European Central Bank, euro foreign exchange reference rates"


def page(base: FactBase, metric: str = "employees", **terms: Any) -> Document:  # noqa: ANN401 - any word
    return ask(base, [metric], everything=True, **terms).document


def sold(cluster: str, value: int, unit: str, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, unit=unit, **{"metric": "export_value", **changes})


def rows(lines: list[str]) -> list[str]:
    """Give the rows of the first table."""
    start = next(n for n, line in enumerate(lines) if line.startswith("Cluster | "))
    return lines[start : lines.index("", start)]


def test_the_original_stands_first_then_the_converted_figure_and_its_rate(read: Read) -> None:
    base = a_base(
        sold("faku", 10**8, "USD", period="2018", id="f"),
        sold("foshan", 10**9, "CNY", hedge="over", period="2018", id="o"),
        sold("huairen", 10**9, "CNY", kind="target", period="2035", id="h"),
    )
    lines = read(page(base, "export_value", currency="usd"))
    assert lines[2] == "Export Value: results in USD, 2015 to 2018"
    assert rows(lines) == [
        "Cluster | Export Value | In USD | Whose, when | Source | Why not ranked | Fact",
        "1 | Foshan | over 1 billion CNY | over 151 million USD at 6.6187 | city, 2018 | [1] | o",
        "2 | Faku | 100 million USD | city, 2018 | [1] | f",
        "– | Huairen | 1 billion CNY (target) | city, 2035 | [1] | a target, not a result | h",
    ]
    assert "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31." in lines
    assert f"Rates: {BANK}, crossed through the euro." in lines


def test_what_is_set_aside_is_converted_too(read: Read) -> None:
    base = a_base(
        sold("faku", 10**8, "USD"),
        sold("huairen", 10**9, "USD"),
        sold("foshan", 10**9, "CNY", scope="province", subject="G", id="g"),
    )
    assert rows(read(page(base, "export_value", currency="usd")))[-1] == (
        "– | Foshan | 1 billion CNY | 145 million USD at 6.9114 | province: G, 2019 | [1] | "
        "of a province, not of the cluster | g"
    )


def test_where_nothing_is_converted_there_is_no_column_for_it(read: Read) -> None:
    lines = read(page(a_base(sold("faku", 1, "USD")), "export_value", currency="USD"))
    assert rows(lines)[0].startswith("Cluster | Export Value | Whose, when | Source")
    assert not any(line.startswith("Rates: ") for line in lines)


def test_an_area_is_given_in_the_unit_compared_as_people_write_it(read: Read) -> None:
    area = a_metric("area", measures="area", units=("m2", "mu"))
    facts = [
        a_fact(*one, metric="area", unit=unit)
        for one, unit in ((("faku", 3), "mu"), (("foshan", 1), "m2"), (("huairen", 5), "m2"))
    ]
    told = rows(read(page(a_base(*facts, metrics=(area,)), "area")))
    assert told[0].startswith("Cluster | Area | In m² | Whose, when | Source")
    assert told[1].startswith("1 | Faku | 3 mu | 2,000 m² | city, 2019 | [1]")


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ({}, "2016 to 2019"),
        ({"window": 0}, "2019"),
        ({"window": 1}, "2018 to 2019"),
        ({"within": "2018..2020"}, "2018 to 2019"),
        ({"within": "2019"}, "2019"),
        ({"within": "..2019"}, "2016 to 2019"),
        ({"window": 5000}, "1 to 2019"),
    ],
)
def test_a_title_tells_the_years_within_which_figures_are_ranked(
    read: Read, words: dict[str, Any], years: str
) -> None:
    base = a_base(a_fact(), a_fact("foshan", 9))
    assert read(page(base, **words))[2] == f"Employees: results, {years}"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("actual", "results"),
        ("target", "targets"),
        ("plan", "plans"),
        ("capacity", "capacities"),
        ("contract", "signed contracts"),
    ],
)
def test_a_title_tells_the_kind_ranked(read: Read, kind: Any, words: str) -> None:  # noqa: ANN401 - a kind
    base = a_base(a_fact(kind=kind), a_fact("foshan", 9, kind=kind))
    assert read(page(base, kind=kind))[2] == f"Employees: {words}, 2016 to 2019"


def test_a_title_tells_whose_figures_are_ranked_where_it_is_not_the_clusters_own(
    read: Read,
) -> None:
    base = a_base(a_fact(scope="province"), a_fact("foshan", 9, scope="province"))
    assert read(page(base, scopes=["province"]))[2] == (
        "Employees: results of provinces, 2016 to 2019"
    )


def test_a_title_tells_what_exactly_is_counted(read: Read) -> None:
    base = a_base(*(a_fact(name, 9, counts="makers of tiles") for name in ("faku", "foshan")))
    assert read(page(base))[2] == "Employees: results, makers of tiles, 2016 to 2019"


def test_two_sources_of_one_claim_are_one_row_at_one_rank(read: Read) -> None:
    claim = a_fact("faku", 40000, hedge="about", id="one")
    again = replace(claim, id="again", evidence=some_words("about 40,000", "report"))
    told = rows(read(page(a_base(claim, again, a_fact("foshan", 305, id="f")))))
    assert told[1:] == [
        "1 | Faku | about 40,000 people | city, 2019 | [1][2] | one again",
        "2 | Foshan | 305 people | city, 2019 | [1] | f",
    ]


def test_two_claims_of_one_cluster_that_overlap_are_two_rows_at_one_rank(read: Read) -> None:
    base = a_base(a_fact("faku", 1000, hedge="about"), a_fact("faku", 950), a_fact("foshan", 1))
    assert [row.split(" | ")[:3] for row in rows(read(page(base)))[1:]] == [
        ["1", "Faku", "950 people"],
        ["1", "Faku", "about 1,000 people"],
        ["2", "Foshan", "1 people"],
    ]


def test_a_figure_alone_has_no_rank(read: Read) -> None:
    told = rows(read(page(a_base(a_fact(), a_fact("foshan", kind="plan")))))
    assert told[1].startswith("– | Faku | 305 people | ")
    assert "no other cluster has a figure to rank it with" in told[1]


def test_where_nothing_is_ranked_the_title_says_no_more_than_the_metric(read: Read) -> None:
    base = a_base(sold("faku", 1, "CNY", period=None))
    assert read(page(base, "export_value", currency="USD"))[2] == "Export Value"


def test_a_cluster_of_which_nothing_is_said_comes_last(read: Read) -> None:
    clusters = tuple(map(a_cluster, ("xuzhou", "faku", "foshan", "huairen")))
    facts = a_fact("foshan", kind="plan"), a_fact("faku"), a_fact("huairen", 9)
    base = a_base(*facts, clusters=clusters)
    assert [row.split(" | ")[:3] for row in rows(read(page(base)))[1:]] == [
        ["1", "Faku", "305 people"],
        ["2", "Huairen", "9 people"],
        ["–", "Foshan", "305 people (plan)"],
        ["–", "Xuzhou", "not stated"],
    ]


def test_notes_stand_under_the_table_of_figures_and_of_statements(read: Read) -> None:
    base = a_base(a_fact(note="A round figure."), a_text(note="By the mayor."))
    assert "Faku, 305 people (2019): A round figure." in read(page(base))
    assert "Faku, tiles (2019): By the mayor." in read(page(base, "products"))


def test_a_title_never_speaks_of_the_currency_unstated(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", unit="unstated", scope="province"))
    assert not any("in unstated" in line for line in read(page(base, "export_value")))


def test_hostile_words_stay_words(read: Read) -> None:
    evil = "\x1b[31mred\u202e | x\n# h"
    base = a_base(a_fact(subject=evil, note=evil), a_text(value=evil), metrics=(a_metric(),))
    shown = "\n".join(read(page(base)))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "⟨U+001B⟩" in shown


def test_money_without_a_currency_asked_for_says_which_to_ask_for(read: Read) -> None:
    base = a_base(sold("faku", 1, "USD"), sold("foshan", 1, "USD"), sold("huairen", 9, "CNY"),
                  metrics=(a_money(),))  # fmt: skip
    row = rows(read(page(base, "export_value")))[-1]
    assert " | in CNY, not USD: add --currency USD to convert | " in row
