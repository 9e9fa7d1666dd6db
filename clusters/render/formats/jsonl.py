"""JSON lines: one object for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.render.encode import encode

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen


def write(document: Document, _screen: Screen) -> str:
    """Return the answer's rows as objects, one a line."""
    return "".join(encode(row) + "\n" for row in document.rows)
