"""What stands where in a base: values of fields, and members of lists, each with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clusters.models import FactBase
from clusters.reading import Path


def standing(base: FactBase, *fields: str) -> Iterator[tuple[Path, Any]]:
    """Yield the values of fields such as ``clusters.perhaps.signs``, but for None."""
    for field in fields:
        yield from _under((), base, field.split("."))


def each(base: FactBase, *fields: str) -> Iterator[tuple[Path, Any]]:
    """Yield the values of fields, of lists and mappings every member."""
    for path, value in standing(base, *fields):
        if isinstance(value, tuple):
            yield from (((*path, number), one) for number, one in enumerate(value))
        elif isinstance(value, Mapping):
            yield from (((*path, name), one) for name, one in value.items())
        else:
            yield path, value


def _under(path: Path, thing: Any, steps: Sequence[str]) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - of any model
    for place, step in enumerate(steps):
        if isinstance(thing, tuple):
            for number, one in enumerate(thing):
                yield from _under((*path, number), one, steps[place:])
            return
        path, thing = (*path, step), getattr(thing, step, None)
    if thing is not None:
        yield path, thing
