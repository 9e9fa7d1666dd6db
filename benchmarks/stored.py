"""What answers from a database cost as it grows.

``python -m benchmarks.stored [--write] [DIR] [MOST]``

The bases are kept in the folder, if one is named: to make one of a million facts takes minutes, and
memory. ``MOST`` leaves out those of more facts.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from benchmarks.crowded import tree
from benchmarks.curve import curve
from benchmarks.page import publish
from benchmarks.startup import installed, seconds

_SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "300k": 300_000, "1M": 1_000_000}
_CLUSTER = 20
"""How many facts a cluster has."""
_ROUNDS = 5
_ASKED = {
    "show": ("show faku", "show c1"),
    "why": ("why faku.export_value.2018", "why c1.employees.n1"),
    "cite": ("cite faku.export_value.2018", "cite c1.employees.n1"),
    "search": ("search walmart", "search c7.employees"),
    "list": ("list",) * 2,
    "compare": ("compare --metric employees", "compare --metric employees --limit 10"),
    "filter": ("filter --where 'employees > 5000'",) * 2,
}
"""What is asked of the base that ships and, of the same sort, of those that are made."""
_OF_ALL = {"list", "compare", "filter"}
"""What goes over every cluster, and is asked once of bases of more than 10,000 facts."""
_MOST = 100_000
"""The most facts of a base of which that is asked."""
_PICTURE = Path(__file__).parent.parent / "docs" / "stored.svg"

Ratios = dict[str, dict[str, float]]
"""The median ratio to a bare Python, by question and by base."""


def main() -> None:
    """Make each base in a process of its own, then ask all of them in turn."""
    with tempfile.TemporaryDirectory() as folder:
        package = installed(Path(folder))
        words = [word for word in sys.argv[1:] if word != "--write"]
        kept = Path(next((word for word in words if not word.isdecimal()), folder))
        most = next((int(word) for word in words if word.isdecimal()), max(_SIZES.values()))
        sizes = {name: facts for name, facts in _SIZES.items() if facts <= most}
        afresh = get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=afresh, max_tasks_per_child=1) as processes:
            for name, facts in sizes.items():
                if not (kept / f"{name}.db").exists():
                    processes.submit(write, kept / f"{name}.db", facts).result()
        found = _measured(package, kept, sizes)
    titles = ("question", "what ships", *(f"{facts:,} facts" for facts in sizes.values()))
    rows = [
        [f"`{name}`", *(f"{of[base]:.1f} ×" if base in of else "" for base in ("", *sizes))]
        for name, of in found.items()
    ]
    publish("stored", titles, rows)
    if "--write" in sys.argv:
        lines = {
            name: [(facts, of[base]) for base, facts in sizes.items() if base in of]
            for name, of in found.items()
        }
        drawn = curve(lines, "facts", "times a bare Python")
        _PICTURE.write_text(drawn, encoding="utf-8")


def write(path: Path, facts: int) -> None:
    """Write a base of so many facts as a database."""
    import gc

    from clusters.answers import exporting
    from clusters.factbase.constructing import construct

    gc.disable()  # as the program does
    about = {"clusters": "", "built_from": "made", "digest": "", "fingerprint": ""}
    exporting.write(path, construct(tree(facts, facts // _CLUSTER)), about)


def _measured(package: Path, kept: Path, sizes: Mapping[str, int]) -> Ratios:
    ratios: dict[tuple[str, str], list[float]] = {}
    for number in range(_ROUNDS + 1):
        bare = seconds(["-c", "pass"], package)
        for name, (ours, theirs) in _ASKED.items():
            for base in ("", *sizes):
                facts = sizes.get(base, 0)
                if name in _OF_ALL and (facts > _MOST or (facts > _MOST / 10 and number != 1)):
                    continue
                asked = [*shlex.split(theirs), "--data", str(kept.absolute() / f"{base}.db")]
                took = seconds(["-m", "clusters", *(asked if base else shlex.split(ours))], package)
                if number:  # the first round warms up
                    ratios.setdefault((name, base), []).append(took / bare)
    found: Ratios = {name: {} for name in _ASKED}
    for (name, base), those in ratios.items():
        found[name][base] = median(those)
    return found


if __name__ == "__main__":
    main()
