"""No command line overwrites what it reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clusters.factbase import shipped
from tests.cli.conftest import Run
from tests.cli.test_picture import TWO
from tests.hostile import LINES
from tests.making import write_base

TEXT = "x" * 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A base, one of its texts, and links to both."""
    for name in ("data", "seeds"):
        (tmp_path / name).mkdir()
    base, text = write_base(tmp_path / "data", TWO), tmp_path / "seeds" / "paper.txt"
    text.write_text(TEXT)
    for file, name in ((base, "base"), (text, "text")):
        (tmp_path / f"{name}.svg").symlink_to(file)
        os.link(file, tmp_path / f"{name}-hard.svg")
    return tmp_path


def state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


TARGETS = (
    "data/base.yaml", "data/../data/base.yaml", "seeds/paper.txt",
    "base.svg", "base-hard.svg", "text.svg", "text-hard.svg",
)  # fmt: skip


@pytest.mark.parametrize("target", TARGETS)
def test_an_answer_is_not_written_onto_the_base_its_texts_or_a_link_to_them(
    run: Run, folder: Path, target: str
) -> None:
    before, file = state(folder), folder / target
    ran = run("facts", "--data", str(folder / "data" / "base.yaml"), "-o", str(file))
    assert (ran.status, ran.out) == (2, "")
    held = f"{file}: it holds the base, or a text of it"
    assert ran.err == f"clusters: {held}: name another file with --output FILE\n"
    assert state(folder) == before


@pytest.mark.parametrize("target", [name for name in TARGETS if name.endswith(".svg")])
def test_nor_is_a_picture(run: Run, folder: Path, target: str) -> None:
    before, data = state(folder), str(folder / "data" / "base.yaml")
    ran = run("compare", "-m", "employees", "--data", data, "-f", "svg", "-o", str(folder / target))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith("a text of it: name another file with --output FILE\n")
    assert state(folder) == before


@pytest.mark.parametrize("command", LINES)
def test_every_command_refuses(run: Run, folder: Path, command: str) -> None:
    before, data = state(folder), str(folder / "data" / "base.yaml")
    for words in (*LINES[command], f"{LINES[command][0]} --json"):
        assert run(*words.split(), "--data", data, "-o", data).status == 2
    assert state(folder) == before


def test_a_base_named_by_the_environment_and_texts_named_by_it_are_spared(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "data" / "base.yaml").rename(folder / "base.yaml")
    monkeypatch.setenv("CLUSTERS_DATA", str(folder / "base.yaml"))
    monkeypatch.setenv("CLUSTERS_TEXTS", str(folder / "seeds"))
    before = state(folder)
    for name in ("base.yaml", "seeds/paper.txt"):
        assert run("list", "-o", str(folder / name)).status == 2
    assert state(folder) == before


def test_the_base_that_ships_is_spared(run: Run) -> None:
    before = shipped().read_bytes()
    assert run("list", "-o", str(shipped())).status == 2
    assert shipped().read_bytes() == before


def test_other_files_beside_them_are_written(run: Run, folder: Path) -> None:
    data = str(folder / "data" / "base.yaml")
    for name in ("data/answer", "seeds/answer", "seeds/answer"):
        assert run("check", "--data", data, "-o", str(folder / name)).status in {0, 1}
        assert (folder / name).read_text("utf-8")


def test_a_schema_is_written_over_an_older_one_even_for_a_base_that_is_broken(
    run: Run, tmp_path: Path
) -> None:
    base, file = write_base(tmp_path, "broken"), tmp_path / "schema.json"
    file.touch()
    assert run("schema", "--data", str(base), "-o", str(file)).status == 0
    assert file.read_text("utf-8")
