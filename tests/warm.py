"""The program as ``built()`` has it, warm: it is read in once, and every run is a fork of that.

A run is a process of its own with its own files, environment and folder. It only does not start
anew: what is about starting starts ``INSTALLED`` or ``PROGRAM`` instead.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clusters.models import FactBase

_LONGEST: Final = 1 << 20
_USED: Final = ("compare -m output --currency EUR", "list", "check", "filter --market USA", "why 1")


class Warm:
    """The process that forks."""

    def __init__(self, package: Path) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", __file__, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env={**os.environ, "PYTHONPATH": str(package)},
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def start(
        self, words: Sequence[str], env: Mapping[str, str], folder: Path, files: Sequence[int]
    ) -> None:
        """Start a run, whose standard output and standard error are ``files``."""
        asked = json.dumps([words, dict(env), str(folder)]).encode()
        socket.send_fds(self._line, [asked], files)

    def status(self) -> int:
        """Wait for the end of the run, and give its status."""
        return int(self._line.recv(_LONGEST))

    def stop(self) -> None:
        """End it, with the run that it waits for."""
        self._line.close()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def _serve(line: socket.socket) -> None:
    _warm_up()
    gc.disable()
    gc.freeze()
    while True:
        asked, files, _, _ = socket.recv_fds(line, _LONGEST, 2)
        if not asked:
            return
        if not (child := os.fork()):
            line.close()
            words, env, folder = json.loads(asked)
            _run(words, env, folder, files)
        for file in files:
            os.close(file)
        line.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _warm_up() -> None:
    """Read in what runs need, and the base that ships: whatever they look up is then known."""
    from clusters.cli import session
    from clusters.factbase import open_base

    ours = open_base()

    def remembered(path: Path | None = None, *, fresh: bool = False) -> FactBase:
        return ours if path is None else open_base(path, fresh=fresh)

    vars(session)["open_base"] = remembered
    kept = sys.stdout, sys.stderr
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        for line in _USED:
            _status(line.split())
    sys.stdout, sys.stderr = kept


def _run(words: list[str], env: dict[str, str], folder: str, files: list[int]) -> NoReturn:
    for file, place in zip(files, (1, 2), strict=True):
        os.dup2(file, place)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for the whole run
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    status = _status(words)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)


def _status(words: Sequence[str]) -> int:
    from clusters.__main__ import status

    sys.argv = ["clusters", *words]
    return status()


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
