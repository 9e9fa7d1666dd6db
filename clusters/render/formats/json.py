"""JSON: exact once parsed, harmless on a terminal until then; one object, or one for each row."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from clusters.render.text import ACTIVE

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen

SCHEMA_VERSION: Final = 1
"""Raised when a program that reads our JSON would have to change."""

# The encoder has escaped the line breaks of texts; those left are its own layout.
_ACTIVE: Final = re.compile(rf"(?!\n)[{ACTIVE}]")


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as one object: version, warnings, payload."""
    answer = {"schema_version": SCHEMA_VERSION, "warnings": document.warnings, **document.payload}
    return encode(answer, indent=2) + "\n"


def write_lines(document: Document, _screen: Screen) -> str:
    """Return the answer's rows as objects, one a line."""
    return "".join(encode(row) + "\n" for row in document.rows)


def encode(value: object, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON, with every active character escaped; one line unless indented."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        indent=indent,
        separators=separators,
        default=dict,
    )
    return _ACTIVE.sub(lambda found: json.dumps(found[0])[1:-1], text)
