"""An answer's rows as flat cells, separated by commas or by tabs; safe to open in a spreadsheet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, get_args, get_origin, get_type_hints, is_typeddict

from clusters.render.text import clean

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def write(document: Document, _screen: Screen) -> str:
    """Return the answer's rows under their headings (RFC 4180), quoted where need be."""
    import csv
    from io import StringIO

    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(flatten(document))
    return text.getvalue()


def write_tabs(document: Document, _screen: Screen) -> str:
    """Return them separated by tabs: cells hold no tab and no line break, and need no quotes."""
    return "".join("\t".join(row) + "\n" for row in flatten(document))


def columns(record: type) -> list[str]:
    """Give the leaves of a ``TypedDict``, those inside it with the way there.

    ``{id: str, evidence: list[{quote: str}]}`` gives ``id`` and ``evidence.quote``.
    """
    return [
        f"{key}.{leaf}" if leaf else key
        for key, of in get_type_hints(record).items()
        for leaf in _leaves(of)
    ]


def _leaves(of: object) -> list[str]:
    """Give the leaves of a value of some type, each once; an empty one for a value itself."""
    if isinstance(of, type) and is_typeddict(of):
        return columns(of)
    inner = get_args(of) if get_origin(of) is not Literal else ()
    found = dict.fromkeys(leaf for each in inner for leaf in _leaves(each))
    return list(filter(None, found)) or [""]


def flatten(document: Document) -> Iterator[list[str]]:
    """Yield the headings, then the cells of each row, clean and harmless to a spreadsheet."""
    if document.record is None:
        return
    named = columns(document.record)
    yield [_defused(clean(column)) for column in named]
    for row in document.rows:
        yield [_defused(clean(_reach(row, key.split(".")))) for key in named]


def _reach(value: object, path: Sequence[str]) -> str:
    """Return what lies at ``path``, which leads into an object or each object of a list."""
    if not path:
        return _text(value)
    if isinstance(value, Mapping):
        return _reach(value.get(path[0]), path[1:])
    if isinstance(value, Sequence) and not isinstance(value, str):
        texts = [_reach(item, path) for item in value]
        return " | ".join(texts) if any(texts) else ""
    return ""


def _text(value: object) -> str:
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
