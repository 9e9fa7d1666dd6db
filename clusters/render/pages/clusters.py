"""The clusters, one line each."""

from __future__ import annotations

from clusters.models import Cluster, FactBase
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.footnotes import Footnotes
from clusters.render.records import cluster_record

_COLUMNS = (
    Column("Cluster"),
    Column(""),
    Column("Province"),
    Column("Industry"),
    Column("Figures", right=True),
    Column("Statements", right=True),
    Column("Source"),
)
_FLAT = (
    "id names.en names.zh names.pinyin place.county place.city place.province perhaps.county "
    "perhaps.city perhaps.province industry facts figures sources caveats"
)


def clusters_page(base: FactBase) -> Document:
    """Lay out the clusters of a base."""
    notes = Footnotes(base)
    records = tuple(cluster_record(base, cluster) for cluster in base.clusters)
    rows = tuple(_row(base, cluster, notes) for cluster in base.clusters)
    return Document(
        title=f"{len(rows)} clusters",
        sections=(Section("", _COLUMNS, rows),),
        footnotes=notes.lines(),
        warnings=notes.caveats(base.cluster),
        payload={"clusters": records},
        rows=records,
        columns=tuple(_FLAT.split()),
    )


def _row(base: FactBase, cluster: Cluster, notes: Footnotes) -> tuple[Cell, ...]:
    facts = [fact for fact in base.facts if fact.cluster == cluster.id]
    statements = sum(base.metric[fact.metric].is_text for fact in facts)
    perhaps = f", perhaps {cluster.perhaps.province}" if cluster.perhaps else ""
    return (
        Cell(cluster.id, "name"),
        Cell(cluster.names.zh),
        Cell(cluster.place.province + perhaps, "warning" if perhaps else "plain"),
        Cell(cluster.industry),
        Cell(str(len(facts) - statements)),
        Cell(str(statements)),
        notes.mark(*facts),
    )
