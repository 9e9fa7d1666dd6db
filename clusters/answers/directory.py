"""The clusters, one line each."""

from __future__ import annotations

from clusters.answers import Answer
from clusters.answers.footnotes import IN_CONFLICT, Footnotes
from clusters.answers.records import ClusterRecord, cluster_record
from clusters.answers.words import ROWS, command, counted, places
from clusters.models import Cluster, FactBase
from clusters.render.document import Cell, Document, Section, columns

_COLUMNS = columns("Cluster", "", "Place", "Makes", ">Facts", f">{IN_CONFLICT}")


def ask(base: FactBase, *, everything: bool = False) -> Answer:
    """List the clusters; only the first twenty, unless all are asked for."""
    notes = Footnotes(base)
    records = tuple(cluster_record(notes, cluster) for cluster in base.clusters)
    shown = base.clusters if everything else base.clusters[:ROWS]
    rows = tuple(_row(notes, *each) for each in zip(shown, records, strict=False))
    for source in base.sources:
        notes.mark_source(source)
    left = len(base.clusters) - len(shown)
    more = (Cell(f"{left} more: {command('list', '--all')}"),) if left else ()
    counts = (base.clusters, "cluster"), (base.facts, "fact"), (base.sources, "source")
    clash = next((r["id"] for r in records[: len(shown)] if r["conflicts"]), "")
    clashes = command("conflicts", clash)
    page = Document(
        answer=", ".join(counted(len(those), what) for those, what in counts),
        sections=(Section("", _COLUMNS, rows, more),),
        closing=(
            *notes.warnings(),
            *([f"{IN_CONFLICT} how often in conflict: {clashes}"] if clash else []),
            *([f"Next: {command('show', shown[0].id)}; {command('compare')}"] if shown else []),
        ),
        notes=notes.notes(),
        warnings=notes.caveats(base.cluster),
        payload={"clusters": records},
        rows=records,
        record=ClusterRecord,
    )
    return Answer(page)


def _row(notes: Footnotes, cluster: Cluster, known: ClusterRecord) -> tuple[Cell, ...]:
    return (
        notes.name(cluster.id, cluster.id),
        Cell(cluster.second_name),
        Cell(places(cluster), "warning" if cluster.perhaps else "plain"),
        Cell(cluster.industry),
        Cell(str(known["facts"])),
        Cell(str(known["conflicts"] or "")),
    )
