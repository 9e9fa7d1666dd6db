"""Opening a base: the one that ships with the program, or the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from clusters.errors import MOST_SOUGHT, CannotOpen, ClustersError, Defect, InvalidBase
from clusters.factbase.constructing import construct_part, read_built, sealed
from clusters.light import dataclass
from clusters.models import FactBase, Source
from clusters.reading import read_bytes
from clusters.store import WHOLE, is_database

if TYPE_CHECKING:
    from clusters.reading import Node, Tree


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

    def altered(self, source: Source) -> bool:
        """Whether what is there is another text than the one that was quoted."""
        known = bool(source.text and source.text.sha256)
        return known and self.read(source) is not None and not self.held(source)


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


def open_base(path: Path | None = None, *, fresh: bool = False) -> FactBase:
    """Open the base in a file, or without one the base that ships with the program.

    A database beside the YAML of a base is read in its place while it was built from just that;
    not if ``fresh`` is asked.

    Raises:
        CannotOpen: if there is no such file or it cannot be read.
        InvalidBase: if it breaks a rule; the message says where and how to mend it.
    """
    if path is None and _BUILT.is_file():
        return read_built(_BUILT)
    file = path or shipped()
    built = file if is_database(file) else None if fresh else built_beside(file)
    return read_database(built) if built else read_base(file)


def read_database(path: Path) -> FactBase:
    """Read a base from a database that ``clusters export`` wrote.

    Raises:
        CannotOpen: if there is none, it is not ours, or not as it was written.
    """
    from clusters.store.stored import StoredBase

    return StoredBase(path, construct_part)


def read_base(path: Path) -> FactBase:
    """Read and check the YAML of a base; errors as those of ``open_base``."""
    return _checked(path)[1]


def require_lawful(path: Path, changed: Mapping[Path, str]) -> None:
    """Hold a base to shape and laws as it would be with some of its files changed, or added.

    Raises:
        InvalidBase: if it would break one.
    """
    _lawful(tree_of(path, changed))


def _checked(path: Path) -> tuple[Tree, FactBase]:
    tree = tree_of(path)
    return tree, _lawful(tree)


def _lawful(tree: Tree) -> FactBase:
    from clusters.factbase.laws import breaches
    from clusters.factbase.validating import label, validate

    base = validate(tree)
    broken = [
        tree.invalid(one.path, f"{label(tree.root, one.path)}: {one.message}: {one.mend}")
        for one in islice(breaches(base), MOST_SOUGHT)
    ]
    if broken:
        raise InvalidBase.together(broken)
    return base


def tree_of(path: Path, changed: Mapping[Path, str] | None = None) -> Tree:
    """Read the YAML of a base, of whatever shape: a file, or the files of a folder as one.

    Raises:
        CannotOpen: if there is no such file, or a file cannot be read.
        InvalidBase: if it is not the YAML that every reader reads alike.
    """
    from clusters.reading import read_tree, read_trees

    if is_database(path):
        raise CannotOpen(f"{path}: a database: name the YAML of the base, from which it was built")
    if not is_folder(path):
        return read_trees([path], changed) if changed else read_tree(path)
    if _absent(path / HEAD):
        raise CannotOpen(_HEADLESS.format(path))
    return _joined(path, {*parts(path), *(changed or ())}, changed)


def base_of(texts: Mapping[Path, str], folder: Path | None = None) -> FactBase:
    """Open a base of the texts of its files, which need not be on a disk.

    Args:
        texts: The text of each, by its name.
        folder: The folder that is the base; None where it is the only file.

    Raises:
        CannotOpen: if the folder has no head.
        InvalidBase: if it breaks a rule.
    """
    from clusters.reading import read_trees

    if folder is None:
        return _lawful(read_trees(texts, texts))
    if folder / HEAD not in texts:
        raise CannotOpen(_HEADLESS.format(folder))
    return _lawful(_joined(folder, {*texts}, texts))


def _joined(folder: Path, files: set[Path], changed: Mapping[Path, str] | None) -> Tree:
    from clusters.reading import read_trees

    head = folder / HEAD
    tree = read_trees([head, *sorted(files - {head})], changed)
    whole = {**{table: [] for table in TABLES}, **cast("dict[str, Node]", tree.root)}
    return replace(tree, root=whole)


HEAD = "base.yaml"
"""The file by which a folder is a base; the others lie in folders that bear names of tables."""

_HEADLESS = f"{{}}: a folder without {HEAD}: name the file or the folder of a base"

TABLES = ("sources", "clusters", "facts")
"""The tables that have folders of their own."""
_TEXTS = ("texts", "seeds")
"""The names of folders of texts."""


def parts(path: Path) -> Iterator[Path]:
    """Yield the files of a base, itself or those of a folder, in the order of their reading."""
    from clusters.reading import files_in

    yield path / HEAD if is_folder(path) else path
    for table in TABLES:
        if is_folder(path / table):
            yield from files_in(path / table)


def built_beside(path: Path) -> Path | None:
    """Find the database beside the YAML of a base, ``base.db``, if it was built from just that."""
    with suppress(ClustersError, OSError, ValueError, KeyError):
        built = (path / HEAD if is_folder(path) else path).with_suffix(".db")
        if built.is_file():
            from clusters.store.stored import about

            return built if about(built)["fingerprint"] == _fingerprint(path) else None
    return None


def built_from(path: Path) -> dict[str, str]:
    """Tell what a base is read from: its name, the digest of its content, and its fingerprint.

    A database tells what it was built from itself.

    Raises:
        CannotOpen: if it is not there, or cannot be read.
    """
    if is_database(path):
        from clusters.store.stored import about

        said = about(path)
        return {key: said[key] for key in ("built_from", "digest", "fingerprint")}
    known = {"digest": _digest(path), "fingerprint": _fingerprint(path)}
    return {"built_from": path.resolve().name, **known}


def _digest(path: Path) -> str:
    """Give the SHA-256 of a file, or of the files of a folder with their names."""
    from hashlib import sha256

    if not is_folder(path):
        return sha256(read_bytes(path)).hexdigest()
    lines = [f"{_digest(part)}  {part.relative_to(path).as_posix()}\n" for part in parts(path)]
    return sha256("".join(lines).encode()).hexdigest()


def _fingerprint(path: Path) -> str:
    """Give what tells a base from the same after an edit: its digest, or what the system notes.

    Of a large base it is the size, the inode and the times of each file: the system notes when
    one was changed, even where its own time was put back.
    """
    from hashlib import sha256

    known = [part.stat() for part in (parts(path) if is_folder(path) else [path])]
    if sum(one.st_size for one in known) <= WHOLE:
        return _digest(path)
    noted = [(one.st_size, one.st_mtime_ns, one.st_ino, one.st_ctime_ns) for one in known]
    return f"noted {sha256(repr(noted).encode()).hexdigest()}"


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; what is no possible name is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # what is no possible name is refused where it is opened
        return False


def folder_of(path: Path) -> Path:
    """Give the folder that a base is, or in which its file lies."""
    return path if is_folder(path) else path.parent


def build(source: Path, target: Path) -> None:
    """Check the YAML of a base and write it in the form that ``read_built`` trusts."""
    from clusters.factbase.validating import as_json

    tree, base = _checked(source)
    target.write_bytes(sealed(as_json(tree.root)))
    if read_built(target) != base:
        raise Defect(f"{source}: a number has more digits than JSON keeps: shorten it")


def require_one_base(path: Path | None) -> None:
    """Hold the built base, if answers come from it, against the YAML beside it.

    Raises:
        InvalidBase: if one of them was altered.
    """
    if path is not None or not _BUILT.is_file():
        file = path or shipped()
        built = built_beside(file)
        if built and read_database(built) != read_base(file):
            wrong = f"answers come from it, and it is not what {file.name} beside it says"
            raise InvalidBase(str(built), 1, 1, f"{wrong}: remove it, and export it again")
        return
    from clusters.factbase.validating import as_json

    if sealed(as_json(tree_of(shipped()).root)) != _BUILT.read_bytes():
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
        yield from parts(path) if path and is_folder(path) else ()
        base = open_base(path)
        yield from (texts.folder / source.text.file for source in base.sources if source.text)


def bases_of(path: Path) -> Iterator[Path]:
    """Yield the base that a path is, or is a part or a text of; of a text, those beside it.

    Raises:
        CannotOpen: if it is a text, and there is no base beside it.
    """
    place = path.absolute()
    home = next((at for at in (place, *place.parents) if not _absent(at / HEAD)), None)
    if home and {*place.relative_to(home).parts[:1]} <= {HEAD, *TABLES, *_TEXTS}:
        yield home
    elif place.parent.name not in _TEXTS:
        yield path
    else:
        around = place.parent.parent
        found = [*sorted(around.glob("*.yaml")), *sorted(around.glob("*/*.yaml"))]
        near = [base for base in found if texts_for(base, None).folder == place.parent]
        bases = [base for base in near if re.search(rb"(?m)^format:", read_bytes(base))]
        yield from (base.parent if base.name == HEAD else base for base in bases)
        if not bases:
            raise CannotOpen(f"{path}: a text without a base beside it: name its base")


def texts_for(path: Path | None, folder: Path | None) -> Texts:
    """Find the folder of texts: as named, or ``texts`` or ``seeds`` beside the base or one above.

    Raises:
        CannotOpen: if there is no folder of that name, or the base lies in a folder that is gone.
    """
    if folder is not None:
        with suppress(OSError):  # a name that is too long
            if folder.is_dir():
                return Texts(folder)
        raise CannotOpen(f"{folder}: no such folder: name the one in which the texts lie")
    base = path or shipped()
    try:
        beside = folder_of(base.absolute())
        known = [Texts(at / name) for at in (beside, beside.parent) for name in _TEXTS]
        return next((texts for texts in known if is_folder(texts.folder)), known[-1])
    except FileNotFoundError as error:  # the current folder is gone, and the path starts there
        raise CannotOpen(f"{base}: no such file: check the path") from error
