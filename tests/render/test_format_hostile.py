"""Every format, given data that was written to do harm."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import TypedDict

import pytest

from clusters.render.document import Cell, Column, Document, Note, Section
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from clusters.render.text import clean

LONG = "x" * 40_000
HARM = (
    "[bold]x[/bold] [/x] [sic]",
    "[link=http://evil]click[/link]",
    ":smile: 305",
    "\x1b[31mred\x1b[0m\x1b[2J",
    "\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\",
    "\x9b31m \x90q \x85",
    "a\u202eb\u202c \u2066c\u2069 \u061c",
    "zero\u200bwidth\u200d\ufeff\u00ad",
    "tag\U000e0041\U000e007f",
    "=HYPERLINK(1)",
    "＋cmd|' /C calc'!A0",
    "a | b || c",
    "<script>alert(1)</script>",
    "one\ntwo\r\nthree\rfour\tfive\x00six",
    "line\u2028paragraph\u2029end",
    "half \ud800 half",
    "法库陶瓷（产业）。" * 30,
    LONG,
)
NOTES = tuple(Note(harm, number, harm, harm, harm) for number, harm in enumerate(HARM, 1))
SCREENS = [
    Screen(),
    Screen(colour=True),
    *(Screen(terminal=True, width=width) for width in (1, 20, 40, 60, 80, 200)),
    *(Screen(terminal=True, width=width, colour=True) for width in (20, 80)),
]
SGR = re.compile(r"\x1b\[[0-9;]*m")


class _Quoted(TypedDict):
    q: str


class _Hostile(TypedDict):
    a: str
    e: list[_Quoted]


def hostile() -> Document:
    columns = (Column("Name"), Column(HARM[0]), Column(HARM[3], right=True))
    rows = tuple((Cell(harm, "name"), Cell(harm), Cell(harm, "figure")) for harm in HARM)
    sections = tuple(Section(HARM[3], columns, (row,), (row[1],)) for row in rows)
    return Document(
        HARM[5],
        (Section("All", columns, rows), *sections),
        closing=HARM,
        notes=NOTES,
        warnings=HARM,
        payload={"x": HARM},
        rows=tuple({"a": harm, "e": [{"q": harm}, {"q": "z"}]} for harm in HARM),
        record=_Hostile,
        shows_notes=True,
        shows_warnings=True,
    )


def letters(text: str) -> str:
    """Return ``text`` without what a layout may add: blanks and escapes of Markdown."""
    return re.sub(r"[\s\\]", "", text)


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("form", [form for form in FORMATS if form != "html"])
def test_no_active_character_reaches_screen_or_pipe(form: str, screen: Screen) -> None:
    text = FORMATS[form].write(hostile(), screen)
    if form == "table" and screen.colour:
        text = SGR.sub("", text)
    assert text.endswith("\n")
    assert not {char for char in set(text) if clean(char) != char} - {"\n", "\t"}
    assert ("\t" in text) == (form == "tsv")


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_no_text_is_lost_in_a_table_of_one_column(screen: Screen) -> None:
    rows = tuple((Cell(harm, "name"),) for harm in HARM)
    document = Document(
        "",
        (Section("", (Column(""),), rows),),
        notes=NOTES,
        warnings=HARM,
        shows_notes=True,
        shows_warnings=True,
    )
    text = letters(SGR.sub("", FORMATS["table"].write(document, screen)))
    for harm in HARM:
        assert text.count(letters(clean(harm))) >= 3


def test_what_the_hostile_say_is_only_text() -> None:
    text = FORMATS["table"].write(hostile(), Screen(terminal=True, width=80))
    assert text.count(HARM[0]) >= 4
    assert HARM[1] in text
    assert HARM[2] in text


def test_csv_has_a_row_for_each_and_no_formula() -> None:
    header, *rows = csv.reader(StringIO(FORMATS["csv"].write(hostile(), Screen())))
    assert header == ["a", "e_q"]
    assert [row[0].removeprefix("'") for row in rows] == [clean(harm) for harm in HARM]
    assert not [cell for row in rows for cell in row if cell.lstrip()[0] in "=+-@＝＋－＠"]


def test_tsv_has_two_cells_in_every_line() -> None:
    lines = FORMATS["tsv"].write(hostile(), Screen()).split("\n")[:-1]
    assert [line.count("\t") for line in lines] == [1] * (len(HARM) + 1)


def test_json_is_exact() -> None:
    assert json.loads(FORMATS["json"].write(hostile(), Screen()))["x"] == list(HARM)
    lines = FORMATS["jsonl"].write(hostile(), Screen()).split("\n")[:-1]
    assert tuple(json.loads(line)["a"] for line in lines) == HARM


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
@pytest.mark.parametrize("form", ["table"])
def test_a_poor_locale_gets_what_it_can_express(form: str, encoding: str) -> None:
    screen = Screen(terminal=True, width=80, encoding=encoding)
    assert FORMATS[form].write(hostile(), screen).encode(encoding)
