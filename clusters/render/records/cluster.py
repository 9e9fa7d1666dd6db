"""The JSON of a cluster."""

from __future__ import annotations

from clusters.models import Cluster, FactBase, Place
from clusters.render.document import Record
from clusters.render.records.number import number


def cluster_record(base: FactBase, cluster: Cluster) -> Record:
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


def _place(place: Place) -> Record:
    return {
        "county": place.county,
        "city": place.city,
        "province": place.province,
        "latitude": number(place.latitude),
        "longitude": number(place.longitude),
        "signs": list(place.signs),
    }
