"""The built base: the same base, without the libraries that check it."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from clusters.factbase.constructing import read_built
from clusters.factbase.opening import build, read_base, shipped
from tests.built import built
from tests.making import write_base
from tests.terminal import plain_environment

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = """
import pathlib, sys
from clusters.factbase.constructing import read_built
assert read_built(pathlib.Path(sys.argv[1])).clusters
print(sorted({"pydantic", "pydantic_core", "yaml"} & set(sys.modules)))
"""


def test_the_shipped_base_is_the_same_once_built(tmp_path: Path) -> None:
    build(shipped(), tmp_path / "base.json")
    made, read = read_built(tmp_path / "base.json"), read_base(shipped())
    assert made.settings == read.settings
    assert made.metrics == read.metrics
    assert made.sources == read.sources
    assert made.clusters == read.clusters
    assert made.facts == read.facts
    assert made == read


def test_a_base_of_the_users_own_is_the_same_once_built(tmp_path: Path) -> None:
    path = write_base(tmp_path)
    build(path, tmp_path / "base.json")
    assert read_built(tmp_path / "base.json") == read_base(path)


def test_every_noun_of_a_built_base_can_be_hashed(tmp_path: Path) -> None:
    build(shipped(), tmp_path / "base.json")
    base = read_built(tmp_path / "base.json")
    assert len({*base.metrics, *base.sources, *base.clusters, *base.facts}) > 0


def test_a_built_base_is_read_without_pydantic_and_yaml(tmp_path: Path) -> None:
    build(shipped(), tmp_path / "base.json")
    words = [sys.executable, "-c", HEAVY, str(tmp_path / "base.json")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("altered", "command", "why"),
    [
        ("clusters.json", "list", "was altered since it was built"),
        ("clusters.json", "check", "is not what clusters.yaml beside it says"),
        ("clusters.yaml", "check", "is not what clusters.yaml beside it says"),
    ],
)
def test_a_base_that_is_not_the_one_that_was_checked_answers_nothing(
    tmp_path: Path, altered: str, command: str, why: str
) -> None:
    package = tmp_path / "clusters"
    copytree(built() / "clusters", package)
    words = [sys.executable, "-P", "-m", "clusters", command]
    env = {**plain_environment(), "PYTHONPATH": str(tmp_path)}
    run = partial(subprocess.run, words, capture_output=True, text=True, env=env, cwd=tmp_path)
    assert run(check=True).stderr == ""
    file = package / "data" / altered
    file.write_text(file.read_text("utf-8").replace("100000000", "999000000", 1), "utf-8")
    done = run(check=False)
    assert (done.returncode, done.stdout) == (65, "")
    assert done.stderr.endswith(
        f"clusters.json:1:1: answers come from it, and it {why}: install clusters again\n"
    )
