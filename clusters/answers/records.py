"""The JSON that several answers share: facts, clusters, conflicts, numbers, rates of exchange.

Each record is a ``TypedDict``: the columns of csv and tsv are the leaves of its type.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Context, Decimal
from functools import cache
from typing import (
    TYPE_CHECKING,
    TypeAlias,
    TypedDict,
    TypeVar,
    cast,
    get_args,
    get_type_hints,
    is_typeddict,
)

from clusters.answers.footnotes import sources_behind
from clusters.answers.words import figure, in_sentence, whose_and_when
from clusters.evidence.conflicts import clashes_within

if TYPE_CHECKING:
    from clusters.answers.footnotes import Footnotes
    from clusters.compare.judging import Measured
    from clusters.models import Cluster, Fact
    from clusters.money import Conversion, Rate

Number: TypeAlias = int | Decimal | None
"""A number to its last digit, or null where there is none."""


class EvidenceRecord(TypedDict):
    """The words behind a fact: a quotation, and its characters in the source's text."""

    source: str
    quote: str
    start: int | None
    end: int | None


class SpeakerRecord(TypedDict):
    """Who says it, and in which office."""

    name: str
    office: str | None


class DoubtRecord(TypedDict):
    """What is in doubt about a fact: a short stable word, and the reason."""

    code: str
    reason: str


class FactRecord(TypedDict):
    """A fact. What is damaged has no number; an open bound is null."""

    id: str
    cluster: str
    metric: str
    family: str
    number: Number
    text: str | None
    low: Number
    high: Number
    low_open: bool
    high_open: bool
    unit: str | None
    hedge: str | None
    kind: str
    scope: str
    subject: str | None
    doubt: DoubtRecord | None
    counts: str | None
    concept: str | None
    per: str | None
    period: str | None
    period_first: str | None
    period_last: str | None
    status: str
    printed: str
    says: str
    origin: str
    note: str | None
    speaker: SpeakerRecord | None
    evidence: list[EvidenceRecord]


class PlaceRecord(TypedDict):
    """A place: its country, and what it lies in, widest first."""

    country: str
    within: list[str]
    latitude: Number
    longitude: Number


class SignRecord(TypedDict):
    """Words of a source that speak for or against a place."""

    says: str
    source: str
    quote: str


class OtherPlaceRecord(PlaceRecord):
    """Where a cluster may be instead."""

    names: dict[str, str]
    signs: list[SignRecord]
    against: list[SignRecord]


class ClusterRecord(TypedDict):
    """A cluster, with how many facts and which sources it has."""

    id: str
    name: str
    names: dict[str, str]
    printed: list[str]
    aliases: list[str]
    place: PlaceRecord
    perhaps: OtherPlaceRecord | None
    industry: str
    beware: str | None
    facts: int
    figures: int
    sources: list[str]
    conflicts: int
    caveats: list[str]


class RateRecord(TypedDict):
    """A rate of exchange: one unit of ``base`` was ``rate`` of ``quote``."""

    rate: Number
    base: str
    quote: str
    first_day: str
    last_day: str
    days: int
    source: str


class ConversionRecord(TypedDict):
    """A converted figure, and the rate; a null rate for a currency that is the one asked for."""

    number: Number
    low: Number
    high: Number
    unit: str
    rate: RateRecord | None


AnyRecord = TypeVar("AnyRecord", bound=Mapping[str, object])


def filled(record: type[AnyRecord], of: object, **told: object) -> AnyRecord:
    """Fill a record: each key with what is told of it, or else with the field of that name.

    Objects inside it become records, too, and days texts. Of None there is nothing but nulls.
    """
    made = {
        key: _value(inner, told[key] if key in told else of and getattr(of, key))
        for key, inner in _keys(record).items()
    }
    return cast("AnyRecord", made)


@cache
def _keys(record: type) -> dict[str, type | None]:
    """Give the keys of a record, with the type of the records that stand under each."""
    return {
        key: next((one for one in (of, *get_args(of)) if is_typeddict(one)), None)
        for key, of in get_type_hints(record).items()
    }


def _value(inner: type | None, value: object) -> object:
    if isinstance(value, tuple | list):
        return [_value(inner, each) for each in value]
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if inner is None or value is None else filled(inner, value)


def fact_record(notes: Footnotes, fact: Fact) -> FactRecord:
    """Give a fact as JSON."""
    base, garbled, days = notes.base, fact.status == "garbled", fact.dates
    metric = base.metric[fact.metric]
    interval = None if garbled else base.interval(fact)
    return filled(
        FactRecord,
        fact,
        family=metric.family,
        number=None if garbled else fact.number,
        text=fact.value if isinstance(fact.value, str) else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        low_open=bool(interval and interval.low_open),
        high_open=bool(interval and interval.high_open),
        hedge=None if metric.is_text else fact.hedge,
        doubt=next(iter(notes.doubts.of(fact)), None),
        period_first=_day(days.first if days else None),
        period_last=_day(days.last if days else None),
        printed=fact.words,
        says=says(notes, fact),
        origin=base.origin(fact),
    )


def _day(day: date | None) -> date | None:
    """Give a day; None for the end of a period that is open."""
    return None if day in {date.min, date.max} else day


def says(notes: Footnotes, fact: Fact) -> str:
    """Say a fact in words, with its hedge, kind, unit, subject, time and sources in them."""
    label = notes.base.metric[fact.metric].label
    name = notes.base.cluster[fact.cluster].name
    marks = notes.mark(fact, conflicts=False).text
    return (
        f"{name}, {in_sentence(label)}: {figure(fact).text} ({whose_and_when(fact).text}) {marks}"
    )


def cluster_record(notes: Footnotes, cluster: Cluster) -> ClusterRecord:
    """Give a cluster as JSON, with how many facts, which sources and how many conflicts it has."""
    facts = notes.base.about(cluster.id)
    return filled(
        ClusterRecord,
        cluster,
        facts=len(facts),
        figures=sum(not notes.base.metric[fact.metric].is_text for fact in facts),
        sources=[*dict.fromkeys(sources_behind(facts))],
        conflicts=len(clashes_within(notes.base, cluster.id)),
    )


_PLACES = Decimal("0.0001")
_EXACT, _FOUR_DIGITS = Context(prec=100), Context(prec=4)


def rate_record(rate: Rate | None) -> RateRecord | None:
    """Give a rate as JSON: one unit of ``base`` was ``rate`` of ``quote``."""
    if rate is None:
        return None
    return filled(RateRecord, rate, rate=rate.value, base=rate.to, quote=rate.from_)


def rounded(value: int | Decimal | None) -> Number:
    """Give a converted amount as JSON: to four decimal places, below one to four digits."""
    if value is None:
        return None
    exact = Decimal(value)
    return _FOUR_DIGITS.plus(exact) if abs(exact) < 1 else exact.quantize(_PLACES, context=_EXACT)


def conversion_record(found: Conversion | Measured) -> ConversionRecord:
    """Give a converted figure as JSON."""
    return filled(
        ConversionRecord,
        found,
        number=rounded(found.value),
        low=rounded(found.interval.low),
        high=rounded(found.interval.high),
        rate=rate_record(found.rate),
    )
