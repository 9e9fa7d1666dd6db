"""A broken law of a base, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from clusters.light import dataclass
from clusters.models import FactBase
from clusters.reading import Path
from clusters.reading.editing import flow

Mend: TypeAlias = str | Mapping[str, object]
"""The next step: in words, or the entries to write, beside the end of a path or in its place."""


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
    write: Mapping[str, object] | None = None
    """What the mend orders to write; None where it leaves something to judge."""

    @classmethod
    def of(cls, code: str, path: Path, message: str, mend: Mend) -> Breach:
        """Make a breach of its mend, which in an order makes the words as well."""
        if isinstance(mend, str):
            return cls(code, path, message, mend)
        order = ", ".join(f"{name}: {flow(value)}" for name, value in mend.items())
        return cls(code, path, message, f"write {order}", mend)


Law = Callable[[FactBase], Iterator[Breach]]
"""A law: it yields a base's breaches of it."""
