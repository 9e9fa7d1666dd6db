"""JSON: exact once parsed, harmless on a terminal until then; one object, or one for each row."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from clusters.render.text import ACTIVE

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen

SCHEMA_VERSION: Final = 2
"""Raised when a program that reads our JSON would have to change."""

# The encoder has escaped the line breaks of texts; those left are its own layout.
_ACTIVE: Final = re.compile(rf"(?!\n)[{ACTIVE}]")


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as one object: version, warnings, answer, payload, references."""
    references = {
        note.id: {
            "number": note.number,
            "text": note.text,
            "url": note.url,
            "condition": note.condition,
        }
        for note in document.notes
    }
    answer = {
        "schema_version": SCHEMA_VERSION,
        "warnings": (*document.warnings, *document.further),
        "answer": document.answer,
        **document.payload,
        "references": references,
    }
    return encode(answer, indent=2) + "\n"


def write_lines(document: Document, _screen: Screen) -> str:
    """Return the answer's rows as objects, one a line."""
    return "".join(encode(row) + "\n" for row in document.rows)


def encode(value: object, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON, with every active character escaped; one line unless indented.

    Decimals become numbers with all their digits: the encoder of Python, which knows floats
    alone, writes each as a text between marks that no text can hold, and those are taken away.
    """
    mark = f"\x00{token_hex(8)}\x00"

    def other(one: object) -> object:
        return f"{mark}{one:f}{mark}" if isinstance(one, Decimal) else dict(one)  # type: ignore[call-overload] # mappings

    separators = (",", ":") if indent is None else None
    text = json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        indent=indent,
        separators=separators,
        default=other,
    )
    written = json.dumps(mark)[1:-1]
    text = text.replace(f'"{written}', "").replace(f'{written}"', "")
    return _ACTIVE.sub(lambda found: json.dumps(found[0])[1:-1], text)
