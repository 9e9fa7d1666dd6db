"""Bases exported for a test, and a program that asks them."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from clusters.answers.exporting import ask
from clusters.factbase import shipped
from tests.cli.conftest import run
from tests.making import THREE_TOWNS

__all__ = ["run"]


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """The YAML of a small base, its texts beside it."""
    copytree(THREE_TOWNS, tmp_path / "towns")
    return tmp_path / "towns" / "data" / "base.yaml"


@pytest.fixture
def built(towns: Path) -> Path:
    """A database of it under another name."""
    ask(towns, towns.with_name("built.db"))
    return towns.with_name("built.db")


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the base that ships as a database and as a data package."""
    folder = tmp_path_factory.mktemp("ours")
    for name in ("ours.db", "package"):
        ask(shipped(), folder / name)
    return folder
