"""The one place that writes: an answer whole or not at all, and words about the run."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from clusters.errors import CannotWrite, ReaderGone
from clusters.render.clean import clean
from clusters.render.saving import save, write_all
from clusters.render.spelling import spelled

if TYPE_CHECKING:
    from pathlib import Path


def emit(
    text: str, output: Path | None = None, *, machine: bool = False, option: str = "--output"
) -> None:
    """Write an answer to ``output``, or to standard output if there is none.

    Files and answers for programs (``machine``) are UTF-8; people get what their locale can
    express, the rest spelled out. A file is replaced in one step, or left as it was; ``option``
    is what names it.

    Raises:
        ReaderGone: Whoever read our pipe went away.
        CannotWrite: The answer did not, or not wholly, get there.
    """
    try:
        if output is None:
            _print(text, machine=machine)
        else:
            save(spelled(text, "utf-8"), output)
    except BrokenPipeError as error:
        raise ReaderGone from error
    except (OSError, ValueError) as error:
        raise CannotWrite(_message(error, output, option)) from error


def say(message: str) -> None:
    """Say one line about the run on standard error, or nothing where that is impossible."""
    try:
        line = spelled(clean(message), sys.stderr.encoding or "utf-8")
        sys.stderr.write(line.decode(sys.stderr.encoding or "utf-8") + "\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        _abandon(sys.stderr)


def _print(text: str, *, machine: bool) -> None:
    stream = sys.stdout
    if not text:
        return
    if stream is None:
        raise ValueError
    try:
        stream.flush()
        _push(text, stream, "utf-8" if machine else stream.encoding)
        stream.flush()
    except (OSError, ValueError):
        _abandon(stream)
        raise


def _push(text: str, stream: TextIO, encoding: str) -> None:
    if not hasattr(stream, "buffer"):  # put in its place by whoever runs us inside a program
        stream.write(text)
        return
    data = spelled(text, encoding)
    try:
        descriptor = stream.fileno()
    except OSError:  # another stand-in
        stream.buffer.write(data)
    else:
        write_all(data, descriptor)


def _abandon(stream: TextIO | None) -> None:
    """Send what is left in ``stream`` nowhere, so that leaving Python does not fail on it."""
    with suppress(OSError, ValueError, AttributeError):
        lost = stream.fileno()  # type: ignore[union-attr] # None is suppressed
        nowhere = os.open(os.devnull, os.O_WRONLY)
        if nowhere != lost:
            os.dup2(nowhere, lost)
            os.close(nowhere)


def _message(error: Exception, output: Path | None, option: str) -> str:
    what = getattr(error, "strerror", None)
    if output is None:
        return f"standard output: {what or 'it is closed'}: name a file with {option} FILE"
    return f"{output}: {what or error}: name another file with {option} FILE"
