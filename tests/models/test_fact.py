"""What a fact says of itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from clusters.models.fact import Evidence, Scope
from clusters.periods import Period
from tests.making import a_fact, a_text, some_words
from tests.walking import walk

SCOPES: tuple[Scope, ...] = get_args(Scope)


def test_the_words_of_a_fact_are_those_printed() -> None:
    assert a_fact(printed="305", evidence=some_words("now 305 people")).words == "305"


def test_the_words_of_a_fact_without_printed_are_its_first_quotation() -> None:
    more = Evidence(source="paper", quote="a second", start=50, end=58)
    assert a_fact(evidence=(*some_words("now 305 people"), more)).words == "now 305 people"


@pytest.mark.parametrize("value", [305, Decimal("4.73"), 0])
def test_a_figure_has_a_number(value: int | Decimal) -> None:
    assert a_fact(value=value).number == value


@pytest.mark.parametrize("value", ["tiles", "305", None])
def test_a_statement_or_a_lost_figure_has_no_number(value: str | None) -> None:
    assert a_text(value=value).number is None


@walk("scope", SCOPES)
def test_a_figure_of_a_cluster_park_city_or_district_is_the_clusters_own(scope: Scope) -> None:
    assert a_fact(scope=scope).local is (scope in {"cluster", "park", "city", "district"})


@walk("scope", SCOPES)
def test_what_is_around_a_cluster_or_not_stated_is_not_within_it(scope: Scope) -> None:
    assert a_fact(scope=scope).within is (
        scope not in {"province", "region", "country", "unstated"}
    )


def test_a_fact_without_a_period_is_undated() -> None:
    assert a_fact(period=None).dated is None
    assert a_fact(period="2018").dated == date(2018, 12, 31)
    assert a_fact(period="2010/2018").dated == date(2018, 12, 31)


def test_a_period_without_an_end_dates_nothing() -> None:
    assert a_fact(period="2018/..").dated is None


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2023-05", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2022-09-14", date(2022, 1, 1), date(2022, 12, 31)),
        ("../2023", date.min, date(2023, 12, 31)),
    ],
)
def test_a_yearly_figure_told_at_a_moment_is_of_that_year(
    period: str, first: date, last: date
) -> None:
    told = a_fact(period=period, per="year")
    assert told.dates == Period(first, last)


def test_a_yearly_figure_told_in_a_month_has_twelve_and_one_told_never_has_none() -> None:
    assert a_fact(period="2023-05", per="year").months == 12
    assert a_fact(period="2023-05").months == 1
    assert a_fact(period=None, per="year").months is None


def test_a_range_is_no_number_and_has_two_ends() -> None:
    share = a_fact(value=(80, None))
    assert (share.number, share.range, share.is_statement) == (None, (80, None), False)


def test_what_counts_something_else_is_of_another_topic() -> None:
    assert a_fact(counts="makers").topic != a_fact().topic
