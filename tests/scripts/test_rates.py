"""The tables of exchange rates are the bundle's, to the byte."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from clusters.money.rates import FOLDER, end
from scripts import rates

HISTORY = """\
Date,USD,JPY,CYP,
2001-01-03,1.5,100,N/A,
2001-01-02,N/A,101.5,N/A,
2000-12-29,1,99,0.5,
"""


def test_the_tables_are_those_of_the_bundle() -> None:
    made = rates.tables(rates.bundled(), until=end())
    held = {int(file.stem): file.read_bytes() for file in FOLDER.glob("*.csv")}
    assert {year: text.encode() for year, text in made.items()} == held


def test_a_history_becomes_a_table_a_year_with_a_line_a_currency() -> None:
    assert rates.tables(HISTORY) == {
        2000: "date,2000-12-29\nCYP,0.5\nJPY,99\nUSD,1\n",
        2001: "date,2001-01-02,2001-01-03\nJPY,101.5,100\nUSD,,1.5\n",
    }


def test_the_script_names_what_differs_and_writes_it_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rates, "FOLDER", tmp_path)
    monkeypatch.setattr(rates, "bundled", lambda: HISTORY)
    monkeypatch.setattr(sys, "argv", ["rates"])
    assert rates.main() == 1
    assert capsys.readouterr().out == "2000.csv\n2001.csv\n"
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(sys, "argv", ["rates", "--write"])
    assert rates.main() == 0
    monkeypatch.setattr(sys, "argv", ["rates"])
    capsys.readouterr()
    assert rates.main() == 0
    assert capsys.readouterr().out == "the tables are those of the bundle\n"
