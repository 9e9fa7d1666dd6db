"""The strict reading of YAML: bytes to a tree whose every key and value keeps its place.

Only what every reader of YAML reads alike is accepted; the rest is refused by name, with its
line, its column and the next step. Nothing here knows what a fact base is.
"""

from clusters.reading.files import (
    files_in,
    read_bytes,
    read_start,
    read_text,
    read_tree,
    read_trees,
)
from clusters.reading.tree import Mark, Node, Path, Scalar, Tree

__all__ = [
    "Mark",
    "Node",
    "Path",
    "Scalar",
    "Tree",
    "files_in",
    "read_bytes",
    "read_start",
    "read_text",
    "read_tree",
    "read_trees",
]
