"""Which cluster it is: its place, its industry, its names."""

from __future__ import annotations

from clusters.factbase import plain
from clusters.models import Cluster, Place
from clusters.render.document import Cell, Column, Section


def about(cluster: Cluster) -> Section:
    """Lay out where a cluster is, what it makes, and which names it answers to."""
    names = {plain(name): name for name in reversed(list(cluster.all_names()))}
    rows = [("Place", _where(cluster.place)), ("Industry", cluster.industry)]
    if cluster.perhaps:
        signs = "; ".join(cluster.perhaps.signs)
        rows.insert(1, ("Perhaps", f"{_where(cluster.perhaps)}: {signs}"))
    rows.append(("Answers to", ", ".join(reversed(names.values()))))
    cells = tuple((Cell(name, "quiet"), Cell(text)) for name, text in rows)
    return Section("", (Column(""), Column("")), cells)


def _where(place: Place) -> str:
    return ", ".join(name for name in (place.county, place.city, place.province) if name)


def provinces(cluster: Cluster) -> str:
    """Write the province of a cluster, or those between which its place is in doubt."""
    if cluster.perhaps is None or cluster.perhaps.province == cluster.place.province:
        return cluster.place.province
    return f"{cluster.place.province} or {cluster.perhaps.province}?"
