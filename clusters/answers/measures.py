"""The vocabulary: the metrics by family, with how many facts each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypedDict

from clusters.answers import Answer
from clusters.answers.records import filled
from clusters.answers.words import command, counted
from clusters.render.document import Cell, Document, Section, columns

if TYPE_CHECKING:
    from clusters.models import FactBase, Metric

_SHORT = columns("Family", "Metrics, each with its facts counted")
_COLUMNS = columns("Metric", "Measures", ">Facts", "About")
_MOST = 40
"""The most families that are listed unasked."""


_NEXT = "What each counts: --all   Figures of one: {}"


class MetricRecord(TypedDict):
    """A metric, with how many facts it has."""

    name: str
    label: str
    family: str
    measures: str
    units: list[str]
    direction: str
    flow: bool
    headline: bool
    about: str
    facts: int


def ask(base: FactBase, *, everything: bool = False) -> Answer:
    """List the vocabulary: what facts can be about; of all, with what each measures and counts."""
    facts = Counter(fact.metric for fact in base.facts)
    records = tuple(metric_record(metric, facts) for metric in base.metrics)
    sections = _in_full(base, facts) if everything else (_in_short(base, facts),)
    headline = ", ".join(metric.name for metric in base.metrics if metric.headline)
    known = f"{counted(len(base.metrics), 'metric')} in {_families(len(base.families))}"
    figures = [command("compare", "-m", metric.name) for metric in base.metrics[:1]]
    page = Document(
        answer=f"{known}; the overview shows {headline}." if headline else f"{known}.",
        sections=tuple(sections) if records else (),
        closing=() if everything else tuple(map(_NEXT.format, figures)),
        payload={"metrics": records},
        rows=records,
        record=MetricRecord,
    )
    return Answer(page)


def _families(number: int) -> str:
    return counted(number, "family", "families")


def _in_short(base: FactBase, facts: Mapping[str, int]) -> Section:
    families = list(base.families.items())
    rows = tuple(
        (Cell(family, "name"), Cell(", ".join(f"{m.name} {facts[m.name]:,}" for m in members)))
        for family, members in families[:_MOST]
    )
    more = f"and {_families(len(families) - len(rows))} more: --all"
    left = (Cell(more, "quiet"),) if families[_MOST:] else ()
    return Section("", _SHORT, rows, left)


def _in_full(base: FactBase, facts: Mapping[str, int]) -> Iterator[Section]:
    for family, members in base.families.items():
        rows = []
        for metric in members:
            units = f" ({', '.join(metric.units)})" if metric.units else ""
            told = metric.measures + units, f"{facts[metric.name]:,}", metric.about
            rows.append((Cell(metric.name, "name"), *map(Cell, told)))
        yield Section(family, _COLUMNS, tuple(rows))


def metric_record(metric: Metric, facts: Mapping[str, int]) -> MetricRecord:
    """Give a metric as JSON, with how many facts it has."""
    return filled(MetricRecord, metric, facts=facts.get(metric.name, 0))
