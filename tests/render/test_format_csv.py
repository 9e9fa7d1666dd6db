"""Comma-separated and tab-separated values."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from typing import Literal, TypedDict

import pytest

from clusters.render.document import Document, Json
from clusters.render.formats import FORMATS
from clusters.render.rows import as_table, columns, lists
from clusters.render.screen import Screen
from tests.walking import walk


def text(form: str, record: type | None, *rows: Mapping[str, object]) -> str:
    return FORMATS[form].write(Document("", (), rows=rows, record=record), Screen())


class _A(TypedDict):
    a: object


class _AB(TypedDict):
    a: object
    b: object


class _Source(TypedDict):
    id: str


class _Rate(TypedDict):
    value: float
    source: _Source | None


class _Refused(TypedDict):
    refused: str


class _Evidence(TypedDict):
    quote: str
    start: int | None


class _Row(TypedDict):
    name: Literal["one", "other"] | None
    rate: _Rate | _Refused | None
    evidence: list[_Evidence]
    empty: list[_Source]
    tags: list[str]


def cell(value: object) -> str:
    """Return what a spreadsheet finds in the one cell."""
    header, row = csv.reader(StringIO(text("csv", _AB, {"a": value})))
    assert header == ["a", "b"]
    return row[0]


@walk(
    ("value", "shown"),
    [
        ("over 60,000", "over 60,000"),
        ('say "x"', 'say "x"'),
        ("法库", "法库"),
        (305, "305"),
        (-5, "-5"),
        (4.5e9, "4500000000.0"),
        (Decimal("12345678901234567.89"), "12345678901234567.89"),
        (Decimal("1E+9"), "1000000000"),
        (True, "true"),
        (False, "false"),
        (None, ""),
        ([], ""),
        (["glass", None, 3], "glass; ; 3"),
        ({"low": 1}, '{"low": 1}'),
        ("a\nb\tc", "a b c"),
        ("\x1b[2J", "⟨U+001B⟩[2J"),
    ],
)
def test_a_value_is_one_cell(value: object, shown: str) -> None:
    assert cell(value) == shown


@walk(
    "formula",
    ["=1+1", "+cmd", "-2+3", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠x", "　=1"],
)
@walk("form", ["csv", "tsv"])
def test_a_formula_is_defused(form: str, formula: str) -> None:
    assert text(form, _A, {"a": formula}).splitlines()[1].startswith("'")


@pytest.mark.parametrize("number", ["-5", "+5", "-1.5e9", "-0.25"])
def test_a_plain_number_is_left_alone(number: str) -> None:
    assert cell(number) == number


def test_the_columns_are_the_leaves_of_the_record() -> None:
    assert list(columns(_Row)) == [
        "name",
        "rate_value",
        "rate_source_id",
        "rate_refused",
        "evidence_quote",
        "evidence_start",
        "empty_id",
        "tags",
    ]
    assert lists(_Row) == ["evidence", "empty"]


def test_a_cell_is_what_an_object_holds_or_each_of_a_list() -> None:
    row: dict[str, Json] = {
        "rate": {"value": 7.1, "source": {"id": "ecb"}},
        "evidence": [{"quote": "over 60,000", "start": 1}, {"start": 2}, {"quote": "6万"}],
        "empty": [],
        "tags": ["a", "b"],
    }
    names, line = csv.reader(StringIO(text("csv", _Row, row)))
    assert names == list(columns(_Row))
    assert line == ["", "7.1", "ecb", "", "over 60,000 |  | 6万", "1 | 2 | ", "", "a; b"]


ROW: dict[str, Json] = {
    "name": "one",
    "evidence": [{"quote": "over 60,000", "start": 1}, {"quote": "6万", "start": None}],
    "tags": ["a", "b"],
}


def chosen(*wanted: str) -> list[list[str]]:
    """Give the rows of a csv of some columns alone."""
    document = Document("", (), rows=(ROW, {"name": "other"}), record=_Row, columns=wanted)
    table = as_table(document).sections[0]
    read = list(csv.reader(StringIO(FORMATS["csv"].write(document, Screen()))))
    assert read == [
        [column.title for column in table.columns],
        *([cell.text for cell in row] for row in table.rows),
    ]
    return read


def test_some_columns_alone_stand_in_the_order_in_which_they_are_named() -> None:
    assert chosen("tags", "name") == [["tags", "name"], ["a; b", "one"], ["", "other"]]
    assert chosen("evidence_quote")[1] == ["over 60,000 | 6万"]


def test_a_list_that_is_named_makes_a_row_of_each_of_its_objects() -> None:
    assert chosen("name", "evidence", "tags") == [
        ["name", "evidence_quote", "evidence_start", "tags"],
        ["one", "over 60,000", "1", "a; b"],
        ["one", "6万", "", "a; b"],
        ["other", "", "", ""],
    ]


def test_a_list_that_is_named_alone_keeps_what_it_is_of() -> None:
    assert chosen("evidence")[:2] == [
        ["name", "evidence_quote", "evidence_start"],
        ["one", "over 60,000", "1"],
    ]


def test_what_is_null_leaves_its_leaves_empty() -> None:
    _, line = csv.reader(StringIO(text("csv", _Row, {"rate": {"refused": "no", "source": None}})))
    assert line == ["", "", "", "no", "", "", "", ""]
    _, line = csv.reader(StringIO(text("csv", _Row, {"rate": None, "name": "one"})))
    assert line == ["one", "", "", "", "", "", "", ""]


def test_lines_end_with_a_newline_only() -> None:
    assert text("csv", _AB, {"a": "x,y", "b": 2}) == 'a,b\n"x,y",2\n'


def test_tsv_is_never_quoted() -> None:
    assert text("tsv", _AB, {"a": 'x,"y\t', "b": "1\n2"}) == 'a\tb\nx,"y \t1 2\n'


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_without_rows_there_is_a_heading_and_without_a_record_nothing(form: str) -> None:
    assert text(form, _A) == "a\n"
    assert text(form, None) == ""
