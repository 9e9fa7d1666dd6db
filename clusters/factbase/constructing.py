"""A checked tree into a fact base: every number to its digit, and without pydantic.

The wheel ships the base as a checked tree in JSON beside the YAML it was made from, so that an
answer from it need neither read YAML nor import pydantic.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from clusters.models import (
    Cluster,
    Conflict,
    Evidence,
    Fact,
    FactBase,
    HeldText,
    Metric,
    Names,
    Person,
    Place,
    Reading,
    Settings,
    Source,
    UnusedNumber,
)


def read_built(path: Path) -> FactBase:
    """Read a base that ``build`` wrote."""
    return construct(json.loads(path.read_bytes(), parse_float=Decimal))


def construct(root: dict[str, Any]) -> FactBase:
    """Make a fact base of a tree whose shape has been checked, every number to its digit."""
    return FactBase(
        settings=Settings(**root["settings"]),
        metrics=tuple(Metric(**_tuples(node)) for node in root["metrics"]),
        sources=tuple(_source(node) for node in root["sources"]),
        clusters=tuple(_cluster(node) for node in root["clusters"]),
        facts=tuple(_fact(node) for node in root["facts"]),
        conflicts=tuple(Conflict(**_tuples(node)) for node in root.get("conflicts", ())),
    )


def _tuples(node: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in node.items()}


def _fact(node: dict[str, Any]) -> Fact:
    reading = node.get("reading")
    parts = {
        "evidence": tuple(Evidence(**piece) for piece in node["evidence"]),
        "reading": Reading(**reading) if reading else None,
    }
    return Fact(**node | parts)


def _source(node: dict[str, Any]) -> Source:
    text = node.get("text")
    authors = tuple(Person(**name) for name in node.get("authors", ()))
    return Source(**_tuples(node) | {"authors": authors, "text": _text(text) if text else None})


def _text(node: dict[str, Any]) -> HeldText:
    unused = tuple(UnusedNumber(**piece) for piece in node.get("set_aside", ()))
    return HeldText(**_tuples(node) | {"set_aside": unused})


def _cluster(node: dict[str, Any]) -> Cluster:
    perhaps = node.get("perhaps")
    parts = {
        "names": Names(**node["names"]),
        "place": Place(**_tuples(node["place"])),
        "perhaps": Place(**_tuples(perhaps)) if perhaps else None,
    }
    return Cluster(**_tuples(node) | parts)
