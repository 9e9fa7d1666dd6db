"""What is released: ``python -m scripts.release DIR``.

Builds the source distribution and the wheel, installs the wheel on its own and asks it, and writes
beside them the man pages, a bill of what an installation holds (CycloneDX), and the checksums of
all. ``hatchling`` must be installed here, which ``.[test]`` sees to.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from venv import EnvBuilder

from clusters.__about__ import __version__
from scripts.manpages import pages

_ROOT = Path(__file__).parent.parent
_ASKED = (["list"], ["compare", "--metric", "exports"], ["check"], ["mcp", "--skill"])
"""What the wheel must answer before it is released."""


def main(arguments: Sequence[str]) -> int:
    """Make a release in a new folder.

    Raises:
        CalledProcessError: if it cannot be built, installed or asked.
    """
    if len(arguments) != 1 or Path(arguments[0]).exists():
        print("name a new folder: python -m scripts.release DIR", file=sys.stderr)
        return 2
    if untold := _untold():
        print(f"{untold}: does not tell version {__version__}: add it", file=sys.stderr)
        return 1
    folder = Path(arguments[0])
    folder.mkdir(parents=True)
    _run(sys.executable, "-m", "hatchling", "build", "-d", str(folder.resolve()))
    (wheel,) = folder.glob("*.whl")
    (folder / f"clusters-{__version__}.cdx.json").write_text(_bill(_installed(wheel)), "utf-8")
    (folder / f"clusters-{__version__}-man.tar.gz").write_bytes(_packed(pages()))
    (folder / "SHA256SUMS").write_text(_sums(folder), "utf-8")
    print(*sorted(file.name for file in folder.iterdir()), sep="\n")
    return 0


def _untold() -> str:
    """Name the page that does not tell this version; empty if all do."""
    told = {"CITATION.cff": f"\nversion: {__version__}\n", "CHANGELOG.md": f"## [{__version__}]"}
    wrong = (name for name, text in told.items() if text not in (_ROOT / name).read_text("utf-8"))
    return next(wrong, "")


def _installed(wheel: Path) -> list[dict[str, str]]:
    """Install the wheel on its own, ask it, and list names and versions of what it brought."""
    with TemporaryDirectory() as home:
        EnvBuilder(with_pip=True).create(home)
        python = str(Path(home, "bin", "python"))
        pins = str(_ROOT / "constraints.txt")
        _run(python, "-m", "pip", "install", "-q", "-c", pins, str(wheel.resolve()))
        for words in _ASKED:
            _run(python, "-P", "-m", "clusters", *words)
        listing = _run(python, "-m", "pip", "list", "--format=json")
    found: list[dict[str, str]] = json.loads(listing)
    return [one for one in found if one["name"] not in {"clusters", "pip", "setuptools"}]


def _bill(installed: Sequence[dict[str, str]]) -> str:
    """Write what is installed as a bill of materials, CycloneDX 1.6."""
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {"component": _component("application", "clusters", __version__)},
            "components": [_component("library", one["name"], one["version"]) for one in installed],
        },
        indent=2,
    )


def _component(kind: str, name: str, version: str) -> dict[str, str]:
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    return {"type": kind, "name": name, "version": version, "purl": purl, "bom-ref": purl}


def _packed(files: dict[str, str]) -> bytes:
    written = BytesIO()
    with tarfile.open(fileobj=written, mode="w:gz") as packed:
        for name, text in sorted(files.items()):
            entry = tarfile.TarInfo(f"man1/{name}")
            entry.size = len(text.encode())
            packed.addfile(entry, BytesIO(text.encode()))
    return written.getvalue()


def _sums(folder: Path) -> str:
    files = sorted(file for file in folder.iterdir())
    digests = ((hashlib.sha256(file.read_bytes()).hexdigest(), file.name) for file in files)
    return "".join(f"{digest}  {name}\n" for digest, name in digests)


def _run(*words: str) -> str:
    return subprocess.run(words, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
