"""JSON: one object, the contract with programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from clusters.render.encode import encode

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen

SCHEMA_VERSION: Final = 1
"""Raised when a program that reads our JSON would have to change."""


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as one object: version, warnings, payload."""
    answer = {"schema_version": SCHEMA_VERSION, "warnings": document.warnings, **document.payload}
    return encode(answer, indent=2) + "\n"
