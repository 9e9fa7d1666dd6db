"""Opening a base: the one that ships with the program, or the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clusters.errors import CannotOpen, ClustersError, Defect, InvalidBase
from clusters.factbase.constructing import read_built
from clusters.models import FactBase, Source
from clusters.reading import read_bytes

if TYPE_CHECKING:
    from clusters.reading import Tree


@dataclass(frozen=True, slots=True)
class Texts:
    """A folder in which texts of sources may lie."""

    folder: Path
    """The folder; it need not exist."""

    def read(self, source: Source) -> bytes | None:
        """Read the text that the base names for a source; None if it is not in the folder.

        Raises:
            CannotOpen: if something is there that is no file, leads out or cannot be read.
        """
        path = self.folder / source.text.file if source.text else None
        if path is None or path.parent != self.folder or _absent(path):
            return None
        return read_bytes(path)

    def held(self, source: Source) -> bool:
        """Whether the text is there, byte for byte the one that was quoted."""
        from hashlib import sha256

        content = self.read(source)
        if source.text is None or content is None:
            return False
        return sha256(content).hexdigest() == source.text.sha256


def _absent(path: Path) -> bool:
    """Whether nothing is there, not even what cannot be read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


_PACKAGE = Path(__file__).parent.parent
_BUILT = _PACKAGE / "data" / "clusters.json"


def open_base(path: Path | None = None) -> FactBase:
    """Open the base in a file, or without one the base that ships with the program.

    Raises:
        CannotOpen: if there is no such file or it cannot be read.
        InvalidBase: if it breaks a rule; the message says where and how to mend it.
    """
    if path is None and _BUILT.is_file():
        return read_built(_BUILT)
    return read_base(path or shipped())


def read_base(path: Path) -> FactBase:
    """Read and check the YAML of a base; errors as those of ``open_base``."""
    return _checked(path)[1]


def require_lawful(text: str, path: Path) -> None:
    """Hold the text of a base, before it is written to a file, to shape and laws.

    Raises:
        InvalidBase: if it breaks one.
    """
    from clusters.reading.composing import compose

    _lawful(compose(text, str(path)))


def _checked(path: Path) -> tuple[Tree, FactBase]:
    from clusters.reading import read_tree

    tree = read_tree(path)
    return tree, _lawful(tree)


def _lawful(tree: Tree) -> FactBase:
    from clusters.factbase.laws import breaches
    from clusters.factbase.validating import label, validate

    base = validate(tree)
    for breach in breaches(base):
        wrong = f"{label(tree.root, breach.path)}: {breach.message}: {breach.mend}"
        raise tree.invalid(breach.path, wrong)
    return base


def build(source: Path, target: Path) -> None:
    """Check the YAML of a base and write it in the form that ``read_built`` trusts."""
    from clusters.factbase.validating import as_json

    tree, base = _checked(source)
    target.write_text(as_json(tree.root), encoding="utf-8")
    if read_built(target) != base:
        raise Defect(f"{source}: a number has more digits than JSON keeps: shorten it")


def require_one_base(path: Path | None) -> None:
    """Hold the built base, if answers come from it, against the YAML that ships beside it.

    Raises:
        InvalidBase: if one of them was altered.
    """
    if path is not None or not _BUILT.is_file():
        return
    from clusters.factbase.validating import as_json
    from clusters.reading import read_tree

    if as_json(read_tree(shipped()).root) != _BUILT.read_text("utf-8"):
        wrong = f"answers come from it, and it is not what {shipped().name} beside it says"
        raise InvalidBase(str(_BUILT), 1, 1, f"{wrong}: install clusters again")


def shipped() -> Path:
    """Find the YAML that ships with the program: in the wheel, or else in the checkout."""
    inside = _PACKAGE / "data" / "clusters.yaml"
    # Some installers put links there, and a link out of its folder is not read.
    return (inside if inside.is_file() else _PACKAGE.parent / "data" / "clusters.yaml").resolve()


def files_of(path: Path | None, texts: Texts) -> Iterator[Path]:
    """Yield every file that an answer from a base may rest on, be it there or not."""
    yield from [path] if path else [shipped(), _BUILT]
    with suppress(ClustersError):  # without a base there are no texts of it either
        base = open_base(path)
        yield from (texts.folder / source.text.file for source in base.sources if source.text)


def texts_for(path: Path | None, folder: Path | None) -> Texts:
    """Find the folder of texts: as named, or ``seeds`` beside the folder of the base.

    Raises:
        CannotOpen: if there is no folder of that name, or the base lies in a folder that is gone.
    """
    if folder is not None and not folder.is_dir():
        raise CannotOpen(f"{folder}: no such folder: name the one in which the texts lie")
    if folder is not None:
        return Texts(folder)
    base = path or shipped()
    try:
        return Texts(base.absolute().parent.parent / "seeds")
    except FileNotFoundError as error:  # the current folder is gone, and the path starts there
        raise CannotOpen(f"{base}: no such file: check the path") from error
