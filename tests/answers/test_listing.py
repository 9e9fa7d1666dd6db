"""Facts, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.answers.listing import ask
from clusters.errors import Usage
from tests.making import a_base, a_fact, a_money

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def ids(base: FactBase, **words: object) -> list[object]:
    return [row["id"] for row in ask(base, **words).document.rows]  # type: ignore[arg-type] # words of any sort


def test_facts_are_listed_with_hedge_kind_status_scope_and_source(read: Read) -> None:
    base = a_base(
        a_fact(id="a", hedge="over", kind="target", scope="province", subject="Hebei"),
        a_fact(id="b", value=None, status="garbled", printed="305", period=None),
    )
    assert read(ask(base).document)[:5] == [
        "2 facts of 1 cluster, from 1 source",
        "",
        "Fact | Figure | Whose, when | Source",
        "a | over 305 people (target) | province: Hebei, 2019 | [1]",
        "b | damaged: “305” | city, undated | [1]",
    ]


def test_every_figure_of_the_base_is_listed_with_its_kind_and_its_damage(
    ours: FactBase, read: Read
) -> None:
    rows = {line.split(" | ")[0]: line for line in read(ask(ours).document) if " | " in line}
    for fact in ours.facts:
        row = rows[fact.id]
        assert fact.kind == "actual" or f"({fact.kind})" in row
        assert fact.status == "sound" or f"({fact.status})" in row or "damaged" in row
        assert fact.period is not None or ", undated | " in row


def test_a_limit_counts_what_it_leaves_out(read: Read) -> None:
    base = a_base(*(a_fact(value=number) for number in range(5)))
    lines = read(ask(base, limit=2).document)
    assert lines[0] == "The first 2 of 5 facts of 1 cluster, from 1 source"
    assert "3 more: leave out --limit" in lines
    assert len(ask(base, limit=2).document.rows) == 2


NUMBERS = a_base(
    a_fact(id="ten", value=10, period="2019"),
    a_fact(id="lost", value=None, status="garbled", period=None),
    a_fact(id="two", value=2, period="199X"),
    a_fact("foshan", id="more", value=10**12, metric="sold", unit="CNY", period="2018"),
)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("number", ["two", "ten", "more", "lost"]),
        ("-number", ["more", "ten", "two", "lost"]),
        ("period", ["two", "more", "ten", "lost"]),
        ("id", ["lost", "more", "ten", "two"]),
        ("cluster", ["ten", "lost", "two", "more"]),
        ("metric", ["ten", "lost", "two", "more"]),
        ("evidence_source", ["ten", "lost", "two", "more"]),
    ],
)
def test_facts_are_sorted_by_a_column_with_nothing_last(column: str, order: list[str]) -> None:
    assert ids(NUMBERS, sort=column) == order


def test_an_unknown_column_to_sort_by_is_refused_with_the_columns() -> None:
    with pytest.raises(Usage, match=r"^'zzz': no such column to sort by: one of id, "):
        ask(NUMBERS, sort="zzz")


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2018", ["year", "span"]),
        ("2016..2018", ["year", "span"]),
        ("2025", ["span"]),
        ("..1999", ["old"]),
        ("2026", []),
    ],
)
def test_a_fact_belongs_to_every_time_that_its_period_touches(
    period: str, found: list[str]
) -> None:
    base = a_base(
        a_fact(id="year", period="2018"),
        a_fact(id="span", period="2017/2025", kind="target"),
        a_fact(id="old", period="199X"),
        a_fact(id="undated", period=None),
    )
    assert ids(base, periods=[period]) == found


def test_what_is_no_period_is_refused_with_how_to_write_one() -> None:
    with pytest.raises(Usage, match=r"write 2016\.\.2020$"):
        ask(NUMBERS, periods=["soon"])


def test_no_fact_is_an_answer_that_is_no(read: Read) -> None:
    base = a_base(a_fact(), metrics=(a_money(), *a_base(a_fact()).metrics))
    answer = ask(base, metrics=["export_value"])
    assert answer.no == "nothing matches"
    assert read(answer.document) == ["No fact matches."]


def test_all_shows_the_words_of_each_fact(read: Read) -> None:
    assert "| “305 people”" in "\n".join(read(ask(a_base(a_fact()), everything=True).document))
