"""Opening a base: the one that ships with the program, or the user's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clusters.errors import CannotOpen, Defect
from clusters.factbase.constructing import read_built
from clusters.factbase.texts import Texts
from clusters.models import FactBase

if TYPE_CHECKING:
    from clusters.reading import Tree

_PACKAGE = Path(__file__).parent.parent


def open_base(path: Path | None = None) -> FactBase:
    """Open the base in a file, or without one the base that ships with the program.

    Raises:
        CannotOpen: if there is no such file or it cannot be read.
        InvalidBase: if it breaks a rule; the message says where and how to mend it.
    """
    built = _PACKAGE / "data" / "clusters.json"
    if path is None and built.is_file():
        return read_built(built)
    return read_base(path or shipped())


def read_base(path: Path) -> FactBase:
    """Read and check the YAML of a base; errors as those of ``open_base``."""
    return _checked(path)[1]


def _checked(path: Path) -> tuple[Tree, FactBase]:
    from clusters.factbase.laws import breaches
    from clusters.factbase.validate import label, validate
    from clusters.reading import read_tree

    tree = read_tree(path)
    base = validate(tree)
    for breach in breaches(base):
        wrong = f"{label(tree.root, breach.path)}: {breach.message}: {breach.mend}"
        raise tree.invalid(breach.path, wrong)
    return tree, base


def build(source: Path, target: Path) -> None:
    """Check the YAML of a base and write it in the form that ``read_built`` trusts."""
    from clusters.factbase.validate import as_json

    tree, base = _checked(source)
    target.write_text(as_json(tree.root), encoding="utf-8")
    if read_built(target) != base:
        raise Defect(f"{source}: a number has more digits than JSON keeps: shorten it")


def shipped() -> Path:
    """Find the YAML that ships with the program: in the wheel, or else in the checkout."""
    inside = _PACKAGE / "data" / "clusters.yaml"
    # Some installers put links there, and a link out of its folder is not read.
    return (inside if inside.is_file() else _PACKAGE.parent / "data" / "clusters.yaml").resolve()


def texts_for(path: Path | None, folder: Path | None) -> Texts:
    """Find the folder of texts: as named, or ``seeds`` beside the folder of the base.

    Raises:
        CannotOpen: if there is no folder of that name.
    """
    if folder is not None and not folder.is_dir():
        raise CannotOpen(f"{folder}: no such folder: name the one in which the texts lie")
    return Texts(folder or (path or shipped()).absolute().parent.parent / "seeds")
