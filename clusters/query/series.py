"""Figures of the same over time: in their order, and which of them are the latest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from clusters.models import Fact, FactBase


def parted(facts: Iterable[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Part figures from those that a later sound figure of the same topic has overtaken.

    What is undated, or has no end, is overtaken by nothing.
    """
    known = list(facts)
    latest: dict[object, date] = {}
    for fact in known:
        if fact.status == "sound" and fact.dated:
            latest[fact.topic] = max(fact.dated, latest.get(fact.topic, date.min))
    earlier = [f for f in known if f.dated and f.dated < latest.get(f.topic, date.min)]
    overtaken = {fact.id for fact in earlier}
    return [fact for fact in known if fact.id not in overtaken], earlier


def in_series(base: FactBase, facts: Iterable[Fact]) -> list[Fact]:
    """Order facts by metric as the vocabulary has them, and figures by their dates.

    Of one metric, figures of one topic stand together, the undated last.
    """
    known = list(facts)
    metrics = list(base.metric)
    topics = list(dict.fromkeys(fact.topic for fact in known))

    def place(fact: Fact) -> tuple[int, int, date]:
        last = date.min if base.metric[fact.metric].is_text else fact.dated or date.max
        return metrics.index(fact.metric), topics.index(fact.topic), last

    return sorted(known, key=place)
