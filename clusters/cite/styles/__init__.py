"""The styles: one file each, with the functions ``reference`` and ``in_text``."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from clusters.models import Source
from clusters.render.document import Reference

STYLES = ("plain", "apa", "chicago", "mla", "ieee", "harvard", "gb7714", "vancouver")
"""Every style, each the module of its name; the first is that of footnotes."""


@dataclass(frozen=True, slots=True)
class Position:
    """The position of a reference in its list."""

    number: int = 1
    """Its number, from 1."""
    suffix: str = ""
    """The letter that tells it from others of the same author and year: ``a``, ``b``."""


class Style(Protocol):
    """What the module of a style holds."""

    ABOUT: str
    """Which edition of which style it is."""
    MARK: str
    """How it numbers references, ``{}`` for the number; empty where it sorts them instead."""

    def reference(self, source: Source, position: Position, /) -> Reference:
        """Write a source for the list of references."""

    def in_text(self, source: Source, position: Position, /) -> str:
        """Write what stands in the text."""


def numbered(_source: Source, position: Position) -> str:
    """Point to the number of the reference: ``[1]``."""
    return f"[{position.number}]"


def load(name: str) -> Style:
    """Load a style by its name."""
    return cast("Style", import_module(f"{__name__}.{name}"))
