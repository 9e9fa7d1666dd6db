"""The clusters, one line each."""

from __future__ import annotations

from clusters.models import Cluster, FactBase
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.footnotes import Footnotes
from clusters.render.pages.about import provinces
from clusters.render.records.cluster import cluster_record

_COLUMNS = (
    Column("Cluster"),
    Column(""),
    Column("Province"),
    Column("Industry"),
    Column("Facts", right=True),
)
_FLAT = (
    "id names.en names.zh names.pinyin place.county place.city place.province perhaps.county "
    "perhaps.city perhaps.province industry facts figures sources caveats"
)


def clusters_page(base: FactBase) -> Document:
    """Lay out the clusters of a base."""
    records = tuple(cluster_record(base, cluster) for cluster in base.clusters)
    rows = tuple(_row(base, cluster) for cluster in base.clusters)
    return Document(
        title="1 cluster" if len(rows) == 1 else f"{len(rows)} clusters",
        sections=(Section("", _COLUMNS, rows),),
        footnotes=(),
        warnings=Footnotes(base).caveats(base.cluster),
        payload={"clusters": records},
        rows=records,
        columns=tuple(_FLAT.split()),
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
