"""What cannot be judged, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clusters.models.fact import Fact, Kind

Code = Literal[
    Kind,
    "garbled",
    "disputed",
    "other-scope",
    "other-unit",
    "other-period",
    "undated",
    "cannot-tell",
    "no-order",
    "statement",
    "not-stated",
]
"""Why a fact was set aside; a kind where it is of another kind than those compared."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A fact, or a cluster without one, that was not judged, and why."""

    cluster: str
    """The id of the cluster."""
    fact: Fact | None
    """The fact set aside; None where the sources say nothing."""
    code: Code
    """A short stable word for the reason: ``target``, ``garbled``, ``not-stated``."""
    reason: str
    """The reason, in a sentence without its full stop."""
