"""Clusters by one metric, as people read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.comparison import comparison_page
from clusters.compare import Terms, compare
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_text, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

BANK = "European Central Bank, euro foreign exchange reference rates"


def page(base: FactBase, metric: str = "employees", **terms: Any) -> Document:  # noqa: ANN401 - any word
    return comparison_page(base, compare(base, [metric], (), Terms.of(**terms)))


def sold(cluster: str, value: int, unit: str, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, unit=unit, **{"metric": "export_value", **changes})


def test_the_original_stands_first_then_the_converted_figure_and_its_rate(read: Read) -> None:
    base = a_base(
        sold("faku", 10**8, "USD", period="2018"),
        sold("foshan", 10**9, "CNY", hedge="over", period="2018"),
        sold("huairen", 10**9, "CNY", kind="target", period="2035"),
    )
    lines = read(page(base, "export_value", currency="usd"))
    assert lines[:5] == [
        "Export Value: results in USD, 2015 to 2018",
        "Cluster | Export Value | In USD | Whose, when | Source | Why not ranked",
        "1 | Foshan | over 1 billion CNY | over 151 million USD at 6.6187 | city, 2018 | [1]",
        "2 | Faku | 100 million USD | city, 2018 | [1]",
        "– | Huairen | 1 billion CNY (target) | city, 2035 | [1] | a target, not a result",
    ]
    assert lines[6:8] == [
        "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31.",
        f"Rates: {BANK}, crossed through the euro.",
    ]


def test_what_is_set_aside_is_converted_too(read: Read) -> None:
    base = a_base(
        sold("faku", 10**8, "USD"), sold("foshan", 10**9, "CNY", scope="province", subject="G")
    )
    row = read(page(base, "export_value", currency="usd"))[3]
    assert row == (
        "– | Foshan | 1 billion CNY | 145 million USD at 6.9114 | province: G, 2019 | [1] | "
        "the figure of a province, not of the cluster"
    )


def test_where_nothing_is_converted_there_is_no_column_for_it(read: Read) -> None:
    lines = read(page(a_base(sold("faku", 1, "USD")), "export_value", currency="USD"))
    assert lines[1] == "Cluster | Export Value | Whose, when | Source"
    assert not any(line.startswith("Rates: ") for line in lines)


def test_an_area_is_given_in_the_unit_compared_as_people_write_it(read: Read) -> None:
    base = a_base(
        *(a_fact("faku", 3, metric="area", unit="mu"), a_fact("foshan", 1, metric="area")),
        metrics=(a_metric("area", measures="area", units=("m2", "mu")),),
    )
    facts = (base.facts[0], replace(base.facts[1], unit="m2"))
    third = a_fact("huairen", 5, metric="area", unit="m2")
    lines = read(page(a_base(*facts, third, metrics=base.metrics), "area"))
    assert lines[1:3] == [
        "Cluster | Area | In m² | Whose, when | Source",
        "1 | Faku | 3 mu | 2,000 m² | city, 2019 | [1]",
    ]


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
    assert read(page(a_base(a_fact()), **words))[0] == f"Employees: results, {years}"


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
    base = a_base(a_fact(kind=kind))
    assert read(page(base, kind=kind))[0] == f"Employees: {words}, 2016 to 2019"


def test_a_title_tells_whose_figures_are_ranked_where_it_is_not_the_clusters_own(
    read: Read,
) -> None:
    base = a_base(a_fact(scope="province"))
    assert read(page(base, scopes=["province"]))[0] == (
        "Employees: results of provinces, 2016 to 2019"
    )


def test_two_sources_of_one_open_claim_are_one_row_at_one_rank(read: Read) -> None:
    claim = a_fact("faku", 40000, hedge="over")
    again = replace(claim, id="again", evidence=some_words("over 40,000", "report"))
    lines = read(page(a_base(claim, again, a_fact("foshan", 305))))
    assert lines[2:4] == [
        "1 | Faku | over 40,000 people | city, 2019 | [1][2]",
        "2 | Foshan | 305 people | city, 2019 | [1]",
    ]


def test_two_claims_of_one_cluster_that_overlap_are_two_rows_at_one_rank(read: Read) -> None:
    base = a_base(a_fact("faku", 1000, hedge="about"), a_fact("faku", 950), a_fact("foshan", 1))
    rows = read(page(base))[2:5]
    assert [row.split(" | ")[:3] for row in rows] == [
        ["1", "Faku", "950 people"],
        ["1", "Faku", "about 1,000 people"],
        ["2", "Foshan", "1 people"],
    ]


def test_a_figure_alone_has_nothing_to_be_ranked_against(read: Read) -> None:
    alone = "Only Faku's figure can be ranked: there is nothing to rank it against."
    assert alone in read(page(a_base(a_fact(), a_fact("foshan", kind="plan"))))
    assert alone not in read(page(a_base(a_fact(), a_fact("foshan", 9))))


def test_where_nothing_is_ranked_the_title_says_no_more_than_the_metric(read: Read) -> None:
    base = a_base(sold("faku", 1, "CNY", period=None))
    assert read(page(base, "export_value", currency="USD"))[0] == "Export Value"


def test_a_cluster_of_which_nothing_is_said_comes_last(read: Read) -> None:
    clusters = tuple(map(a_cluster, ("xuzhou", "faku", "foshan")))
    base = a_base(a_fact("foshan", kind="plan"), a_fact("faku"), clusters=clusters)
    rows = read(page(base))[2:5]
    assert [row.split(" | ")[:3] for row in rows] == [
        ["1", "Faku", "305 people"],
        ["–", "Foshan", "305 people (plan)"],
        ["–", "Xuzhou", "not stated"],
    ]


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
    row = read(page(base, "export_value"))[4]
    assert row.endswith(" | in CNY, not USD: add --currency USD to convert")
