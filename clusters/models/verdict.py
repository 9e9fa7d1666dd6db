"""What cannot be judged, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from clusters.models.fact import Fact


@dataclass(frozen=True, slots=True)
class SetAside:
    """A fact, or a cluster without one, that was not judged, and why."""

    cluster: str
    """The id of the cluster."""
    fact: Fact | None
    """The fact set aside; None where the sources say nothing."""
    code: str
    """A short stable word for the reason: ``target``, ``garbled``, ``not-stated``."""
    reason: str
    """The reason, in a sentence without its full stop."""
