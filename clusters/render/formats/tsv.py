"""Tab-separated values (IANA text/tab-separated-values): nothing is quoted, nothing needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.render.flat import flatten

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen


def write(document: Document, _screen: Screen) -> str:
    """Return the answer's rows under their headings; cells hold no tab and no line break."""
    if not document.columns:
        return ""
    return "".join("\t".join(row) + "\n" for row in flatten(document))
