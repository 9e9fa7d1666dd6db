"""Ranks that the user forces: what is not comparable, ranked all the same, and marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clusters.compare.judging import Measured, Reason
from clusters.models import Code, SetAside

_NEVER: frozenset[Code] = frozenset({"garbled", "statement", "no-order", "not-stated"})
"""Damaged figures win nothing, not even by force; the others have nothing to rank."""


def forceable(
    aside: Iterable[SetAside], ranked: set[str], measured: Mapping[str, Measured | Reason]
) -> tuple[list[Measured], dict[str, SetAside]]:
    """Find what can be ranked by force: figures of clusters that have no comparable one.

    Args:
        aside: What was set aside.
        ranked: The clusters that have a comparable figure.
        measured: Every figure in the unit compared, by the id of its fact.

    Returns:
        The figures in the unit compared, and by the id of its fact why each is not comparable.
    """
    found: list[Measured] = []
    despite: dict[str, SetAside] = {}
    for one in aside:
        if one.fact is None or one.code in _NEVER or one.cluster in ranked:
            continue
        figure = measured[one.fact.id]
        if isinstance(figure, Measured):
            found.append(figure)
            despite[one.fact.id] = one
    return found, despite
