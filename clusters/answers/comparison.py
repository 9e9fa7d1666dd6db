"""Clusters side by side: ranked, or with the reason why not; without a metric, at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from clusters.answers import Answer
from clusters.answers import side_by_side as glancing
from clusters.answers.brevity import answer as standing_answer
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
from clusters.answers.standing import Standing, in_full
from clusters.answers.words import ROWS, command, in_sentence, some
from clusters.compare import Comparison, Group, Terms, compare
from clusters.factbase import find_clusters
from clusters.light import dataclass
from clusters.models import Cluster, FactBase
from clusters.render.document import Document, Section

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

    Without a metric it is an overview. ``picture`` lays out what can be drawn alone; ``terms``,
    which ``Terms.of`` reads, are what a figure must be to be ranked.

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
        page = glance_page(base, found, layout, pairs=_few(those, found.clusters))
    if not picture:
        return Answer(page)
    from clusters.answers.charting import picture_page

    drawn = picture_page(base, found, everything=everything)
    return Answer(page, "" if drawn else NOTHING_TO_DRAW, drawn)


def _few(names: Sequence[str], clusters: Sequence[Cluster]) -> bool:
    return bool(names) and len(clusters) <= CLUSTERS


def _at_a_glance(base: FactBase, names: list[str], terms: Terms) -> Comparison:
    """Compare by the headline metrics; a few clusters by each that two of them have."""
    clusters = find_clusters(base, names)
    few = _few(names, clusters)
    chosen = [metric for metric in base.metrics if not metric.is_text] if few else headlines(base)
    if not chosen:
        return Comparison(clusters, (), 0)
    found = compare(base, [metric.name for metric in chosen], names, terms)
    enough = min(2, len(clusters))
    # A family that bears the name of a headline metric brings others with it.
    groups = [group for group in found.groups if group.metric in chosen]
    if few:
        groups = [g for g in groups if len({p.cluster for p in Picked(g).picks}) >= enough]
    return replace(found, groups=tuple(groups))


def comparison_page(
    base: FactBase, comparison: Comparison, layout: Layout | None = None
) -> Document:
    """Lay out a comparison by metrics."""
    layout, notes = layout or Layout(), Footnotes(base)
    view = Standing(notes, comparison.groups, layout.rows)
    brief = () if layout.everything else view.sections()
    sections = (*brief, *_besides(notes, comparison.groups, layout))
    found = view.figures()
    picks = [pick for one in found for pick in one.picks]
    page = Document(
        answer=standing_answer(base, found) if found else _unsaid(comparison),
        sections=sections,
        closing=tuple(view.remarks()) if found and not layout.everything else (),
    )
    following = command("why", picks[0].fact.id) if picks else command("metrics")
    return _told(page, comparison, notes, layout, view.clusters(), following)


def glance_page(
    base: FactBase, comparison: Comparison, layout: Layout | None = None, *, pairs: bool = False
) -> Document:
    """Lay out an overview: the figure that counts of each cluster, by each metric."""
    layout, notes, groups = layout or Layout(), Footnotes(base), comparison.groups
    across = len(groups) if layout.everything else glancing.ACROSS
    view = Glance(notes, comparison.clusters, groups, layout.rows, across)
    sections = [view.pairs() if pairs else view.overview()] if groups else []
    sections += _besides(notes, groups, layout)
    page = Document(
        answer=glancing.pairs_answer(base, view) if pairs else glancing.answer(view),
        sections=tuple(sections),
        closing=() if pairs or layout.everything else tuple(view.later()),
    )
    first = next((g for g in groups if g.order != "none"), next(iter(groups), None))
    following = command("compare", "-m", first.metric.name) if first else ""
    shown = [cluster.id for cluster in view.clusters[: None if pairs else view.most]]
    page = _told(page, comparison, notes, layout, shown, following)
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


def _besides(notes: Footnotes, groups: Sequence[Group], layout: Layout) -> Iterator[Section]:
    if layout.everything:
        yield from in_full(notes, groups)
    if layout.chart:
        from clusters.answers.charting import charts

        yield from charts(notes, groups)


def _told(  # noqa: PLR0913, PLR0917 - the two pages have all of it in common
    page: Document,
    comparison: Comparison,
    notes: Footnotes,
    layout: Layout,
    shown: Sequence[str],
    following: str,
) -> Document:
    """Add to a page what programs read, what its marks mean, and the next command."""
    groups, records = comparison.groups, Footnotes(notes.base, notes.doubts)
    used = [fact for group in groups for fact in facts_of(group)]
    ranked = [one.fact for group in groups for one in group.ranked]
    caveats = (*conflict_lines(notes, ranked), *notes.caveats(shown, sources_behind(ranked)))
    whole = notes.caveats((), sources_behind(used))
    further = tuple(one for one in whole if one not in caveats)
    facts = {fact.id: fact_record(records, fact) for fact in used}
    payload = {
        "comparison": [group_record(facts, group) for group in groups],
        "facts": list(facts.values()),
    }
    rows = [row for group in groups for row in comparison_rows(facts, group)]
    return replace(
        page,
        closing=(*page.closing, *_closing(notes, shown, following)),
        notes=records.notes(),
        warnings=(*caveats, *further) if layout.everything else caveats,
        further=() if layout.everything else further,
        payload=payload,
        rows=tuple(rows[: layout.limit]),
        record=ComparisonRow,
    )


def _closing(notes: Footnotes, shown: Sequence[str], following: str) -> Iterator[str]:
    """Explain the marks, and name the next command where they name none."""
    warned = [notes.base.cluster[name] for name in shown if notes.base.cluster[name].beware]
    legend = notes.legend()
    if len(warned) == 1:
        yield f"! {warned[0].name}: {warned[0].beware}"
    beware = f"! {command('list')}" if len(warned) > 1 else ""
    named = not following or "clusters " in f"{legend}{beware}"
    then = "" if named else f"Next: {following}"
    if last := "  ".join(filter(None, (legend.replace("   ", "  "), beware, then))):
        yield last
