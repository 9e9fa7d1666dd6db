"""The JSON Schema of a base, for editors, and of the answers, for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from types import GenericAlias, NoneType
from typing import (
    Any,
    Final,
    Literal,
    TypeAlias,
    TypedDict,
    get_args,
    get_origin,
    get_type_hints,
)

from clusters.answers import Standard
from clusters.factbase.validating import schema
from clusters.render.formats.json import SCHEMA_VERSION

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

_PAYLOADS: Final[dict[str, dict[str, str]]] = {
    "list": {"clusters": "records.ClusterRecord"},
    "facts": {"facts": "records.FactRecord"},
}
"""What each command answers under which keys: lists of records, by where their types stand; one
that ends in ``!`` is a single record."""


class SourceReference(TypedDict):
    """A source that an answer cites."""

    number: int
    text: str
    url: str | None
    condition: str


def ask(*, answers: bool = False) -> Standard:
    """Give the schema of the YAML of a base, or that of all answers."""
    return Standard(answers_schema() if answers else schema())


def answers_schema() -> Schema:
    """Give the JSON Schema of all answers: ``$defs`` holds one by the name of each command.

    It is made from the types of the records. Pydantic would not take them: before Python 3.12 it
    refuses the ``TypedDict`` of the standard library, and another one would slow every start.
    """
    found: dict[str, Schema] = {}
    for command, keys in _PAYLOADS.items():
        own = {key: _schema_of(_type(where), found) for key, where in keys.items()}
        sources = {"type": "object", "additionalProperties": _schema_of(SourceReference, found)}
        head = {"schema_version": {"const": SCHEMA_VERSION}, "warnings": _schema_of(list[str], {})}
        answer = {**head, "answer": {"type": "string"}, **own, "references": sources}
        found[command] = _object(answer, f"What `clusters {command} --json` prints.")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An answer of clusters",
        "anyOf": [{"$ref": f"#/$defs/{command}"} for command in _PAYLOADS],
        "$defs": found,
    }


def _type(where: str) -> object:
    module, name = where.removesuffix("!").split(".")
    record = getattr(import_module(f"clusters.answers.{module}"), name)
    return record if where.endswith("!") else GenericAlias(list, record)


_SIMPLE: Final[dict[object, Schema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    NoneType: {"type": "null"},
    object: {},
    Any: {},
}


def _schema_of(of: object, found: dict[str, Schema]) -> Schema:
    """Give the schema of a type; those of records go into ``found``."""
    if of in _SIMPLE:
        return _SIMPLE[of]
    inner, origin = get_args(of), get_origin(of)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in {list, tuple, Sequence}:
        return {"type": "array", "items": _schema_of(inner[0], found)}
    if origin in {dict, Mapping}:
        return {"type": "object", "additionalProperties": _schema_of(inner[1], found)}
    if inner:
        return {"anyOf": [_schema_of(each, found) for each in inner]}
    return _record(of, found)


def _record(of: Any, found: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a type of records
    if of.__name__ not in found:
        found[of.__name__] = {}  # for a record inside itself
        keys = {key: _schema_of(each, found) for key, each in get_type_hints(of).items()}
        about = " ".join((of.__doc__ or "").split())
        found[of.__name__] = _object(keys, about) | {"required": sorted(of.__required_keys__)}
    return {"$ref": f"#/$defs/{of.__name__}"}


def _object(keys: dict[str, Schema], about: str) -> Schema:
    return {
        "description": about,
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }
