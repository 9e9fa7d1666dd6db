"""A base as it was: at a revision of git, in the words that git takes (``main:base.yaml``)."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from clusters.errors import CannotOpen
from clusters.factbase import open_base
from clusters.models import FactBase


def open_revision(word: str, elsewhere: str) -> FactBase:
    """Open a base by its path, or as it was at a revision.

    Args:
        word: A path, or ``REVISION:PATH``; without a path behind the colon it is ``elsewhere``.
        elsewhere: The path of the other base.

    Raises:
        CannotOpen: if there is no such file, revision, or path in that revision.
        InvalidBase: if it breaks a rule.
    """
    revision, colon, path = word.partition(":")
    if not colon or Path(word).exists():
        return open_base(Path(word))
    path = path or elsewhere.partition(":")[2] or elsewhere
    commit = _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}", word=word)
    archive = _git("archive", commit.decode().strip(), "--", path, word=word)
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
        return open_base(Path(folder, path))


def _git(*words: str, word: str) -> bytes:
    try:
        return subprocess.run(["git", *words], capture_output=True, check=True).stdout  # noqa: S603, S607 - the git of the user, and no shell
    except FileNotFoundError as error:
        raise CannotOpen(f"{word}: git is not installed: name a file or a folder") from error
    except subprocess.CalledProcessError as error:
        wrong = "git knows no such revision, or no such path in it"
        raise CannotOpen(f"{word}: {wrong}: write it as in main:base.yaml") from error
