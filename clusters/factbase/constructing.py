"""A checked tree into a fact base: every number to its digit, and without pydantic.

The wheel ships the base as a checked tree in JSON beside the YAML it was made from, so that an
answer from it need neither read YAML nor import pydantic.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any
from zlib import crc32

from clusters.errors import InvalidBase
from clusters.models import (
    Cluster,
    Concept,
    Conflict,
    Evidence,
    Fact,
    FactBase,
    HeldText,
    Metric,
    OtherPlace,
    OwnRate,
    Person,
    Place,
    Reading,
    Settings,
    Sign,
    Source,
    Speaker,
    UnusedNumber,
)

_PARTS: Mapping[Callable[..., Any], Mapping[str, Callable[..., Any]]] = {
    FactBase: {
        "settings": Settings,
        "concepts": Concept,
        "rates": OwnRate,
        "metrics": Metric,
        "sources": Source,
        "clusters": Cluster,
        "facts": Fact,
        "conflicts": Conflict,
    },
    Source: {"authors": Person, "text": HeldText},
    HeldText: {"set_aside": UnusedNumber},
    Cluster: {"place": Place, "perhaps": OtherPlace},
    OtherPlace: {"signs": Sign, "against": Sign},
    Fact: {"evidence": Evidence, "reading": Reading, "speaker": Speaker},
}
"""What the fields of a model hold that are models themselves, one of them or a list."""


def sealed(tree: str) -> bytes:
    """Put before a checked tree, as JSON, the sum by which ``read_built`` knows it unaltered."""
    content = tree.encode()
    return b"%08x\n" % crc32(content) + content


def read_built(path: Path) -> FactBase:
    """Read a base that ``build`` wrote.

    Raises:
        InvalidBase: if it was cut short or altered since.
    """
    mark, _, tree = path.read_bytes().partition(b"\n")
    if mark != b"%08x" % crc32(tree):
        wrong = "answers come from it, and it was altered since it was built"
        raise InvalidBase(str(path), 1, 1, f"{wrong}: install clusters again")
    return construct(json.loads(tree, parse_float=Decimal))


def construct(root: dict[str, Any]) -> FactBase:
    """Make a fact base of a tree whose shape has been checked, every number to its digit."""
    base: FactBase = _made(FactBase, {key: root[key] for key in root if key != "format"})
    return base


def construct_part(field: str, nodes: list[dict[str, Any]]) -> tuple[Any, ...]:
    """Make the objects that a field of a fact base holds, of the nodes of a checked tree."""
    made: tuple[Any, ...] = _made(_PARTS[FactBase][field], nodes)
    return made


def _made(model: Callable[..., Any], node: Any) -> Any:  # noqa: ANN401 - of whichever model
    if isinstance(node, list):
        return tuple(_made(model, one) for one in node)
    if node is None:
        return None
    parts = _PARTS.get(model, {})
    fields = {
        key: _made(parts[key], value)
        if key in parts
        else (tuple(value) if isinstance(value, list) else value)
        for key, value in node.items()
    }
    return model(**fields)
