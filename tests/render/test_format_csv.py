"""Comma-separated and tab-separated values."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from clusters.render.document import Document, Json
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen


def text(form: str, columns: tuple[str, ...], *rows: dict[str, Json]) -> str:
    document = Document("", (), (), (), {}, rows, columns)
    return FORMATS[form].write(document, Screen())


def cell(value: Json) -> str:
    """Return what a spreadsheet finds in the one cell."""
    header, row = csv.reader(StringIO(text("csv", ("a", "b"), {"a": value})))
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
    assert text(form, ("a",), {"a": formula}).splitlines()[1].startswith("'")


@pytest.mark.parametrize("number", ["-5", "+5", "-1.5e9", "-0.25"])
def test_a_plain_number_is_left_alone(number: str) -> None:
    assert cell(number) == number


def test_a_dotted_key_reaches_into_an_object_and_into_each_of_a_list() -> None:
    row: dict[str, Json] = {
        "rate": {"value": 7.1, "source": {"id": "ecb"}},
        "evidence": [{"quote": "over 60,000", "start": 1}, {"start": 2}, {"quote": "6万"}],
        "empty": [],
        "gone": None,
    }
    columns = (
        "rate.value",
        "rate.source.id",
        "evidence.quote",
        "evidence.start",
        "empty.x",
        "gone.x",
        "never.x",
        "rate.value.x",
    )
    _, line = csv.reader(StringIO(text("csv", columns, row)))
    assert line == ["7.1", "ecb", "over 60,000 |  | 6万", "1 | 2 | ", "", "", "", ""]


def test_lines_end_with_a_newline_only() -> None:
    assert text("csv", ("a", "b"), {"a": "x,y", "b": 2}) == 'a,b\n"x,y",2\n'


def test_tsv_is_never_quoted() -> None:
    assert text("tsv", ("a", "b"), {"a": 'x,"y\t', "b": "1\n2"}) == 'a\tb\nx,"y \t1 2\n'


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_without_rows_there_is_a_heading_and_without_columns_nothing(form: str) -> None:
    assert text(form, ("a",)) == "a\n"
    assert text(form, ()) == ""
