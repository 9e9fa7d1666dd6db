"""A broken law of a base, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clusters.models import FactBase
from clusters.reading import Path


@dataclass(frozen=True, slots=True)
class Breach:
    """A place in a base that breaks a law."""

    code: str
    """A short stable word for the law: ``unknown-metric``."""
    path: Path
    """Where, from the root of the file."""
    message: str
    """What is wrong."""
    mend: str
    """The next step."""


Law = Callable[[FactBase], Iterator[Breach]]
"""A law: it yields a base's breaches of it."""
