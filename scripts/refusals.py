"""How long each hostile base of the tests takes to refuse: ``python -m scripts.refusals``.

Each is opened by a process of its own; the first line is a sound base, which most of the time goes
to starting Python. It gives 1 if a process crashed, said more than a line, or took half a second.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.hostile_bases import HOSTILE
from tests.making import write_base
from tests.terminal import Ran, piped

LONGEST = 0.5
"""Seconds."""


def main() -> int:
    """Time every case; give 1 if one was not refused as it should be."""
    with TemporaryDirectory() as folder:
        seconds, ran = timed(write_base(Path(folder)))
    print(f"{seconds:.2f} s, status {ran.status}: a sound base")
    failed = ran.status != 0
    for hostile in (each for each in HOSTILE if not each.denied):
        with TemporaryDirectory() as folder:
            seconds, ran = timed(hostile.lay(Path(folder)))
        well = (ran.status, ran.out, ran.err.count("\n")) == (hostile.status, "", 1)
        print(f"{seconds:.2f} s, status {ran.status}: {hostile.what}{'' if well else ' NOT WELL'}")
        failed = failed or not well or seconds > LONGEST
    return int(failed)


def timed(base: Path) -> tuple[float, Ran]:
    """Open a base in a process of its own."""
    before = perf_counter()
    ran = piped("list", "--data", str(base))
    return perf_counter() - before, ran


if __name__ == "__main__":
    sys.exit(main())
