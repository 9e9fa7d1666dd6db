"""Saving an answer: the whole file, or the one that was there."""

from __future__ import annotations

import os
import select
import stat
from contextlib import suppress
from errno import EACCES
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_STREAMS: Final = {"/dev/stdout": 1, "/dev/stderr": 2}


def save(data: bytes, output: Path) -> None:
    """Write ``data`` to a device, a pipe or an open file as it is; else replace the file.

    A file is the old one or the new one, never a part. Its permissions stay, links are followed.

    Raises:
        OSError: It could not be written; a file is then as it was.
        ValueError: It is no possible name of a file.
    """
    if (descriptor := _descriptor(output)) is not None:
        write_all(data, descriptor)
        return
    mode = _mode(output)
    if mode is not None and not stat.S_ISREG(mode):
        with output.open("wb", buffering=0) as device:
            write_all(data, device.fileno())
        return
    if mode is not None and not os.access(output, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    _replace(output.resolve(), data, mode)


def write_all(data: bytes, descriptor: int) -> None:
    """Write ``data`` to an open file, a device or a pipe.

    Raises:
        BrokenPipeError: The reader of the pipe left before all of it was in there.
        OSError: It could not be written.
    """
    rest = memoryview(data)
    while rest:
        try:
            rest = rest[os.write(descriptor, rest) :]
        except BlockingIOError:  # whoever started us made it so that a write does not wait
            select.select([], [descriptor], [])


def _descriptor(path: Path) -> int | None:
    """Give the open file that is meant by a name such as ``/dev/stdout`` or ``/dev/fd/3``."""
    if path.parent.as_posix() in {"/dev/fd", "/proc/self/fd"} and path.name.isdecimal():
        return int(path.name)
    return _STREAMS.get(path.as_posix())


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    draft = target.with_name(f".clusters-{os.urandom(8).hex()}")
    try:
        with draft.open("xb") as file:
            if mode is not None:
                draft.chmod(stat.S_IMODE(mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
