"""Clusters side by side: ranked, or with the reason why not; without a metric, at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from clusters.answers import Answer
from clusters.answers import side_by_side as glancing
from clusters.answers.brevity import answer as standing_answer
from clusters.answers.brevity import in_sentence, some
from clusters.answers.comparison_records import (
    ComparisonRow,
    cell_record,
    comparison_rows,
    facts_of,
    group_record,
)
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.picking import Picked
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.side_by_side import CLUSTERS, Glance, headlines
from clusters.answers.standing import ROWS, Standing
from clusters.answers.words import command
from clusters.compare import Comparison, Group, Terms, compare
from clusters.factbase import find_clusters
from clusters.light import dataclass
from clusters.models import FactBase, Metric
from clusters.render.document import Cell, Document, Section

NOTHING_TO_DRAW = "nothing to draw"
"""Why the answer is no where a picture is asked for, and no group has a chart."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a comparison is laid out for people."""

    everything: bool = False
    """Whether every figure has a row, with its reason in full and its id."""
    limit: int | None = None
    """How many rows there may be; None for one screen of them."""
    chart: bool = False
    """Whether the figures are drawn as bars too, on a terminal."""

    @property
    def rows(self) -> int:
        """How many rows a page may have."""
        if self.limit is not None:
            return self.limit
        return 10**9 if self.everything else ROWS


def ask(  # noqa: PLR0913 - one parameter for each thing that a page may be asked to do
    base: FactBase,
    metrics: Iterable[str] | None = None,
    names: Iterable[str] | None = None,
    *,
    everything: bool = False,
    limit: int | None = None,
    chart: bool = False,
    picture: bool = False,
    **terms: Any,  # noqa: ANN401 - Terms.of declares them
) -> Answer:
    """Set clusters side by side: ranked, or with the reason why not.

    Args:
        base: The base asked.
        metrics: Metrics or families, by name; none for an overview.
        names: Clusters, by any name; none for all.
        everything: Whether to lay out every figure.
        limit: How many rows to show; None for as many as fit a screen.
        chart: Whether to lay out bars for terminals too.
        picture: Whether to lay out what can be drawn alone.
        terms: What a figure must be to be ranked, as ``Terms.of`` reads it.

    Raises:
        Usage: if a word is not known, or two terms exclude each other.
    """
    words, those, asked = list(metrics or ()), list(names or ()), Terms.of(**terms)
    layout = Layout(everything, limit, chart)
    if words:
        found = compare(base, words, those, asked)
        page = comparison_page(base, found, layout)
    else:
        found = _at_a_glance(base, those, asked)
        page = glance_page(base, found, layout, pairs=bool(those) and _few(found))
    if not picture:
        return Answer(page)
    from clusters.answers.charting import picture_page

    drawn = picture_page(base, found, everything=everything)
    return Answer(page, "" if drawn else NOTHING_TO_DRAW, drawn)


def _few(found: Comparison) -> bool:
    return len(found.clusters) <= CLUSTERS


def _at_a_glance(base: FactBase, names: list[str], terms: Terms) -> Comparison:
    """Compare by the headline metrics; a few clusters by each that two of them have."""
    clusters = find_clusters(base, names)
    chosen = headlines(base)
    if names and len(clusters) <= CLUSTERS:
        chosen = [metric for metric in base.metrics if not metric.is_text]
    if not chosen:
        return Comparison(clusters, (), 0)
    found = compare(base, [metric.name for metric in chosen], names, terms)
    if not names or len(clusters) > CLUSTERS:
        return _only(found, chosen)
    enough = min(2, len(clusters))
    groups = (g for g in found.groups if len({p.cluster for p in Picked(g).picks}) >= enough)
    return replace(found, groups=tuple(groups))


def _only(found: Comparison, metrics: Sequence[Metric]) -> Comparison:
    """Leave out the metrics of a family that bears the name of one of its metrics."""
    return replace(found, groups=tuple(g for g in found.groups if g.metric in metrics))


def comparison_page(
    base: FactBase, comparison: Comparison, layout: Layout | None = None
) -> Document:
    """Lay out a comparison by metrics."""
    layout, notes = layout or Layout(), Footnotes(base)
    view = Standing(base, comparison.groups, notes, layout.rows)
    sections = tuple(_sections(base, comparison, view, layout))
    found = view.figures()
    said = standing_answer(base, found) if found else _unsaid(comparison)
    page = Document(answer=said, sections=sections, record=ComparisonRow)
    brief = not layout.everything and bool(found)
    page = replace(page, closing=tuple(view.remarks()) if brief else ())
    picks = [pick for one in found for pick in one.picks]
    following = command("why", picks[0].fact.id) if picks else command("metrics")
    return _Told(comparison, notes, layout).of(page, view.clusters(), following)


