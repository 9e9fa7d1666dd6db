"""A question says what is wrong; the command line adds the next step in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clusters.answers import citations, comparison, derivation, finds, hints, listing, matches
from clusters.errors import Usage
from clusters.factbase import Texts
from tests.making import a_base, a_fact, a_text
from tests.terminal import ROOT

if TYPE_CHECKING:
    from clusters.answers import Answer

BASE = a_base(a_fact(id="f"), a_text())


@pytest.mark.parametrize(
    ("question", "wrong", "told"),
    [
        (
            lambda: comparison.ask(BASE, ["employees"], currency="USD"),
            "none of these metrics is a sum of money",
            "--currency: none of these metrics is a sum of money: leave it out",
        ),
        (
            lambda: comparison.ask(BASE, ["employees"], rate="end"),
            "there is nothing to convert",
            "--rate-date: there is nothing to convert: add --currency",
        ),
        (
            lambda: derivation.ask(BASE, "f", Texts(Path("nowhere")), rate="end"),
            "there is nothing to convert",
            "--rate-date: there is nothing to convert: add --currency",
        ),
        (
            lambda: matches.ask(BASE),
            "nothing is asked",
            "nothing is asked: add --where, --place, --product, --market, --source or --kind",
        ),
        (
            lambda: matches.ask(BASE, where=["products > 3"]),
            "products: a text, not a figure",
            "products: a text, not a figure: use --product or --market, or another metric",
        ),
        (
            lambda: citations.ask(BASE, []),
            "nothing to cite",
            "nothing to cite: name a cluster, a fact or a source, or write --self",
        ),
    ],
)
def test_a_question_says_what_is_wrong_and_the_command_line_what_to_do(
    question: Callable[[], Answer], wrong: str, told: str
) -> None:
    with pytest.raises(Usage) as caught:
        question()
    assert str(caught.value) == wrong
    assert str(hints.hinted(caught.value)) == told


def test_words_of_a_user_in_an_error_stay_as_they_are() -> None:
    error = Usage("{}{0}: a text, not a figure", code="text-metric")
    assert str(hints.hinted(error)).startswith("{}{0}: a text, not a figure: use --product")


def test_an_error_without_a_hint_stays_itself() -> None:
    error = Usage("no such thing: see the list")
    assert hints.hinted(error) is error


def test_every_code_of_an_error_has_a_hint_and_every_hint_an_error() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "clusters").rglob("*.py"))
    codes = set(re.findall(r'code="([^"]+)"\)', source)) | {
        listing.NOTHING,
        finds.NOTHING_FOUND,
        comparison.NOTHING_TO_DRAW,
    }
    assert codes == set(hints._HINTS)
