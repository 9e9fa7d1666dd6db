"""A reader of YAML of another make builds the same trees.

yaml12 is written in Rust, on a parser of its own for YAML 1.2, and shares nothing with PyYAML,
whose parser is libyaml and whose language is YAML 1.1.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

import pytest
import yaml12

from benchmarks.generated import write_base as write_generated
from clusters.errors import InvalidBase
from clusters.reading import read_tree
from scripts.fuzz import damaged
from tests.making import SOUND
from tests.terminal import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NO_BASES = {f"tests/questions/{name}.yaml" for name in ("questions", "more_questions")}
"""Files of YAML here that are no base, nor a part of one."""
FOLDERS = ("data", "docs", "tests", "benchmarks", "scripts")
BASES = sorted(
    {str(path.relative_to(ROOT)) for name in FOLDERS for path in (ROOT / name).rglob("*.y*ml")}
    - NO_BASES
)
"""Every base that is a file here, and every part of one that is a folder."""

DAMAGED = 400


@pytest.mark.parametrize("base", BASES)
def test_another_reader_builds_the_same_tree(base: str) -> None:
    assert_read_alike(ROOT / base)


def test_another_reader_builds_the_same_tree_of_the_bases_that_tests_make(tmp_path: Path) -> None:
    (tmp_path / "sound.yaml").write_text(SOUND, "utf-8")
    assert_read_alike(tmp_path / "sound.yaml")
    assert_read_alike(write_generated(tmp_path / "generated", 200))


def test_another_reader_builds_the_same_tree_of_whatever_damaged_base_is_still_read(
    tmp_path: Path,
) -> None:
    file, read = tmp_path / "base.yaml", 0
    for data in islice(damaged(seed=2), DAMAGED):
        file.write_bytes(data)
        try:
            read_tree(file)
        except InvalidBase:
            continue
        assert_read_alike(file)
        read += 1
    assert read > DAMAGED / 10


def assert_read_alike(file: Path) -> None:
    """Read a file both ways."""
    other = yaml12.parse_yaml(file.read_bytes().decode("utf-8"))
    assert with_types(read_tree(file).root) == with_types(other)


def with_types(node: object) -> object:
    """Give a tree in which 1, 1.0 and true differ; the other reader has no decimals."""
    match node:
        case dict():
            return {key: with_types(value) for key, value in node.items()}
        case list():
            return [with_types(value) for value in node]
        case Decimal() | float():
            return "a number", float(node)
        case int() if abs(node) >= 2**63:
            return "a number", float(node)
    return type(node).__name__, node
