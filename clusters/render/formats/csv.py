"""An answer's rows as flat cells, separated by commas or by tabs; safe to open in a spreadsheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from clusters.render.rows import flatten
from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clusters.render.document import Document
    from clusters.render.screen import Screen

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def write(document: Document, _screen: Screen) -> str:
    """Return the answer's rows under their headings (RFC 4180), quoted where need be."""
    import csv
    from io import StringIO

    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(_harmless(document))
    return text.getvalue()


def write_tabs(document: Document, _screen: Screen) -> str:
    """Return them separated by tabs: cells hold no tab and no line break, and need no quotes."""
    return "".join("\t".join(row) + "\n" for row in _harmless(document))


def _harmless(document: Document) -> Iterator[list[str]]:
    """Yield the headings and the cells of each row, clean and no formulas."""
    yield from ([_defused(clean(cell)) for cell in row] for row in flatten(document))


def _defused(text: str) -> str:
    runs = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
