"""Where a reference stands among others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a reference in its list."""

    number: int = 1
    """Its number, from 1."""
    suffix: str = ""
    """The letter that tells it from others of the same author and year: ``a``, ``b``."""
