"""The styles: one file each, with the functions ``reference`` and ``in_text``."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from clusters.cite.styles.place import Place
from clusters.models import Source
from clusters.render.document import Reference

STYLES = ("plain", "apa", "chicago", "mla", "ieee", "harvard", "gb7714", "vancouver")
"""Every style, each the module of its name; the first is that of footnotes."""


class Style(Protocol):
    """What the module of a style holds."""

    ABOUT: str
    """Which edition of which style it is."""
    MARK: str
    """How it numbers references, ``{}`` for the number; empty where it sorts them instead."""

    def reference(self, source: Source, place: Place, /) -> Reference:
        """Write a source for the list of references."""

    def in_text(self, source: Source, place: Place, /) -> str:
        """Write what stands in the text."""


def load(name: str) -> Style:
    """Load a style by its name."""
    return cast("Style", import_module(f"{__name__}.{name}"))
