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
from clusters.docstrings import docstring
from clusters.factbase.validating import schema
from clusters.render.formats.json import SCHEMA_VERSION

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

_FACTS: Final = {"facts": "records.FactRecord"}
_COMPARED: Final = {"comparison": "comparison_records.GroupRecord", **_FACTS}
_PAYLOADS: Final[dict[str, tuple[dict[str, str], ...]]] = {
    "list": ({"clusters": "records.ClusterRecord"},),
    "show": (
        {
            "cluster": "records.ClusterRecord!",
            **_FACTS,
            "confirmed": "",
            "conflicts": "profile.ProfileConflictRecord",
        },
    ),
    "compare": (_COMPARED, {"overview": "comparison_records.CellRecord", **_COMPARED}),
    "filter": ({"matches": "matches.MatchRecord", "others": "matches.MatchRecord", **_FACTS},),
    "facts": (_FACTS,),
    "search": ({"search": "finds.HitRecord", **_FACTS},),
    "metrics": ({"metrics": "measures.MetricRecord"},),
    "why": ({"why": "derivation.DerivationRecord!"},),
    "cite": (
        {
            "style": "=",
            "citations": "citations.CitationRecord",
            "bibliography": "citations.ReferenceRecord",
        },
    ),
    "conflicts": ({"conflicts": "disagreement.ConflictRecord"},),
    "corroboration": ({"corroboration": "witnesses.CorroborationRecord"},),
    "sources": (
        {"sources": "provenance.SourceRecord"},
        {"source": "provenance.SourceRecord!", **_FACTS},
    ),
    "report": ({"receipt": "receipt.ReceiptRecord!"},),
    "verify": ({"claims": "verification.ClaimRecord"},),
    "init": ({"folder": "=", "files": "new_base.BegunRecord"},),
    "draft": ({"proposals": "proposals.ProposalRecord"},),
    "diff": ({"differences": "differing.DifferenceRecord", "worse": ""},),
    "export": ({"file": "=", "tables": "exporting.TableRecord"},),
    "check": ({"findings": "inspection.FindingRecord", "tally": "inspection.Tally!"},),
}
"""What each command answers under which keys, one way or another: lists of records, by where their
types stand; with a ``!`` a single record; an empty one for a list of texts, ``=`` for a text."""


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
    for command in _PAYLOADS:
        found[command] = answer_schema(command, found)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An answer of clusters",
        "anyOf": [{"$ref": f"#/$defs/{command}"} for command in _PAYLOADS],
        "$defs": found,
    }


def answer_schema(command: str, found: dict[str, Schema]) -> Schema:
    """Give the schema of the answers of a command; the records that it refers to go into found."""
    told = [_answer(command, keys, found) for keys in _PAYLOADS[command]]
    return told[0] if len(told) == 1 else {"anyOf": told}


def _answer(command: str, keys: dict[str, str], found: dict[str, Schema]) -> Schema:
    text = {"type": "string"}
    return _object(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "warnings": {"type": "array", "items": text},
            "answer": text,
            **{key: _schema_of(_type(where), found) for key, where in keys.items()},
            "references": _schema_of(dict[str, SourceReference], found),
        },
        f"What `clusters {command} --json` prints.",
    )


def _type(where: str) -> object:
    if where in {"", "="}:
        return list[str] if not where else str | None
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
    module = of.__module__.rpartition(".")[2]
    name = of.__name__ if module == "records" else f"{module}.{of.__name__}"
    if name not in found:
        found[name] = {}  # for a record inside itself
        keys = {key: _schema_of(each, found) for key, each in get_type_hints(of).items()}
        about = " ".join(docstring(of).replace("``", "`").split())
        needed = sorted(getattr(of, "__required_keys__", keys))
        found[name] = _object(keys, about) | {"required": needed}
    return {"$ref": f"#/$defs/{name}"}


def _object(keys: dict[str, Schema], about: str) -> Schema:
    return {
        "description": about,
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }
