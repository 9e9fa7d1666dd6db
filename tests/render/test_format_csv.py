"""Comma-separated and tab-separated values."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Literal, TypedDict

import pytest

from clusters.render.document import Document, Json
from clusters.render.formats import FORMATS
from clusters.render.formats.csv import columns
from clusters.render.screen import Screen


def text(form: str, record: type | None, *rows: dict[str, Json]) -> str:
    document = Document("", (), (), (), {}, rows, record)
    return FORMATS[form].write(document, Screen())


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


def cell(value: Json) -> str:
    """Return what a spreadsheet finds in the one cell."""
    header, row = csv.reader(StringIO(text("csv", _AB, {"a": value})))
    assert header == ["a", "b"]
    return row[0]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("over 60,000", "over 60,000"),
        ('say "x"', 'say "x"'),
        ("法库", "法库"),
        (305, "305"),
        (-5, "-5"),
        (4.5e9, "4500000000.0"),
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
def test_a_value_is_one_cell(value: Json, shown: str) -> None:
    assert cell(value) == shown


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+cmd", "-2+3", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠x", "　=1"],
)
@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_a_formula_is_defused(form: str, formula: str) -> None:
    assert text(form, _A, {"a": formula}).splitlines()[1].startswith("'")


@pytest.mark.parametrize("number", ["-5", "+5", "-1.5e9", "-0.25"])
def test_a_plain_number_is_left_alone(number: str) -> None:
    assert cell(number) == number


def test_the_columns_are_the_leaves_of_the_record() -> None:
    assert columns(_Row) == [
        "name",
        "rate.value",
        "rate.source.id",
        "rate.refused",
        "evidence.quote",
        "evidence.start",
        "empty.id",
        "tags",
    ]


def test_a_cell_is_what_an_object_holds_or_each_of_a_list() -> None:
    row: dict[str, Json] = {
        "rate": {"value": 7.1, "source": {"id": "ecb"}},
        "evidence": [{"quote": "over 60,000", "start": 1}, {"start": 2}, {"quote": "6万"}],
        "empty": [],
        "tags": ["a", "b"],
    }
    names, line = csv.reader(StringIO(text("csv", _Row, row)))
    assert names == columns(_Row)
    assert line == ["", "7.1", "ecb", "", "over 60,000 |  | 6万", "1 | 2 | ", "", "a; b"]


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
