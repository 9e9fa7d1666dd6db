"""A light dataclass behaves as one of the standard library does."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest

from clusters import light
from clusters.render.document import Cell, Column, Section

Make = Callable[..., Callable[[type], Any]]


def _kiln(make: Make, **how: bool) -> Any:  # noqa: ANN401 - a class made in the test
    class Kiln:
        """A kiln."""

        name: str
        fired: int = 3
        notes: list[str] = field(default_factory=list, hash=False)
        secret: str = field(default="", compare=False, repr=False)

    return make(**how)(Kiln)


@pytest.fixture(
    params=[{"frozen": True, "slots": True}, {"slots": True}, {"frozen": True}, {}], ids=str
)
def both(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    return _kiln(light.light, **request.param), _kiln(dataclasses.dataclass, **request.param)


def test_it_has_the_fields_and_takes_the_words_of_the_other(both: tuple[Any, Any]) -> None:
    ours, theirs = both
    assert [f.name for f in fields(ours)] == [f.name for f in fields(theirs)]
    for made in (ours("a"), ours("a", fired=3), replace(ours("b", 3), name="a")):
        assert repr(made) == repr(theirs("a"))
        assert (made.name, made.fired, made.notes, made.secret) == ("a", 3, [], "")


def test_every_object_has_a_list_of_its_own(both: tuple[Any, Any]) -> None:
    ours, _ = both
    assert ours("a").notes is not ours("a").notes


def test_equal_is_what_has_equal_fields_and_the_same_class(both: tuple[Any, Any]) -> None:
    ours, theirs = both
    assert ours("a", secret="x") == ours("a", secret="y") != ours("a", 4)
    assert ours("a") != theirs("a")


def test_it_can_be_hashed_and_changed_where_the_other_can(both: tuple[Any, Any]) -> None:
    for kiln in both:
        if kiln.__hash__ is None:
            with pytest.raises(TypeError, match="unhashable"):
                hash(kiln("a"))
            made = kiln("a")
            made.name = "b"
            assert made == kiln("b")
        elif kiln("a") == kiln("a"):
            assert hash(kiln("a")) == hash(kiln("a", notes=["x"]))
            with pytest.raises(FrozenInstanceError):
                kiln("a").name = "b"
            with pytest.raises(FrozenInstanceError):
                del kiln("a").name


def test_it_can_be_copied_and_pickled() -> None:
    section = Section("Kilns", (Column("Name"),), ((Cell("a"),),))
    pickled = pickle.loads(pickle.dumps(section))  # noqa: S301 - made in this test
    for copied in (copy(section), deepcopy(section), pickled):
        assert copied == section


@pytest.mark.parametrize("words", [(), ("a", 1, [], "", 5)], ids=["too few", "too many"])
def test_words_that_do_not_fit_are_refused(
    both: tuple[Any, Any], words: tuple[object, ...]
) -> None:
    for kiln in both:
        with pytest.raises(TypeError):
            kiln(*words)
        with pytest.raises(TypeError):
            kiln("a", unknown=1)


def test_words_are_taken_by_name_alone_where_that_is_asked() -> None:
    kiln = _kiln(light.light, kw_only=True)
    assert kiln(name="a").fired == 3
    with pytest.raises(TypeError):
        kiln("a")


def test_without_equality_an_object_equals_itself_alone() -> None:
    kiln = _kiln(light.light, frozen=True, eq=False)
    one = kiln("a")
    assert one == one != kiln("a")  # noqa: PLR0124 - that it does is the point
    assert len({one, kiln("a")}) == 2


def test_what_a_class_says_itself_stays() -> None:
    class Kiln:
        name: str

        def __repr__(self) -> str:
            return "my own"

    assert repr(light.light()(Kiln)("a")) == "my own"  # type: ignore[call-arg] # mypy knows none
