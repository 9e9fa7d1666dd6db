"""A chart: figures of one unit as bars on one scale, and what is not drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from clusters.render.scale import Scale


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar: its ends are shares of the scale, from 0 to 1."""

    low: Decimal
    """How far the figure reaches for sure."""
    high: Decimal
    """How far it may reach; ``low`` where it is exact, and where it has no upper end."""
    open_high: bool = False
    """Whether it has no upper end ("over", "at least")."""
    hatched: bool = False
    """Whether it is no result but a target, a plan, a capacity or a signed contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure of a chart: a bar, and the words beside it."""

    place: str
    """Its rank (``1``, ``1=``), or a dash."""
    name: str
    """The English name of its cluster."""
    zh: str
    """The Chinese name of its cluster."""
    subject: str
    """Whose figure it is where that has a name of its own; empty otherwise."""
    whose: str
    """Whose figure it is and when it held."""
    amount: str
    """The figure as its source has it: hedge, number, unit and kind."""
    converted: str
    """The figure in the unit of the chart, and the rate; empty where its source has it so."""
    kind: str
    """What it is if it is no result: ``target``; empty otherwise."""
    marks: str
    """The numbers of its sources: ``[1][3]``."""
    why: str
    """Why it has no rank; empty where it has one."""
    bar: Bar
    """The figure on the scale of the chart."""

    @property
    def said(self) -> str:
        """The figure in words: as its source has it, and converted."""
        return f"{self.amount} = {self.converted}" if self.converted else self.amount


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of a group that can stand side by side, as bars."""

    unit: str
    """The unit of the scale, in words."""
    scale: Scale
    """What the length of a bar means."""
    rows: tuple[Row, ...]
    """The bars, two or more: ranked ones first."""
    aside: tuple[str, ...]
    """The figures that have no bar, each with the reason."""
    silent: tuple[str, ...]
    """The names of the clusters of which the sources say nothing."""
