"""Mistakes of grammar, as the user reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from yaml import MarkedYAMLError

from clusters.reading.complaints import explain, place
from clusters.reading.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Callable


def test_lines_and_columns_are_counted_from_one() -> None:
    assert place(yaml.ScalarEvent(None, None, (True, False), "a", _mark(3, 7))) == Mark(4, 8)
    assert place(yaml.MarkedYAMLError(problem_mark=_mark(0, 0))) == Mark(1, 1)


def test_a_complaint_without_a_place_is_of_the_start_of_the_file() -> None:
    assert place(yaml.MarkedYAMLError(problem="found a dragon")) == Mark(1, 1)


def _mark(line: int, column: int) -> yaml.Mark:
    return yaml.Mark("b.yaml", 0, line, column, None, 0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "景: 德: c",
            "1:5: a colon stands where none may: put the value in quotes, or mend the indentation",
        ),
        ("a:\n\t- b", "2:1: a tab, @, ` or % cannot start a value: indent with spaces, or put"),
        ("a:\n  b: 1\n\tc: 2", "3:1: a tab stands where YAML wants spaces"),
        ("a: @b", "1:4: a tab, @, ` or % cannot start a value"),
        ("a: 'b", "1:6: a quoted text is not closed: close the quotes"),
        ('x: 1\na: "b\n', "3:1: a quoted text is not closed, in what starts on line 2: close"),
        ("a: [1, 2\n", "2:1: a list in brackets is not finished, in what starts on line 1: put"),
        ("a: {b: 1", "2:1: a mapping in braces is not finished, in what starts on line 1: put"),
        ("a: [1,", "2:1: a value was expected here: write one"),
        ("a: 'b' c", "1:8: a key was expected here: mend the indentation, or put the whole"),
        ("a: 1\nb", "3:1: a key has no colon, in what starts on line 2: write key: value"),
        ("a: - b", "1:4: a list entry stands where none may: start it on a line of its own"),
        ("a:\n- b\n  c: 1", "3:4: a colon stands where none may"),
        ("{a: 1} b", "1:8: content follows the end of the document: remove it"),
        ("a: |x\n", "1:5: a block of text starts wrongly: put | or > at the end of its line"),
        (r'a: "\q"', r"1:5: an escape that YAML does not know: write \\ for a backslash"),
        (r'a: "\ud800"', "1:7: an escape that is no character: write the character itself"),
        (r'a: "\ud83d\ude00"', "1:7: an escape that is no character: write the character itself"),
        (r'a: "\x"', "1:7: an escape that is not finished: write the character itself"),
        ("%FOO\n---\na: 1", "1:5: a % directive is not accepted: remove it"),
        ("%YAML 3.0\n---\na: 1", "1:1: a % directive is not accepted: remove it"),
        ("a: !e!x 1", "1:4: a ! tag is not accepted: remove it, or put the value in quotes"),
        ("a: *", "1:5: an & anchor or * alias is not accepted: put the value in quotes"),
    ],
)
def test_a_mistake_of_grammar_is_told_in_plain_words(
    refusal: Callable[[str], str], text: str, message: str
) -> None:
    assert refusal(text).startswith(message)


def test_a_complaint_that_nobody_foresaw_is_told_as_it_is_on_one_line() -> None:
    error = MarkedYAMLError("while looking\n around", None, "found a dragon", None)
    assert explain(error) == "while looking around found a dragon: mend the YAML here"
    assert explain(MarkedYAMLError(problem="a dragon")) == "a dragon: mend the YAML here"
    assert explain(MarkedYAMLError(context="in a cave")) == "in a cave: mend the YAML here"
