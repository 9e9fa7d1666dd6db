"""``clusters compare --plot FILE.svg``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.making import SOUND, write_base

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


def test_a_picture_is_written_and_the_table_printed(run: Run, tmp_path: Path) -> None:
    file, data = tmp_path / "a.svg", str(write_base(tmp_path, TWO))
    plain = run("compare", "-m", "employees", "--data", data)
    ran = run("compare", "-m", "employees", "--data", data, "--plot", str(file))
    assert (ran.status, ran.out, ran.err) == (0, plain.out, plain.err)
    drawn = ET.fromstring(file.read_bytes())  # noqa: S314 - we wrote it
    assert "Foshan 佛山, 200 people" in "".join(drawn.itertext())
    assert "over 305 people" in "".join(drawn.itertext())


def test_it_is_drawn_beside_any_format_and_for_several_metrics(run: Run, tmp_path: Path) -> None:
    file, data = tmp_path / "a.svg", str(write_base(tmp_path, TWO))
    words = ("-m", "employees", "-m", "products", "--json", "--plot", str(file))
    assert run("compare", *words, "--data", data).status == 0
    assert file.read_text("utf-8").count('class="title"') == 1


def test_where_there_is_nothing_to_draw_the_answer_is_no(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    ran = run("compare", "-m", "exports", "--origin", "seed", "--plot", str(file))
    assert ran.status == 1
    assert "nothing to draw: fewer than two figures can stand side by side" in ran.err
    assert "Export value" in ran.out
    assert not file.exists()


def test_a_picture_that_cannot_be_written_is_said_before_anything_is_printed(
    run: Run, tmp_path: Path
) -> None:
    data, file = str(write_base(tmp_path, TWO)), tmp_path / "no" / "a.svg"
    ran = run("compare", "-m", "employees", "--data", data, "--plot", str(file))
    assert (ran.status, ran.out) == (74, "")
    assert ran.err.endswith("name another file with --plot FILE\n")


def test_a_picture_that_is_no_svg_is_refused(run: Run, tmp_path: Path) -> None:
    data, file = str(write_base(tmp_path, TWO)), tmp_path / "a.png"
    ran = run("compare", "-m", "employees", "--data", data, "--plot", str(file))
    assert (ran.status, ran.out) == (2, "")
    assert "name a file that ends in .svg" in ran.err
    assert not file.exists()


def test_one_file_cannot_be_both_the_picture_and_the_table(run: Run, tmp_path: Path) -> None:
    data, file = str(write_base(tmp_path, TWO)), str(tmp_path / "a.svg")
    ran = run("compare", "-m", "employees", "--data", data, "--plot", file, "-o", file)
    assert ran.status == 2
    assert "both --plot and --output name it" in ran.err
