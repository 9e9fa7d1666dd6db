"""The JSON of a fact."""

from __future__ import annotations

from clusters.models import Fact, FactBase
from clusters.render.document import Json, Record
from clusters.render.records.number import number

FACT = (
    *("id", "cluster", "metric", "family", "value", "unit", "low", "high", "hedge", "kind"),
    *("scope", "subject", "period", "status", "printed", "origin", "note"),
    *("evidence.source", "evidence.quote", "evidence.start", "evidence.end"),
)
"""The columns of facts in csv and tsv."""


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
        "origin": base.origin(fact),
        "note": fact.note,
        "evidence": evidence,
    }
