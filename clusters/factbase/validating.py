"""The JSON Schema of a base, so that editors can complete and check its YAML.

See https://json-schema.org/draft/2020-12.
"""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from clusters import models
from clusters.docstrings import docstring, of_fields
from clusters.errors import InvalidBase
from clusters.factbase.constructing import construct
from clusters.models import (
    FORMAT,
    Cluster,
    Concept,
    Conflict,
    Fact,
    FactBase,
    Metric,
    OwnRate,
    Settings,
    Source,
)
from clusters.reading import Mark, Node, Path, Tree
from clusters.reading.files import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails


@cache
def _schema() -> dict[str, Any]:
    return schema()


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a base's file, each field with its docstring as description."""
    found = BaseFile.model_json_schema()
    for name, definition in found["$defs"].items():
        about = of_fields(getattr(models, name))
        definition["description"] = docstring(getattr(models, name))
        for field, described in definition.get("properties", {}).items():
            described.pop("title", None)
            described["description"] = about[field]
    found["description"] = docstring(BaseFile)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


_EXTRA = {"extra_forbidden", "unexpected_keyword_argument"}

_SORTS = {
    "int_type": "a whole number",
    "decimal_type": "a number",
    "string_type": "a text",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping such as {en: Faku}",
    "dataclass_type": "a mapping of fields",
}
"""What pydantic's complaints about sorts of values ask for."""

_UNIONS = {"int", "decimal", "str"}
"""What pydantic adds to the place of a value that may be of several sorts."""


