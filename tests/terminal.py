"""Running the program as a person does, on a terminal, or as a script does, in a pipe."""

from __future__ import annotations

import atexit
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.built import built
from tests.warm import Warm

ROOT = Path(__file__).parent.parent
PROGRAM = (sys.executable, "-m", "clusters")
"""The program of this checkout, which reads the base's YAML."""

INSTALLED = (sys.executable, "-P", "-m", "clusters")
"""The program as a wheel installs it, where ``built()`` is in PYTHONPATH: it starts quickly."""


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    status: int
    out: str
    err: str


def piped(*words: str, **environ: str) -> Ran:
    """Run the program with its output in a pipe; started anew if Python too is told something."""
    if any(name.startswith("PYTHON") for name in environ):
        env = {**plain_environment(), "PYTHONPATH": str(built()), **environ}
        cold = subprocess.run(
            [*INSTALLED, *words], capture_output=True, env=env, cwd=ROOT, check=False
        )
        return Ran(cold.returncode, cold.stdout.decode(), cold.stderr.decode())
    out, err = os.pipe(), os.pipe()
    status, (shown, said) = _run(words, environ, (out[1], err[1]), (out[0], err[0]))
    return Ran(status, shown, said)


def on_terminal(*words: str, columns: int = 80, **environ: str) -> str:
    """Run the program on a terminal without colours, and give what it shows."""
    return at_desk(ROOT, words, columns, environ)


def at_desk(
    folder: Path, words: Sequence[str], columns: int = 80, environ: Mapping[str, str] | None = None
) -> str:
    """Run the program in a folder, on a terminal without colours, and give what it shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    seat = {"TERM": "dumb", **(environ or {})}
    _, (shown,) = _run(words, seat, (theirs, os.dup(theirs)), (ours,), folder)
    return shown.replace("\r\n", "\n")


@cache
def _program() -> Warm:
    program = Warm(built())
    atexit.register(program.stop)
    return program


def _run(
    words: Sequence[str],
    environ: Mapping[str, str],
    theirs: Sequence[int],
    ours: Sequence[int],
    folder: Path = ROOT,
) -> tuple[int, list[str]]:
    """Run the program with what it writes to ``theirs``, and give what comes out of ``ours``."""
    program = _program()
    try:
        program.start(words, {**plain_environment(), **environ}, folder, theirs)
        for file in theirs:
            os.close(file)
        shown = _drained(ours)
        return program.status(), shown
    except BaseException:  # the next run is not to wait for this one
        _program.cache_clear()
        program.stop()
        raise
    finally:
        for file in ours:
            os.close(file)


def _drained(files: Sequence[int]) -> list[str]:
    """Read files side by side, each to its end."""
    pieces: dict[int, list[bytes]] = {file: [] for file in files}
    reading = list(files)
    while reading:
        for file in select.select(reading, [], [])[0]:
            pieces[file].append(piece := _read(file))
            if not piece:
                reading.remove(file)
    return [b"".join(parts).decode() for parts in pieces.values()]


def _read(file: int) -> bytes:
    try:
        return os.read(file, 65536)
    except OSError:  # Linux says so of a terminal when the other side has closed
        return b""


WITHOUT_TEXTS = str(ROOT / "docs")
"""A folder in which no text lies."""

NO_TEXTS = {"CLUSTERS_TEXTS": WITHOUT_TEXTS}
"""Documentation must not depend on which texts are held, nor quote them."""


def plain_environment() -> dict[str, str]:
    """Give the environment without what changes an answer."""
    names = ["CLUSTERS_", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "TERM", "_CLUSTERS"]
    # A program that is compiled anew at every run is no user's.
    ours = (*names, "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTHONIOENCODING": "utf-8"}
