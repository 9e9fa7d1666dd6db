"""How long a short answer takes: ``python -m benchmarks.startup [--write]``."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.page import publish

_ROUNDS = 31
_ANSWERS = (
    "list",
    "show faku",
    "compare --metric exports",
    "compare --metric exports --currency USD",
)
_BARE, _TYPER = "python -c pass", "python -c 'import typer'"


def main() -> None:
    """Time every command once a round, in turn, so that what slows one slows all."""
    with tempfile.TemporaryDirectory() as folder:
        package = _installed(Path(folder))
        commands = {_BARE: ["-c", "pass"], _TYPER: ["-c", "import typer"]}
        commands |= {f"clusters {words}": ["-m", "clusters", *words.split()] for words in _ANSWERS}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(_ROUNDS + 1):
            for name, words in commands.items():
                times[name].append(_seconds(words, package))
    rows = [[f"`{name}`", *_summary(times, name)] for name in commands]
    publish("startup", ("command", "median", "of a bare Python", "of importing typer"), rows)


def _installed(folder: Path) -> Path:
    """Copy the package with its base built and its modules compiled, as pip installs it."""
    from compileall import compile_dir
    from shutil import copytree

    from clusters.factbase import build, shipped

    copytree(Path(__file__).parent.parent / "clusters", folder / "clusters")
    data = folder / "clusters" / "data"
    data.mkdir(exist_ok=True)
    build(shipped(), data / "clusters.json")
    (data / "clusters.yaml").write_bytes(shipped().read_bytes())
    compile_dir(folder / "clusters", quiet=1)
    return folder


def _seconds(words: list[str], package: Path) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, cwd=package, check=True)
    return perf_counter() - start


def _summary(times: dict[str, list[float]], name: str) -> tuple[str, str, str]:
    """Give the median, and the medians of the ratios of one round; the first round warms up."""
    mine, bare, typer = (times[each][1:] for each in (name, _BARE, _TYPER))
    to_bare = median(a / b for a, b in zip(mine, bare, strict=True))
    to_typer = median(a / b for a, b in zip(mine, typer, strict=True))
    return f"{median(mine) * 1000:.0f} ms", f"{to_bare:.1f} ×", f"{to_typer:.1f} ×"


if __name__ == "__main__":
    main()
