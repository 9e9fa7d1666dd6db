"""A walk over many cases proves what as many tests would."""

from __future__ import annotations

import pytest

from tests.walking import walk


def test_each_case_that_fails_is_named_and_hides_no_other() -> None:
    seen = []

    @walk("number", [1, 2, 3, 4])
    @walk(("letter", "word"), [("a", "x"), ("b", "y")], ids=str)
    def walked(number: int, letter: str, word: str, fixture: list[str]) -> None:
        seen.append((number, letter, word, *fixture))
        assert (number, letter) != (2, "b")
        if (number, letter) == (4, "a"):
            raise ValueError(word)

    with pytest.raises(pytest.fail.Exception) as caught:
        walked(fixture=["f"])
    told = str(caught.value)
    assert len(seen) == 8
    assert told.startswith("2 of 4 cases\n[2] 1 of 2 cases\n[b, y] ")
    assert "AssertionError" in told
    assert "[4] 1 of 2 cases\n[a, x] " in told
    assert told.endswith("ValueError: x")


def test_a_walk_in_which_all_is_well_passes() -> None:
    walk("number", [1, 2])(lambda number: None)()  # noqa: ARG005 - a test that never fails


def test_a_walk_over_nothing_is_a_mistake() -> None:
    with pytest.raises(AssertionError, match="proves nothing"):
        walk("number", [])
