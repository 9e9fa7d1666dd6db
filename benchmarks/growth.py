"""How each question grows with the base: ``python -m benchmarks.growth [--write]``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from math import log10
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from benchmarks.crowded import tree
from benchmarks.curve import curve
from benchmarks.page import publish
from clusters.answers import Answer
from clusters.answers.questions import Questions

_SIZES = (1_000, 10_000, 100_000)
_CLUSTERS: dict[str, Callable[[int], int]] = {
    "5": lambda _: 5,
    "many": lambda facts: facts // 20,
}
"""How many clusters a base has, by what the table calls that."""
_ASKED: dict[str, Callable[[Questions], Answer]] = {
    "list": lambda base: base.list(),
    "show c1": lambda base: base.show("c1"),
    "compare -m employees": lambda base: base.compare("employees"),
    "filter -w 'employees > 5000'": lambda base: base.filter("employees > 5000"),
    "facts --limit 20": lambda base: base.facts(limit=20),
    "search tiles": lambda base: base.search("tiles"),
    "sources": lambda base: base.sources(),
    "conflicts": lambda base: base.conflicts(),
    "corroboration": lambda base: base.corroboration(),
    "why c1.employees.n1": lambda base: base.why("c1.employees.n1"),
}
_PICTURE = Path(__file__).parent.parent / "docs" / "growth.svg"
_TITLES = ("question", "clusters", *(f"{n:,} facts" for n in _SIZES), "exponent", "characters")

Told = Mapping[str, tuple[float, int]]
"""The seconds of each question, and the length of its page."""


def main() -> None:
    """Ask everything of bases of each size, each base in a process of its own."""
    afresh = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=afresh, max_tasks_per_child=1) as processes:
        asked = {
            named: [processes.submit(time_questions, n, clusters(n)) for n in reversed(_SIZES)]
            for named, clusters in _CLUSTERS.items()
        }
    rows, lines = [], {}
    for named, done in asked.items():
        told = [one.result() for one in reversed(done)]
        rows += [_row(question, named, told) for question in _ASKED]
        lines = {q: [(n, one[q][0]) for n, one in zip(_SIZES, told, strict=True)] for q in _ASKED}
    publish("growth", _TITLES, sorted(rows, key=lambda row: list(_ASKED).index(row[0].strip("`"))))
    if "--write" in sys.argv:
        _PICTURE.write_text(curve(lines, "facts", "seconds"), encoding="utf-8")


def _row(question: str, clusters: str, told: list[Told]) -> list[str]:
    """Write the seconds by size, and the exponent of the last step: 1 is linear growth."""
    seconds = [one[question][0] for one in told]
    steps = log10(_SIZES[-1] / _SIZES[-2])
    exponent = log10(seconds[-1] / seconds[-2]) / steps
    times = (f"{one:.2f} s" for one in seconds)
    return [f"`{question}`", clusters, *times, f"{exponent:.2f}", f"{told[-1][question][1]:,}"]


def time_questions(facts: int, clusters: int) -> Told:
    """Ask each question of a base of its own, of which nothing is known yet."""
    import gc

    from clusters.factbase import Texts
    from clusters.factbase.constructing import construct

    gc.disable()  # as the program does
    nowhere = Path("/nonexistent")
    found, root = {}, tree(facts, clusters)
    for question, ask in _ASKED.items():
        base = construct(root)
        start = process_time()
        page = str(ask(Questions(base, Texts(nowhere), nowhere)))
        found[question] = process_time() - start, len(page)
        del base
        gc.collect()
    return found


if __name__ == "__main__":
    main()
