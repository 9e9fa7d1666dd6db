"""A database beside the YAML of a base answers in its place, while it was built from just that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clusters.answers.exporting import ask
from clusters.errors import InvalidBase
from clusters.factbase import open_base
from clusters.factbase.opening import built_beside
from tests.cli.conftest import Run
from tests.terminal import ROOT

SIZES = pytest.mark.parametrize("whole", [8 * 2**20, 100], ids=["by content", "by what is noted"])


@pytest.fixture
def beside(towns: Path, whole: int, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("clusters.factbase.opening.WHOLE", whole)
    ask(towns, towns.with_suffix(".db"))
    return towns.with_suffix(".db")


def _refuse(*_: object) -> None:
    raise AssertionError


@SIZES
def test_it_is_read_in_the_place_of_the_yaml(
    towns: Path, beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert built_beside(towns) == beside
    monkeypatch.setattr("clusters.factbase.opening.read_base", _refuse)
    assert open_base(towns).facts


@SIZES
def test_fresh_reads_the_yaml(towns: Path, beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert beside.is_file()
    monkeypatch.setattr("clusters.factbase.opening.read_database", _refuse)
    assert open_base(towns, fresh=True).facts
    with pytest.raises(AssertionError):
        open_base(towns)


@SIZES
def test_an_edit_is_noticed_even_of_one_size_and_with_the_time_put_back(
    towns: Path, beside: Path
) -> None:
    assert beside.is_file()
    before, text = towns.stat(), towns.read_text("utf-8")
    changed = text.replace("people", "peopel")
    towns.write_text(changed, "utf-8")
    os.utime(towns, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (towns.stat().st_size, towns.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert built_beside(towns) is None


@SIZES
def test_what_cannot_be_used_is_passed_over(towns: Path, beside: Path, run: Run) -> None:
    beside.write_bytes(beside.read_bytes()[:5000])
    ran = run("list", "--data", str(towns))
    assert (ran.status, ran.err) == (0, "")


@SIZES
def test_the_audit_holds_it_against_the_yaml(
    towns: Path, beside: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    assert run("check", "--data", str(towns)).status == 0
    other = towns.with_name("other.yaml")
    other.write_text(
        towns.read_text("utf-8").replace("direction: more", "direction: less"), "utf-8"
    )
    told = {"built_from": "base.yaml", "digest": "0", "fingerprint": _fingerprint(beside)}
    monkeypatch.setattr("clusters.answers.exporting.built_from", lambda _: told)
    ask(other, beside)
    ran = run("check", "--data", str(towns))
    assert (ran.status, ran.out) == (InvalidBase.exit_code, "")
    assert "answers come from it, and it is not what base.yaml beside it says" in ran.err


def _fingerprint(path: Path) -> str:
    from clusters.store.stored import about

    return about(path)["fingerprint"]


def test_that_of_a_folder_lies_in_it(tmp_path: Path) -> None:
    from shutil import copytree

    folder = copytree(ROOT / "tests" / "sixtrades", tmp_path / "six")
    ask(folder, folder / "base.db")
    assert built_beside(folder) == folder / "base.db"
    fact = next((folder / "facts").glob("*.yaml"))
    fact.write_text(fact.read_text("utf-8") + "# more\n", "utf-8")
    assert built_beside(folder) is None
