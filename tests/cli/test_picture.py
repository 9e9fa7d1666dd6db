"""``clusters compare --format svg --output FILE.svg``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.making import SOUND, write_base
from tests.terminal import on_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

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


def test_a_picture_is_a_format_of_a_comparison(run: Run, tmp_path: Path) -> None:
    file, data = tmp_path / "a.svg", str(write_base(tmp_path, TWO))
    words = ("compare", "-m", "employees", "--data", data, "-f", "svg")
    ran = run(*words, "-o", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    drawn = ET.fromstring(file.read_bytes())  # noqa: S314 - we wrote it
    assert "Foshan 佛山: 200 people" in "".join(drawn.itertext())
    assert "over 305 people" in "".join(drawn.itertext())
    assert run(*words).out == file.read_text("utf-8")


def test_it_has_a_line_of_sources_and_with_everything_its_notes(run: Run, tmp_path: Path) -> None:
    words = ("compare", "-m", "employees", "--data", str(write_base(tmp_path, TWO)), "-f", "svg")
    brief, whole = run(*words).out, run(*words, "--all").out
    assert "Sources: [1] paper" in brief
    assert "The Press" not in brief
    assert "The Press" in whole


def test_several_metrics_are_drawn_as_far_as_they_can_be(run: Run, tmp_path: Path) -> None:
    data = str(write_base(tmp_path, TWO))
    ran = run("compare", "-m", "employees", "-m", "products", "-f", "svg", "--data", data)
    assert ran.status == 0
    assert ran.out.count("<title") == 1


def test_the_overview_is_drawn_too(run: Run, tmp_path: Path) -> None:
    ran = run("compare", "-f", "svg", "--data", str(write_base(tmp_path, TWO)))
    assert ran.status == 0
    assert "Employees" in ran.out


def test_where_there_is_nothing_to_draw_the_answer_is_no(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    ran = run("compare", "-m", "export_value", "-f", "svg", "-o", str(file))
    assert (ran.status, ran.out) == (1, "")
    assert "nothing to draw: fewer than two figures can stand side by side" in ran.err
    assert "--plot" not in ran.err
    assert not file.exists()


def test_a_picture_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    data, file = str(write_base(tmp_path, TWO)), tmp_path / "no" / "a.svg"
    ran = run("compare", "-m", "employees", "--data", data, "-f", "svg", "-o", str(file))
    assert (ran.status, ran.out) == (74, "")
    assert ran.err.endswith("name another file with --output FILE\n")


def test_no_other_command_draws(run: Run) -> None:
    ran = run("list", "-f", "svg")
    assert (ran.status, ran.out) == (2, "")
    assert "svg is for `clusters compare` only" in ran.err


def test_bars_are_drawn_on_a_terminal_where_they_are_asked_for(tmp_path: Path) -> None:
    words = ("compare", "-m", "employees", "--data", str(write_base(tmp_path, TWO)))
    assert "█" not in on_terminal(*words)
    assert "█" in on_terminal(*words, "--chart")
