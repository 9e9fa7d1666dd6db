"""How each question grows with the base: ``python -m benchmarks.growth [--write]``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from math import log10
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from benchmarks.crowded import tree
from benchmarks.page import publish
from clusters.answers import Answer
from clusters.answers.questions import Questions

_SIZES = (1_000, 10_000, 100_000)
_CLUSTERS = (5, 5_000)
_ASKED: dict[str, Callable[[Questions], Answer]] = {
    "list": lambda base: base.list(),
    "show c1": lambda base: base.show("c1"),
    "compare -m employees": lambda base: base.compare("employees"),
    "filter -w 'employees > 5000'": lambda base: base.filter("employees > 5000"),
    "facts": lambda base: base.facts(),
    "search tiles": lambda base: base.search("tiles"),
    "sources": lambda base: base.sources(),
    "conflicts": lambda base: base.conflicts(),
    "corroboration": lambda base: base.corroboration(),
    "why c1.employees.n1": lambda base: base.why("c1.employees.n1"),
}


def main() -> None:
    """Ask everything of bases of each size, each base in a process of its own."""
    afresh = get_context("spawn")
    told: dict[tuple[int, int], dict[str, tuple[float, int]]] = {}
    for clusters in _CLUSTERS:
        for facts in _SIZES:
            with ProcessPoolExecutor(1, mp_context=afresh) as process:
                told[clusters, facts] = process.submit(time_questions, facts, clusters).result()
                print(clusters, facts, told[clusters, facts], file=sys.stderr)
    publish("growth", _TITLES, list(_rows(told)))


_TITLES = ("question", "clusters", *(f"{n:,} facts" for n in _SIZES), "exponent", "characters")


def _rows(told: dict[tuple[int, int], dict[str, tuple[float, int]]]) -> Iterator[list[str]]:
    for question in _ASKED:
        for clusters in _CLUSTERS:
            each = [told[clusters, facts][question] for facts in _SIZES]
            seconds = [one[0] for one in each]
            yield [
                f"`{question}`",
                f"{clusters:,}",
                *(f"{second:.3f} s" for second in seconds),
                f"{log10(seconds[-1] / seconds[-2]):.2f}",
                f"{each[-1][1]:,}",
            ]


def time_questions(facts: int, clusters: int) -> dict[str, tuple[float, int]]:
    """Ask each question of a base; give its seconds of processor and the length of its page.

    Each question is asked of a base of its own, of which nothing is known yet.
    """
    import gc

    from clusters.evidence import conflicts
    from clusters.factbase import Texts
    from clusters.factbase.constructing import construct

    gc.disable()  # as the program does
    nowhere = Path("/nonexistent")
    found = {}
    for question, ask in _ASKED.items():
        base = construct(tree(facts, min(clusters, facts // 8)))
        conflicts.found.cache_clear()
        start = process_time()
        page = str(ask(Questions(base, Texts(nowhere), nowhere)))
        found[question] = process_time() - start, len(page)
        gc.collect()
    return found


if __name__ == "__main__":
    main()
