"""The clusters, one line each."""

from __future__ import annotations

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import ClusterRecord, cluster_record
from clusters.answers.words import provinces
from clusters.models import Cluster, FactBase
from clusters.render.document import Cell, Column, Document, Section

_COLUMNS = (
    Column("Cluster"),
    Column(""),
    Column("Province"),
    Column("Industry"),
    Column("Facts", right=True),
)


def ask(base: FactBase) -> Answer:
    """List the clusters."""
    return Answer(clusters_page(base))


def clusters_page(base: FactBase) -> Document:
    """Lay out the clusters of a base."""
    records = tuple(cluster_record(notes, cluster) for cluster in base.clusters)
    rows = tuple(_row(base, cluster) for cluster in base.clusters)
    return Document(
        answer="1 cluster" if len(rows) == 1 else f"{len(rows)} clusters",
        sections=(Section("", _COLUMNS, rows),),
        warnings=Footnotes(base).caveats(base.cluster),
        payload={"clusters": records},
        rows=records,
        record=ClusterRecord,
    )


def _row(base: FactBase, cluster: Cluster) -> tuple[Cell, ...]:
    where = provinces(cluster)
    return (
        Cell(cluster.id, "name"),
        Cell(cluster.names.zh),
        Cell(where, "warning" if cluster.perhaps else "plain"),
        Cell(cluster.industry),
        Cell(str(len(base.about(cluster.id)))),
    )
