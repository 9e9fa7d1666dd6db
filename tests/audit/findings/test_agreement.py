"""Which figures cannot both be true, found in one pass, and which disputes nothing explains."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import HEDGES, Hedge, Interval
from clusters.audit.findings.agreement import conflict, disputed_alone
from clusters.evidence.conflicts import Outermost, disputing
from clusters.models import Fact
from tests.audit.damaging import material
from tests.making import a_base, a_fact, a_text, some_words

SOUND = a_fact(value=305, id="one")


def _other(value: object = 400, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(value=value, **{"id": "other", **changes})


def _conflicts(folder: Path, *facts: Fact) -> list[str]:
    found = conflict(material(a_base(*facts), folder))
    return [breach.message for breach in found]


def test_two_sound_figures_of_the_same_that_exclude_each_other_conflict(tmp_path: Path) -> None:
    assert _conflicts(tmp_path, SOUND, _other()) == ["other and one cannot both be true"]


@pytest.mark.parametrize(
    "changes",
    [
        {"cluster": "foshan"},
        {"metric": "workers"},
        {"scope": "park"},
        {"subject": "the old town"},
        {"kind": "target"},
        {"period": "2020"},
        {"period": None},
        {"status": "disputed"},
        {"status": "garbled"},
        {"value": None, "status": "garbled"},
        {"hedge": "about", "value": 300},
        {"hedge": "over", "value": 200},
    ],
)
def test_figures_of_something_else_or_that_agree_do_not_conflict(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert _conflicts(tmp_path, SOUND, _other(**changes)) == []


def test_undated_figures_conflict_within_one_source_only(tmp_path: Path) -> None:
    undated = a_fact(value=305, id="one", period=None)
    alike = _other(period=None)
    elsewhere = _other(period=None, evidence=some_words(source="leaflet"))
    assert len(_conflicts(tmp_path, undated, alike)) == 1
    assert _conflicts(tmp_path, undated, elsewhere) == []


def test_each_figure_conflicts_once_however_many_exclude_it(tmp_path: Path) -> None:
    facts = [a_fact(value=value, id=f"f{value}") for value in range(50)]
    assert len(_conflicts(tmp_path, *facts)) == 49


@st.composite
def figures(draw: st.DrawFn) -> list[tuple[int, Hedge]]:
    return draw(st.lists(st.tuples(st.integers(-6, 6), st.sampled_from(HEDGES)), max_size=8))


@given(figures())
def test_the_outermost_exclude_what_any_figure_excludes(drawn: list[tuple[int, Hedge]]) -> None:
    facts = [a_fact(value=v, hedge=h, id=str(i)) for i, (v, h) in enumerate(drawn)]
    base, outermost, earlier = a_base(*facts), Outermost(), list[Interval]()
    for fact in facts:
        interval = base.interval(fact)
        assert interval is not None
        any_excludes = any(not one.overlaps(interval) for one in earlier)
        assert (outermost.excluding(interval) is not None) == any_excludes
        outermost.add(fact, interval)
        earlier.append(interval)


@pytest.mark.parametrize(
    ("changes", "disputes"),
    [
        ({}, True),
        ({"period": "2019-06"}, True),
        ({"period": None}, True),
        ({"status": "garbled"}, True),
        ({"period": "2020"}, False),
        ({"kind": "target"}, False),
        ({"scope": "park"}, False),
        ({"subject": "the old town"}, False),
        ({"value": 305}, False),
        ({"value": None, "status": "garbled"}, False),
    ],
)
def test_a_figure_is_disputed_by_what_excludes_it_at_its_time(
    tmp_path: Path, changes: dict[str, Any], disputes: bool
) -> None:
    disputed, other = a_fact(value=305, id="one", status="disputed"), _other(**changes)
    base = a_base(disputed, other)
    assert disputing(base, disputed) == ([other] if disputes else [])
    assert len([*disputed_alone(material(base, tmp_path))]) == (not disputes)


def test_a_note_explains_a_dispute_of_a_figure_and_of_a_statement(tmp_path: Path) -> None:
    silent = [a_fact(status="disputed"), a_text(status="disputed")]
    noted = [a_fact(status="disputed", note="Why."), a_text(status="disputed", note="Why.")]
    assert len([*disputed_alone(material(a_base(*silent), tmp_path))]) == 2
    assert [*disputed_alone(material(a_base(*noted), tmp_path))] == []


def test_a_statement_and_a_lost_figure_exclude_nothing() -> None:
    lost, text = a_fact(value=None, status="garbled"), a_text()
    base = a_base(lost, text, a_fact())
    assert disputing(base, lost) == disputing(base, text) == []


@pytest.mark.parametrize("status", ["sound", "disputed"])
def test_the_work_grows_as_the_base_does(tmp_path: Path, status: Any) -> None:  # noqa: ANN401
    asked: list[int] = []
    for size in (200, 400, 800):
        facts = [a_fact(value=305, id=str(i), status=status) for i in range(size)]
        asked.append(_overlaps(tmp_path, facts))
    assert all(later <= 2.2 * earlier for earlier, later in pairwise(asked))


def _overlaps(folder: Path, facts: list[Fact]) -> int:
    calls, overlaps = 0, Interval.overlaps

    def counted(one: Interval, other: Interval) -> bool:
        nonlocal calls
        calls += 1
        return overlaps(one, other)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Interval, "overlaps", counted)
        audited = material(a_base(*facts), folder)
        assert [*conflict(audited)] == []
        assert bool([*disputed_alone(audited)]) == (facts[0].status == "disputed")
    return calls
