"""The JSON of an explanation."""

from __future__ import annotations

from clusters.amounts.amount import Unreadable
from clusters.evidence.corroboration import Witness
from clusters.evidence.explanation import Context, Explanation
from clusters.models import FactBase
from clusters.money import NoRate
from clusters.render.document import Json, Record
from clusters.render.records.conflict import conflict_record
from clusters.render.records.fact import fact_record
from clusters.render.records.number import number
from clusters.render.records.rate import conversion_record


def explanation_record(base: FactBase, why: Explanation) -> Record:
    """Give as JSON how a value came about."""
    return {
        "fact": fact_record(base, why.fact),
        "grounds": [_ground(ground) for ground in why.grounds],
        "reading": _read(why),
        "conversion": _conversion(why),
        "witnesses": [witness_record(one) for one in why.witnesses],
        "against": [fact.id for fact in why.against],
        "conflicts": [conflict_record(one) for one in why.conflicts],
        "open": list(why.open),
    }


def _ground(ground: Context) -> Record:
    return {
        "source": ground.source.id,
        "condition": ground.source.condition,
        "quote": ground.evidence.quote,
        "paragraph": ground.paragraph,
        "paragraphs": ground.paragraphs,
        "checked": ground.checked,
        "before": ground.before,
        "after": ground.after,
    }


def _read(why: Explanation) -> Json:
    if isinstance(why.reading, Unreadable):
        return {"words": why.reading.words, "unreadable": why.reading.reason}
    if why.reading is None:
        return None
    parts: Json = [{"role": p.role, "words": p.words, "meaning": p.meaning} for p in why.parts]
    read = why.reading
    return {
        "words": read.words,
        "value": number(read.value),
        "unit": read.unit,
        "hedge": read.hedge,
        "parts": parts,
    }


def _conversion(why: Explanation) -> Json:
    found = why.conversion
    if found is None:
        return None
    if isinstance(found, NoRate):
        return {"refused": found.reason}
    return conversion_record(found)


def witness_record(one: Witness) -> Record:
    """Give what another fact makes of a figure as JSON."""
    return {
        "fact": one.fact.id,
        "relation": one.relation,
        "why": one.why or None,
        "independence": one.independence,
    }
