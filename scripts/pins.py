"""The versions that are installed: ``python -m scripts.pins [--write | --lowest]``.

With ``--write``, ``constraints.txt`` gets what pip installs today for the package and its tests,
in an environment of its own; without, it is told what would change. With ``--lowest``, a list of
constraints is printed in which each bound that ``pyproject.toml`` declares has become a pin.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from venv import EnvBuilder

from packaging.requirements import Requirement

_ROOT = Path(__file__).parent.parent
_PAGE = _ROOT / "constraints.txt"
_ABOUT = "# What the README's commands install. Refresh it: python -m scripts.pins --write\n"
_OURS_OR_PIPS = {"clusters", "pip", "setuptools"}


def main() -> int:
    """Write the pins, print the lowest, or tell what has changed."""
    if "--lowest" in sys.argv[1:]:
        print(lowest((_ROOT / "pyproject.toml").read_text("utf-8")), end="")
        return 0
    held = _PAGE.read_text("utf-8") if _PAGE.exists() else ""
    newest = pins(_installed())
    changed = sorted({*held.splitlines()} ^ {*newest.splitlines()})
    print("\n".join(changed) or "the pins are what is installed today")
    if "--write" in sys.argv[1:]:
        _PAGE.write_text(newest, "utf-8")
        return 0
    return 1 if changed else 0


def lowest(project: str) -> str:
    """Give a pin for each requirement of the package and its tests, from ``pyproject.toml``.

    Raises:
        ValueError: a requirement declares no lowest version.
    """
    table = tomllib.loads(project)["project"]
    declared = [*table["dependencies"], *table["optional-dependencies"]["test"]]
    return "".join(sorted(_pinned(Requirement(each)) for each in declared))


def _pinned(requirement: Requirement) -> str:
    for bound in requirement.specifier:
        if bound.operator in {">=", "=="}:
            return f"{requirement.name}=={bound.version}\n"
    raise ValueError(f"{requirement}: declare a lowest version: write {requirement.name}>=1.0")


def pins(listing: str) -> str:
    """Turn the list of what is installed, a ``name==version`` a line, into constraints."""
    return _ABOUT + "".join(f"{line}\n" for line in sorted(_kept(listing), key=str.casefold))


def _kept(listing: str) -> Iterable[str]:
    return (line for line in listing.split() if line.partition("==")[0] not in _OURS_OR_PIPS)


def _installed() -> str:
    """Install the package and its tests on their own, and list names and versions alone."""
    with TemporaryDirectory() as folder:
        EnvBuilder(with_pip=True).create(folder)
        pip = [str(Path(folder, "bin", "python")), "-m", "pip"]
        subprocess.run([*pip, "install", "-q", f"{_ROOT}[test]"], check=True)
        # pip's list, unlike its freeze, never tells where anything came from.
        listed = subprocess.run([*pip, "list", "--format=freeze"], check=True, capture_output=True)
    return listed.stdout.decode()


if __name__ == "__main__":
    sys.exit(main())
