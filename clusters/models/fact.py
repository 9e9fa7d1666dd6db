"""A fact: a claim about a cluster by a source, with the words that make it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from clusters.amounts.amount import Hedge
from clusters.light import dataclass
from clusters.periods import Period, dates

Kind = Literal["actual", "target", "plan", "capacity", "contract"]
"""What stage the claim is of; a contract is signed and not yet spent."""

Scope = Literal[
    "cluster",
    "park",
    "city",
    "district",
    "part",
    "company",
    "line",
    "household",
    "province",
    "region",
    "country",
    "unstated",
]
"""Whose figure it is: the cluster's own, a part's, that of something wider, or not said whose."""

Guessed = Literal["metric", "value", "kind", "scope", "period"]
"""What a draft guesses of a fact, for a curator to confirm."""

Status = Literal["sound", "garbled", "disputed"]
"""Garbled: the text is damaged here. Disputed: another source contradicts it or its subject."""

LOCAL: frozenset[Scope] = frozenset({"cluster", "park", "city", "district"})
"""The scopes at which a figure is the cluster's own."""

PARTS: frozenset[Scope] = frozenset({"part", "company", "line", "household"})
"""The scopes that lie within a cluster: what is said of them is no figure of the whole."""

WIDER: frozenset[Scope] = frozenset({"province", "region", "country"})
"""The scopes that a cluster lies within: what is said of them is no figure of the cluster."""

Range = tuple[int | Decimal | None, int | Decimal | None]
"""A value told as a range, its ends included; an open end is None."""


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
class Speaker:
    """Who says it, where the source names somebody."""

    name: str
    """The name, as printed."""
    office: str | None = None
    """The office in which it is said; None where the source names none."""


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
    value: int | Decimal | str | Range | None
    """A number, a range (``[80, 90]``, an open end null), a text, or None: it cannot be read."""
    unit: str | None = None
    """An ISO 4217 currency, a unit of the metric, or ``unstated``; None for a statement."""
    counts: str | None = None
    """What exactly is counted, where definitions differ: ``kiln-owning tile makers``. The same
    words, or none on both, are the same definition."""
    concept: str | None = None
    """The id of the concept that a text value names; None where it names none."""
    hedge: Hedge = "exact"
    """How far the source commits itself to the number."""
    kind: Kind = "actual"
    """Whether it is so, planned, aimed at, possible or signed."""
    scope: Scope
    """Whose figure it is."""
    subject: str | None = None
    """The name of that park, part, province or company; None where it is the cluster itself."""
    period: str | None
    """When it held, in EDTF (ISO 8601-2); None where the source does not date it."""
    per: Literal["year"] | None = None
    """``year`` for a yearly figure told at a moment: its period is when it was told, None where
    that is not known, and it is compared by that year."""
    status: Status = "sound"
    """Whether the claim can be leaned on."""
    doubt: Literal["none"] | None = None
    """``none`` where a curator vouches that it is said of this cluster, though the place of the
    cluster is in doubt."""
    reading: Reading | None = None
    """A curator's word on how its words are read; None where the program reads them."""
    confirm: tuple[Guessed, ...] = ()
    """The fields that a draft has guessed and no curator confirmed: ``metric``, ``period``. Until
    the list is empty the fact is in doubt."""
    speaker: Speaker | None = None
    """Who says it; None where the source names nobody."""
    printed: str | None = None
    """The figure as printed, where that is less than the first quotation."""
    note: str | None = None
    """What a careful reader must know, in our own words."""
    evidence: tuple[Evidence, ...]
    """One quotation or more; the first carries the claim."""

    def __hash__(self) -> int:
        """Hash it by its id, by which a base knows it."""
        return hash(self.id)

    @property
    def words(self) -> str:
        """The claim as its source prints it, never normalised."""
        return self.printed if self.printed is not None else self.evidence[0].quote

    def quoting_only(self, sources: Container[str]) -> Fact | None:
        """Give the fact with its quotations from ``sources`` alone; None where there are none."""
        evidence = tuple(one for one in self.evidence if one.source in sources)
        if not evidence:
            return None
        stands = self.printed is not None and self.printed in evidence[0].quote
        return replace(self, evidence=evidence, printed=self.printed if stands else None)

    @property
    def number(self) -> int | Decimal | None:
        """The value where it is one number; None for a range, a text or an unreadable figure."""
        return self.value if isinstance(self.value, int | Decimal) else None

    @property
    def range(self) -> Range | None:
        """The value where it is a range."""
        return self.value if isinstance(self.value, tuple) else None

    @property
    def is_statement(self) -> bool:
        """Whether its value is a text."""
        return isinstance(self.value, str)

    @property
    def dates(self) -> Period | None:
        """The days it can speak of; None where the source does not date it.

        A yearly figure told in 2023-05 (``per: year``) speaks of 2023.
        """
        days = dates(self.period)
        if days is None or self.per is None or date.max == days.last or days.first == date.min:
            return days
        return Period(date(days.first.year, 1, 1), date(days.last.year, 12, 31))

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
        return self.cluster, self.metric, self.kind, self.scope, self.subject, self.counts

    @property
    def local(self) -> bool:
        """Whether the figure is the cluster's own, not a province's or a household's."""
        return self.scope in LOCAL

    @property
    def within(self) -> bool:
        """Whether it is said of the cluster or of a part of it."""
        return self.scope in LOCAL | PARTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Facts of one cluster that contradict each other, or seem to."""

    id: str
    """Stable, readable and unique: ``huairen.three-billion``."""
    facts: tuple[str, ...]
    """The ids of the facts, two or more."""
    gist: str | None = None
    """The same in at most 45 characters, for narrow views; None to let its figures speak."""
    note: str
    """What does not agree, and what is known of why: neutral, short, and in our own words."""


Code = Literal[
    Kind,
    "unconfirmed",
    "garbled",
    "disputed",
    "doubtful-subject",
    "in-conflict",
    "other-scope",
    "other-definition",
    "other-unit",
    "other-period",
    "later",
    "undated",
    "alone",
    "no-order",
    "statement",
    "not-stated",
]
"""Why a fact was set aside; a kind where it is of another kind than those compared."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A fact, or a cluster without one, that was not judged, and why."""

    cluster: str
    """The id of the cluster."""
    fact: Fact | None
    """The fact set aside; None where the sources say nothing."""
    code: Code
    """A short stable word for the reason: ``target``, ``garbled``, ``not-stated``."""
    reason: str
    """The reason, in a sentence without its full stop."""
