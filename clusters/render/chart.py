"""A chart: figures of one unit as bars on one scale, and what is not drawn."""

from __future__ import annotations

from collections.abc import Collection
from decimal import ROUND_CEILING, Context, Decimal
from typing import Final

from clusters.light import dataclass
from clusters.render.text import scaled


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a graticule."""

    name: str
    """What it is called."""
    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    hollow: bool = False
    """Whether it is in doubt."""


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
    """Whether it has no place among the others: what is ranked is solid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure of a chart: a bar, and the words beside it."""

    place: str
    """Its rank (``1``, ``1=``), a dash for none, or nothing where the order is not certain."""
    name: str
    """The name of its cluster."""
    second: str
    """The name that stands beside it; empty for none."""
    subject: str
    """Whose figure it is where that has a name of its own; empty otherwise."""
    whose: str
    """Whose figure it is and when it held."""
    amount: str
    """The figure as its source has it: hedge, number, unit and kind."""
    converted: str
    """The figure in the unit of the chart, and the rate; empty where its source has it so."""
    marks: str
    """The numbers of its sources: ``[1][3]``."""
    why: str
    """Why it has no rank; empty where it has one."""
    bar: Bar
    """The figure on the scale of the chart."""

    @property
    def title(self) -> str:
        """The names of its cluster: ``Faku 法库``."""
        return f"{self.name} {self.second}".rstrip()

    @property
    def said(self) -> str:
        """The figure in words: as its source has it, and converted."""
        return f"{self.amount} = {self.converted}" if self.converted else self.amount


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of a group that can stand side by side, as bars."""

    scale: Scale
    """What the length of a bar means."""
    meaning: str
    """The same in words: a sentence or two."""
    signs: tuple[tuple[str, str], ...]
    """The signs that the bars bear, with what each means: ``arrow``, ``pale`` (what may be),
    ``hatched`` and ``sparse`` (what is not ranked, for sure and perhaps)."""
    rows: tuple[Row, ...]
    """The bars, two or more: ranked ones first."""
    aside: tuple[str, ...]
    """The figures that have no bar, each with the reason."""
    silent: tuple[str, ...]
    """The names of the clusters of which the sources say nothing."""
    told: tuple[str, ...]
    """All that it shows, a sentence a bar, for who cannot see it."""


_FAR: Final = 50
"""How many times the least the greatest may be before its bar hides all the others."""
_STEPS: Final = 5
"""The most steps of an axis."""
_FINE: Final = Decimal("0.000001")
_EXACT: Final = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Scale:
    """What the length of a bar means."""

    ticks: tuple[Decimal, ...]
    """The values named on its axis; the first and the last are its ends."""
    logarithmic: bool = False
    """Whether equal lengths are equal ratios, not equal amounts."""

    def share(self, value: Decimal) -> Decimal:
        """Give the place of a value between the ends: 0 to 1, six digits, the same everywhere."""
        least, greatest = self.ticks[0], self.ticks[-1]
        if value <= least:
            return Decimal(0)
        if self.logarithmic:
            least, greatest, value = (end.log10(_EXACT) for end in (least, greatest, value))
        share = _EXACT.divide(_EXACT.subtract(value, least), _EXACT.subtract(greatest, least))
        return min(share.quantize(_FINE, context=_EXACT), Decimal(1))

    def words(self, unit: str) -> str:
        """Say what the scale is: ``Bars from 0 to 60,000 people``, with a full stop."""
        ends = f"from {scaled(self.ticks[0])} to {scaled(self.ticks[-1])} {unit}".rstrip()
        if not self.logarithmic:
            return f"Bars {ends}."
        return f"Bars on a logarithmic scale, {ends}: lengths show order, not proportion."


def spanning(values: Collection[Decimal]) -> Scale | None:
    """Choose a scale for values of nought or more; None where all are nought."""
    positive = [value for value in values if value > 0]
    if not positive:
        return None
    least, greatest = min(positive), max(positive)
    if greatest > _EXACT.multiply(least, Decimal(_FAR)):
        return Scale(_decades(least, greatest), logarithmic=True)
    return Scale(_even(greatest))


def _even(greatest: Decimal) -> tuple[Decimal, ...]:
    """Give even steps of 1, 2 or 5 from nought to the greatest or just above."""
    least = _EXACT.divide(greatest, Decimal(_STEPS))
    ones = Decimal(1).scaleb(least.adjusted(), _EXACT)
    step = next(step for n in (1, 2, 5, 10) if (step := _EXACT.multiply(ones, Decimal(n))) >= least)
    return tuple(_EXACT.multiply(step, Decimal(n)) for n in range(_up(greatest, step) + 1))


def _decades(least: Decimal, greatest: Decimal) -> tuple[Decimal, ...]:
    """Give powers of ten from below the least, so that its bar can be seen, to the greatest."""
    first, last = least.adjusted(), greatest.adjusted()
    first -= least == Decimal(1).scaleb(first, _EXACT)
    last += greatest > Decimal(1).scaleb(last, _EXACT)
    step = _up(Decimal(last - first), Decimal(_STEPS))
    count = _up(Decimal(last - first), Decimal(step))
    return tuple(Decimal(1).scaleb(first + step * n, _EXACT) for n in range(count + 1))


def _up(value: Decimal, step: Decimal) -> int:
    return int(_EXACT.divide(value, step).to_integral_value(ROUND_CEILING, _EXACT))
