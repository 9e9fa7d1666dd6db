"""How well amounts are read is what the page says, and reaches its goal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import reading


def test_the_page_is_what_the_script_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = reading.PAGE.read_text("utf-8")
    monkeypatch.setattr(sys, "argv", ["reading"])
    assert reading.main() == 0
    assert capsys.readouterr().out == held
    monkeypatch.setattr(reading, "PAGE", tmp_path / "reading.md")
    monkeypatch.setattr(sys, "argv", ["reading", "--write"])
    assert reading.main() == 0
    assert (tmp_path / "reading.md").read_text("utf-8") == held


def test_every_language_reaches_the_goal() -> None:
    for code, *_, precision, recall in reading.rows():
        assert float(precision) >= 0.99, code
        assert float(recall) >= 0.95, code
