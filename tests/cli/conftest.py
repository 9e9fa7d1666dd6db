"""Running command lines in this process, as a script would see them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from clusters.__main__ import status
from clusters.audit.auditing import Report, audit
from clusters.factbase import Texts, open_base, shipped
from clusters.models import FactBase
from clusters.reading import Tree
from tests.terminal import Ran

Run = Callable[..., Ran]


@cache
def _ours() -> FactBase:
    return open_base()


def _opened(path: Path | None = None, *, fresh: bool = False) -> FactBase:
    """Open a base as the program does, but the one that ships with it only once a process."""
    return _ours() if path is None else open_base(path, fresh=fresh)


_audited = cache(audit)


def _audit(file: Path, texts: Texts, tree: Tree | None = None) -> Report:
    """Audit a base as the program does, but the one that ships with it only once a process."""
    return _audited(file, texts) if file.absolute() == shipped() else audit(file, texts, tree)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("CLUSTERS_DATA", "CLUSTERS_TEXTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    monkeypatch.setattr("clusters.cli.session.open_base", _opened)
    monkeypatch.setattr("clusters.answers.inspection.audit", _audit)

    def running(*words: str) -> Ran:
        monkeypatch.setattr("sys.argv", ["clusters", *words])
        code = status()
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return running
