"""A fact: a claim about a cluster by a source, with the words that make it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from clusters.amounts.interval import Hedge
from clusters.periods import Period, dates

Kind = Literal["actual", "target", "plan", "capacity", "contract"]
"""What stage the claim is of; a contract is signed and not yet spent."""

Scope = Literal[
    "cluster", "park", "city", "province", "country", "company", "line", "household", "unstated"
]
"""Whose figure it is."""

Status = Literal["sound", "garbled", "disputed"]
"""Garbled: the text is damaged here. Disputed: another source contradicts it or its subject."""

LOCAL: frozenset[Scope] = frozenset({"cluster", "park", "city"})
"""The scopes at which a figure is the cluster's own."""

PARTS: frozenset[Scope] = frozenset({"company", "line", "household"})
"""The scopes that lie within a cluster: what is said of them is no figure of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quotation and its place: W3C Web Annotation's exact text and position.

    See https://www.w3.org/TR/annotation-model/#text-position-selector.
    """

    source: str
    """The id of the source quoted."""
    quote: str
    """The exact words, at most 100 characters."""
    start: int | None = None
    """Offset of the first character in the source's text, in code points from 0."""
    end: int | None = None
    """Offset behind the last character; both None where no text was held to count in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A curator's word that a value is what its words say."""

    by: Literal["hand"]
    """Who read it: a person, where the program does not or reads otherwise."""
    reason: str
    """Why the value is right, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim about a cluster by a source."""

    id: str
    """Stable, readable and unique: ``faku.export_value.2018``."""
    cluster: str
    """The id of the cluster under which it belongs."""
    metric: str
    """The name of what is claimed, from the vocabulary."""
    value: int | Decimal | str | None
    """A number, a text for a statement, or None where the source's words cannot be read."""
    unit: str | None = None
    """An ISO 4217 currency, a unit of the metric, or ``unstated``; None for a statement."""
    hedge: Hedge = "exact"
    """How far the source commits itself to the number."""
    kind: Kind = "actual"
    """Whether it is so, planned, aimed at, possible or signed."""
    scope: Scope
    """Whose figure it is."""
    subject: str | None = None
    """The name of that park, province or company; None where it is the cluster itself."""
    period: str | None
    """When it held, in EDTF (ISO 8601-2); None where the source does not date it."""
    status: Status = "sound"
    """Whether the claim can be leaned on."""
    reading: Reading | None = None
    """A curator's word on how its words are read; None where the program reads them."""
    printed: str | None = None
    """The figure as printed, where that is less than the first quotation."""
    note: str | None = None
    """What a careful reader must know, in our own words."""
    evidence: tuple[Evidence, ...]
    """One quotation or more; the first carries the claim."""

    @property
    def words(self) -> str:
        """The claim as its source prints it, never normalised."""
        return self.printed if self.printed is not None else self.evidence[0].quote

    @property
    def number(self) -> int | Decimal | None:
        """The value where it is a number, None for a statement or an unreadable figure."""
        return None if isinstance(self.value, str) else self.value

    @property
    def dates(self) -> Period | None:
        """The days it can speak of; None where the source does not date it."""
        return dates(self.period)

    @property
    def dated(self) -> date | None:
        """The day it is dated by, its period's last; None where that is not known."""
        return self.dates.last if self.dates and self.dates.last != date.max else None

    @property
    def months(self) -> int | None:
        """How many months its period has, 12 for a year; None where that is not known."""
        return self.dates.months if self.dated and self.dates else None

    @property
    def topic(self) -> tuple[str | None, ...]:
        """What it is of, whenever it held: two facts of one topic may form a series."""
        return self.cluster, self.metric, self.kind, self.scope, self.subject

    @property
    def local(self) -> bool:
        """Whether the figure is the cluster's own, not a province's or a household's."""
        return self.scope in LOCAL

    @property
    def within(self) -> bool:
        """Whether it is said of the cluster or of a part of it."""
        return self.scope in LOCAL | PARTS
