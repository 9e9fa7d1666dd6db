"""How many small faults the tests notice: ``python -m scripts.mutation [--write]``.

Each mutant of the rooms is tried that has not been tried since its function changed; the folder
``mutants`` keeps what is known. ``mutmut run NAME`` tries one again. The table goes into
docs/mutation.md.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.page import publish

_ROOT = Path(__file__).parent.parent
_PAGE = _ROOT / "docs" / "mutation.md"
_TITLES = ("room", "mutants", "killed", "of them by time", "survived", "score")
_ROOMS = ("amounts", "reading", "compare")
_KILLED = {"killed", "timeout"}


def main() -> None:
    """Try the mutants, one at a time, and tell the score of each room."""
    _mutmut("run", "--max-children", "1")
    results = dict(told(_mutmut("results", "--all", "true")))
    rows = [counted(room, of(room, results)) for room in _ROOMS]
    publish("mutation", _TITLES, [*rows, counted("all", [*results.values()])], _PAGE)
    survivors = [name for name, status in results.items() if status not in _KILLED]
    print("\n".join(["", *survivors]))


def told(listing: str) -> Iterable[tuple[str, str]]:
    """Read mutmut's list: a mutant and its status a line."""
    for line in listing.splitlines():
        name, found, status = line.strip().partition(": ")
        if found:
            yield name, status


def of(room: str, results: dict[str, str]) -> list[str]:
    """Give the statuses of the mutants of one room."""
    return [status for name, status in results.items() if name.startswith(f"clusters.{room}.")]


def counted(room: str, statuses: Sequence[str]) -> list[str]:
    """Count a room's mutants; what no test reaches has survived.

    Raises:
        ValueError: if one was not tried.
    """
    if "not checked" in statuses:
        raise ValueError(f"{room}: not every mutant was tried: run it again")
    killed = sum(status in _KILLED for status in statuses)
    figures = (len(statuses), killed, statuses.count("timeout"), len(statuses) - killed)
    return [room, *(f"{n:,}" for n in figures), f"{killed / len(statuses):.1%}"]


def _mutmut(*words: str) -> str:
    program = Path(sys.executable).with_name("mutmut")
    ran = subprocess.run([program, *words], cwd=_ROOT, check=True, stdout=subprocess.PIPE)
    return ran.stdout.decode()


if __name__ == "__main__":
    main()