def glance_page(
    base: FactBase, comparison: Comparison, layout: Layout | None = None, *, pairs: bool = False
) -> Document:
    """Lay out an overview: the figure that counts of each cluster, by each metric."""
    layout, notes = layout or Layout(), Footnotes(base)
    across = len(comparison.groups) if layout.everything else glancing.ACROSS
    view = Glance(base, comparison.clusters, comparison.groups, notes, layout.rows, across)
    sections: list[Section] = []
    if comparison.groups:
        sections.append(view.pairs() if pairs else view.overview())
    if layout.everything:
        sections += _in_full(base, comparison.groups, notes)
    if layout.chart:
        sections += _charts(base, comparison.groups, notes)
    page = Document(
        answer=glancing.pairs_answer(base, view) if pairs else glancing.answer(view),
        sections=tuple(sections),
        record=ComparisonRow,
    )
    metric = next((g.metric for g in comparison.groups if g.order != "none"), None)
    metric = metric or next((g.metric for g in comparison.groups), None)
    following = command("compare", "-m", metric.name) if metric else ""
    shown = [cluster.id for cluster in view.clusters[: None if pairs else view.most]]
    page = _Told(comparison, notes, layout).of(page, shown, following)
    facts = {fact["id"]: fact for fact in cast("list[FactRecord]", page.payload["facts"])}
    cells = [
        cell_record(facts, name, cluster.id, those.get(cluster.id))
        for name, those in view.found.items()
        for cluster in comparison.clusters
    ]
    return replace(page, payload={"overview": cells, **page.payload})


def _unsaid(comparison: Comparison) -> str:
    texts = [g for g in comparison.groups if g.metric.is_text and list(facts_of(g))]
    labels = some([in_sentence(g.metric.label) for g in comparison.groups], 4)
    if not texts:
        return f"Not stated of any of these clusters: {labels}."
    told = {fact.cluster for group in texts for fact in facts_of(group)}
    all_ = len(comparison.clusters)
    return f"Statements, which are not ranked: {labels}, of {len(told)} of {all_} clusters."


def _sections(
    base: FactBase, comparison: Comparison, view: Standing, layout: Layout
) -> Iterator[Section]:
    if layout.everything:
        yield from _in_full(base, comparison.groups, view.notes)
    elif all(group.metric.is_text for group in comparison.groups):
        from clusters.answers.statements import in_brief

        yield from in_brief(base, comparison.groups, view.notes, view.most)
    else:
        yield from view.sections()
    if layout.chart:
        yield from _charts(base, comparison.groups, view.notes)


def _in_full(base: FactBase, groups: Sequence[Group], notes: Footnotes) -> Iterator[Section]:
    from clusters.answers.standing_in_full import standing
    from clusters.answers.statements import in_full

    silent = []
    for group in groups:
        if not list(facts_of(group)):
            silent.append(group.metric.label)
        else:
            yield (in_full if group.metric.is_text else standing)(base, group, notes)
    if silent:
        yield Section("Not stated of any of these clusters", remarks=(Cell(", ".join(silent)),))


def _charts(base: FactBase, groups: Sequence[Group], notes: Footnotes) -> Iterator[Section]:
    from clusters.answers.charting import charts

    yield from charts(base, groups, notes)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a comparison beside its sections."""

    comparison: Comparison
    notes: Footnotes
    layout: Layout

    def of(self, page: Document, shown: Sequence[str], command: str) -> Document:
        """Add to a page what programs read, what its marks mean, and the next command."""
        base, notes, groups = self.notes.base, self.notes, self.comparison.groups
        records = Footnotes(base, notes.doubts)
        used = [fact for group in groups for fact in facts_of(group)]
        ranked = [one.fact for group in groups for one in group.ranked]
        cited = dict.fromkeys(sources_behind(used if self.layout.everything else ranked))
        facts = {fact.id: fact_record(records, fact) for fact in used}
        payload = {
            "comparison": [group_record(facts, group) for group in groups],
            "facts": list(facts.values()),
        }
        rows = [row for group in groups for row in comparison_rows(facts, group)]
        return replace(
            page,
            closing=(*page.closing, *_closing(base, notes, shown, command)),
            notes=records.notes(),
            warnings=(*conflict_lines(notes, ranked), *notes.caveats(shown, cited)),
            payload=payload,
            rows=tuple(rows[: self.layout.limit]),
        )


def _closing(
    base: FactBase, notes: Footnotes, shown: Sequence[str], following: str
) -> Iterator[str]:
    """Explain the marks, and name the next command where they name none."""
    warned = [base.cluster[name] for name in shown if base.cluster[name].beware]
    legend = notes.legend()
    if len(warned) == 1:
        yield f"! {warned[0].name}: {warned[0].beware}"
    beware = f"! {command('list')}" if len(warned) > 1 else ""
    named = not following or "clusters " in f"{legend}{beware}"
    then = "" if named else f"Next: {following}"
    if last := "  ".join(filter(None, (legend.replace("   ", "  "), beware, then))):
        yield last
