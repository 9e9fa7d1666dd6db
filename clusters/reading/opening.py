"""A path to its bytes, without ever waiting for a pipe or filling the memory."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from clusters.errors import CannotOpen, Usage
from clusters.reading.characters import brief, shown

if TYPE_CHECKING:
    import pathlib

LARGEST = 64
"""The most MiB that a file may hold, unless the environment says otherwise."""

VARIABLE = "CLUSTERS_LARGEST"
"""What says otherwise: a number of MiB."""


def read_bytes(path: pathlib.Path) -> bytes:
    """Read the whole file.

    Raises:
        CannotOpen: The file is missing, not a regular file, a link out of its folder, not readable
            or too large.
        Usage: The environment names a largest size that is none.
    """
    most = _most()
    try:
        if _size(path) <= most * 2**20:
            with path.open("rb") as file:
                data = file.read(most * 2**20 + 1)
            # It may have grown since, and some files of the system have no size.
            if len(data) <= most * 2**20:
                return data
    except (OSError, ValueError) as error:
        raise _refusal(path, _reason(error)) from error
    raise _refusal(path, f"larger than {most} MiB: split it, or allow more with {VARIABLE}")


def _most() -> int:
    """Give the most MiB that are read."""
    said = os.environ.get(VARIABLE) or str(LARGEST)
    if not re.fullmatch("[1-9][0-9]{0,5}", said, re.ASCII):
        wrong = f"{VARIABLE}: {brief(said)}: not a number of MiB"
        raise Usage(f"{wrong}: write one such as {LARGEST}, or leave it out")
    return int(said)


def _size(path: pathlib.Path) -> int:
    """Refuse what is no plain file before it is opened: opening a pipe would wait for a writer."""
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise _refusal(path, "is a directory: name the file in it")
    if not stat.S_ISREG(about.st_mode):
        raise _refusal(path, "not a regular file: save its content to a file first")
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise _refusal(path, "a link out of its folder: use the file itself")
    return about.st_size


def _reason(error: OSError | ValueError) -> str:
    """Say why the system refused, and the next step."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file: check the path"
        case PermissionError():
            return "permission denied: give yourself the right to read it"
        case OSError(strerror=str(reason)):
            return f"{reason.lower()}: check the path"
    return "not a possible file name: check the path"


def _refusal(path: pathlib.Path, message: str) -> CannotOpen:
    """Name the file before the message."""
    return CannotOpen(f"{shown(str(path))}: {message}")
