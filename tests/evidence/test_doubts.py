"""What is in doubt about a fact because of the conflicts that it is in."""

from __future__ import annotations

from time import process_time

from clusters.evidence.doubts import Doubts
from clusters.models import Conflict
from tests.making import a_base, a_fact


def codes(*facts: object, conflicts: tuple[Conflict, ...] = ()) -> list[list[str]]:
    base = a_base(*facts, conflicts=conflicts)  # type: ignore[arg-type] # facts
    doubts = Doubts(base)
    return [[one.code for one in doubts.of(fact)] for fact in base.facts]


def told(*ids: str) -> Conflict:
    return Conflict(id="c", facts=ids, note="Hm.")


def test_results_that_exclude_each_other_are_in_doubt_and_a_target_beside_one_is_not() -> None:
    one, other = a_fact(id="a"), a_fact(value=9, id="b")
    goal = a_fact(value=7, kind="target", id="g")
    assert codes(one, other) == [["in-conflict"], ["in-conflict"]]
    assert codes(one, goal, conflicts=(told("a", "g"),)) == [[], []]


def test_what_an_undated_figure_excludes_is_in_doubt_only_if_the_base_tells_of_it() -> None:
    one, undated = a_fact(id="a"), a_fact(value=9, period=None, id="u")
    assert codes(one, undated) == [[], []]
    assert codes(one, undated, conflicts=(told("a", "u"),)) == [["in-conflict"], ["in-conflict"]]


def test_thousands_of_figures_in_one_conflict_are_judged_in_seconds() -> None:
    before = process_time()
    found = codes(*(a_fact(value=n, id=str(n)) for n in range(8_000)))
    assert found == [["in-conflict"]] * 8_000
    assert process_time() - before < 15
