"""A base that was checked once, when the program was built, and is trusted since.

The wheel ships it beside the YAML it was made from, so that an answer from the base that
comes with the program need neither read YAML nor import pydantic.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from clusters.models import (
    Cluster,
    Evidence,
    Fact,
    FactBase,
    HeldText,
    Metric,
    Names,
    Place,
    Settings,
    Source,
    UnusedNumber,
)


def read_built(path: Path) -> FactBase:
    """Read a base that ``build`` wrote."""
    content = json.loads(path.read_bytes(), parse_float=Decimal)
    return FactBase(
        settings=Settings(**content["settings"]),
        metrics=tuple(Metric(**_tuples(node)) for node in content["metrics"]),
        sources=tuple(_source(node) for node in content["sources"]),
        clusters=tuple(_cluster(node) for node in content["clusters"]),
        facts=tuple(_fact(node) for node in content["facts"]),
    )


def _tuples(node: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in node.items()}


def _fact(node: dict[str, Any]) -> Fact:
    return Fact(**node | {"evidence": tuple(Evidence(**piece) for piece in node["evidence"])})


def _source(node: dict[str, Any]) -> Source:
    text = node.get("text")
    return Source(**_tuples(node) | {"text": _text(text) if text else None})


def _text(node: dict[str, Any]) -> HeldText:
    unused = tuple(UnusedNumber(**piece) for piece in node.get("set_aside", ()))
    return HeldText(**_tuples(node) | {"set_aside": unused})


def _cluster(node: dict[str, Any]) -> Cluster:
    perhaps = node.get("perhaps")
    parts = {
        "names": Names(**node["names"]),
        "place": Place(**node["place"]),
        "perhaps": Place(**perhaps) if perhaps else None,
    }
    return Cluster(**_tuples(node) | parts)
