"""The JSON of the nouns: a contract, of which the version is in ``SCHEMA_VERSION``."""

from __future__ import annotations

from decimal import Decimal

from clusters.factbase import Texts
from clusters.models import Cluster, Fact, FactBase, Metric, Place, Source
from clusters.render.document import Json

Record = dict[str, Json]

FACT = (
    *("id", "cluster", "metric", "family", "value", "unit", "low", "high", "hedge", "kind"),
    *("scope", "subject", "period", "status", "printed", "origin", "note"),
    *("evidence.source", "evidence.quote", "evidence.start", "evidence.end"),
)
"""The columns of facts in csv and tsv."""


def number(value: int | Decimal | str | None) -> int | float | str | None:
    """Make a JSON number of a decimal, with the same digits; a whole one becomes an integer."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def fact_record(base: FactBase, fact: Fact) -> Record:
    """Give a fact as JSON; an open bound is null."""
    interval = base.interval(fact)
    evidence: list[Json] = [
        {"source": e.source, "quote": e.quote, "start": e.start, "end": e.end}
        for e in fact.evidence
    ]
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
        "origin": base.source[fact.evidence[0].source].origin,
        "note": fact.note,
        "evidence": evidence,
    }


def cluster_record(base: FactBase, cluster: Cluster) -> Record:
    """Give a cluster as JSON, with how many facts and which sources it has."""
    facts = [fact for fact in base.facts if fact.cluster == cluster.id]
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


def _place(place: Place) -> Record:
    return {
        "county": place.county,
        "city": place.city,
        "province": place.province,
        "latitude": number(place.latitude),
        "longitude": number(place.longitude),
        "signs": list(place.signs),
    }


def metric_record(base: FactBase, metric: Metric) -> Record:
    """Give a metric as JSON, with how many facts it has."""
    return {
        "name": metric.name,
        "label": metric.label,
        "family": metric.family,
        "measures": metric.measures,
        "units": list(metric.units),
        "direction": metric.direction,
        "about": metric.about,
        "facts": sum(fact.metric == metric.name for fact in base.facts),
    }


def source_record(base: FactBase, source: Source, texts: Texts) -> Record:
    """Give a source as JSON, with how many facts lean on it and whether its text is held."""
    leaning = sum(any(e.source == source.id for e in fact.evidence) for fact in base.facts)
    return {
        "id": source.id,
        "title": source.title,
        "described": source.described,
        "publisher": source.publisher,
        "issued": source.issued,
        "language": source.language,
        "url": source.url,
        "condition": source.condition,
        "caveats": list(source.caveats),
        "origin": source.origin,
        "text": _text(source, texts),
        "facts": leaning,
    }


def _text(source: Source, texts: Texts) -> Json:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": texts.held(source),
    }
