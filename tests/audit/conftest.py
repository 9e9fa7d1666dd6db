"""The bases of the audit's tests, read once: ours, and three made-up towns with their texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.factbase import Texts, read_base, shipped
from clusters.models import FactBase
from tests.making import THREE_TOWNS


@pytest.fixture(scope="session")
def ours() -> FactBase:
    return read_base(shipped())


@pytest.fixture(scope="session")
def towns() -> FactBase:
    return read_base(THREE_TOWNS / "data" / "base.yaml")


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts(THREE_TOWNS / "seeds")


@pytest.fixture
def no_seeds(tmp_path: Path) -> Texts:
    return Texts(tmp_path / "nowhere")
