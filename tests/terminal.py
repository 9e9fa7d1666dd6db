"""Running the program as a person does, on a terminal, or as a script does, in a pipe."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from dataclasses import dataclass
from pathlib import Path

from tests.built import built

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
    """Run the program with its output in a pipe."""
    env = {**plain_environment(), "PYTHONPATH": str(built()), **environ}
    done = subprocess.run([*INSTALLED, *words], capture_output=True, env=env, cwd=ROOT, check=False)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def on_terminal(*words: str, columns: int = 80, **environ: str) -> str:
    """Run the program on a terminal without colours, and give what it shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    env = {**plain_environment(), "PYTHONPATH": str(built()), "TERM": "dumb", **environ}
    with subprocess.Popen([*INSTALLED, *words], stdout=theirs, stderr=theirs, env=env, cwd=ROOT):
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
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
