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
from clusters.answers.questions import Questions
from clusters.docstrings import docstring
from clusters.errors import Usage
from clusters.factbase import choose
from clusters.light import dataclass

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
_TYPES: Final[dict[str, dict[str, Any]]] = {
    "str": _TEXT,
    "Words": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "int": {"type": "integer", "minimum": 0},
    "bool": {"type": "boolean"},
}
"""What a parameter of a type is, as JSON Schema."""
_ON_SCREENS: Final = {"self", "chart", "picture"}
"""Parameters of no use to whoever reads."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a tool may be told."""

    name: str
    about: str
    """What it is, in a line."""
    type: str
    """A key of ``_TYPES``."""
    required: bool = False
    """Whether there is no answer without it."""


def described(question: str) -> tuple[str, dict[str, str]]:
    """Give what a question does, and what each of its parameters is, as its docstring says."""
    does, _, told = docstring(getattr(Questions, question)).partition("\n\nArgs:\n")
    each = (" ".join(one.split()) for one in re.split(r"^ {4}(?! )", told, flags=re.MULTILINE)[1:])
    return does, {name: what for name, _, what in (one.partition(": ") for one in each)}


def parameters(question: str) -> list[Parameter]:
    """List what the tool of a question takes, and the page of its answer."""
    about = described(question)[1]
    found = [
        Parameter(
            name,
            about.get(name, "Whether all is printed, not one screen of it."),
            str(one.annotation).removesuffix(" | None"),
            one.default is one.empty,
        )
        for name, one in inspect.signature(getattr(Questions, question)).parameters.items()
        if name not in _ON_SCREENS
    ]
    return [*found, Parameter("page", "Which page of a long answer; 1 for the first.", "int")]


def schema(question: str) -> dict[str, Any]:
    """Give the JSON Schema of what the tool of a question takes."""
    known = parameters(question)
    return {
        "type": "object",
        "properties": {one.name: {**_TYPES[one.type], "description": one.about} for one in known},
        "required": [one.name for one in known if one.required],
        "additionalProperties": False,
    }


def call(base: Base, question: str, arguments: Mapping[str, object]) -> Reply:
    """Answer a call of a tool.

    Raises:
        Usage: if there is no such parameter, one is missing, or what it says is not known.
    """
    words = _words(question, arguments)
    page = words.pop("page", 1)
    return reply(getattr(replace(base, called=NAMES), question)(**words), page, NAMES)


def _words(question: str, arguments: Mapping[str, object]) -> dict[str, Any]:
    known = {one.name: one for one in parameters(question)}
    for name in arguments:
        choose(name, known, f"parameter of {NAMES[question]}")
    words = {name: _held(known[name], of) for name, of in arguments.items() if of is not None}
    missing = [one for one in known.values() if one.required and one.name not in words]
    if missing:
        raise Usage(f"{missing[0].name}: missing: add it: {missing[0].about}")
    return words


def _held(parameter: Parameter, value: object) -> object:
    """Hold an argument to its type; some clients write lists and numbers as texts."""
    if isinstance(value, str) and parameter.type != "str" and not value.isalpha():
        with suppress(ValueError):
            read = json.loads(value)
            value = read if isinstance(read, list) or parameter.type == "int" else value
    if not fits(parameter.type, value):
        wanted = WANTED[parameter.type]
        raise Usage(f"{parameter.name}: {json.dumps(value)}: write {wanted}: {parameter.about}")
    return value