class BaseFile(BaseModel):
    """The top level of a base's file."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, title="Fact base")

    format: Literal[2]
    settings: Settings
    concepts: tuple[Concept, ...] = ()
    rates: tuple[OwnRate, ...] = ()
    metrics: tuple[Metric, ...]
    sources: tuple[Source, ...]
    clusters: tuple[Cluster, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...] = ()


_OLD = (
    "not marked format: 2, the form that this program reads: add that line at the head, names as "
    "{en: ..., zh: ...}, places as {country: CN, within: [Province, City]} (see `clusters schema`)"
)


def validate(tree: Tree) -> FactBase:
    """Check the shape of a tree and make a fact base of it.

    Raises:
        InvalidBase: with everything that has the wrong shape, each at its place in the file.
    """
    if not isinstance(tree.root, dict) or tree.root.get("format") != FORMAT:
        raise tree.invalid(("format",), _OLD)
    try:
        # JSON mode is the one in which pydantic is strict and still builds dataclasses.
        BaseFile.model_validate_json(as_json(tree.root))
    except ValidationError as error:
        raise InvalidBase.together(_errors(error, tree)) from None
    return construct(cast("dict[str, Any]", tree.root))


def as_json(root: Node) -> str:
    """Write a tree as JSON; decimals become the nearest JSON numbers."""
    return json.dumps(root, ensure_ascii=False, default=_number)


def _number(value: object) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value).__name__)


def _errors(error: ValidationError, tree: Tree) -> Iterator[InvalidBase]:
    """Yield what is wrong with the shape of a tree, each thing once, in the order of the file."""
    found: dict[tuple[Mark, Path], list[ErrorDetails]] = {}
    for details in error.errors(include_url=False):
        path, kind = details["loc"], details["type"]
        mark = tree.at(path, key=kind in _EXTRA)
        # A value is complained of once for each sort that it could have been.
        found.setdefault((mark, path if kind in {"missing", *_EXTRA} else ()), []).append(details)
    misspelt = {
        (*path[:-1], _nearest(str(path[-1])))
        for (_, path), same in found.items()
        if same[0]["type"] in _EXTRA
    }
    for (mark, _), same in sorted(found.items(), key=lambda one: _place(one[0][0])):
        if same[0]["type"] != "missing" or same[0]["loc"] not in misspelt:
            wrong = _wrong(same, tree.root)
            yield InvalidBase(mark.file or tree.file, mark.line, mark.column, wrong)


def _place(mark: Mark) -> tuple[str, int, int]:
    return mark.file, mark.line, mark.column


def _wrong(same: list[ErrorDetails], root: Node) -> str:
    details = same[0]
    path = details["loc"]
    if details["type"] in _SORTS:
        path = path[:-1] if path[-1] in _UNIONS else path
        kinds, number = [each["type"] for each in same], details["input"]
        if kinds == ["string_type"] and isinstance(number, int | float):
            wrong = "a number to YAML, where a text belongs: put it in quotes"
            return f'{label(root, path)}: {wrong}: "{json.dumps(number)}"'
        return f"{label(root, path)}: {_unsorted(kinds)}"
    return f"{label(root, path)}: {_what(details, _field(path))}"


def label(root: Node, path: Path) -> str:
    """Name a place in words: ``faku.export_value.2018, hedge`` or ``metric 3, label``."""
    words, node = [], root
    for step in path:
        if isinstance(node, dict) and isinstance(step, str) and (step in node or node is root):
            words.append(step)
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int):
            node = node[step] if step < len(node) else None
            name = node.get("id", node.get("name")) if isinstance(node, dict) else None
            plural = words.pop() if words else "item"
            words.append(
                named(name) if isinstance(name, str) else f"{_singular(plural)} {step + 1}"
            )
        elif isinstance(step, str) and isinstance(node, dict):
            words.append(named(step))
            break
    return ", ".join(words)


def _singular(plural: str) -> str:
    return plural.removesuffix("es") if plural.endswith("ses") else plural.removesuffix("s")


def _unsorted(types: list[str]) -> str:
    narrower = {"int_type"} if "decimal_type" in types else set()
    accepted = dict.fromkeys(_SORTS[each] for each in types if each in {*_SORTS} - narrower)
    return f"not {' or '.join(accepted)}: correct it, `clusters schema` describes the fields"


def _field(path: Path) -> dict[str, Any]:
    """Find what the schema says of the field at a place; nothing where it has no such field."""
    node = whole = _schema()
    for step in path:
        node = node.get("items", {}) if isinstance(step, int) else _property(node, str(step))
        about = {"description": node["description"]} if "description" in node else {}
        null = {"type": "null"} in node.get("anyOf", ())
        options = [one for one in node.get("anyOf", (node,)) if one != {"type": "null"}]
        node = options[0] if options else {}
        target = node.get("$ref", "").rpartition("/")[2]
        node = {**whole["$defs"].get(target, node), **about, "nullable": null}
    return node


def _property(node: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = node.get("properties", {}).get(name, {})
    return found


def _missing(field: dict[str, Any], name: object) -> str:
    # A value is null only where the text is damaged.
    if field.get("nullable") and name != "value":
        return "missing: add it, null where the source does not say"
    about = str(field.get("description", "")).partition(". ")[0].rstrip(".")
    if not about[1:2].isupper():  # ISO stays as it is
        about = f"{about[:1].lower()}{about[1:]}"
    return f"missing: add it: {about}" if about else "missing: add it"


def _what(details: ErrorDetails, field: dict[str, Any]) -> str:
    message = details["msg"][0].lower() + details["msg"][1:]
    match details["type"]:
        case "missing":
            return _missing(field, details["loc"][-1])
        case "extra_forbidden" | "unexpected_keyword_argument":
            near = _nearest(str(details["loc"][-1]))
            return f"no such field{f' (is it {near}?)' if near else ''}: correct or remove it"
        case "literal_error":
            return f"not one of the words for it: write {details['ctx']['expected']}"
        case _:
            return f"{message}: correct it, `clusters schema` describes the fields"


@cache
def _nearest(word: str) -> str:
    """Give the field whose name is nearest to a word; empty for none."""
    from difflib import get_close_matches

    parts = (_schema(), *_schema()["$defs"].values())
    fields = {name for part in parts for name in part["properties"]}
    return next(iter(get_close_matches(word, sorted(fields - {word}), n=1, cutoff=0.7)), "")
