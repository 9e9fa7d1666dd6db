"""A cluster: an industry in a place, under all the names it is known by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal

from clusters.light import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a cluster is."""

    country: str
    """ISO 3166-1 code of the country: ``CN``."""
    within: tuple[str, ...]
    """The places it lies in, widest first, the last its own: ``[Liaoning, Shenyang, Faku]``."""
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Their names elsewhere: ``{Liaoning: [辽宁]}``, asked for of every cluster that lies there."""
    latitude: int | Decimal | None = None
    """Degrees north; None where nobody looked."""
    longitude: int | Decimal | None = None
    """Degrees east; None where nobody looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words of a source that speak for or against a place."""

    says: str
    """What they show, in a sentence of our own."""
    source: str
    """The id of the source quoted."""
    quote: str
    """The exact words, at most 100 characters."""
    start: int | None = None
    """Offset of the first character in the source's text, in code points from 0."""
    end: int | None = None
    """Offset behind the last character; both None where no text was held to count in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlace(Place):
    """Where a cluster may be instead, which puts the subject of all its facts in doubt."""

    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Its names by BCP 47 tag; the cluster is found by them too."""
    signs: tuple[Sign, ...] = ()
    """What speaks for it."""
    against: tuple[Sign, ...] = ()
    """What speaks against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """An industry in a place."""

    id: str
    """Short and stable: ``faku``."""
    names: Mapping[str, str] = field(hash=False)
    """Its names by BCP 47 tag (``en``, ``zh``, ``zh-Latn-pinyin``), one or more. The first is
    what it is called; the second stands beside it."""
    printed: tuple[str, ...] = ()
    """Its names as the sources print them."""
    aliases: tuple[str, ...] = ()
    """Other names it answers to."""
    place: Place
    """Where the sources say it is."""
    perhaps: OtherPlace | None = None
    """Where it may be instead, if the sources' place is in doubt."""
    industry: str
    """What it makes, in a few words."""
    beware: str | None = None
    """The one thing to know of it, in at most 45 characters, for narrow views."""
    caveats: tuple[str, ...] = ()
    """What a careful reader must know of it; shown wherever it is shown."""

    @property
    def name(self) -> str:
        """What it is called."""
        return next(iter(self.names.values()))

    @property
    def second_name(self) -> str:
        """What stands beside its name; empty where it has one name alone."""
        return next(iter([*self.names.values()][1:]), "")

    def places(self) -> Iterator[Place]:
        """Yield the place where the sources say it is, and then where it may be instead."""
        yield self.place
        if self.perhaps is not None:
            yield self.perhaps

    def all_names(self) -> Iterator[str]:
        """Yield every name it answers to, the id first."""
        yield self.id
        yield from self.names.values()
        yield from self.printed
        yield from self.aliases
        if self.perhaps:
            yield from self.perhaps.names.values()
