"""An answer's rows as flat cells: what csv and tsv share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from clusters.render.clean import clean

if TYPE_CHECKING:
    from clusters.render.document import Document, Json

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def flatten(document: Document) -> Iterator[list[str]]:
    """Yield the headings, then the cells of each row, clean and harmless to a spreadsheet."""
    yield [_defused(clean(column)) for column in document.columns]
    for row in document.rows:
        yield [_defused(clean(_reach(row, key.split(".")))) for key in document.columns]


def _reach(value: Json, path: Sequence[str]) -> str:
    """Return what lies at ``path``, which leads into an object or each object of a list."""
    if not path:
        return _text(value)
    if isinstance(value, Mapping):
        return _reach(value.get(path[0]), path[1:])
    if isinstance(value, Sequence) and not isinstance(value, str):
        texts = [_reach(item, path) for item in value]
        return " | ".join(texts) if any(texts) else ""
    return ""


def _text(value: Json) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return "; ".join(map(_text, value))
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=dict)


def _defused(text: str) -> str:
    runs = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
