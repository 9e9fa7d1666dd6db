"""The standard documents that sources become: one file each, with the function ``write``."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from clusters.cite.citing import Citation
from clusters.factbase import Texts, choose

EXPORTS = ("bibtex", "biblatex", "ris", "csl-json", "cff", "annotation")
"""Every export, each the module of its name."""


def export(name: str, citations: Sequence[Citation], texts: Texts) -> Any:  # noqa: ANN401 - text, or JSON
    """Write what is cited as a standard document: a text, or what JSON is made of.

    Raises:
        Usage: if there is no such export.
    """
    module = choose(name, EXPORTS, "export").replace("-", "_")
    return import_module(f"{__name__}.{module}").write(citations, texts)
