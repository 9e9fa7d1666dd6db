"""The words of a comparison, read."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.compare.terms import Terms
from clusters.errors import Usage
from clusters.models import Kind, Scope
from clusters.periods import Period, period

YEARS = st.integers(1, 9998)


def within(text: str) -> Period | None:
    return Terms.of(within=text).within


def refusal(**words: Any) -> str:  # noqa: ANN401 - any word
    with pytest.raises(Usage) as caught:
        Terms.of(**words)
    return str(caught.value)


def test_no_words_are_the_terms_by_default() -> None:
    assert Terms.of() == Terms()
    assert Terms().window == 3
    assert Terms().scopes == {"cluster", "park", "city"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016..2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("2016..", date(2016, 1, 1), date.max),
        ("..2020", date.min, date(2020, 12, 31)),
        ("2016/2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("../2020", date.min, date(2020, 12, 31)),
        ("2016/..", date(2016, 1, 1), date.max),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-04..2018-05-06", date(2018, 4, 1), date(2018, 5, 6)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_period_is_two_years_with_dots_or_what_bases_write(
    text: str, first: date, last: date
) -> None:
    assert within(text) == Period(first, last)


@given(YEARS, YEARS)
def test_a_period_is_read_where_it_ends_after_it_begins(first: int, last: int) -> None:
    text = f"{first:04}..{last:04}"
    if first <= last:
        assert within(text) == period(text.replace("..", "/"))
    else:
        assert "ends before it begins" in refusal(within=text)


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "2020..2016", "last year", "2016...2020", "2016..2018..2020", "2016-2020",
     "2018-13", "0000", "2016../2020", "٢٠١٦", "2018..\x1b[31m"],
)  # fmt: skip
def test_what_is_no_period_is_told_how_to_write_one(text: str) -> None:
    message = refusal(within=text)
    assert message.startswith(f"{text!r}: no period: ")
    assert message.endswith(": write 2016..2020")


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_a_refusal(text: str) -> None:
    with suppress(Usage):
        found = within(text)
        assert found is not None
        assert found.first <= found.last


@pytest.mark.parametrize("word", ["usd", "USD", " Usd "])
def test_a_currency_is_known_whatever_its_case(word: str) -> None:
    assert Terms.of(currency=word).currency == "USD"


@pytest.mark.parametrize("word", ["", "yuan", "US", "XXX", "VND", "people"])
def test_a_currency_without_rates_is_refused_with_those_there_are(word: str) -> None:
    message = refusal(currency=word)
    assert message.startswith(f"{word!r}: no currency with rates: write one of ")
    assert "CNY" in message
    assert "USD" in message


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_kind_is_one_of_the_five(kind: Kind) -> None:
    assert Terms.of(kind=kind.title()).kind == kind


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    message = refusal(kind="goal")
    assert message.startswith("'goal': no such kind: ")
    assert message.endswith("one of actual, target, plan, capacity, contract")


@pytest.mark.parametrize("scope", [s for s in get_args(Scope) if s != "unstated"])
def test_a_scope_asked_for_replaces_those_by_default(scope: Scope) -> None:
    assert Terms.of(scopes=[scope.upper()]).scopes == {scope}


def test_several_scopes_of_clusters_are_all_asked_for() -> None:
    assert Terms.of(scopes=["city", "park"]).scopes == {"city", "park"}


@pytest.mark.parametrize("scopes", [["city", "province"], ["country", "province"]])
def test_scopes_of_two_levels_are_not_compared_together(scopes: list[str]) -> None:
    assert refusal(scopes=scopes).endswith(": scopes of two levels: compare one at a time")


def test_certainty_and_force_exclude_each_other() -> None:
    assert refusal(certain=True, forced=True) == (
        "--certain and --force exclude each other: leave one out"
    )


@pytest.mark.parametrize("word", ["town", "unstated", ""])
def test_what_is_no_scope_to_compare_is_refused(word: str) -> None:
    """Figures whose scope is not stated may be of any, and so are of none together."""
    message = refusal(scopes=[word])
    assert message.startswith(f"{word!r}: no such scope: ")
    assert "unstated" not in message.removeprefix(repr(word))


def test_the_day_of_the_rates_is_read() -> None:
    assert Terms.of(currency="USD", rate="end").rate_date == "end"
    assert Terms.of(currency="USD", rate="2020-12-31").rate_date == date(2020, 12, 31)
    assert "no such date of a rate" in refusal(currency="USD", rate="yesterday")


def test_a_day_of_rates_without_a_currency_is_refused() -> None:
    assert refusal(rate="end") == "there is nothing to convert"


def test_the_other_words_are_handed_on() -> None:
    terms = Terms.of(window=5, certain=True)
    assert (terms.window, terms.certain, terms.forced) == (5, True, False)
    assert Terms.of(forced=True).forced


def test_scopes_of_two_levels_are_named_in_the_refusal() -> None:
    assert refusal(scopes=["province", "city"]).startswith("city and province: scopes of two")


@pytest.mark.parametrize("word", ["2016....", "....2016", "2016....2018", "2016..2018..2020"])
def test_a_period_with_dots_twice_is_refused(word: str) -> None:
    assert refusal(within=word).startswith(f"{word!r}: no period: ")
