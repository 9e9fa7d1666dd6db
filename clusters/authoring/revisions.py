"""A base as it was: at a revision of git, in the words that git takes (``main:base.yaml``)."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from clusters.errors import CannotOpen
from clusters.factbase import open_base
from clusters.factbase.opening import HEAD, TABLES, base_of, is_folder
from clusters.models import FactBase
from clusters.reading.files import decode, is_yaml, shown

_WORD = re.compile(r"((?:[^:{]|\{[^}]*\})*):(.*)", re.DOTALL)
"""A revision, in whose braces a colon is nothing special, and a path."""
_LINK = b"120000"
"""The mode that git gives to a link."""


def open_revision(word: str, elsewhere: str) -> FactBase:
    """Open a base by its path, or as it was at a revision.

    Args:
        word: A path, or ``REVISION:PATH``, where PATH starts at the top of the repository or here;
            without a path behind the colon it is that of ``elsewhere``.
        elsewhere: The path of the other base.

    Raises:
        CannotOpen: if there is no such file, revision, or path in that revision.
        InvalidBase: if it breaks a rule.
    """
    if not word:
        raise CannotOpen("a base without a name: name a file, a folder, or a revision of git")
    revision, path = _parted(word)
    if revision is None:
        return open_base(Path(path))
    other_revision, other = _parted(elsewhere)
    path, on_disk = (path, False) if path else (other, other_revision is None)
    label = f"{revision}:{path}"
    if on_disk or Path(path).is_absolute():
        place = Path(path).absolute()
        folder, names = (place, ["./"]) if is_folder(place) else (place.parent, [f"./{place.name}"])
    else:
        folder, names = Path(), [path, f"./{path}"]
    found = (_git(folder, "rev-parse", "-q", "--verify", "--end-of-options", f"{revision}:{name}")
             for name in names)  # fmt: skip
    object_id = next((one.decode().strip() for one in found if one is not None), None)
    if object_id is None:
        raise CannotOpen(_why(folder, revision, path))
    listed = _listed(folder, object_id, label)
    texts = dict(_texts(folder, {Path(label): object_id} if listed is None else listed))
    return base_of(texts, None if listed is None else Path(label))


def _parted(word: str) -> tuple[str | None, str]:
    """Part a word into a revision and a path; None for the revision of what is a path alone."""
    found = None if os.path.lexists(word) else _WORD.fullmatch(word)
    return (found[1], found[2]) if found else (None, word)


def _listed(folder: Path, object_id: str, label: str) -> dict[Path, str] | None:
    """List the files of a base that is a folder, each with its id; None for one that is a file."""
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", object_id)
    if listed is None:
        return None
    found: dict[Path, str] = {}
    for entry in filter(None, listed.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, blob = about.split()
        path = Path(os.fsdecode(name))
        place = Path(label, path)
        if path.parts[0] in {HEAD, *TABLES}:
            if mode == _LINK:
                wrong = f"{shown(str(place))}: a link, which is not followed"
                raise CannotOpen(f"{wrong}: commit the file itself")
            if is_yaml(path.name):
                found[place] = blob.decode()
    return found


def _texts(folder: Path, ids: Mapping[Path, str]) -> Iterator[tuple[Path, str]]:
    """Yield the text of each file."""
    asked = "".join(f"{object_id}\n" for object_id in ids.values())
    given = BytesIO(_git(folder, "cat-file", "--batch", given=asked.encode()) or b"")
    for path in ids:
        size = int(given.readline().split()[-1])
        yield path, decode(given.read(size), shown(str(path)))
        given.read(1)


def _why(folder: Path, revision: str, path: str) -> str:
    """Say why git has no such file."""
    if _git(folder, "rev-parse", "--git-dir") is None:
        return f"{revision}:{path}: no repository of git is here: name a file or a folder"
    asked = f"{revision or 'HEAD'}^{{commit}}"
    if _git(folder, "rev-parse", "-q", "--verify", "--end-of-options", asked) is None:
        return f"{revision}: git knows no such revision: write it as in main:base.yaml"
    where = revision or "the index of git"
    return f"{path or '.'}: it is not in {where}: commit it, or write its path from the top"


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """Ask git in a folder; None where it says no."""
    try:
        ran = subprocess.run(  # noqa: S603 - no shell
            ["git", *words],  # noqa: S607 - the git of the user
            input=given, capture_output=True, check=False, cwd=folder,
        )  # fmt: skip
    except FileNotFoundError as error:
        if not is_folder(folder):
            return None
        raise CannotOpen("git is not installed: name a file or a folder") from error
    except OSError:  # no folder
        return None
    return ran.stdout if ran.returncode == 0 else None
