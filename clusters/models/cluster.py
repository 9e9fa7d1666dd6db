"""A cluster: an industry in a place, under all the names it is known by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The name of a cluster by language."""

    en: str
    """In English."""
    zh: str
    """In Chinese."""
    pinyin: str
    """In Hanyu Pinyin with tone marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a cluster is."""

    county: str | None = None
    """County or county-level city; None where the cluster is a whole city."""
    city: str
    """Prefecture-level city."""
    province: str
    """Province."""
    latitude: int | Decimal
    """Degrees north."""
    longitude: int | Decimal
    """Degrees east."""
    signs: tuple[str, ...] = ()
    """What points to this place, where the sources do not say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """An industry in a place."""

    id: str
    """Short and stable: ``faku``."""
    names: Names
    """Its name by language."""
    printed: tuple[str, ...] = ()
    """Its names as the sources print them."""
    aliases: tuple[str, ...] = ()
    """Other names it answers to."""
    place: Place
    """Where the sources say it is."""
    perhaps: Place | None = None
    """Where it probably is, if the sources' place is in doubt."""
    industry: str
    """What it makes, in a few words."""
    caveats: tuple[str, ...] = ()
    """What a careful reader must know of it; shown wherever it is shown."""

    @property
    def name(self) -> str:
        """Its English name."""
        return self.names.en

    def all_names(self) -> Iterator[str]:
        """Yield every name it answers to, the id first."""
        yield self.id
        yield from (self.names.en, self.names.zh, self.names.pinyin)
        yield from self.printed
        yield from self.aliases
