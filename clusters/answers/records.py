"""The JSON that several answers share: facts, clusters, conflicts, numbers, rates of exchange.

Each record is a ``TypedDict``: the columns of csv and tsv are the leaves of its type.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, TypeAlias, TypedDict, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusters.models import Cluster, Evidence, Fact, FactBase, Place
    from clusters.money import Conversion, Rate

Number: TypeAlias = int | float | None
"""A number, or null where there is none."""


class EvidenceRecord(TypedDict):
    """The words behind a fact: a quotation, and its characters in the source's text."""

    source: str
    quote: str
    start: int | None
    end: int | None


class FactRecord(TypedDict):
    """A fact; an open bound is null."""

    id: str
    cluster: str
    metric: str
    family: str
    value: int | float | str | None
    unit: str | None
    low: Number
    high: Number
    hedge: str | None
    kind: str
    scope: str
    subject: str | None
    period: str | None
    status: str
    printed: str
    origin: str
    note: str | None
    evidence: list[EvidenceRecord]


class NamesRecord(TypedDict):
    """The names of a cluster, and those that its sources print."""

    en: str
    zh: str
    pinyin: str
    printed: list[str]


class PlaceRecord(TypedDict):
    """A place, and the signs that a cluster lies there."""

    county: str | None
    city: str | None
    province: str
    latitude: Number
    longitude: Number
    signs: list[str]


class ClusterRecord(TypedDict):
    """A cluster, with how many facts and which sources it has."""

    id: str
    names: NamesRecord
    aliases: list[str]
    place: PlaceRecord
    perhaps: PlaceRecord | None
    industry: str
    facts: int
    figures: int
    sources: list[str]
    caveats: list[str]


class ConflictRecord(TypedDict):
    """What does not agree: the ids of facts, and a word on why."""

    id: str | None
    facts: list[str]
    note: str


RateRecord = TypedDict(
    "RateRecord",
    {
        "value": Number,
        "from": str,
        "to": str,
        "first_day": str,
        "last_day": str,
        "days": int,
        "source": str,
    },
)
"""A rate of exchange: ``value`` units of ``from`` were worth one of ``to``."""


class ConversionRecord(TypedDict):
    """A converted figure, and the rate; a null rate for a currency that is the one asked for."""

    value: Number
    low: Number
    high: Number
    unit: str
    rate: RateRecord | None


def fact_record(base: FactBase, fact: Fact) -> FactRecord:
    """Give a fact as JSON; an open bound is null."""
    interval = base.interval(fact)
    return {
        "id": fact.id,
        "cluster": fact.cluster,
        "metric": fact.metric,
        "family": base.metric[fact.metric].family,
        "value": number(fact.value),
        "unit": fact.unit,
        "low": number(interval.low) if interval else None,
        "high": number(interval.high) if interval else None,
        "hedge": None if base.metric[fact.metric].is_text else fact.hedge,
        "kind": fact.kind,
        "scope": fact.scope,
        "subject": fact.subject,
        "period": fact.period,
        "status": fact.status,
        "printed": fact.words,
        "origin": base.origin(fact),
        "note": fact.note,
        "evidence": [_evidence(each) for each in fact.evidence],
    }


def _evidence(evidence: Evidence) -> EvidenceRecord:
    return {
        "source": evidence.source,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
    }


def cluster_record(base: FactBase, cluster: Cluster) -> ClusterRecord:
    """Give a cluster as JSON, with how many facts and which sources it has."""
    facts = base.about(cluster.id)
    sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
    return {
        "id": cluster.id,
        "names": {
            "en": cluster.names.en,
            "zh": cluster.names.zh,
            "pinyin": cluster.names.pinyin,
            "printed": list(cluster.printed),
        },
        "aliases": list(cluster.aliases),
        "place": _place(cluster.place),
        "perhaps": _place(cluster.perhaps) if cluster.perhaps else None,
        "industry": cluster.industry,
        "caveats": list(cluster.caveats),
        "facts": len(facts),
        "figures": sum(not base.metric[fact.metric].is_text for fact in facts),
        "sources": list(sources),
    }


def _place(place: Place) -> PlaceRecord:
    return {
        "county": place.county,
        "city": place.city,
        "province": place.province,
        "latitude": number(place.latitude),
        "longitude": number(place.longitude),
        "signs": list(place.signs),
    }


def conflict_record(id_: str | None, facts: Iterable[str], note: str) -> ConflictRecord:
    """Give as JSON what does not agree: the ids of facts, and a word on why."""
    return {"id": id_, "facts": list(facts), "note": note}


@overload
def number(value: int | Decimal | None) -> Number: ...
@overload
def number(value: int | Decimal | str | None) -> int | float | str | None: ...
def number(value: int | Decimal | str | None) -> int | float | str | None:
    """Make a JSON number of a decimal, with the same digits; a whole one becomes an integer."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


_PLACES = Decimal("0.0001")
_EXACT, _FOUR_DIGITS = Context(prec=100), Context(prec=4)


def rate_record(rate: Rate | None) -> RateRecord | None:
    """Give a rate as JSON: ``value`` units of ``from`` were worth one of ``to``."""
    if rate is None:
        return None
    return {
        "value": number(rate.value),
        "from": rate.from_,
        "to": rate.to,
        "first_day": rate.first_day.isoformat(),
        "last_day": rate.last_day.isoformat(),
        "days": rate.days,
        "source": rate.source,
    }


def rounded(value: Decimal | None) -> Number:
    """Give a converted amount as JSON: to four decimal places, below one to four digits."""
    if value is None:
        return None
    small = abs(value) < 1
    return number(_FOUR_DIGITS.plus(value) if small else value.quantize(_PLACES, context=_EXACT))


def conversion_record(found: Conversion) -> ConversionRecord:
    """Give a converted figure as JSON."""
    return {
        "value": rounded(found.value),
        "low": rounded(found.interval.low),
        "high": rounded(found.interval.high),
        "unit": found.unit,
        "rate": rate_record(found.rate),
    }
