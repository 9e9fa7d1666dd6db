"""Two bases held against each other: what differs is named, and what got worse fails the run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from tests.making import THREE_TOWNS
from tests.terminal import Ran, piped, plain_environment

EMPLOYEES = "    value: 4100\n    unit: people\n    scope: cluster\n"


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    copytree(THREE_TOWNS / "data", tmp_path, dirs_exist_ok=True)
    return tmp_path


def changed(towns: Path, *changes: tuple[str, str]) -> Path:
    """Write a base beside that of three towns with some words changed."""
    text = (towns / "base.yaml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (towns / "new.yaml").write_text(text, "utf-8")
    return towns / "new.yaml"


def held(towns: Path, *words: str) -> Ran:
    return piped("diff", str(towns / "base.yaml"), str(towns / "new.yaml"), *words)


def test_bases_that_differ_in_nothing_answer_alike(towns: Path) -> None:
    changed(towns)
    ran = held(towns)
    assert (ran.status, ran.out) == (0, "The two bases answer alike.\n")


def test_a_value_that_its_words_do_not_support_is_told_with_its_factor(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "41000")))
    ran = held(towns)
    assert ran.status == 1
    assert ran.out.startswith("1 fact changed")
    assert "lanternford.employees.2021" in ran.out
    assert "(x 10)" in ran.out
    assert "'4,100' reads 4100, not 41000" in ran.out
    assert "for the worse: 1 error" in ran.err
    rows = {one["what"]: one for one in json.loads(held(towns, "--json").out)["differences"]}
    assert rows["changed"]["factor"] == 10
    assert rows["unsupported"]["finding"] == "value-misread"


def test_a_fact_that_is_added_is_no_harm_and_one_that_is_removed_is(towns: Path) -> None:
    text = (towns / "base.yaml").read_text("utf-8")
    start = text.index("  - id: lanternford.park_area.2021")
    end = text.index("  - id: ", start + 1)
    (towns / "new.yaml").write_text(text[:start] + text[end:], "utf-8")
    ran = held(towns)
    assert ran.status == 1
    assert "1 fact removed" in ran.err
    back = piped("diff", str(towns / "new.yaml"), str(towns / "base.yaml"))
    assert (back.status, back.err) == (0, "")
    assert "lanternford.park_area.2021" in back.out


def test_a_rank_that_is_lost_is_told(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("cluster", "province")))
    ran = held(towns, "--all")
    assert "scope" in ran.out
    assert "employees" in ran.out.partition("Ranks")[2]


def test_a_base_is_held_against_its_own_revision(towns: Path) -> None:
    def git(*words: str) -> None:
        me = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *me, *words], cwd=towns, check=True, capture_output=True)

    def diff(*words: str) -> Ran:
        program = [*piped_program(), "diff", *words]
        env = plain_environment() | {"PYTHONPATH": str(Path(__file__).parents[2])}
        done = subprocess.run(program, cwd=towns, env=env, capture_output=True, check=False)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "a")
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "4200"))).rename(towns / "base.yaml")
    assert diff("main:", "base.yaml").status == 1
    assert diff("HEAD:base.yaml", "HEAD:base.yaml").out == "The two bases answer alike.\n"
    lost = diff("nowhere:", "base.yaml")
    assert lost.status == 66
    assert lost.err == (
        "clusters: nowhere:: git knows no such revision, or no such path in it: "
        "write it as in main:base.yaml\n"
    )


def piped_program() -> list[str]:
    import sys

    return [sys.executable, "-P", "-m", "clusters"]


def test_it_can_be_pasted_into_a_request_to_merge(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "41000")))
    page = held(towns, "--format", "md").out
    assert "| lanternford.employees.2021 |" in page.replace("\\", "")
