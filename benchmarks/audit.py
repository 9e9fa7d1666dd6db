"""How the audit grows with the base: ``python -m benchmarks.audit [--write]``."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.generated import write_base
from benchmarks.page import publish

_RUNS = {1_000: 5, 10_000: 5, 100_000: 3}
"""How often each number of facts is audited; the median counts."""


def main() -> None:
    """Audit bases of each size, each time in a process of its own."""
    rows, last = [], None
    for facts, runs in _RUNS.items():
        seconds, memory = map(median, zip(*_measured(facts, runs), strict=True))
        each = seconds / facts * 1e6
        ratio = "" if last is None else f"{each / last:.2f}"
        last = each
        rows.append([f"{facts:,}", f"{seconds:.2f}", f"{each:.0f}", f"{memory:,.0f} MiB", ratio])
    titles = ("facts", "seconds", "µs per fact", "peak memory", "µs per fact, to the row above")
    publish("audit", titles, rows)


def _measured(facts: int, runs: int) -> Iterator[tuple[float, float]]:
    afresh = get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(1, mp_context=afresh, max_tasks_per_child=1) as processes,
    ):
        file = processes.submit(write_base, Path(folder), facts).result()
        for _ in range(runs):
            yield processes.submit(time_audit, file, facts).result()


def time_audit(file: Path, facts: int) -> tuple[float, float]:
    """Audit a base; give the seconds, and the most memory of this process in MiB.

    Raises:
        AssertionError: if the audit found something, or left a quotation unchecked.
    """
    from clusters.audit.auditing import audit
    from clusters.factbase import texts_for

    start = perf_counter()
    report = audit(file, texts_for(file, None))
    seconds = perf_counter() - start
    if report.findings or report.tally.checked != facts:
        raise AssertionError(report.findings[:3], report.tally)
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
