"""A YAML file to its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.reading.characters import shown
from clusters.reading.decoding import read_text

if TYPE_CHECKING:
    import pathlib

    from clusters.reading.tree import Tree


def read_tree(path: pathlib.Path) -> Tree:
    """Read a YAML file strictly; its top level is a mapping.

    Raises:
        CannotOpen: The file cannot be opened.
        InvalidBase: The file is not the YAML that every reader reads alike.
    """
    # PyYAML is only imported by a run that reads YAML.
    from clusters.reading.composing import compose

    return compose(read_text(path), shown(str(path)))
