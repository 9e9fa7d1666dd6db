"""What a YAML file holds, and where in the file each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from clusters.errors import InvalidBase

if TYPE_CHECKING:
    from collections.abc import Mapping

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


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of one YAML file with the places of its parts."""

    file: str
    """The path as the user gave it, for messages; what cannot be printed is escaped."""
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
        return InvalidBase(self.file, mark.line, mark.column, message)
