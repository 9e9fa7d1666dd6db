"""What people read when they filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.answers.matches import matches_page
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from tests.making import a_base, a_fact, a_metric, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


A_BILLION = "1 billion CNY = 145 million USD at 6.9114"
BANK = "European Central Bank, euro foreign exchange reference rates"


def page(base: FactBase, *conditions: tuple[str, str], **words: list[str]) -> Document:
    return matches_page(base, matching(base, conditions, Selection.of(**words)))


def test_maybes_stand_apart_with_what_keeps_them_from_a_yes(
    seeds_alone: FactBase, read: Read
) -> None:
    lines = read(page(seeds_alone, ("where", "employees > 50000")))
    assert lines[0] == "Maybe"
    assert any("unreadable: “mer än 60,000 5 anställda”" in line for line in lines)
    assert any("over 40,000 people" in line for line in lines)
    assert "Xuzhou: the figure is damaged in its source" in lines
    assert "Huairen: over: it may be either" in lines
    assert lines[lines.index("Not said") + 1].startswith("Faku, ")


def test_a_province_in_doubt_is_a_maybe_that_says_so(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, ("province", "Hebei")))
    assert lines[0] == "Maybe"
    assert "Xuzhou: its place is in doubt: Jiangsu or Hebei" in lines
    assert "Faku | in another province" in lines


def test_a_yes_comes_before_a_maybe_and_a_no(read: Read) -> None:
    base = a_base(
        a_fact("faku", 1), a_fact("foshan", 40000, hedge="over"), a_fact("huairen", 60000)
    )
    lines = read(page(base, ("where", "employees > 50000")))
    assert [line for line in lines if line in {"Yes", "Maybe", "No"}] == ["Yes", "Maybe", "No"]
    assert "Faku | the sources say 1 people (“305 people”, 2019) | [1]" in lines


def test_a_figure_in_a_match_says_whose_it_is(read: Read) -> None:
    base = a_base(a_fact(scope="city", subject="a fund", kind="target"))
    assert any("city: a fund" in line for line in read(page(base, kinds=["target"])))


def test_what_is_said_of_a_province_only_is_no_match(read: Read) -> None:
    base = a_base(a_fact(scope="province", subject="Zhejiang", kind="target"))
    lines = read(page(base, kinds=["target"]))
    assert "Faku | said of a province or country, not of the cluster" in lines


def test_a_figure_in_a_match_has_hedge_kind_and_damage(ours: FactBase, read: Read) -> None:
    text = "\n".join(read(page(ours, kinds=["target"])))
    assert "50 billion CNY (target)" in text
    assert "nearly 54 billion CNY (garbled)" in "\n".join(read(page(ours, sources=["bilang"])))


def test_a_converted_figure_stands_behind_the_original_with_rate_days_and_source(
    read: Read,
) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", printed="305"))
    lines = read(page(base, ("where", "export_value > 1 million USD")))
    assert lines[2] == (
        "Faku | Export Value | 1 billion CNY = 145 million USD at 6.9114 | “305” | city, 2019 | [1]"
    )
    assert lines[4:6] == [
        "CNY for 1 USD: 6.9114, mean of 255 days, 2019-01-02 to 2019-12-31.",
        f"Rates: {BANK}, crossed through the euro.",
    ]


def test_a_figure_that_cannot_be_converted_is_a_maybe_that_says_why(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", period=None))
    lines = read(page(base, ("where", "export_value > 1 million USD")))
    assert "Faku: in CNY, not converted: undated in its source" in lines


def test_programs_get_matches_and_others() -> None:
    base = a_base(
        a_fact("faku", 1),
        a_fact("foshan", 40000, hedge="over", id="m"),
        a_fact("huairen", 60000, id="y"),
    )
    document = page(base, ("where", "employees > 50000"))
    matches = document.payload["matches"]
    assert isinstance(matches, list)
    assert [(m["cluster"], m["verdict"], [f["id"] for f in m["facts"]]) for m in matches] == [
        ("huairen", "yes", ["y"]),
        ("foshan", "maybe", ["m"]),
    ]
    others = document.payload["others"]
    assert isinstance(others, list)
    assert [(o["cluster"], o["verdict"], o["reason"]) for o in others] == [
        ("faku", "no", "the sources say 1 people (“305 people”, 2019)")
    ]
    assert [fact["value"] for fact in others[0]["facts"]] == [1]
    assert [row["verdict"] for row in document.rows] == ["yes", "maybe", "no"]


@pytest.mark.parametrize(("bound", "verdict"), [("> 1", "Yes"), ("> 900", "No")])
def test_the_last_day_of_a_period_is_told_as_such(read: Read, bound: str, verdict: str) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", hedge="nearly"))
    where = [("where", f"export_value {bound} million USD")]
    answers = matching(base, where, Selection(), rate_date="end")
    lines = read(matches_page(base, answers, "end"))
    assert lines[0] == verdict
    said = "CNY for 1 USD, on the last day of a figure's period: 6.9615 on 2019-12-31."
    assert said in lines


def test_a_no_over_another_currency_tells_original_conversion_words_and_source(
    read: Read,
) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", printed="a billion"))
    lines = read(page(base, ("where", "export_value > 1 billion USD")))
    assert lines[:3] == [
        "No",
        "Cluster | Why | Source",
        f"Faku | the sources say {A_BILLION} (“a billion”, 2019) | [1]",
    ]
    assert f"Rates: {BANK}, crossed through the euro." in lines


def test_what_is_said_beside_a_silence_does_not_contradict_it(read: Read) -> None:
    base = a_base(a_text(), metrics=(a_metric(), a_statement()))
    lines = read(page(base, ("where", "employees > 1"), ("product", "glass")))
    assert "Faku | the sources do not say; what is told: tiles | [1]" in lines
