"""JSON that is exact once parsed, and harmless on a terminal until then."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from clusters.render.clean import ACTIVE

if TYPE_CHECKING:
    from clusters.render.document import Json

# The encoder has escaped the line breaks of texts; those left are its own layout.
_ACTIVE: Final = re.compile(rf"(?!\n)[{ACTIVE}]")


def encode(value: Json, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON, with every active character escaped; one line unless indented."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        indent=indent,
        separators=separators,
        default=dict,
    )
    return _ACTIVE.sub(lambda found: json.dumps(found[0])[1:-1], text)
