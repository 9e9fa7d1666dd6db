"""The tests, run from the unpacked source distribution: ``python -m scripts.sdist [ARGUMENT ...]``.

It is built from this checkout, unpacked in a temporary folder and installed there into an
environment of its own, as a packager would; the arguments go to pytest. ``hatchling`` must be
installed here, which ``.[test]`` sees to.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parent.parent
_UNHEARD = ("PYTHONPATH", "CLUSTERS_DATA", "CLUSTERS_TEXTS")
"""What would lead the tests back to this checkout, or to other files."""


def main(arguments: list[str]) -> int:
    """Build, unpack, install and test; give the status of the tests.

    Raises:
        CalledProcessError: if it cannot be built or installed.
    """
    with TemporaryDirectory() as folder:
        home = _unpacked(Path(folder))
        python = home / ".venv" / "bin" / "python"
        names = home / "constraints.txt"
        pinned = ("-c", str(names)) if names.is_file() else ()
        _run(home, sys.executable, "-m", "venv", ".venv")
        _run(home, str(python), "-m", "pip", "install", "-q", *pinned, ".[test]")
        env = {name: value for name, value in os.environ.items() if name not in _UNHEARD}
        tests = [str(python), "-m", "pytest", *arguments]
        return subprocess.run(tests, cwd=home, env=env, check=False).returncode


def _unpacked(folder: Path) -> Path:
    """Build the source distribution and unpack it; give its folder."""
    _run(_ROOT, sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder))
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def _run(folder: Path, *words: str) -> None:
    subprocess.run(words, cwd=folder, check=True, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
