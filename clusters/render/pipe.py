"""Writing into a pipe such that a reader who leaves early does not go unnoticed."""

from __future__ import annotations

import os
import select
import stat
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 1.0
"""How many seconds to wait, in all, for a reader that does not read."""
_NAP: Final = 0.00005
"""The first wait, in seconds; each is twice as long as the one before."""
_LONGEST_NAP: Final = 0.01


def is_pipe(descriptor: int) -> bool:
    """Say whether a descriptor is one of a pipe."""
    return stat.S_ISFIFO(os.fstat(descriptor).st_mode)


def pour(data: bytes, descriptor: int) -> None:
    """Write ``data`` to a descriptor; to a pipe, in pieces, each when the one before was taken.

    What fits into a pipe is written even if nobody reads it. So that a reader who leaves is told
    from one who takes everything, the first line goes alone, then ever more lines together, and
    the last line alone; and it is asked whether all was taken. Linux can tell; elsewhere, and of
    a reader that does not read for ``PATIENCE``, nothing is known, and nobody waits.

    Raises:
        BrokenPipeError: The reader left before it took everything.
    """
    if not is_pipe(descriptor):
        _write(data, descriptor)
        return
    end = time.monotonic() + PATIENCE
    for piece in _pieces(data):
        _write(piece, descriptor)
        _await(descriptor, end)


def _pieces(data: bytes) -> Iterator[bytes]:
    *lines, last = data.splitlines(keepends=True) or [b""]
    start, count = 0, 1
    while start < len(lines):
        yield b"".join(lines[start : start + count])
        start, count = start + count, count * 2
    yield last


def _write(data: bytes, descriptor: int) -> None:
    rest = memoryview(data)
    while rest:
        try:
            rest = rest[os.write(descriptor, rest) :]
        except BlockingIOError:  # whoever started us made it so that a write does not wait
            select.select([], [descriptor], [])


def _await(descriptor: int, end: float) -> None:
    nap = _NAP
    while _untaken(descriptor) and time.monotonic() < end:
        # Asked in this order: it may have taken the rest, and left, after the first question.
        if _left(descriptor) and _untaken(descriptor):
            raise BrokenPipeError
        time.sleep(nap)
        nap = min(nap * 2, _LONGEST_NAP)


def _left(descriptor: int) -> bool:
    ends = select.poll()
    ends.register(descriptor, 0)  # that the reader is gone is told unasked
    return bool(ends.poll(0))


def _untaken(descriptor: int) -> int:
    """Count the bytes in a pipe; none where there is no telling."""
    try:
        from fcntl import ioctl
        from termios import FIONREAD

        return int.from_bytes(ioctl(descriptor, FIONREAD, bytes(4)), "little")
    except (ImportError, OSError):
        return 0
