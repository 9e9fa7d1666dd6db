"""The bases of the audit's tests, read once: ours, and three made-up towns with their texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from clusters.amounts.reader import amounts_in
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


@pytest.fixture(autouse=True, scope="session")
def read_once() -> Iterator[None]:
    """Read the same words once: most tests change one of a base's many facts and audit it anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("clusters.evidence.passages.amounts_in", cache(amounts_in))
        yield
