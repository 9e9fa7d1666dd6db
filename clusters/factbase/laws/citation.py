"""Laws about what a citation needs: names that can be written, and days."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.models import FactBase
from clusters.periods import Period, dates


def authors_bear_one_name(base: FactBase) -> Iterator[Breach]:
    """An author has a family name, or is a body with a whole name, and never both."""
    for index, source in enumerate(base.sources):
        for number, person in enumerate(source.authors):
            in_parts = person.family or person.given
            if bool(person.literal) == bool(in_parts) or (in_parts and not person.family):
                wrong = "neither a family name nor a whole one, or both"
                mend = "write family and given for a person, literal for a body"
                yield Breach("bad-author", ("sources", index, "authors", number), wrong, mend)


def sources_are_read_on_a_day(base: FactBase) -> Iterator[Breach]:
    """The day on which a source was read is one day."""
    for index, source in enumerate(base.sources):
        read = dates(source.accessed)
        if source.accessed is not None and not _one_day(read):
            wrong = f"{source.accessed}: not a day"
            yield Breach("bad-access", ("sources", index, "accessed"), wrong, "write 2026-11-21")


def _one_day(read: Period | None) -> bool:
    return read is not None and read.first == read.last
