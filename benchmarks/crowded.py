"""Bases in which much contradicts: of any size, in a few clusters or in many, without texts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

_METRICS = ("employees", "output_value", "export_value", "products")
_HEDGES = ("over", "about", "exact", "up_to")
_YEARS = 20
"""The years that figures are of: the more facts a cluster has, the more of one year differ."""


def tree(facts: int, clusters: int) -> dict[str, Any]:
    """Make the tree of a base: every figure hedged and dated, one in fifty in a told conflict."""
    sources = max(4, facts // 200)
    made = [_fact(number, clusters, sources, 2 * facts) for number in range(facts)]
    return {
        "format": 2,
        "settings": {"tolerance": Decimal("0.1")},
        "metrics": [_metric(name) for name in _METRICS],
        "concepts": [
            {"id": f"tiles-{n}", "label": {"en": f"Tiles {n}"}, "alt": [f"Wall tiles {n}"]}
            for n in range(min(clusters, 200))
        ],
        "sources": [_source(number) for number in range(sources)],
        "clusters": [_cluster(number) for number in range(clusters)],
        "facts": made,
        "conflicts": _conflicts(made, clusters),
    }


def _metric(name: str) -> dict[str, Any]:
    measures = {"employees": "count", "products": "text"}.get(name, "money")
    more = {"role": "products"} if measures == "text" else {"direction": "more"}
    units = {"units": ["people"]} if measures == "count" else {}
    told = {"label": name.replace("_", " ").capitalize(), "about": "What is told.", **units}
    headline = {"headline": True} if name == "employees" else {}
    return {"name": name, "family": name, "measures": measures, **told, **more, **headline}


def _source(number: int) -> dict[str, Any]:
    origin = {"origin": "second", "standing": "press"} if number % 2 else {"origin": "seed"}
    return {
        "id": f"s{number}", "type": "report", "title": f"Report {number}",
        "publisher": f"Office {number}", "issued": "2020-05", "language": "en",
        "url": f"https://office.example/{number}", "condition": "sound", **origin,
    }  # fmt: skip


def _cluster(number: int) -> dict[str, Any]:
    within = [f"Province {number % 30}", f"City {number}"]
    return {
        "id": f"c{number}",
        "names": {"en": f"Cluster {number}", "zh": f"第{number}县"},
        "aliases": [f"Town {number}", f"Kilns of {number}", f"{number}镇"],
        "place": {"country": "CN", "within": within, "latitude": 1.5, "longitude": 2.5},
        "industry": "tiles",
    }


def _fact(number: int, clusters: int, sources: int, spread: int) -> dict[str, Any]:
    """Make a fact; of so many numbers its own is one, so that no size says more of them twice."""
    cluster, turn = number % clusters, number // clusters
    metric = _METRICS[turn % len(_METRICS)]
    value = 1_000 + number * 7919 % spread
    is_text = metric == "products"
    said = f"Tiles {number % min(clusters, 200)}" if is_text else f"{value} people"
    figure = {
        "unit": "people" if metric == "employees" else "CNY",
        "hedge": _HEDGES[turn % 3 if turn % 7 else 3],
        "reading": {"by": "hand", "reason": "made for a measurement"},
    }
    return {
        "id": f"c{cluster}.{metric}.n{number}",
        "cluster": f"c{cluster}",
        "metric": metric,
        "value": said if is_text else value,
        **({} if is_text else figure),
        "scope": "cluster",
        "period": str(2000 + turn * 3 % _YEARS),
        "evidence": [{"source": f"s{number % sources}", "quote": said}],
    }


def _conflicts(facts: list[dict[str, Any]], clusters: int) -> list[dict[str, Any]]:
    """Tell of a conflict between a figure and the next of the same cluster and metric."""
    apart = clusters * len(_METRICS)
    pairs = zip(facts[::50], facts[apart::50], strict=False)
    return [
        {"id": f"k{number}", "facts": [one["id"], other["id"]], "note": "They do not agree."}
        for number, (one, other) in enumerate(pairs)
        if one["metric"] != "products"
    ]
