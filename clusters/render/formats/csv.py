"""Comma-separated values (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from clusters.render.flat import flatten

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen


def write(document: Document, _screen: Screen) -> str:
    """Return the answer's rows under their headings, quoted where need be."""
    if not document.columns:
        return ""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(flatten(document))
    return text.getvalue()
