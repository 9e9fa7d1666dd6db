"""A path to its bytes, without ever waiting for a pipe or filling the memory."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from clusters.errors import CannotOpen
from clusters.reading.characters import shown

if TYPE_CHECKING:
    import pathlib

LARGEST_FILE = 64 * 2**20
"""The most bytes that a file may hold."""


def read_bytes(path: pathlib.Path) -> bytes:
    """Read the whole file.

    Raises:
        CannotOpen: The file is missing, not a regular file, not readable or too large.
    """
    try:
        _require_regular(path)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise _refusal(path, _reason(error)) from error
    if len(data) > LARGEST_FILE:
        raise _refusal(path, f"larger than {LARGEST_FILE // 2**20} MiB: split it")
    return data


def _require_regular(path: pathlib.Path) -> None:
    """Refuse what is no plain file before it is opened: opening a pipe would wait for a writer."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _refusal(path, "is a directory: name the file in it")
    if not stat.S_ISREG(mode):
        raise _refusal(path, "not a regular file: save its content to a file first")


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
