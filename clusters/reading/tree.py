"""What a YAML file holds, and where in the file each part of it stands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from clusters.errors import InvalidBase
from clusters.light import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Path: TypeAlias = tuple[str | int, ...]
"""The way from the root to a value: keys of mappings, indices of lists."""

Scalar: TypeAlias = str | int | Decimal | bool | None
"""A value that holds no others."""

Node: TypeAlias = "dict[str, Node] | list[Node] | Scalar"
"""A mapping, a list or a scalar."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points."""
    file: str = ""
    """The file, where a tree was read from several; empty for the only one."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of a YAML file, or of several joined, with the places of its parts."""

    file: str
    """The path of the first file as the user gave it, for messages; what cannot be printed is
    escaped."""
    root: Node
    """The content: a mapping."""
    marks: Mapping[Path, Mark]
    """Where each value starts; the root is at the empty path."""
    keys: Mapping[Path, Mark]
    """Where the key of each mapping entry starts."""

    def at(self, path: Path, *, key: bool = False) -> Mark:
        """Find the longest start of ``path`` that is in the file, and give its place.

        Args:
            path: A way from the root; it may lead further than the file does.
            key: Prefer the place of the key to that of its value.
        """
        for length in range(len(path), -1, -1):
            known = path[:length]
            if key and known in self.keys:
                return self.keys[known]
            if known in self.marks:
                return self.marks[known]
        return Mark(1, 1)

    def invalid(self, path: Path, message: str, *, key: bool = False) -> InvalidBase:
        """Make the error that says ``message`` (``what: the next step``) at ``path``."""
        mark = self.at(path, key=key)
        return InvalidBase(mark.file or self.file, mark.line, mark.column, message)


def joined(trees: Sequence[Tree]) -> Tree:
    """Make one tree of several: the lists at the top of each follow those of the trees before.

    Raises:
        InvalidBase: something else than a list stands in two of them.
    """
    root: dict[str, Node] = {}
    marks: dict[Path, Mark] = {}
    keys: dict[Path, Mark] = {}
    for tree in trees:
        before: dict[str, int] = {}
        for key, value in tree.root.items() if isinstance(tree.root, dict) else ():
            known = root.setdefault(key, [])
            if isinstance(value, list) and isinstance(known, list):
                before[key] = len(known)
                known += value
            elif (key,) in keys:
                there = keys[key,].file
                wrong = f"{key} is already in {there}, and is no list: keep one of them"
                raise tree.invalid((key,), wrong, key=True)
            else:
                root[key] = value
        for places, own in ((marks, tree.marks), (keys, tree.keys)):
            for path, mark in own.items():
                place = Mark(mark.line, mark.column, tree.file)
                places.setdefault(_behind(path, before), place)
    return Tree(trees[0].file, root, marks, keys)


def _behind(path: Path, before: Mapping[str, int]) -> Path:
    """Give the path of what stands behind other members of its list."""
    match path:
        case (str(table), int(place), *rest) if before.get(table):
            return (table, before[table] + place, *rest)
    return path
