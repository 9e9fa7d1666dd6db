"""A conflict: facts that cannot stand side by side without a word on why they differ."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Facts of one cluster that contradict each other, or seem to."""

    id: str
    """Stable, readable and unique: ``huairen.three-billion``."""
    facts: tuple[str, ...]
    """The ids of the facts, two or more."""
    note: str
    """What does not agree, and what is known of why: neutral, short, and in our own words."""
