"""Laws about values: they fit their metric, and their period is a period."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.models import FactBase
from clusters.periods import NotEdtf, period
from clusters.reading import Path


def values_fit_their_metric(base: FactBase) -> Iterator[Breach]:
    """A statement has a text and no unit or hedge; a figure has a number and a unit."""
    for index, fact in enumerate(base.facts):
        metric = base.metric.get(fact.metric)
        if metric is None:
            continue
        if metric.is_text and (fact.number is not None or fact.unit or fact.hedge != "exact"):
            message = f"{fact.metric} is a text: write a text value, without unit and hedge"
            yield Breach(("facts", index, "value"), message)
        if not metric.is_text and isinstance(fact.value, str):
            message = f"{fact.metric} is a figure: write a number, or null if it cannot be read"
            yield Breach(("facts", index, "value"), message)
        if not metric.is_text and not metric.takes(fact.unit):
            units = ", ".join(metric.units) or "an ISO 4217 code such as CNY, or unstated"
            message = f"{fact.unit}: no unit of {fact.metric}: write {units}"
            yield Breach(("facts", index, "unit"), message)


def counts_have_one_unit(base: FactBase) -> Iterator[Breach]:
    """A metric that counts things counts one sort of things, so that a bare number is clear."""
    for index, metric in enumerate(base.metrics):
        if metric.measures == "count" and len(metric.units) != 1:
            message = f"{metric.name}: counts in {len(metric.units)} units: make a metric of each"
            yield Breach(("metrics", index, "units"), message)


def lost_figures_are_garbled(base: FactBase) -> Iterator[Breach]:
    """A value is null only where the text is damaged."""
    for index, fact in enumerate(base.facts):
        if fact.value is None and fact.status != "garbled":
            message = "null, and not garbled: write the value, or status: garbled"
            yield Breach(("facts", index, "value"), message)


def periods_are_edtf(base: FactBase) -> Iterator[Breach]:
    """Periods of facts and dates of sources are EDTF."""
    dates: list[tuple[Path, str | None]] = [
        (("facts", index, "period"), fact.period) for index, fact in enumerate(base.facts)
    ]
    dates += [(("sources", i, "issued"), source.issued) for i, source in enumerate(base.sources)]
    for path, text in dates:
        if text is not None and isinstance(read := period(text), NotEdtf):
            yield Breach(path, f"{text}: {read.reason}")
