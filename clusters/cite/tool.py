"""This tool as a source: its version, and which base it answers from."""

from __future__ import annotations

from pathlib import Path

from clusters.__about__ import RELEASED, __version__
from clusters.cite.citing import Citation
from clusters.factbase import built_from, shipped
from clusters.models import Person, Source

_DIGITS = 12
"""How many digits of the base's digest are enough to tell one base from another."""


def cite_tool(file: Path) -> tuple[Citation]:
    """Cite this tool with the base in ``file``.

    Raises:
        CannotOpen: if the file cannot be read.
    """
    return (Citation(this_tool(file), ()),)


def this_tool(file: Path | None = None) -> Source:
    """Describe this tool as a source; its version names the base by its SHA-256."""
    digest = built_from(file or shipped())["digest"][:_DIGITS]
    makers = "The developers of clusters"
    return Source(
        id="clusters",
        type="software",
        authors=(Person(literal=makers),),
        title="clusters: a query tool over a cited fact base of industrial clusters",
        publisher=makers,
        version=f"{__version__}, fact base sha256:{digest}",
        issued=RELEASED,
        language="en",
        url=None,
        origin="seed",
        condition="sound",
    )
