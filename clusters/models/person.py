"""Who wrote a source: a person, or a body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name as CSL-JSON has it: in parts, or whole where it has none."""

    family: str | None = None
    """The family name, as printed; None for a body."""
    given: str | None = None
    """The given name, as printed; None where it is not known."""
    literal: str | None = None
    """The whole name of a body: ``Xinhua``; None for a person."""
