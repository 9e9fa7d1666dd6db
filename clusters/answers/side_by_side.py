"""Several clusters at a glance: metrics across and clusters down, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from clusters.answers.brevity import answer as standing_answer
from clusters.answers.brevity import in_a_cell, in_unit, later, reasons, short, when, why_not
from clusters.answers.footnotes import Footnotes
from clusters.answers.picking import Pick, Picked, is_wider_or_part
from clusters.answers.words import (
    counted,
    figure,
    in_sentence,
    listed,
    rates_in_brief,
    some,
    unit_words,
)
from clusters.compare import Group
from clusters.compare.judging import Measured
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase, Metric
from clusters.render.document import Cell, Column, Role, Section

ACROSS: Final = 5
"""How many metrics stand side by side unasked: as many as 80 columns hold."""
CLUSTERS: Final = 2
"""How many clusters stand side by side; more stand one below another."""


def headlines(base: FactBase) -> list[Metric]:
    """List the metrics of an overview: those that say so, or else the five most often told."""
    chosen = [metric for metric in base.metrics if metric.headline and not metric.is_text]
    if chosen:
        return chosen
    told: dict[str, set[str]] = {m.name: set() for m in base.metrics if not m.is_text}
    for fact in base.facts:
        if fact.metric in told:
            told[fact.metric].add(fact.cluster)
    most = sorted(told, key=lambda name: -len(told[name]))[:ACROSS]
    return [metric for metric in base.metrics if metric.name in most and told[metric.name]]


@dataclass(frozen=True)
class Glance:
    """The figures that count of some clusters, by some metrics."""

    notes: Footnotes
    """The marks of the page."""
    clusters: Sequence[Cluster]
    """The clusters."""
    groups: Sequence[Group]
    """The clusters by each metric."""
    most: int
    """How many rows it may have."""
    across: int = ACROSS
    """How many metrics it may have side by side."""

    @cached_property
    def found(self) -> dict[str, dict[str, Pick]]:
        """The figures that count, by metric and cluster; of several the first."""
        return {
            group.metric.name: {pick.cluster: pick for pick in reversed(Picked(group).picks)}
            for group in self.groups
        }

    def overview(self) -> Section:
        """Lay out the clusters one below another, with a column a metric."""
        groups = list(self.groups[: self.across])
        columns = [Column("Cluster"), *(Column(self._title(group)) for group in groups)]
        rows = []
        for cluster in self.clusters[: self.most]:
            cells = [self._two(group, cluster.id) for group in groups]
            rows.append((self.notes.name(cluster.id), *(figure for figure, _ in cells)))
            rows.append((Cell("", "quiet"), *(told for _, told in cells)))
        return Section("", tuple(columns), tuple(rows), tuple(self._cut(groups)))

    def _two(self, group: Group, cluster: str, *, own: bool = True) -> tuple[Cell, Cell]:
        """Write a figure, and below it what a reader must know of it: when, whose, by whom.

        A figure of a part or of a wider place is no cluster's ``own``.
        """
        pick = self.found[group.metric.name].get(cluster)
        if pick is None or (own and is_wider_or_part(pick.fact) and not pick.ranked):
            return Cell("not stated", "quiet"), Cell(self._of_others(group, cluster), "quiet")
        fact = pick.fact
        whose = _WHOSE.get(fact.scope, f"{fact.scope}, ")
        if fact.subject is not None:
            whose = f"{short(fact).partition(',')[0]}, "
        marks = self.notes.mark(*pick.facts, reading=bool(pick.ranked)).text
        told = f"{whose}{_year(fact, group.metric)} {marks}"
        return self._figure(group, pick), Cell(told, "quiet")

    def _figure(self, group: Group, pick: Pick) -> Cell:
        """Write a figure with its rank; only what is ranked stands out, and what is damaged."""
        told, other = figure(pick.fact), in_unit(group.measured[pick.fact.id], rate=False)
        place = f"#{pick.place} " if pick.place else ""
        said = " = ".join(in_a_cell(each, self._unit(group)) for each in (told.text, other) if each)
        role: Role = "warning" if told.role == "warning" else "plain"
        words = self.notes.passages(*pick.facts)
        return Cell(f"{place}{said}", "figure" if pick.ranked else role, passages=words)

    def _cut(self, groups: Sequence[Group]) -> Iterator[Cell]:
        left = [in_sentence(group.metric.label) for group in self.groups[len(groups) :]]
        if left:
            yield Cell(f"Not shown: {some(left, ACROSS)}  --all", "quiet")
        if len(self.clusters) > self.most:
            yield Cell(f"{len(self.clusters) - self.most:,} more clusters: --all", "quiet")
        yield from self._rates(groups)

    def later(self) -> Iterator[str]:
        """Name the figures that are later than those compared, in a line."""
        told: list[str] = []
        for group in self.groups[: self.across]:
            counts = group.metric.measures == "count"  # whose unit tells what is counted
            label = "" if counts else f"{in_sentence(group.metric.label)} of "
            told += [f"{label}{one}" for one in later(self.notes, Picked(group))]
        if told:
            yield f"Later: {'; '.join(told)}"

    def _rates(self, groups: Sequence[Group]) -> Iterator[Cell]:
        rates = [
            found.rate
            for group in groups
            for pick in self.found[group.metric.name].values()
            if isinstance(found := group.measured[pick.fact.id], Measured)
        ]
        when = groups[0].yardstick.terms.rate_date if groups else "then"
        yield from (Cell(line, "quiet") for line in rates_in_brief(rates, when))

    def pairs(self) -> Section:
        """Lay out the metrics one below another, with a column a cluster."""
        shown = self.groups[: self.most]
        columns = [Column("Metric"), *(Column(self.notes.name(c.id).text) for c in self.clusters)]
        columns += [Column("Whose, when, source")] if len(self.clusters) == 1 else []
        rows: list[tuple[Cell, ...]] = []
        for group in shown:
            cells = [self._two(group, cluster.id, own=False) for cluster in self.clusters]
            if len(cells) == 1:  # which is compared with nothing
                rows.append((Cell(self._title(group), "name"), *cells[0]))
                continue
            rows.append((Cell(self._title(group), "name"), *(figure for figure, _ in cells)))
            rows.append((self._ranked(group), *(told for _, told in cells)))
        more = len(self.groups) - len(shown)
        remarks = [Cell(f"{more:,} more metrics: --all", "quiet")] if more else []
        return Section("", tuple(columns), tuple(rows), (*remarks, *self._rates(shown)))

    def _ranked(self, group: Group) -> Cell:
        if group.order == "ranked":
            return Cell("ranked", "quiet")
        if group.order == "at-least":
            return Cell("at least; order open", "quiet")
        told = [
            _SHORTER.get(pick.aside.code) or why_not(pick.fact, pick.aside, group)
            for pick in reversed(self.found[group.metric.name].values())
            if pick.aside
        ]
        first = next((why for why in told if not why.startswith("alone")), "alone")
        return Cell(f"no rank: {first}", "quiet")

    def _unit(self, group: Group) -> str:
        """Give the unit that a heading tells for all its figures; nothing for several."""
        facts = [pick.fact for pick in self.found[group.metric.name].values()]
        units = group.metric.units or {fact.unit or "" for fact in facts}
        converted = any(in_unit(group.measured[fact.id]) for fact in facts)
        return next(iter(units)) if len(units) == 1 and not converted else ""

    def _title(self, group: Group) -> str:
        """Name a metric, and the unit of its figures where the name does not tell that."""
        unit, metric = self._unit(group), group.metric
        named = not unit or metric.measures == "count"
        return metric.label if named else f"{metric.label}, {unit_words(unit)}"

    def _of_others(self, group: Group, cluster: str) -> str:
        """Say whose figures there are where a cluster has none of its own."""
        facts = [one.fact for one in group.set_aside if one.fact and one.cluster == cluster]
        scopes = dict.fromkeys(fact.scope for fact in facts)
        return f"({listed(list(scopes))}’s)" if scopes else ""


_SHORTER: Final = {"other-definition": "counts differ", "doubtful-subject": "place in doubt"}
"""Reasons without a rank in fewer words, by their codes, for narrow columns."""
_WHOSE: Final = {"cluster": "", "city": "", "unstated": "whose? "}
"""What a cell says of whose a figure is that has no subject."""


def _year(fact: Fact, metric: Metric) -> str:
    """Write the year of a figure; of one that adds up over time, the part of the year too."""
    told = when(fact)
    whole = fact.dated is None or (metric.flow and fact.months != _YEAR)
    return told if whole or not _DAY.fullmatch(told) else told[:4]


_YEAR: Final = 12
_DAY: Final = re.compile(r"\d{4}(-\d\d){1,2}")


def answer(glance: Glance) -> str:
    """Say in a sentence which of the headline figures can be ranked."""
    ranked = [in_sentence(g.metric.label) for g in glance.groups if g.order == "ranked"]
    open_ = [in_sentence(g.metric.label) for g in glance.groups if g.order == "at-least"]
    clusters, metrics = len(glance.clusters), len(glance.groups)
    lead = f"{counted(clusters, 'cluster')}."
    if not metrics:
        return f"{lead} No figure of them is stated."
    if len(ranked) == metrics:
        all_ = "The one headline figure" if metrics == 1 else f"All {metrics} headline figures"
        return f"{lead} {all_} can be ranked."
    said = f"Only {listed(ranked)}" if ranked else f"None of {metrics} headline figures"
    order = f"; {listed(open_)} not certainly" if open_ else ""
    return f"{lead} {said} can be ranked{order}."


def pairs_answer(base: FactBase, glance: Glance) -> str:
    """Say in a sentence by which metrics a few clusters can be ranked."""
    names = listed([cluster.name for cluster in glance.clusters])
    groups = glance.groups
    if not groups:
        return f"{names} have no figure of the same metric."
    ordered = [g for g in groups if g.order != "none"]
    lead = f"{names} both have" if len(glance.clusters) == 2 else f"{names}:"  # noqa: PLR2004 - both
    metrics = f"{lead} figures of {counted(len(groups), 'metric')}"
    if len(glance.clusters) == 1:
        return f"{names} has {metrics.partition(' ')[2]}; alone it has no rank."
    if not ordered:
        why = reasons(Picked(group) for group in groups)
        return f"{metrics}; by none of them can they be ranked: {why}."
    return f"{metrics}. {standing_answer(base, [Picked(group) for group in ordered])}"
