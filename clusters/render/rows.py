"""An answer's rows as flat cells, for csv and tsv, and for who asks for some columns alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import (
    TYPE_CHECKING,
    Final,
    Literal,
    TypeAlias,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from clusters.render.document import Cell, Column, Section

if TYPE_CHECKING:
    from clusters.render.document import Document

Way: TypeAlias = tuple[str, ...]
"""The keys that lead from a row to a leaf."""

_BETWEEN: Final = " | "
"""What stands between the cells of a list's objects."""


def columns(record: type) -> dict[str, Way]:
    """Give the leaves of a ``TypedDict`` by the names of their columns, with the way to each.

    ``{id: str, evidence: list[{quote: str}]}`` gives ``id`` and ``evidence_quote``.
    """
    return {"_".join(way): way for way in _ways(record)}


def lists(record: type) -> list[str]:
    """Give the keys of a ``TypedDict`` under which lists of objects stand: ``evidence``."""
    hints = get_type_hints(record)
    return [key for key, of in hints.items() if get_origin(of) is list and _leaves(of) != [()]]


def _ways(record: type) -> Iterator[Way]:
    for key, of in get_type_hints(record).items():
        yield from ((key, *leaf) for leaf in _leaves(of))


def _leaves(of: object) -> list[Way]:
    """Give the ways to the leaves of a value of some type; one empty way for a value itself."""
    if isinstance(of, type) and is_typeddict(of):
        return list(_ways(of))
    inner = get_args(of) if get_origin(of) not in {Literal, dict} else ()
    found = dict.fromkeys(leaf for each in inner for leaf in _leaves(each))
    return list(filter(None, found)) or [()]


def flatten(document: Document) -> Iterator[list[str]]:
    """Yield the names of the columns that are wanted, then the cells of each row.

    A wanted list (``evidence``) makes a row of each of its objects; elsewhere, what a list's
    objects have stands in one cell, with bars between.
    """
    if document.record is None:
        return
    named = columns(document.record)
    spread = next((name for name in document.columns if name not in named), None)
    wanted = _spelled_out(document.columns or tuple(named), named, spread)
    yield wanted
    ways = [named[name] for name in wanted]
    for row in document.rows:
        for one in _spread(row, spread):
            yield [_reach(one, way) for way in ways]


def records(document: Document) -> Iterator[dict[str, object]]:
    """Yield each row flat, as a data frame takes it: numbers, truths, None; lists as in csv."""
    named = columns(document.record) if document.record is not None else {}
    for row in document.rows:
        yield {name: _value(row, way) for name, way in named.items()}


def _value(value: object, way: Way) -> object:
    """Return what lies at the end of a way, if objects alone lead there; else its text."""
    for at, key in enumerate(way):
        if value is None:
            return None
        if not isinstance(value, Mapping):
            return _reach(value, way[at:])
        value = value.get(key)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if value is None or isinstance(value, str | int | float) else _text(value)


def as_table(document: Document) -> Document:
    """Give the answer with its wanted columns as its only table."""
    head, *body = flatten(document)
    rows = tuple(tuple(map(Cell, row)) for row in body)
    section = Section("", tuple(map(Column, head)), rows)
    return replace(document, sections=(section,))


def _spelled_out(names: Sequence[str], named: Mapping[str, Way], spread: str | None) -> list[str]:
    """Name the leaves of a list in its stead; if they would stand alone, the row's name first."""
    found: list[str] = []
    for name in names:
        found += [leaf for leaf, way in named.items() if way[0] == name == spread] or [name]
    alone = all(named[name][0] == spread for name in found)
    return [next(iter(named)), *found] if alone else found


def _spread(row: Mapping[str, object], key: str | None) -> Iterator[Mapping[str, object]]:
    inside = row.get(key) if key else None
    if not isinstance(inside, Sequence) or not inside:
        yield row
    else:
        yield from ({**row, str(key): one} for one in inside)


def _reach(value: object, way: Way) -> str:
    """Return what lies at the end of a way, which leads into an object or each of a list."""
    if not way:
        return _text(value)
    if isinstance(value, Mapping):
        return _reach(value.get(way[0]), way[1:])
    if isinstance(value, Sequence) and not isinstance(value, str):
        texts = [_reach(item, way) for item in value]
        return _BETWEEN.join(texts) if any(texts) else ""
    return ""


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return "; ".join(map(_text, value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=dict)
