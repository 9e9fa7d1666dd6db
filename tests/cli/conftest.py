"""Running command lines in this process, as a script would see them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from clusters.__main__ import status
from tests.terminal import Ran

Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("CLUSTERS_DATA", "CLUSTERS_TEXTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def running(*words: str) -> Ran:
        monkeypatch.setattr("sys.argv", ["clusters", *words])
        code = status()
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return running
