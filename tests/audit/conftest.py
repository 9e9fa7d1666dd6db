"""Our base and its texts, read once for every test of the audit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clusters.factbase import Texts, read_base, shipped
from clusters.models import FactBase
from tests.terminal import ROOT

SEEDS = Path(os.environ.get("CLUSTERS_TEXTS") or ROOT / "seeds")


@pytest.fixture(scope="session")
def ours() -> FactBase:
    return read_base(shipped())


@pytest.fixture(scope="session")
def seeds(ours: FactBase) -> Texts:
    files = [SEEDS / source.text.file for source in ours.sources if source.text]
    missing = [path.name for path in files if not path.is_file()]
    if missing:
        pytest.skip(f"texts not held: {', '.join(missing)}: put them into seeds/")
    return Texts(SEEDS)


@pytest.fixture
def no_seeds(tmp_path: Path) -> Texts:
    return Texts(tmp_path / "nowhere")
