"""Whole texts to trees, and what is refused in them."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

import pytest
import yaml

from clusters.reading import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from clusters.reading import Tree

BASE = """\
---
# the place of every part is kept
景德镇: {城市: '景', 𠀀𠀀: [1, 二]}
"facts":
- id: a.b
  value: 2.50
  note: |
    two
    lines
-
  - true
  - null
none: {}
"""


def test_a_file_gives_its_content(read: Callable[[str], Tree]) -> None:
    assert read(BASE).root == {
        "景德镇": {"城市": "景", "𠀀𠀀": [1, "二"]},
        "facts": [
            {"id": "a.b", "value": Decimal("2.50"), "note": "two\nlines\n"},
            [True, None],
        ],
        "none": {},
    }


def test_every_value_keeps_its_line_and_its_column_in_code_points(
    read: Callable[[str], Tree],
) -> None:
    assert read(BASE).marks == {
        (): Mark(3, 1),
        ("景德镇",): Mark(3, 6),
        ("景德镇", "城市"): Mark(3, 11),
        ("景德镇", "𠀀𠀀"): Mark(3, 20),
        ("景德镇", "𠀀𠀀", 0): Mark(3, 21),
        ("景德镇", "𠀀𠀀", 1): Mark(3, 24),
        ("facts",): Mark(5, 1),
        ("facts", 0): Mark(5, 3),
        ("facts", 0, "id"): Mark(5, 7),
        ("facts", 0, "value"): Mark(6, 10),
        ("facts", 0, "note"): Mark(7, 9),
        ("facts", 1): Mark(11, 3),
        ("facts", 1, 0): Mark(11, 5),
        ("facts", 1, 1): Mark(12, 5),
        ("none",): Mark(13, 7),
    }


def test_every_key_keeps_its_place(read: Callable[[str], Tree]) -> None:
    assert read(BASE).keys == {
        ("景德镇",): Mark(3, 1),
        ("景德镇", "城市"): Mark(3, 7),
        ("景德镇", "𠀀𠀀"): Mark(3, 16),
        ("facts",): Mark(4, 1),
        ("facts", 0, "id"): Mark(5, 3),
        ("facts", 0, "value"): Mark(6, 3),
        ("facts", 0, "note"): Mark(7, 3),
        ("none",): Mark(13, 1),
    }


def test_the_places_are_the_same_with_crlf(read: Callable[[str], Tree]) -> None:
    unix, windows = read(BASE), read(BASE.replace("\n", "\r\n"))
    assert windows == unix


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: the file is empty: start it with a key and its value"),
        ("# a comment\n", "2:1: the file is empty: start it with a key and its value"),
        ("---\n", "2:1: the top level is not a mapping: start with a key and its value"),
        ("- a", "1:1: the top level is not a mapping: start with a key and its value"),
        ("\n 12", "2:2: the top level is not a mapping: start with a key and its value"),
        ("'a'", "1:1: the top level is not a mapping: start with a key and its value"),
        ("a: 1\nb: 2\na: 3", "3:1: the key a is already on line 1: keep one of them"),
        ("x:\n- {a: {}, 'a': 3}", "2:11: the key a is already on line 2: keep one of them"),
        ('"\\n": 1\n"\\n": 2', "2:1: the key \\n is already on line 1: keep one of them"),
        ("a: &x 1", "1:4: the anchor &x is not accepted: remove it"),
        ("a: &x [1]", "1:4: the anchor &x is not accepted: remove it"),
        ("景: 1\nb: *x", "2:4: the alias *x is not accepted: write the value out in full"),
        ("*x : 1", "1:1: the alias *x is not accepted: write the value out in full"),
        ("a: !!str 1", "1:4: the tag tag:yaml.org,2002:str is not accepted: remove it"),
        ("a: ! 1", "1:4: the tag ! is not accepted: remove it"),
        ("a: !x {}", "1:4: the tag !x is not accepted: remove it"),
        ("!%E2%80%AE [1]", "1:1: the tag !\\u202e is not accepted: remove it"),
        ("a: {<<: {b: 1}}", "1:5: the merge key << is not accepted: write the entries out in"),
        ("a: 1\n---\nb: 2", "2:1: a second document starts here: put it in a file of its own"),
        ("a: 1\n...\n---\n", "3:1: a second document starts here: put it in a file of its own"),
        ("# c\n%YAML 1.2\n---\na: 1", "2:1: a % directive is not accepted: remove it"),
        ("%TAG ! x\n---\na: 1", "1:1: a % directive is not accepted: remove it"),
        ("a: 1\n2018: 1", "2:1: the key 2018 is not text: put it in quotes"),
        ("null: 1", "1:1: the key null is not text: put it in quotes"),
        ("a: 1\nno: 1", "2:1: no is a truth value to some readers of YAML and text to others:"),
        ("? [a]\n: 1", "1:3: a key is a mapping or a list: put it in quotes"),
        ("{{a: 1}: 1}", "1:2: a key is a mapping or a list: put it in quotes"),
        ("a:\nb: 1", "1:3: nothing is written here: write a value, or take it out"),
        ("a:\n-\n- 1", "2:2: nothing is written here: write a value, or take it out"),
        ("{a, b: 1}", "1:3: nothing is written here: write a value, or take it out"),
        ("景德: [1, 010]", "1:9: 010 is not the same number, or not a number, to every reader"),
        ('a: "\\u202E"', "1:4: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be seen: remove it"),
        ('"\\e": 1', "1:1: U+001B (control character) cannot be seen: remove it"),
    ],
)
def test_what_is_refused_is_refused_by_name_at_its_place(
    refusal: Callable[[str], str], text: str, message: str
) -> None:
    assert refusal(text).startswith(message)


def test_the_same_key_may_stand_in_two_mappings(read: Callable[[str], Tree]) -> None:
    assert read("a: {a: 1}\nb: {a: 2}").root == {"a": {"a": 1}, "b": {"a": 2}}


def test_quoted_words_are_good_keys(read: Callable[[str], Tree]) -> None:
    root = {"no": 1, "2018": 2, "<<": 3, "": 4}
    assert read("'no': 1\n\"2018\": 2\n'<<': 3\n'': 4").root == root


def test_the_end_of_the_document_may_be_marked(read: Callable[[str], Tree]) -> None:
    assert read("---\na: 1\n...\n# c\n").root == {"a": 1}


def test_the_deepest_nesting_is_read_and_a_deeper_one_refused(
    read: Callable[[str], Tree], refusal: Callable[[str], str]
) -> None:
    assert read("a: " + "[" * 31 + "]" * 31).at(("a", *[0] * 30)) == Mark(1, 34)
    assert refusal("a: " + "[" * 32 + "]" * 32) == "1:35: nested more than 32 deep: flatten it"


@pytest.mark.parametrize("opening", ["[", "{b: ", "- ", "? ", "[{b: ", "{? b : "])
@pytest.mark.parametrize("times", [30_000, 1_000_000])
def test_absurd_nesting_is_refused_at_its_start(
    refusal: Callable[[str], str], opening: str, times: int
) -> None:
    line, column, _ = refusal("a:\n " + opening * times).split(":", 2)
    assert (line, int(column) < 40 * len(opening)) == ("2", True)


@pytest.mark.parametrize("until", [0, 999])
@pytest.mark.parametrize("times", [1_024, 30_000])
def test_absurd_nesting_is_refused_in_the_same_words_whichever_reader_speaks_first(
    refusal: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, until: int, times: int
) -> None:
    # PyYAML 6.0.3 reads any number of brackets; 6.0.4 complains of the 1,000th before it tells of
    # the first; another may tell of some of them first.
    parse = yaml.parse

    def complaining(text: str, Loader: type) -> Iterator[yaml.Event]:  # noqa: N803 - PyYAML's name
        if text.count("[") < 1_000:
            yield from parse(text, Loader)
            return
        end = re.match(r"([^\[]*\[){1000}", text).end() - 1  # type: ignore[union-attr]
        yield from islice(parse(text[:end], Loader), until)
        mark = yaml.Mark("text", end, 1, end, None, 0)
        words = ("while increasing flow level", mark, "exceeded maximum nesting depth", mark)
        raise yaml.scanner.ScannerError(*words)

    text = "瓷: 德\na: " + "[" * times
    said = refusal(text)
    monkeypatch.setattr(yaml, "parse", complaining)
    assert [said, refusal(text)] == ["2:35: nested more than 32 deep: flatten it"] * 2


def test_a_mistake_before_absurd_nesting_is_told_first(refusal: Callable[[str], str]) -> None:
    assert refusal("a: no\nb: " + "[" * 30_000).startswith("1:4: no is a truth value")
    assert refusal("a: [no, " + "[" * 30_000).startswith("1:5: no is a truth value")


LEFT = "starts too far left for some readers of YAML: indent it by"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('a: "x\ny"', f"1:4: line 2 {LEFT} 1 spaces or more"),
        ("a: 'x\n\n# y'", f"1:4: line 3 {LEFT} 1 spaces or more"),
        ("a:\n  - b: 'x\n    y'", f"2:8: line 3 {LEFT} 5 spaces or more"),
        ("a: [\n1\n]", f"3:1: line 2 {LEFT} 1 spaces or more"),
        ("a:\n  b: [\n    1\n ]", f"4:2: line 4 {LEFT} 3 spaces or more"),
        ("a:\n- [{b: 1,\nc: 2}]", f"3:6: line 3 {LEFT} 1 spaces or more"),
        ("a: {b: x\ny}", f"2:2: line 2 {LEFT} 1 spaces or more"),
    ],
)
def test_a_line_too_far_left_is_refused_although_pyyaml_reads_it(
    refusal: Callable[[str], str], text: str, message: str
) -> None:
    assert refusal(text) == message


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("a: [\n 1\n]", {"a": [1]}),
        ("a:\n  b: {\n    c: 1\n  }", {"a": {"b": {"c": 1}}}),
        ("a: [ # c\n# d\n\n 1]", {"a": [1]}),
        ("a: 'x\n\n y'", {"a": "x\ny"}),
        ("{\na: 'x\ny'\n}", {"a": "x y"}),
        ("a: |\n x\nb: 1", {"a": "x\n", "b": 1}),
        ("a: x\n y", {"a": "x y"}),
    ],
)
def test_what_lies_in_a_block_is_indented_more_than_it(
    read: Callable[[str], Tree], text: str, root: object
) -> None:
    assert read(text).root == root


@pytest.mark.parametrize(
    ("text", "place", "cut"),
    [
        ("a: Plant #3", "1:4", "#3"),
        ("a:\n  - Plant  #3, east", "2:5", "#3, east"),
        ("a: {b: Plant #3\n }", "1:8", "#3"),
        ("a: x\n y #3", "1:4", "#3"),
    ],
)
def test_a_text_that_a_comment_may_have_cut_is_refused(
    refusal: Callable[[str], str], text: str, place: str, cut: str
) -> None:
    assert refusal(text) == (
        f"{place}: {cut} is a comment to YAML, and no part of the text: "
        "put the whole text in quotes, or write a space behind #"
    )


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("a: Plant # the third", {"a": "Plant"}),
        ("a: 'Plant #3' #3", {"a": "Plant #3"}),
        ("a: Plant#3", {"a": "Plant#3"}),
        ("a: 5 #x", {"a": 5}),
        ("a: x ##", {"a": "x"}),
    ],
)
def test_a_comment_that_is_one_is_left_alone(
    read: Callable[[str], Tree], text: str, root: object
) -> None:
    assert read(text).root == root
