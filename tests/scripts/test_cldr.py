"""The tables that are taken from CLDR are the package's, to the character."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import cldr


@pytest.mark.parametrize("path", cldr.tables(), ids=lambda path: path.name)
def test_a_table_is_that_of_the_package(path: Path) -> None:
    assert cldr.tables()[path]() == path.read_text("utf-8")


def test_the_script_names_what_differs_and_writes_it_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "en.txt"
    monkeypatch.setattr(cldr, "tables", lambda: {table: lambda: "CHF: franc\n"})
    monkeypatch.setattr(sys, "argv", ["cldr"])
    assert cldr.main() == 1
    assert capsys.readouterr().out == "en.txt\n"
    monkeypatch.setattr(sys, "argv", ["cldr", "--write"])
    assert cldr.main() == 0
    assert table.read_text("utf-8") == "CHF: franc\n"
    assert cldr.main() == 0
    assert "are those of the package" in capsys.readouterr().out
