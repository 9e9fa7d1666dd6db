"""``clusters compare --format svg``."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Run
from tests.making import SOUND, write_base

TWO = (
    SOUND
    + """\
  - id: foshan.employees
    cluster: foshan
    metric: employees
    value: 200
    unit: people
    scope: city
    period: "2019"
    evidence:
      - {source: paper, quote: "200 people", start: 50, end: 60}
"""
)


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Write a base with two figures that stand side by side."""
    return str(write_base(tmp_path, TWO))


def test_a_picture_goes_to_a_file_or_to_standard_output(
    run: Run, data: str, tmp_path: Path
) -> None:
    file, words = tmp_path / "a.svg", ("compare", "-m", "employees", "-f", "svg", "--data", data)
    ran = run(*words, "-o", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert run(*words).out == run(*words, "-o", "-").out == file.read_text("utf-8")
    drawn = "".join(ET.fromstring(file.read_bytes()).itertext())  # noqa: S314 - we wrote it
    assert "200 people" in drawn
    assert "over 305 people" in drawn


def test_where_there_is_nothing_to_draw_the_answer_is_no_and_no_file_is_written(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "a.svg"
    ran = run("compare", "-m", "export_value", "-f", "svg", "-o", str(file))
    assert (ran.status, ran.out) == (1, "")
    assert "nothing to draw: fewer than two figures can stand side by side" in ran.err
    assert "--format svg" in ran.err
    assert not file.exists()


def test_a_picture_that_cannot_be_written_is_told(run: Run, data: str, tmp_path: Path) -> None:
    file = str(tmp_path / "no" / "a.svg")
    ran = run("compare", "-m", "employees", "--data", data, "-f", "svg", "-o", file)
    assert (ran.status, ran.out) == (74, "")
    assert ran.err.endswith("name another file with --output FILE\n")


def test_only_a_comparison_is_drawn(run: Run) -> None:
    ran = run("list", "-f", "svg")
    assert (ran.status, ran.out) == (2, "")
    assert "svg is for `clusters compare` only" in ran.err
