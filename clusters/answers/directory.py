"""The clusters, one line each."""

from __future__ import annotations

from clusters.answers import Answer
from clusters.answers.footnotes import IN_CONFLICT, Footnotes
from clusters.answers.records import ClusterRecord, cluster_record
from clusters.answers.words import command, counted, places
from clusters.models import Cluster, FactBase
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = (
    *map(Column, ("Cluster", "", "Place", "Makes")),
    *(Column(title, right=True) for title in ("Facts", IN_CONFLICT)),
)
_SHOWN = 20
"""The most clusters that are listed unasked."""


def ask(base: FactBase, *, everything: bool = False) -> Answer:
    """List the clusters; only the first twenty, unless all are asked for."""
    notes = Footnotes(base)
    records = tuple(cluster_record(notes, cluster) for cluster in base.clusters)
    shown = base.clusters if everything else base.clusters[:_SHOWN]
    rows = tuple(_row(notes, *each) for each in zip(shown, records, strict=False))
    for source in base.sources:
        notes.mark_source(source)
    left = len(base.clusters) - len(shown)
    more = (Cell(f"{left} more: {command('list', '--all')}"),) if left else ()
    counts = (base.clusters, "cluster"), (base.facts, "fact"), (base.sources, "source")
    page = Document(
        answer=", ".join(counted(len(those), what) for those, what in counts),
        sections=(Section("", _COLUMNS, rows, more),),
        closing=tuple(_closing(notes, shown)),
        notes=notes.notes(),
        warnings=notes.caveats(base.cluster),
        payload={"clusters": records},
        rows=records,
        record=ClusterRecord,
    )
    return Answer(page)


def _row(notes: Footnotes, cluster: Cluster, known: ClusterRecord) -> tuple[Cell, ...]:
    clashes = known["conflicts"]
    return (
        Cell(f"{cluster.id} {notes.beware(cluster.id)}".rstrip(), "name"),
        Cell(cluster.second_name),
        Cell(places(cluster), "warning" if cluster.perhaps else "plain"),
        Cell(cluster.industry),
        Cell(str(known["facts"])),
        Cell(str(clashes or "")),
    )


def _closing(notes: Footnotes, shown: tuple[Cluster, ...]) -> list[str]:
    first = f"Next: {command('show', shown[0].id)}; {command('compare')}" if shown else ""
    clash = next((c.id for c in shown if any(map(notes.doubts.conflicts.get, _ids(notes, c)))), "")
    legend = f"{IN_CONFLICT} conflicts: {command('conflicts', clash)}" if clash else ""
    return list(filter(None, (*notes.warnings(), legend, first)))


def _ids(notes: Footnotes, cluster: Cluster) -> list[str]:
    return [fact.id for fact in notes.base.about(cluster.id)]
