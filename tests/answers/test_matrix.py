"""Clusters by several metrics, as people read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from clusters.answers.comparison import comparison_page
from clusters.compare import Terms, compare
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

BOTH = ("employees", "export_value")


def page(base: FactBase, *metrics: str, **terms: Any) -> Document:  # noqa: ANN401 - any word
    return comparison_page(base, compare(base, metrics or BOTH, (), Terms.of(**terms)))


def sold(cluster: str, value: int, unit: str = "USD", **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, unit=unit, **{"metric": "export_value", **changes})


def test_clusters_go_down_and_metrics_across(read: Read) -> None:
    clusters = tuple(map(a_cluster, ("faku", "foshan", "huairen")))
    base = a_base(
        a_fact("faku", 10),
        a_fact("foshan", 20, hedge="over", period="2018"),
        sold("faku", 5, kind="target"),
        sold("foshan", 7),
        clusters=clusters,
    )
    lines = read(page(base))
    assert lines[:4] == [
        "Cluster | Employees | Export Value",
        "Faku | #2 10 people (city, 2019) [1] | – 5 USD (target) (city, 2019) [1]",
        "Foshan | #1 over 20 people (city, 2018) [1] | #1 7 USD (city, 2019) [1]",
        "Huairen | not stated | not stated",
    ]
    assert lines[5:7] == [
        "Ranked: Employees: results, 2016 to 2019.",
        "Ranked: Export Value: results in USD, 2016 to 2019.",
    ]


def test_why_a_cell_has_no_rank_stands_below_under_its_metric(read: Read) -> None:
    base = a_base(a_fact("faku"), sold("faku", 5, kind="target"), sold("foshan", 7))
    lines = read(page(base))
    start = lines.index("Export Value: reasons and notes")
    assert lines[start + 1] == "Faku, 5 USD (target) (2019): a target, not a result"
    assert "Employees: reasons and notes" not in lines


def test_a_cell_has_the_original_the_converted_figure_and_its_rate(read: Read) -> None:
    base = a_base(a_fact("faku"), sold("faku", 10**9, "CNY", hedge="over"))
    lines = read(page(base, currency="USD"))
    assert lines[1].endswith(
        " | #1 over 1 billion CNY = over 145 million USD at 6.9114 (city, 2019) [1]"
    )
    assert "CNY for 1 USD: 6.9114, mean of 255 days, 2019-01-02 to 2019-12-31." in lines
    assert any(line.startswith("Rates: European Central Bank") for line in lines)


def test_a_figure_that_is_not_the_clusters_own_says_whose_it_is(read: Read) -> None:
    base = a_base(a_fact("faku", scope="province", subject="Liaoning"), sold("faku", 5))
    assert "– 305 people (province: Liaoning, 2019) [1]" in read(page(base))[1]
    base = a_base(a_fact("faku", scope="unstated"), sold("faku", 5, subject="the Park"))
    row = read(page(base))[1]
    assert "– 305 people (scope not stated, 2019) [1]" in row
    assert "#1 5 USD (city: the Park, 2019) [1]" in row


def test_shared_ranks_are_marked_and_reasons_stand_below(read: Read) -> None:
    base = a_base(
        *(a_fact("faku", 1000, hedge="about"), a_fact("foshan", 950)),
        *(sold("faku", 5, kind="plan"), sold("foshan", 7)),
    )
    lines = read(page(base))
    assert lines[1].startswith("Faku | #1= about 1,000 people (city, 2019) [1] | – 5 USD (plan) ")
    assert lines[2].startswith("Foshan | #1= 950 people (city, 2019) [1] | #1 7 USD ")
    assert "Ranked: Export Value: results in USD, 2016 to 2019." in lines
    start = lines.index("Export Value: reasons and notes")
    assert lines[start + 1] == "Faku, 5 USD (plan) (2019): a plan, not a result"


def test_one_claim_of_one_source_is_written_once(read: Read) -> None:
    claim = a_fact("faku", 40)
    base = a_base(claim, replace(claim, id="again"), sold("faku", 5))
    assert read(page(base))[1] == "Faku | #1 40 people (city, 2019) [1] | #1 5 USD (city, 2019) [1]"


def test_a_metric_of_which_nobody_says_anything_has_no_column(read: Read) -> None:
    base = a_base(a_fact("faku"), metrics=(a_metric(), a_money(), a_metric("guests")))
    lines = read(page(base, "employees", "export_value", "guests"))
    assert lines[0] == "Cluster | Employees"
    start = lines.index("Not stated of any of these clusters")
    assert lines[start + 1] == "Export Value, Guests"


def test_statements_stand_beside_figures_and_need_no_reason(read: Read) -> None:
    base = a_base(a_fact("faku"), a_text("faku", kind="plan"))
    lines = read(page(base, "employees", "products"))
    assert lines[1] == "Faku | #1 305 people (city, 2019) [1] | – tiles (plan) (city, 2019) [1]"
    assert not any("reasons and notes" in line for line in lines)


def test_a_metric_named_twice_makes_no_matrix(read: Read) -> None:
    lines = read(page(a_base(a_fact("faku")), "employees", "Employees"))
    assert lines[0] == "Employees: results, 2016 to 2019"


def test_one_family_is_laid_out_metric_by_metric_and_two_side_by_side(read: Read) -> None:
    base = a_base(a_fact("faku"), a_fact("faku", metric="guests"), sold("faku", 1))
    assert read(page(base, "employment"))[0] == "Employees: results, 2016 to 2019"
    assert read(page(base, "employment", "exports"))[0] == (
        "Cluster | Employees | Guests | Export Value"
    )


def test_without_anything_said_there_is_no_table(read: Read) -> None:
    base = a_base(clusters=(a_cluster(),), metrics=(a_metric(), a_statement()))
    assert read(page(base, "employees", "products")) == [
        "Not stated of any of these clusters",
        "Employees, Products",
    ]
