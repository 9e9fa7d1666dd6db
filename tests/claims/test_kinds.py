"""No sentence of the kinds that were once told to be right is, and nearly all right ones are."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.claims.manuscript import Draft
from clusters.claims.verifying import verify
from clusters.factbase import open_base
from clusters.models import FactBase

SENTENCES = Path(__file__).parent.parent / "verify"


@pytest.fixture(scope="module")
def ours() -> FactBase:
    return open_base()


def told(base: FactBase, name: str) -> dict[str, set[str]]:
    """The verdicts on each sentence of a file, but for numbers that are no amounts."""
    lines = (SENTENCES / name).read_text("utf-8").splitlines()
    return {
        line: {str(one.verdict) for one in verify(base, Draft("-", line))} - {"set-aside"}
        for line in lines
    }


def test_no_sentence_that_is_wrong_is_told_to_be_right(ours: FactBase) -> None:
    assert not [line for line, verdicts in told(ours, "wrong.txt").items() if verdicts == {"ok"}]


def test_nine_in_ten_sentences_that_are_right_are_told_to_be(ours: FactBase) -> None:
    verdicts = told(ours, "right.txt").values()
    assert sum(each == {"ok"} for each in verdicts) >= 0.9 * len(verdicts)


def test_the_words_of_a_claim_are_whole_words(ours: FactBase) -> None:
    text = "In 2016 Jingdezhen exported porcelain to 75 countries and regions."
    (claim,) = [one for one in verify(ours, Draft("-", text)) if one.verdict == "ok"]
    assert text[claim.start : claim.end] == "75 countries and regions"


def test_a_number_that_is_malformed_does_not_stand(ours: FactBase) -> None:
    (claim,) = verify(ours, Draft("-", "Faku employs 1234,567 people.", "en"))
    assert (claim.verdict, claim.reason) == (
        "not-said", "cannot be read: a group of 4 digits before a group mark",
    )  # fmt: skip


def test_a_sentence_is_judged_by_whether_the_text_before_spoke_of_the_park(ours: FactBase) -> None:
    said = "In September 2019 it was home to 305 businesses."
    of_town, of_park = "Faku is a county.", "The park of Faku is large."
    alone = {first: _last(ours, f"{first} {said}") for first in (of_town, of_park)}
    assert alone == {of_town: "other-scope", of_park: "ok"}
    assert _last(ours, f"{of_park} {said} {of_town} {said}") == "other-scope"


def _all(base: FactBase, text: str) -> list[str]:
    found = verify(base, Draft("-", text))
    return [one.verdict for one in found if one.verdict != "set-aside"]


def _last(base: FactBase, text: str) -> str:
    return [one.verdict for one in verify(base, Draft("-", text, "en"))][-1]


@pytest.mark.parametrize(
    "line",
    [
        "Faku exported to more countries in 2018 than Jingdezhen in 2016.",
        "Faku had more employees in 2010 than Huairen in 2023.",
        "Compared with Jingdezhen, Faku exports to more countries.",
        "Faku outperforms Jingdezhen in export destinations.",
    ],
)
def test_a_comparison_is_told_whatever_stands_within_it(ours: FactBase, line: str) -> None:
    assert "order" in {one.verdict for one in verify(ours, Draft("-", line, "en"))}


def test_figures_in_a_row_are_of_the_years_in_a_row(ours: FactBase) -> None:
    said = "Jingdezhen exported ceramics for 308 and 182 million dollars"
    assert _all(ours, f"In 2010 and 2011, {said}.") == ["ok", "ok"]
    assert _all(ours, f"In 2011 and 2010, {said}.") == ["other-period", "other-period"]
    assert _all(ours, f"In 2010 or 2011, {said}.") == ["other-period", "other-period"]


def test_a_bare_number_behind_a_semicolon_is_of_what_was_counted_before_it(ours: FactBase) -> None:
    said = "In 2024 Jingdezhen exported to more than 80 countries"
    assert _all(ours, f"{said}; in 2016, to 75.") == ["ok", "ok"]
    assert _all(ours, f"{said}; in 2016, to 57.") == ["ok", "other-value"]


def test_what_a_number_counts_is_enough_where_nothing_else_is_counted_so(ours: FactBase) -> None:
    assert _all(ours, "Foshan ran 195 lines around 2020.") == ["ok"]
    assert _all(ours, "Foshan closed 195 lines around 2020.") == ["not-said"]
    assert _all(ours, "The park of Faku held 78 patents in September 2019.") == ["not-said"]


@pytest.mark.parametrize(
    "text",
    [
        "Huairen exports more of its output than any other cluster.",
        "Huairen beschäftigt mehr Menschen als jeder andere Cluster.",
        "Faku ligger före Jingdezhen i export.",
        "Faku supera a Jingdezhen en la exportación de productos de cerámica.",
        "Faku devance Jingdezhen pour les exportations.",
        "法库的从业人员多于其他产区。",
    ],
)
def test_a_rank_in_any_words_is_held_to_what_compare_would_rank(ours: FactBase, text: str) -> None:
    assert "order" in _all(ours, text)
