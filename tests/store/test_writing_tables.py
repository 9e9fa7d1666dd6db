"""What is exported is written whole or not at all, and over nothing that is not ours."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from clusters.answers.exporting import ask
from tests.cli.conftest import Run


def test_a_database_of_ours_is_replaced(towns: Path, built: Path) -> None:
    towns.write_text(towns.read_text("utf-8") + "# more\n", "utf-8")
    before = built.read_bytes()
    ask(towns, built)
    assert built.read_bytes() != before


def test_what_is_not_ours_is_not_replaced(towns: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "mine.db"
    with closing(sqlite3.connect(target)) as db, db:
        db.execute("CREATE TABLE mine (x)")
    before = target.read_bytes()
    ran = run("export", str(target), "--data", str(towns))
    assert ran.status == 2
    assert "mine.db: what is there is no base of ours: name a new file" in ran.err
    assert target.read_bytes() == before


def test_a_folder_that_is_not_empty_is_not_written_into(
    towns: Path, tmp_path: Path, run: Run
) -> None:
    ran = run("export", str(tmp_path), "--data", str(towns))
    assert ran.status == 2
    assert "it is there and not empty: name a new folder" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["towns"]


def test_an_empty_folder_becomes_a_package(towns: Path, tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    ask(towns, tmp_path / "package")
    assert (tmp_path / "package" / "datapackage.json").is_file()


@pytest.mark.parametrize("link", [False, True])
def test_a_base_that_is_asked_is_never_written_over(
    link: bool, built: Path, tmp_path: Path, run: Run
) -> None:
    before = built.read_bytes()
    target = tmp_path / "link.db" if link else built
    if link:
        target.symlink_to(built)
    ran = run("export", str(target), "--data", str(built))
    assert ran.status == 2
    assert "it holds the base, or a text of it" in ran.err
    assert built.read_bytes() == before


@pytest.mark.parametrize("name", ["built.db", "package", "new.db"])
def test_a_write_that_fails_leaves_what_was_there(
    name: str, towns: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    assert built.is_file()
    before = {path: path.read_bytes() for path in towns.parent.iterdir()}
    monkeypatch.setattr("clusters.answers.exporting.fact_record", fail)
    with pytest.raises(KeyboardInterrupt):
        ask(towns, towns.with_name(name))
    assert {path: path.read_bytes() for path in towns.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("target", "status", "said"),
    [
        ("x.xlsx", 2, "no form to export to: name x.db (SQLite), x.parquet, or a folder"),
        ("none/x.db", 74, "name another file or folder"),
        ("none/x", 74, "No such file or directory: name another file or folder"),
        ("base.yaml/x.db", 74, "Not a directory: name another file or folder"),
    ],
)
def test_a_target_that_cannot_be_is_told(
    target: str, status: int, said: str, towns: Path, run: Run
) -> None:
    ran = run("export", str(towns.parent / target), "--data", str(towns))
    assert (ran.status, ran.out) == (status, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_base_is_exported_whole(towns: Path, run: Run) -> None:
    ran = run("export", str(towns.with_name("x.db")), "--data", str(towns), "--origin", "seed")
    assert ran.status == 2
    assert "--origin: a base is exported whole: leave it out" in ran.err


def test_the_permissions_of_what_is_replaced_stay(towns: Path, built: Path) -> None:
    built.chmod(0o640)
    ask(towns, built)
    assert built.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["x.parquet", "x.db"])
def test_a_file_of_somebody_else_is_never_replaced(name: str, towns: Path, run: Run) -> None:
    target = towns.with_name(name)
    target.write_bytes(b"precious")
    ran = run("export", str(target), "--data", str(towns))
    assert (ran.status, target.read_bytes()) == (2, b"precious")
    lacking = name == "x.parquet" and find_spec("pyarrow") is None
    assert ("pip install" if lacking else "what is there is no base of ours") in ran.err


def test_the_answer_is_not_written_over_what_is_exported(towns: Path, run: Run) -> None:
    target = str(towns.with_name("x.db"))
    ran = run("export", target, "--data", str(towns), "-o", target)
    assert ran.status == 2
    assert "is what is exported" in ran.err


@pytest.mark.parametrize("name", ["folder.db", "folder.parquet"])
def test_a_folder_of_the_name_of_a_file_is_refused(name: str, towns: Path, run: Run) -> None:
    towns.with_name(name).mkdir()
    ran = run("export", str(towns.with_name(name)), "--data", str(towns))
    assert (ran.status, ran.out) == (2, "")
