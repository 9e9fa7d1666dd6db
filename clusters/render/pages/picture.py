"""Clusters side by side as a picture: the groups in which two figures or more can have a bar."""

from __future__ import annotations

from clusters.compare import Comparison, Group
from clusters.models import FactBase
from clusters.render.charts.charting import chart_of
from clusters.render.document import Document
from clusters.render.footnotes import Footnotes
from clusters.render.pages.comparison import comparison_page

NOTHING_TO_DRAW = (
    "nothing to draw: fewer than two figures can stand side by side: "
    "leave out --plot, or see --currency, --window and `clusters metrics`"
)
"""What to say where no group has a chart."""


def picture_page(base: FactBase, comparison: Comparison) -> Document | None:
    """Lay out the groups that have a chart, each by itself; None where there are none."""
    groups = tuple(group for group in comparison.groups if _has_chart(base, group))
    if not groups:
        return None
    return comparison_page(base, Comparison(comparison.clusters, groups, asked=1))


def _has_chart(base: FactBase, group: Group) -> bool:
    return chart_of(base, group, Footnotes(base)) is not None
