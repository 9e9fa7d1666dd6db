"""What a short answer costs: ``python -m benchmarks.startup [--write]``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.page import publish

_ROUNDS = 15
BARE, _TYPER = "python -c pass", "python -c 'import typer'"
_ASKED = (
    "list",
    "show faku",
    "facts faku",
    "compare --metric exports",
    "filter --market USA",
    "why faku.export_value.2018",
    "--version",
    "--help",
    "check",
    "list --data mine.yaml",
)
_TAB = {"_CLUSTERS_COMPLETE": "complete_bash", "COMP_WORDS": "clusters show f", "COMP_CWORD": "2"}


def main() -> None:
    """Run every command once a round, in turn, so that what slows one slows all."""
    with tempfile.TemporaryDirectory() as folder:
        package = installed(Path(folder))
        commands = {BARE: ["-c", "pass"], _TYPER: ["-c", "import typer"]}
        commands |= {f"clusters {words}": ["-m", "clusters", *words.split()] for words in _ASKED}
        commands["clusters show f (TAB)"] = ["-m", "clusters"]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(_ROUNDS + 1):
            for name, words in commands.items():
                times[name].append(seconds(words, package, tab=name.endswith("(TAB)")))
    rows = [[f"`{name}`", *_summary(times, name)] for name in commands]
    publish("startup", ("command", "median", "of a bare Python"), rows)


def installed(folder: Path) -> Path:
    """Copy the package with its base built and its modules compiled, as pip installs it."""
    from compileall import compile_dir
    from shutil import copytree

    from clusters.factbase import build, shipped

    copytree(Path(__file__).parent.parent / "clusters", folder / "clusters")
    data = folder / "clusters" / "data"
    data.mkdir(exist_ok=True)
    build(shipped(), data / "clusters.json")
    for copied in (data / "clusters.yaml", folder / "mine.yaml"):
        copied.write_bytes(shipped().read_bytes())
    compile_dir(folder / "clusters", quiet=1)
    return folder


def seconds(words: list[str], package: Path, *, tab: bool = False) -> float:
    """Give the seconds of processor that a process takes, be they its own or the system's."""
    asked = {**os.environ, "PYTHONPATH": str(package), **(_TAB if tab else {})}
    process = subprocess.Popen(
        [sys.executable, *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=package,
        env=asked,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise subprocess.CalledProcessError(process.returncode, words)
    return used.ru_utime + used.ru_stime


def _summary(times: dict[str, list[float]], name: str) -> tuple[str, str]:
    """Give the median, and the median of the ratios of one round; the first round warms up."""
    mine, bare = (times[each][1:] for each in (name, BARE))
    to_bare = median(a / b for a, b in zip(mine, bare, strict=True))
    return f"{median(mine) * 1000:.0f} ms", f"{to_bare:.1f} ×"


if __name__ == "__main__":
    main()
