"""The JSON of a conflict."""

from __future__ import annotations

from clusters.models import Conflict
from clusters.render.document import Record


def conflict_record(conflict: Conflict) -> Record:
    """Give a conflict that the base tells of as JSON."""
    return {"id": conflict.id, "facts": list(conflict.facts), "note": conflict.note}
