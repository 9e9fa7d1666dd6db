"""The JSON that several answers share: facts, clusters, conflicts, numbers, rates of exchange.

Each record is a ``TypedDict``: the columns of csv and tsv are the leaves of its type.
"""

from __future__ import annotations

from datetime import date
from decimal import Context, Decimal
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from clusters.answers.words import figure, whose_and_when

if TYPE_CHECKING:
    from clusters.answers.footnotes import Footnotes
    from clusters.models import Cluster, Evidence, Fact, OtherPlace, Place, Sign
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


def fact_record(notes: Footnotes, fact: Fact) -> FactRecord:
    """Give a fact as JSON: no number where it is damaged, null for an open bound."""
    base, garbled = notes.base, fact.status == "garbled"
    interval = None if garbled else base.interval(fact)
    doubt = next(iter(notes.doubts.of(fact)), None)
    days = fact.dates
    return {
        "id": fact.id,
        "cluster": fact.cluster,
        "metric": fact.metric,
        "family": base.metric[fact.metric].family,
        "number": None if garbled else fact.number,
        "text": fact.value if isinstance(fact.value, str) else None,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "low_open": bool(interval and interval.low_open),
        "high_open": bool(interval and interval.high_open),
        "unit": fact.unit,
        "hedge": None if base.metric[fact.metric].is_text else fact.hedge,
        "kind": fact.kind,
        "scope": fact.scope,
        "subject": fact.subject,
        "doubt": {"code": doubt.code, "reason": doubt.reason} if doubt else None,
        "counts": fact.counts,
        "concept": fact.concept,
        "per": fact.per,
        "period": fact.period,
        "period_first": _day(days.first if days else None),
        "period_last": _day(days.last if days else None),
        "status": fact.status,
        "printed": fact.words,
        "says": says(notes, fact),
        "origin": base.origin(fact),
        "note": fact.note,
        "speaker": {"name": fact.speaker.name, "office": fact.speaker.office}
        if fact.speaker
        else None,
        "evidence": [_evidence(each) for each in fact.evidence],
    }


def _day(day: date | None) -> str | None:
    """Write a day; null for the end of a period that is open."""
    return None if day is None or day in {date.min, date.max} else day.isoformat()


def says(notes: Footnotes, fact: Fact) -> str:
    """Say a fact in words, with its hedge, kind, unit, subject, time and sources in them."""
    label = notes.base.metric[fact.metric].label
    name = notes.base.cluster[fact.cluster].name
    marks = notes.mark(fact, conflicts=False).text
    return f"{name}, {label.lower()}: {figure(fact).text} ({whose_and_when(fact).text}) {marks}"


def _evidence(evidence: Evidence) -> EvidenceRecord:
    return {
        "source": evidence.source,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
    }


def cluster_record(notes: Footnotes, cluster: Cluster) -> ClusterRecord:
    """Give a cluster as JSON, with how many facts, which sources and how many conflicts it has."""
    base = notes.base
    facts = base.about(cluster.id)
    sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
    clashes = {one for fact in facts for one in notes.doubts.conflicts.get(fact.id, ())}
    return {
        "id": cluster.id,
        "name": cluster.name,
        "names": dict(cluster.names),
        "printed": list(cluster.printed),
        "aliases": list(cluster.aliases),
        "place": _place(cluster.place),
        "perhaps": _other_place(cluster.perhaps) if cluster.perhaps else None,
        "industry": cluster.industry,
        "beware": cluster.beware,
        "facts": len(facts),
        "figures": sum(not base.metric[fact.metric].is_text for fact in facts),
        "sources": list(sources),
        "conflicts": len(clashes),
        "caveats": list(cluster.caveats),
    }


def _place(place: Place) -> PlaceRecord:
    return {
        "country": place.country,
        "within": list(place.within),
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _other_place(place: OtherPlace) -> OtherPlaceRecord:
    return {
        **_place(place),
        "names": dict(place.names),
        "signs": [_sign(sign) for sign in place.signs],
        "against": [_sign(sign) for sign in place.against],
    }


def _sign(sign: Sign) -> SignRecord:
    return {"says": sign.says, "source": sign.source, "quote": sign.quote}


_PLACES = Decimal("0.0001")
_EXACT, _FOUR_DIGITS = Context(prec=100), Context(prec=4)


def rate_record(rate: Rate | None) -> RateRecord | None:
    """Give a rate as JSON: one unit of ``base`` was ``rate`` of ``quote``."""
    if rate is None:
        return None
    return {
        "rate": rate.value,
        "base": rate.to,
        "quote": rate.from_,
        "first_day": rate.first_day.isoformat(),
        "last_day": rate.last_day.isoformat(),
        "days": rate.days,
        "source": rate.source,
    }


def rounded(value: int | Decimal | None) -> Number:
    """Give a converted amount as JSON: to four decimal places, below one to four digits."""
    if value is None:
        return None
    exact = Decimal(value)
    return _FOUR_DIGITS.plus(exact) if abs(exact) < 1 else exact.quantize(_PLACES, context=_EXACT)


def conversion_record(found: Conversion) -> ConversionRecord:
    """Give a converted figure as JSON."""
    return {
        "number": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "rate": rate_record(found.rate),
    }
