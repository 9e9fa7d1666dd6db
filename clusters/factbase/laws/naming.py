"""Laws about how names look: each can be asked for, and fits on a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from clusters.factbase.laws.breach import Breach
from clusters.factbase.names import plain
from clusters.models import FactBase
from clusters.reading import Path
from clusters.reading.characters import named

LONGEST_NAME = 200
"""Characters of an id, a name, a label, a title: a few lines of a terminal."""

_FIELDS = {
    "metrics": ("name", "label", "family", "units"),
    "sources": ("id", "title", "described", "publisher", "text.file"),
    "clusters": (
        *("id", "names.en", "names.zh", "names.pinyin", "printed", "aliases", "industry"),
        *(f"{of}.{part}" for of in ("place", "perhaps") for part in ("county", "city", "province")),
    ),
    "facts": ("id", "subject"),
    "conflicts": ("id",),
}


def names_can_be_asked_for(base: FactBase) -> Iterator[Breach]:
    """A name has a letter or a digit to be found by, and is no page of text."""
    for path, name in _names(base):
        if not plain(name) and path[-1] != "file" and "units" not in path:
            wrong = f"{named(name) or 'empty'}: no letter or digit in it"
            yield Breach("bad-name", path, wrong, "write a name with one")
        if len(name) > LONGEST_NAME:
            mend = f"write at most {LONGEST_NAME}"
            yield Breach("bad-name", path, f"{len(name):,} characters", mend)


def _names(base: FactBase) -> Iterator[tuple[Path, str]]:
    for table, fields in _FIELDS.items():
        for index, thing in enumerate(getattr(base, table)):
            for field in fields:
                yield from _under((table, index), thing, field)


def _under(path: Path, thing: object, field: str) -> Iterator[tuple[Path, str]]:
    for step in field.split("."):
        path, thing = (*path, step), getattr(thing, step, None)
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, tuple):
        yield from (((*path, number), name) for number, name in enumerate(thing))


def some(names: Iterable[str], most: int = 12) -> str:
    """List names for a message: the first few, and that there are more."""
    known = list(names)
    more = ["..."] if len(known) > most else []
    return ", ".join([*map(named, islice(known, most)), *more])
