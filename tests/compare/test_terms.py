"""The words of a comparison, read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.compare.terms import Terms, Yardstick, within_terms, yardstick
from clusters.errors import Usage
from clusters.models import Fact, Kind, Scope
from clusters.periods import Period, dates, period
from tests.making import a_fact, a_metric, a_money
from tests.walking import walk

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
    assert Terms().scopes == {"cluster", "park", "city", "district"}


@walk(
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


@walk(
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


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_kind_is_one_of_the_five(kind: Kind) -> None:
    assert Terms.of(kind=kind.title()).kind == kind


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    message = refusal(kind="goal")
    assert message.startswith("'goal': no such kind: ")
    assert message.endswith("one of actual, target, plan, capacity, contract")


@walk("scope", [s for s in get_args(Scope) if s != "unstated"])
def test_a_scope_asked_for_replaces_those_by_default(scope: Scope) -> None:
    assert Terms.of(scopes=[scope.upper()]).scopes == {scope}


def test_several_scopes_of_clusters_are_all_asked_for() -> None:
    assert Terms.of(scopes=["city", "park"]).scopes == {"city", "park"}


@pytest.mark.parametrize("scopes", [["city", "province"], ["country", "province"]])
def test_scopes_of_two_levels_are_not_compared_together(scopes: list[str]) -> None:
    assert refusal(scopes=scopes).endswith(": scopes of two levels: compare one at a time")


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
    assert Terms.of(window=5).window == 5


def test_scopes_of_two_levels_are_named_in_the_refusal() -> None:
    assert refusal(scopes=["province", "city"]).startswith("city and province: scopes of two")


@pytest.mark.parametrize("word", ["2016....", "....2016", "2016....2018", "2016..2018..2020"])
def test_a_period_with_dots_twice_is_refused(word: str) -> None:
    assert refusal(within=word).startswith(f"{word!r}: no period: ")


def years(text: str) -> date:
    return date(int(text), 12, 31)


def a_yard(facts: Iterable[Fact], window: int = 3, **terms: Any) -> Yardstick:  # noqa: ANN401 - any term
    return yardstick(facts, a_money("employees"), Terms(window=window, **terms))


def around(*facts: Fact, window: int = 3) -> date | None:
    return a_yard(facts, window).until


def test_a_result_comes_before_a_contract_a_plan_and_a_target() -> None:
    result, contract = a_fact(kind="actual"), a_fact(kind="contract")
    plan, target = a_fact(kind="plan"), a_fact(kind="target")
    assert a_yard([target, plan, contract, result]).kind == "actual"
    assert a_yard([target, plan, contract]).kind == "contract"
    assert a_yard([target, plan]).kind == "plan"
    assert a_yard([target, target]).kind == "target"


def test_a_result_of_a_province_makes_no_yardstick_for_clusters() -> None:
    around_it, own = a_fact(scope="province", unit="CNY"), a_fact(kind="target", unit="USD")
    yard = a_yard([around_it, around_it, own])
    assert (yard.kind, yard.unit) == ("target", "USD")


def test_the_unit_is_that_in_which_most_clusters_have_a_figure() -> None:
    often = [a_fact("faku", n, unit="USD") for n in range(3)]
    yard = a_yard([*often, a_fact("foshan", unit="CNY"), a_fact("huairen", unit="CNY")])
    assert yard.unit == "CNY"


def test_no_figure_makes_no_yardstick() -> None:
    yard = a_yard([])
    assert (yard.kind, yard.unit, yard.until, yard.terms.window) == ("actual", None, None, 3)


def test_the_latest_of_periods_that_serve_as_many_clusters_is_chosen() -> None:
    assert around(a_fact("a", period="2010"), a_fact("b", period="2020")) == years("2020")


def test_the_period_that_lets_most_clusters_be_compared_is_chosen() -> None:
    facts = (
        a_fact("a", period="2010"),
        a_fact("b", period="2011"),
        a_fact("c", period="2020"),
    )
    assert around(*facts) == years("2011")
    assert around(*facts, window=20) == years("2020")


def test_many_figures_of_one_cluster_count_as_one() -> None:
    often = [a_fact("a", n, period="2010") for n in range(5)]
    assert around(*often, a_fact("b", period="2020")) == years("2020")


def test_a_period_asked_for_leaves_out_the_years_around_it() -> None:
    facts = a_fact("a", period="2016"), a_fact("b", period="2020"), a_fact("c", period="2020")
    assert a_yard(facts, within=dates("2015/2017")).until == years("2016")
    assert a_yard(facts, within=dates("2011/2012")).until is None


def test_a_scope_a_kind_and_a_time_asked_for_choose_first() -> None:
    facts = (
        a_fact("a", unit="CNY", period="2018", kind="target", scope="province"),
        a_fact("b", unit="USD", period="2019"),
        a_fact("c", unit="USD", period="2019"),
    )
    assert a_yard(facts).unit == "USD"
    yard = a_yard(facts, scopes=frozenset({"province"}))
    assert (yard.kind, yard.unit, yard.until) == ("target", "CNY", years("2018"))
    assert a_yard(facts, within=dates("2018")).kind == "actual"
    assert (a_yard(facts, scopes=frozenset({"country"})).unit) is None


def test_the_only_figure_of_a_period_asked_for_chooses_its_unit() -> None:
    facts = (
        a_fact("a", unit="CNY", period="2016"),
        a_fact("b", unit="USD", period="2019"),
        a_fact("c", unit="USD", period="2019"),
    )
    assert a_yard(facts, within=dates("2016")).unit == "CNY"


@walk(
    ("kind", "period_", "asked", "inside"),
    [
        ("target", "2021/2025", "2025", True),
        ("plan", "2021/2025", "2025", True),
        ("target", "2021/2025", "2021", False),
        ("target", "../2035", "2035", True),
        ("actual", "2021/2025", "2025", False),
        ("actual", "2021/2025", "2021..2025", True),
        ("actual", "2025-03", "2025", True),
        ("actual", None, "2025", False),
    ],
)
def test_what_is_aimed_at_belongs_to_the_end_of_its_time(
    kind: Kind, period_: str | None, asked: str, inside: bool
) -> None:
    fact = a_fact(kind=kind, period=period_)
    assert within_terms(fact, Terms.of(within=asked)) is inside


def test_a_yearly_figure_told_in_a_month_belongs_to_its_year() -> None:
    told = a_fact(period="2023-05", per="year")
    assert within_terms(told, Terms.of(within="2023"))
    assert not within_terms(told, Terms.of(within="2023-05"))


def test_what_most_clusters_count_is_what_is_compared() -> None:
    makers = [a_fact(c, counts="makers") for c in ("a", "b")]
    assert a_yard([*makers, a_fact("c")]).counts == "makers"
    assert a_yard([makers[0], a_fact("c")]).counts is None
    assert a_yard([makers[0]]).counts == "makers"


def test_a_figure_whose_currency_is_not_stated_chooses_no_years() -> None:
    facts = a_fact("a", unit="unstated", period="2022"), a_fact("b", unit="CNY", period="2018")
    assert a_yard(facts, currency="USD").until == years("2018")
    assert a_yard(facts).until == years("2018")


def test_a_currency_asked_for_lets_figures_of_every_currency_choose_the_years() -> None:
    facts = a_fact("a", unit="USD", period="2018"), a_fact("b", unit="CNY", period="2022")
    assert a_yard(facts, currency="USD").until == years("2022")
    assert a_yard(facts, currency="USD").unit == "USD"


def test_areas_of_every_unit_choose_the_years() -> None:
    metric = a_metric("area", measures="area", units=("ha", "mu"))
    facts = (
        a_fact("a", unit="ha", period="2010"),
        a_fact("b", unit="ha", period="2010"),
        a_fact("c", unit="mu", period="2020"),
    )
    assert yardstick(facts, metric, Terms(window=20)).until == years("2020")


def a_flow(*facts: Fact, **terms: Any) -> Yardstick:  # noqa: ANN401 - any term
    return yardstick(facts, a_money("employees", flow=True), Terms(**terms))


def test_figures_that_do_not_add_up_over_time_may_be_of_any_length() -> None:
    assert a_yard([a_fact(period="2019-01/2019-09")]).months is None


def test_the_length_of_period_that_serves_most_clusters_is_chosen() -> None:
    part = "2019-01/2019-09"
    often = [a_fact("faku", n, period="2019") for n in range(3)]
    yard = a_flow(*often, a_fact("foshan", period=part), a_fact("huairen", period=part))
    assert yard.months == 9


def test_of_lengths_that_serve_as_many_clusters_a_year_is_chosen() -> None:
    facts = a_fact("faku", period="2019"), a_fact("foshan", period="2018/2019")
    assert a_flow(*facts).months == 12
    assert a_flow(*reversed(facts)).months == 12
    assert a_flow(a_fact("faku", period="2019-01/2019-09"), facts[0]).months == 12


def test_a_length_outside_the_period_asked_for_counts_for_nothing() -> None:
    facts = (
        a_fact("faku", period="2010"),
        a_fact("foshan", period="2010"),
        a_fact("huairen", period="2019-01/2019-09"),
    )
    assert a_flow(*facts, within=dates("2018/2020")).months == 9


def test_undated_figures_leave_the_length_open() -> None:
    assert a_flow(a_fact(period=None), a_fact("foshan", period="2015/..")).months is None


def test_only_figures_of_the_length_compared_choose_the_years() -> None:
    facts = (
        a_fact("faku", period="2015"),
        a_fact("foshan", period="2015"),
        a_fact("huairen", period="2021-01/2021-09"),
    )
    yard = a_flow(*facts, window=10)
    assert (yard.months, yard.until) == (12, years("2015"))


def test_what_could_be_made_comes_after_what_is_aimed_at() -> None:
    assert a_yard([a_fact(kind="capacity"), a_fact(kind="target")]).kind == "target"
    assert a_yard([a_fact(kind="capacity")]).kind == "capacity"
