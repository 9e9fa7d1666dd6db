"""The scale of a chart: from nought, or logarithmic where the figures lie too far apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_CEILING, Context, Decimal
from typing import Final

from clusters.render.numbers import scaled

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
