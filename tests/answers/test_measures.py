"""The vocabulary, as people and programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.answers.measures import ask
from tests.making import a_base, a_fact, a_metric, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

BASE = a_base(
    a_fact(),
    a_text(),
    metrics=(
        a_metric(units=("people", "heads"), headline=True),
        a_metric("guests"),
        a_statement(),
    ),
)


def test_a_family_is_a_row_with_its_metrics_and_their_facts_counted(read: Read) -> None:
    assert read(ask(BASE).document) == [
        "3 metrics in 2 families; the overview shows employees.",
        "",
        "Family | Metrics, each with its facts counted",
        "employment | employees 1, guests 0",
        "products | products 1",
        "",
        "What each counts: --all | Figures of one: clusters compare -m employees",
    ]


def test_all_says_what_each_metric_measures_and_counts(read: Read) -> None:
    assert read(ask(BASE, everything=True).document)[2:] == [
        "employment",
        "Metric | Measures | Facts | About",
        "employees | count (people, heads) | 1 | People at work.",
        "guests | count (people) | 0 | People at work.",
        "",
        "products",
        "Metric | Measures | Facts | About",
        "products | text | 1 | People at work.",
    ]


def test_every_metric_of_our_base_is_named_unasked(ours: FactBase, read: Read) -> None:
    page = " ".join(read(ask(ours).document))
    assert [metric.name for metric in ours.metrics if f"{metric.name} " not in page] == []


def test_programs_get_every_metric_whole() -> None:
    document = ask(BASE).document
    assert document.payload["metrics"] == document.rows
    assert [(row["name"], row["facts"], row["headline"]) for row in document.rows] == [
        ("employees", 1, True),
        ("guests", 0, False),
        ("products", 1, False),
    ]


def test_a_base_without_a_metric_says_so(read: Read) -> None:
    assert read(ask(a_base()).document) == ["0 metrics in 0 families."]
