"""One cluster: its own, what is around it, and what nobody says."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.models import Fact
from clusters.query.profile import profile
from tests.making import a_base, a_fact, a_metric, a_money, a_statement, a_text

VOCABULARY = (
    a_statement(),
    a_metric(),
    a_money(),
    a_metric("age", family="history", units=("years",), direction="none"),
)


def a_profile(*facts: Fact) -> tuple[tuple[Fact, ...], tuple[Fact, ...], list[str]]:
    found = profile(a_base(*facts, metrics=VOCABULARY), "faku")
    return found.own, found.around, [metric.name for metric in found.unsaid]


def test_a_clusters_own_facts_come_in_the_order_of_the_vocabulary() -> None:
    people, tiles, line = a_fact(), a_text(), a_fact(scope="line")
    own, around, _ = a_profile(people, tiles, line, a_fact("foshan"))
    assert own == (tiles, people, line)
    assert around == ()


@pytest.mark.parametrize("scope", ["province", "country", "unstated"])
def test_what_is_not_its_own_or_not_said_whose_is_kept_apart(scope: str) -> None:
    fact = a_fact(scope=scope)
    own, around, _ = a_profile(fact)
    assert own == ()
    assert around == (fact,)


def test_figures_that_another_cluster_has_and_this_one_not_are_unsaid() -> None:
    money = a_fact("foshan", metric="export_value", unit="USD")
    age = a_fact("foshan", metric="age", unit="years")
    assert a_profile(a_fact(), money, age, a_text("foshan"))[2] == ["export_value"]


def test_a_figure_that_is_lost_is_not_unsaid() -> None:
    lost = a_fact(value=None, status="garbled")
    assert a_profile(lost, a_fact("foshan"))[2] == []


def test_an_unknown_name_has_no_profile() -> None:
    with pytest.raises(Usage, match=r"^'paris': no such cluster: see `clusters list`$"):
        profile(a_base(a_fact()), "paris")
