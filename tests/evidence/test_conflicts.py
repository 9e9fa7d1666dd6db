"""What does not agree."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.evidence.conflicts import Clash, clashes
from clusters.models import Conflict, Fact
from tests.making import a_base, a_cluster, a_fact, a_text, some_words

AT_ONE_TIME = "Figures of the same, at the same time, which exclude each other."
PERHAPS = "Figures of the same which exclude each other, unless the undated is of another time."
MANY, FEW = a_fact(value=400, id="many"), a_fact(value=305, id="few")


def told(*facts: Fact, note: str = "Counted otherwise.") -> Conflict:
    return Conflict(id="faku.people", facts=tuple(fact.id for fact in facts), note=note)


def test_figures_of_the_same_that_exclude_each_other_are_shown() -> None:
    (clash,) = clashes(a_base(MANY, FEW))
    assert clash == Clash("faku.employees.2019", "faku", (MANY, FEW), AT_ONE_TIME, told=False)


def test_figures_that_leave_room_for_each_other_are_not() -> None:
    assert clashes(a_base(FEW, a_fact(value=300, hedge="over", id="more"))) == ()


@pytest.mark.parametrize(
    "other",
    [
        a_fact("foshan", 400),
        a_fact(value=400, kind="target"),
        a_fact(value=400, scope="park"),
        a_fact(value=400, subject="the New Town"),
        a_fact(value=400, period="2018"),
        a_fact(value=400, metric="guests"),
    ],
    ids=lambda fact: fact.id,
)
def test_figures_of_something_else_or_of_another_time_do_not_clash(other: Fact) -> None:
    assert clashes(a_base(FEW, other)) == ()


def test_an_undated_figure_may_be_of_another_time() -> None:
    undated = a_fact(value=400, period=None)
    (clash,) = clashes(a_base(FEW, undated))
    assert clash == Clash("faku.employees.2019", "faku", (FEW, undated), PERHAPS, told=False)


def test_statements_do_not_clash_by_themselves() -> None:
    assert clashes(a_base(a_text(value="tiles"), a_text(value="bricks"))) == ()


def test_two_times_are_two_conflicts() -> None:
    then = a_fact(value=1, period="2016", id="a"), a_fact(value=2, period="2016", id="b")
    found = clashes(a_base(then[0], MANY, then[1], FEW))
    assert [clash.facts for clash in found] == [then, (MANY, FEW)]


def test_figures_that_exclude_each_other_through_a_third_are_one_conflict() -> None:
    long = a_fact(value=7, period="2016/2019", id="long")
    early = a_fact(value=1, period="2016", id="early")
    (clash,) = clashes(a_base(MANY, early, long))
    assert clash.facts == (MANY, early, long)


def test_two_conflicts_that_a_later_pair_joins_are_one() -> None:
    one, two = a_fact(value=1, period="2016", id="1"), a_fact(value=2, period="2016", id="2")
    long = a_fact(value=9, period="2016/2019", id="long")
    (clash,) = clashes(a_base(one, two, MANY, FEW, long))
    assert clash.facts == (one, two, MANY, FEW, long)


def test_what_the_base_tells_of_comes_first_in_its_own_words_and_once() -> None:
    base = a_base(a_fact(value=1, period="2016", id="a"), a_fact(value=2, period="2016", id="b"),
                  MANY, FEW, conflicts=(told(FEW, MANY),))  # fmt: skip
    first, second = clashes(base)
    assert first == Clash("faku.people", "faku", (MANY, FEW), "Counted otherwise.")
    assert (second.id, second.told) == ("faku.employees.2016", False)
    assert [fact.id for fact in second.facts] == ["a", "b"]


def test_a_pair_that_the_base_does_not_tell_of_is_shown_though_each_is_told_of() -> None:
    third = a_fact(value=1, id="third")
    base = a_base(MANY, FEW, third, conflicts=(told(MANY, FEW),))
    assert [clash.facts for clash in clashes(base)] == [(MANY, FEW), (MANY, FEW, third)]


def test_a_disputed_fact_that_nothing_here_contradicts_is_listed_with_its_note() -> None:
    alone = a_text(status="disputed", note="The paper doubts it.", id="one")
    bare = a_text(value="bricks", status="disputed", id="two")
    assert clashes(a_base(alone, bare)) == (
        Clash("one.disputed", "faku", (alone,), "The paper doubts it.", told=False),
        Clash("two.disputed", "faku", (bare,), "Disputed.", told=False),
    )


def test_no_two_conflicts_bear_one_id() -> None:
    town = [a_fact(value=n, scope="park", id=f"park.{n}") for n in (1, 2)]
    told = Conflict(id="faku.employees.2019", facts=("c", "d"), note="Told.")
    more = a_fact(value=7, period="2001", id="c"), a_fact(value=8, period="2002", id="d")
    found = clashes(a_base(MANY, FEW, *town, *more, conflicts=(told,)))
    ids = ["faku.employees.2019", "faku.employees.2019.2", "faku.employees.2019.3"]
    assert [clash.id for clash in found] == ids


def test_a_conflict_without_a_date_or_over_years_has_a_plain_id() -> None:
    undated = [a_fact(value=n, period=None, id=f"u{n}") for n in (1, 2)]
    assert clashes(a_base(*undated))[0].id == "faku.employees.undated"
    years = [a_fact(value=n, period="2016/2019", id=f"y{n}") for n in (1, 2)]
    assert clashes(a_base(*years))[0].id == "faku.employees.2016-2019"


def test_a_disputed_fact_that_is_already_listed_is_not_listed_again() -> None:
    doubted = a_fact(value=400, status="disputed", id="many")
    assert len(clashes(a_base(doubted, FEW))) == 1
    assert len(clashes(a_base(doubted, FEW, conflicts=(told(doubted, FEW),)))) == 1


def test_two_sources_that_say_the_same_do_not_clash() -> None:
    again = a_fact(value=305, id="again", evidence=some_words("305 people", "report"))
    assert clashes(a_base(FEW, again)) == ()


def test_only_the_clusters_named_are_asked_in_the_order_of_the_base() -> None:
    base = a_base(
        *(a_fact("foshan", 1, id="x"), a_fact("foshan", 2, id="y"), MANY, FEW),
        clusters=(a_cluster("faku"), a_cluster("foshan"), a_cluster("huairen")),
    )
    assert [clash.cluster for clash in clashes(base)] == ["faku", "foshan"]
    assert [clash.cluster for clash in clashes(base, ["FOSHAN"])] == ["foshan"]
    assert clashes(base, ["huairen"]) == ()
    with pytest.raises(Usage):
        clashes(base, ["nowhere"])


def test_an_empty_base_has_no_conflicts() -> None:
    assert clashes(a_base()) == ()
