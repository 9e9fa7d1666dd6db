"""The questions as tools: their names, their parameters as JSON Schema, and a call held to both."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from clusters.agents.opened import WANTED, Base, fits
from clusters.agents.replies import Reply, reply
from clusters.answers.json_schema import answer_schema
from clusters.answers.questions import Questions
from clusters.docstrings import docstring
from clusters.errors import Usage
from clusters.factbase import choose

NAMES: Final = {
    "list": "list_clusters",
    "show": "show_cluster",
    "facts": "find_facts",
    "compare": "compare",
    "filter": "filter",
    "search": "search",
    "metrics": "list_metrics",
    "why": "why",
    "cite": "cite",
    "conflicts": "conflicts",
    "corroboration": "corroboration",
    "sources": "sources",
    "verify": "verify_text",
}
"""The tool of each question."""

_TEXT: Final = {"type": "string"}
_NUMBER: Final = {"type": "integer", "minimum": 0}
_TYPES: Final[dict[str, dict[str, Any]]] = {
    "str": _TEXT,
    "Words": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "int": _NUMBER,
    "bool": {"type": "boolean"},
}
"""What a parameter of a type is, as JSON Schema."""
_PAGE: Final = {
    "type": "object",
    "properties": {"number": _NUMBER, "of": _NUMBER, "said": _TEXT},
    "required": ["number", "of", "said"],
    "additionalProperties": False,
}
"""A page, as JSON Schema: which, of how many, and what it leaves out."""
_ON_SCREENS: Final = {"self", "chart", "picture", "everything"}
"""Parameters of no use to whoever reads page by page, and so all of it."""


def described(question: str) -> tuple[str, dict[str, str]]:
    """Give what a question does, and what each of its parameters is, as its docstring says."""
    does, _, told = docstring(getattr(Questions, question)).partition("\n\nArgs:\n")
    each = (" ".join(one.split()) for one in re.split(r"^ {4}(?! )", told, flags=re.MULTILINE)[1:])
    return does, {name: what for name, _, what in (one.partition(": ") for one in each)}


def schema(question: str) -> dict[str, Any]:
    """Give the JSON Schema of what the tool of a question takes, and the page of its answer."""
    about = described(question)[1]
    known = inspect.signature(getattr(Questions, question)).parameters.values()
    taken = [one for one in known if one.name not in _ON_SCREENS]
    types = {one.name: _TYPES[str(one.annotation).removesuffix(" | None")] for one in taken}
    properties = {name: {**of, "description": about[name]} for name, of in types.items()}
    page = {**_NUMBER, "description": "Which page of a long answer; 1 for the first."}
    return {
        "type": "object",
        "properties": {**properties, "page": page},
        "required": [one.name for one in taken if one.default is one.empty],
        "additionalProperties": False,
    }


def output_schema(question: str) -> dict[str, Any]:
    """Give the JSON Schema of what the tool of a question answers, a page of it."""
    found: dict[str, Any] = {}
    told = answer_schema(question, found)
    for way in told.get("anyOf", [told]):
        way["properties"] |= {"how_to_read": _TEXT, "page": _PAGE}
        way["required"] = ["answer", "page"]
    return {"type": "object", **told, "$defs": found}


def call(base: Base, question: str, arguments: Mapping[str, object]) -> Reply:
    """Answer a call of a tool.

    Raises:
        Usage: if there is no such parameter, one is missing, or what it says is not known.
    """
    told = schema(question)
    known = told["properties"]
    for name in arguments:
        choose(name, known, f"parameter of {NAMES[question]}")
    words = {name: _held(name, known[name], of) for name, of in arguments.items() if of is not None}
    for name in told["required"]:
        if name not in words:
            raise Usage(f"{name}: missing: add it: {known[name]['description']}")
    page = words.pop("page", 1)
    ask = getattr(replace(base, called=NAMES), question)
    return reply(ask(**words, everything=True), page, NAMES)


def _held(name: str, known: Mapping[str, Any], value: object) -> Any:  # noqa: ANN401 - as its type
    """Hold an argument to its type; some clients write lists and numbers as texts."""
    kind = next(kind for kind, one in _TYPES.items() if one.items() <= known.items())
    if isinstance(value, str) and kind != "str" and not value.isalpha():
        with suppress(ValueError):
            read = json.loads(value)
            value = read if isinstance(read, list) or kind == "int" else value
    if not fits(kind, value):
        told = f"{json.dumps(value)}: write {WANTED[kind]}: {known['description']}"
        raise Usage(f"{name}: {told}")
    return value
