"""What the terminal is."""

from __future__ import annotations

import os
import termios
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from clusters.render.screen import Screen, detect
from tests.walking import walk

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(StringIO):
    """A stream that says it is a terminal, without a size of its own."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize("columns", ["", "0", "-3", "wide", "1_0", "9" * 5000])
def test_a_useless_width_is_ignored(columns: str) -> None:
    assert detect(Terminal(), colour=None, environ={"COLUMNS": columns}).width == 80


@pytest.mark.parametrize("columns", [1, 20, 200])
def test_the_environment_may_give_the_width(columns: int) -> None:
    assert detect(Terminal(), colour=None, environ={"COLUMNS": str(columns)}).width == columns


def test_the_real_width_is_measured() -> None:
    primary, secondary = os.openpty()
    try:
        termios.tcsetwinsize(secondary, (24, 133))
        with open(secondary, "w", encoding="utf-8", closefd=False) as stream:
            screen = detect(stream, colour=None, environ={})
    finally:
        os.close(primary)
        os.close(secondary)
    assert screen == Screen(terminal=True, width=133, colour=True)


@walk(
    ("environ", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        ({"CLICOLOR": "0", "FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colour_follows_the_environment(
    environ: dict[str, str], *, on_terminal: bool, in_pipe: bool
) -> None:
    assert detect(Terminal(), colour=None, environ=environ).colour is on_terminal
    assert detect(StringIO(), colour=None, environ=environ).colour is in_pipe


@pytest.mark.parametrize("colour", [True, False])
def test_an_option_overrules_the_environment(*, colour: bool) -> None:
    environ = {"NO_COLOR": "1", "FORCE_COLOR": "1"}
    assert detect(StringIO(), colour=colour, environ=environ).colour is colour


def test_a_missing_or_closed_stream_is_no_terminal() -> None:
    closed = Terminal()
    closed.close()
    for stream in (None, closed):
        assert detect(stream, colour=None, environ={"FORCE_COLOR": "1"}) == Screen()


def test_what_the_encoding_lacks_is_spelled_out(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="latin-1") as stream:
        assert isinstance(stream, TextIOWrapper)
        screen = detect(stream, colour=None, environ={})
    assert screen.show("Å 法") == "Å \\u6cd5"
    assert screen.shows("Å")
    assert not screen.shows("─")


def test_a_pipe_is_wrapped_where_columns_is_set_and_nowhere_else() -> None:
    pipe = StringIO()
    assert not detect(pipe, colour=None, environ={}).wraps
    asked = detect(pipe, colour=None, environ={"COLUMNS": "60"})
    assert (asked.wraps, asked.width, asked.terminal) == (True, 60, False)
    assert not detect(pipe, colour=None, environ={"COLUMNS": "wide"}).wraps
    assert not detect(None, colour=None, environ={"COLUMNS": "60"}).wraps
