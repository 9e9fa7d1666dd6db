"""A mapping or list that is still being filled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusters.reading.tree import Node, Path


@dataclass(slots=True)
class Open:
    """A mapping or list whose end has not come yet."""

    path: Path
    """Where it is in the tree."""
    node: dict[str, Node] | list[Node]
    """What it holds so far."""
    line: int
    """The line of the file on which it starts, counted from 1."""
    indent: int
    """How many spaces the innermost block that it is or lies in is indented; -1 for none."""
    flow: bool
    """Whether it is written in brackets."""
    pending: list[str] = field(default_factory=list)
    """The key whose value comes next, if there is one."""

    def awaits_key(self) -> bool:
        """Say whether what comes next is a key."""
        return isinstance(self.node, dict) and not self.pending

    def attach(self, value: Node) -> Path:
        """Put ``value`` in its place and give its path."""
        if isinstance(self.node, list):
            self.node.append(value)
            return (*self.path, len(self.node) - 1)
        key = self.pending.pop()
        self.node[key] = value
        return (*self.path, key)
