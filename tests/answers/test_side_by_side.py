"""Clusters at a glance: the overview, and a few clusters by every metric that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.comparison import ask
from clusters.models import Reading
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from clusters.render.text import cells
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def page(base: FactBase, *names: str, **words: Any) -> Document:  # noqa: ANN401 - any word
    return ask(base, (), names, **words).document


def on_screen(document: Document, width: int = 80) -> list[str]:
    return FORMATS["table"].write(document, Screen(terminal=True, width=width)).splitlines()


def sold(cluster: str, value: int, unit: str = "USD", **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, unit=unit, **{"metric": "export_value", **changes})


@pytest.mark.parametrize("width", [80, 100, 140])
def test_the_overview_of_the_shipped_base_fits_a_screen(ours: FactBase, width: int) -> None:
    lines = on_screen(page(ours), width)
    assert len(lines) <= 23
    assert all(cells(line) <= width for line in lines)


def test_the_overview_answers_first_and_names_what_can_be_ranked(ours: FactBase) -> None:
    assert page(ours).answer == (
        "5 clusters. Only export destinations can be ranked; employees not certainly."
    )


def test_every_cluster_has_a_row_and_every_headline_metric_a_column(ours: FactBase) -> None:
    (section,) = page(ours).sections
    headline = [metric.label for metric in ours.metrics if metric.headline]
    titles = [column.title.removesuffix(", CNY") for column in section.columns]
    assert titles == ["Cluster", *headline]
    names = [row[0].text.removesuffix(" !") for row in section.rows[::2]]
    assert names == [cluster.name for cluster in ours.clusters]


def test_a_cell_has_the_figure_and_below_it_year_whose_and_source(read: Read) -> None:
    base = a_base(
        a_fact("faku", 10, hedge="over"),
        a_fact("foshan", 20, scope="park", subject="The Park", period="2018"),
        sold("faku", 5_000_000, kind="target"),
        metrics=(a_metric(headline=True), a_money(headline=True)),
    )
    lines = read(page(base))
    assert lines[2:7] == [
        "Cluster | Employees | Export Value, USD",
        "Faku | >10 | 5 m (target)",
        "2019 [1] | 2019 [1]",
        "Foshan | 20 | not stated",
        "park, 2018 [1]",
    ]


def test_what_is_ranked_bears_its_rank() -> None:
    base = a_base(a_fact("faku", 10), a_fact("foshan", 20))
    (section,) = page(base).sections
    assert [row[1].text for row in section.rows[::2]] == ["#2 10", "#1 20"]


def test_a_provinces_figure_is_no_cell_of_a_cluster() -> None:
    base = a_base(a_fact("faku", 10), a_fact("foshan", 99, scope="province", subject="Guangdong"))
    (section,) = page(base).sections
    assert [cell.text for row in section.rows[2:] for cell in row[1:]] == [
        "not stated",
        "(province’s)",
    ]


def test_a_part_of_a_year_is_told_where_figures_add_up_over_time() -> None:
    flow = a_money(flow=True)
    base = a_base(sold("faku", 5, period="2017-01/2017-06"), metrics=(flow,))
    (section,) = page(base).sections
    assert section.rows[1][1].text == "2017-H1 [1]"


def test_more_metrics_than_a_screen_holds_are_named_and_shown_with_everything() -> None:
    metrics = tuple(a_metric(f"m{n}", headline=True) for n in range(7))
    base = a_base(*(a_fact("faku", n, metric=f"m{n}") for n in range(7)), metrics=metrics)
    (section,) = page(base).sections
    assert [column.title for column in section.columns[1:]] == ["M0", "M1", "M2", "M3", "M4"]
    assert section.remarks[0].text == "Not shown: m5 and m6  --all"
    whole = page(base, everything=True).sections[0]
    assert len(whole.columns) == 8


def test_a_base_without_headline_metrics_shows_what_most_clusters_tell() -> None:
    facts = [a_fact("faku", n, metric=f"m{n}") for n in range(7)]
    facts += [a_fact("foshan", n, metric=f"m{n}") for n in range(2, 7)]
    (section,) = page(a_base(*facts)).sections
    assert [column.title for column in section.columns[1:]] == ["M2", "M3", "M4", "M5", "M6"]


def test_of_many_clusters_twenty_are_shown_and_the_others_counted() -> None:
    base = a_base(*(a_fact(f"c{n}", n) for n in range(1, 50)))
    (section,) = page(base).sections
    assert len(section.rows) == 2 * 20
    assert section.remarks[0].text == "29 more clusters: --all"
    assert len(page(base, limit=3).sections[0].rows) == 2 * 3
    assert len(page(base, everything=True).sections[0].rows) == 2 * 49


@pytest.mark.parametrize(
    "base",
    [
        a_base(metrics=(), clusters=(), sources=()),
        a_base(a_text("faku")),
        a_base(clusters=(a_cluster(),), metrics=(a_metric(),)),
    ],
    ids=["empty", "statements alone", "silent"],
)
def test_a_base_without_figures_is_answered_in_a_line(base: FactBase) -> None:
    document = page(base)
    assert document.answer.endswith("No figure of them is stated.")
    assert document.sections == ()
    assert document.closing == ()


def test_programs_get_every_cell_and_every_figure_behind_it(ours: FactBase) -> None:
    payload: Any = page(ours).payload
    headline = [metric.name for metric in ours.metrics if metric.headline]
    cells_ = {(cell["metric"], cell["cluster"]): cell for cell in payload["overview"]}
    assert len(cells_) == len(headline) * len(ours.clusters)
    first = cells_["export_destinations", "jingdezhen"]
    assert (first["rank"], first["code"]) == (1, None)
    assert first["says"].startswith("Jingdezhen, export destinations: 75 countries (city, 2016)")
    assert cells_["export_value", "xuzhou"]["code"] == "not-stated"
    assert [group["metric"] for group in payload["comparison"]] == headline
    known = {fact["id"] for fact in payload["facts"]}
    assert {cell["fact"] for cell in cells_.values()} - {None} <= known


def test_two_clusters_are_compared_by_every_metric_that_both_have(
    ours: FactBase, read: Read
) -> None:
    lines = read(page(ours, "faku", "怀仁"))
    assert lines[0].startswith("Faku and Huairen both have figures of ")
    head = next(line for line in lines if line.startswith("Metric"))
    assert head == "Metric | Faku | Huairen"
    at = next(n for n, line in enumerate(lines) if line.startswith("Employees"))
    assert lines[at : at + 2] == [
        "Employees | 30,000 | 56,000",
        "no rank: too old (2010) | 2010 [41]* | 2023 [38]*",
    ]
    assert not any(line.startswith("Export value") for line in lines)


def test_of_two_clusters_what_is_ranked_is_said_first() -> None:
    base = a_base(a_fact("faku", 10), a_fact("foshan", 20), a_fact("foshan", 1, metric="guests"))
    document = page(base, "faku", "foshan")
    assert document.answer == (
        "Faku and Foshan both have figures of 1 metric. "
        "Foshan (20 people, 2019) ranks first by employees, before Faku (10 people, 2019)."
    )
    assert [[cell.text for cell in row] for row in document.sections[0].rows] == [
        ["Employees", "#2 10", "#1 20"],
        ["ranked", "2019 [1]", "2019 [1]"],
    ]


def test_two_clusters_without_a_metric_in_common_are_told_so() -> None:
    base = a_base(a_fact("faku"), a_fact("foshan", metric="guests"))
    assert (
        page(base, "faku", "foshan").answer == "Faku and Foshan have no figure of the same metric."
    )


def test_hostile_words_stay_words(read: Read) -> None:
    evil = "\x1b[31mred\u202e | x\n# h"
    clusters = a_cluster(names={"en": evil}), a_cluster("foshan")
    base = a_base(a_fact(subject=evil), a_fact("foshan"), clusters=clusters)
    for names in ((), ("faku", "foshan")):
        shown = "\n".join(read(page(base, *names)))
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "⟨U+001B⟩" in shown


def test_a_unit_of_all_figures_stands_in_the_heading_and_several_beside_each(read: Read) -> None:
    metrics = (a_money(headline=True),)
    one = a_base(sold("faku", 5_000_000), sold("foshan", 7_000_000), metrics=metrics)
    lines = read(page(one))
    assert "Cluster | Export Value, USD" in lines
    assert "Faku | #2 5 m" in lines
    two = a_base(sold("faku", 5_000_000), sold("foshan", 7_000_000, unit="CNY"), metrics=metrics)
    lines = read(page(two))
    assert "Cluster | Export Value" in lines
    assert "Foshan | 7 m CNY" in lines


def test_the_overview_names_figures_later_than_those_compared(ours: FactBase, read: Read) -> None:
    lines = read(page(ours))
    assert (
        "Later: Hejian over 50 countries (2023-07) [19]*; Jingdezhen over 80 (2024) [28]*" in lines
    )


def test_a_ranked_figure_that_no_program_reads_bears_a_mark(read: Read) -> None:
    by_hand = Reading(by="hand", reason="the words are a table")
    base = a_base(
        a_fact("faku", 10, reading=by_hand),
        a_fact("foshan", 20),
        metrics=(a_metric(headline=True),),
    )
    lines = read(page(base))
    assert "2019 [1] ?" in lines
    assert "? not read by the program" in "\n".join(lines)
    assert sum("?" in line for line in lines) == 2
