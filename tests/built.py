"""The package as a wheel installs it: its base built, so that what tests start, starts quickly."""

from __future__ import annotations

from compileall import compile_dir
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree
from tempfile import mkdtemp

from clusters.factbase import build

ROOT = Path(__file__).parent.parent
_HOME = ROOT / ".pytest_cache" / "built"


@cache
def built() -> Path:
    """Build the package of this checkout, or find it if it was built as it is now.

    Returns:
        The folder to put into PYTHONPATH.
    """
    home = _HOME / _digest()
    if not home.is_dir():
        _HOME.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(dir=_HOME))
        _fill(draft)
        try:
            draft.rename(home)
        except OSError:  # another worker was quicker
            rmtree(draft)
    return home


def _fill(folder: Path) -> None:
    package = folder / "clusters"
    copytree(ROOT / "clusters", package, ignore=ignore_patterns("__pycache__"))
    (package / "data").mkdir()
    source = ROOT / "data" / "clusters.yaml"
    (package / "data" / "clusters.yaml").write_bytes(source.read_bytes())
    build(source, package / "data" / "clusters.json")
    (package / "seeds").symlink_to(ROOT / "seeds")
    compile_dir(package, quiet=1)


def _digest() -> str:
    package = (path for path in (ROOT / "clusters").rglob("*") if path.is_file())
    files = sorted(path for path in package if path.suffix != ".pyc")
    states = ((str(file), file.stat()) for file in (*files, ROOT / "data" / "clusters.yaml"))
    state = [(name, about.st_mtime_ns, about.st_size) for name, about in states]
    return sha256(repr(state).encode()).hexdigest()[:16]
