"""What the figures of a group are held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from clusters.compare.terms import Terms
from clusters.compare.yardstick import Yardstick, yardstick
from clusters.models import Fact
from clusters.periods import dates
from tests.making import a_fact, a_metric, a_money


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


def test_damaged_and_disputed_figures_make_no_yardstick() -> None:
    lost = a_fact(status="garbled", unit="CNY", period="2022")
    doubted = a_fact(status="disputed", unit="CNY", period="2022")
    yard = a_yard([lost, doubted, a_fact(unit="USD", period="2018")])
    assert (yard.unit, yard.until) == ("USD", years("2018"))


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


def test_where_no_figure_is_of_the_scopes_asked_for_the_others_make_the_yardstick() -> None:
    yard = a_yard([a_fact(scope="province", kind="target", unit="CNY")])
    assert (yard.kind, yard.unit, yard.until) == ("target", "CNY", years("2019"))


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


def test_damaged_and_disputed_figures_choose_no_unit_however_many_they_are() -> None:
    lost = a_fact("foshan", status="garbled", unit="USD", period="2022")
    doubted = a_fact("huairen", status="disputed", unit="USD", period="2022")
    yard = a_yard([lost, doubted, a_fact(unit="CNY", period="2018")])
    assert (yard.unit, yard.until) == ("CNY", years("2018"))
