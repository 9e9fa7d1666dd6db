"""The one place that writes: an answer whole or not at all, and words about the run."""

from __future__ import annotations

import os
import select
import stat
import sys
from contextlib import contextmanager, suppress
from errno import EACCES
from typing import TYPE_CHECKING, Final, TextIO

from clusters.errors import CannotWrite, ReaderGone
from clusters.render.screen import Screen, detect, spelled
from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clusters.render.document import Document
    from clusters.render.formats import Format


COLOUR = {"auto": None, "always": True, "never": False}
"""When to use colour; None where the stream and the environment decide."""


def show(
    document: Document,
    form: Format,
    *,
    output: Path | None,
    colour: bool | None,
    bom: bool = False,
) -> None:
    """Print an answer.

    Args:
        document: The answer.
        form: The format to write it in.
        output: The file to write, or None for standard output.
        colour: Whether to use colour; None to leave that to the screen and the environment.
        bom: Whether to begin with a byte order mark.

    Raises:
        CannotWrite: if the answer cannot be written.
        ReaderGone: if the reader of the pipe went away.
    """
    stream = sys.stdout if output is None else None
    screen = Screen() if form.machine else detect(stream, colour=colour, environ=os.environ)
    mark = "\ufeff" if bom else ""
    emit(mark + form.write(document, screen), output, machine=form.machine)
    if not form.carries_warnings:
        _caution(document)


def _caution(document: Document) -> None:
    """Say the caveats beside an answer that has no place for them; unasked, how many there are."""
    caveats = document.warnings
    if len(caveats) > 1 and not document.shows_warnings:
        say(f"{len(caveats):,} caveats: --all prints them here, --json holds them")
        return
    for caveat in caveats:
        say(f"caveat: {caveat}")


def emit(text: str, output: Path | None = None, *, machine: bool = False) -> None:
    """Write an answer to ``output``, or to standard output if there is none.

    Files and answers for programs (``machine``) are UTF-8; people get what their locale can
    express, the rest spelled out. A file is replaced in one step, or left as it was.

    Raises:
        ReaderGone: Whoever read our pipe went away.
        CannotWrite: The answer did not, or not wholly, get there.
    """
    try:
        if output is None:
            _print(text, machine=machine)
        else:
            _save(spelled(text, "utf-8"), output)
    except BrokenPipeError as error:
        raise ReaderGone from error
    except (OSError, ValueError) as error:
        raise CannotWrite(_message(error, output)) from error


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


def _message(error: Exception, output: Path | None) -> str:
    what = getattr(error, "strerror", None)
    if "\0" in str(output):  # of which each Python has its own words
        what = "there is a NUL in its name"
    if output is None:
        return f"standard output: {what or 'it is closed'}: name a file with --output FILE"
    return f"{output}: {what or error}: name another file with --output FILE"


_STREAMS: Final = {"/dev/stdout": 1, "/dev/stderr": 2}


def _save(data: bytes, output: Path) -> None:
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
    place = output.resolve()
    draft = drafted(data, place)
    try:
        draft.replace(place)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


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


def drafted(data: bytes, place: Path) -> Path:
    """Write ``data`` beside a file, or where one will be, to be moved there; give where it is.

    Raises:
        OSError: It could not be written, or the file that is there is not to be.
    """
    mode = _mode(place)
    if mode is not None and not os.access(place, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    draft = place.with_name(f".clusters-{os.urandom(8).hex()}")
    try:
        with draft.open("xb") as file:
            if mode is not None:
                draft.chmod(stat.S_IMODE(mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return draft


@contextmanager
def replacing(output: Path) -> Iterator[Path]:
    """Give the path of a draft, of a file or a folder, which takes its place once it is written.

    Until then what is there stays as it was; its permissions stay, links are followed.

    Raises:
        OSError: if it cannot be replaced.
    """
    mode = _mode(output)
    if mode is not None and not os.access(output, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    target = output.resolve()
    draft = target.with_name(f".clusters-{os.urandom(8).hex()}")
    try:
        yield draft
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        draft.replace(target)
    except BaseException:
        from shutil import rmtree

        rmtree(draft, ignore_errors=True)
        with suppress(OSError):
            draft.unlink()
        raise
