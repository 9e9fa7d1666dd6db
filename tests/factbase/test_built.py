"""The built base: the same base, without the libraries that check it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from clusters.factbase.constructing import read_built
from clusters.factbase.opening import build, read_base, shipped
from tests.making import write_base

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
    built, read = read_built(tmp_path / "base.json"), read_base(shipped())
    assert built.settings == read.settings
    assert built.metrics == read.metrics
    assert built.sources == read.sources
    assert built.clusters == read.clusters
    assert built.facts == read.facts
    assert built == read


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
