"""What an exchange rate is: a value with its days and its source, or a reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

_EXACT = Context(prec=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many units of one currency stood for one unit of another, when, and who says so."""

    value: Decimal
    """Units of ``from_`` for one unit of ``to``, to five significant digits."""
    from_: str
    """The currency converted from, as a code of ISO 4217."""
    to: str
    """The currency converted to."""
    first_day: date
    """The day of the first quotation used."""
    last_day: date
    """The day of the last quotation used."""
    days: int
    """How many days' quotations the value is the mean of."""
    source: str
    """Whose quotations they are."""

    def converted(self, amount: Decimal | int) -> Decimal:
        """Convert an amount in ``from_`` to one in ``to``.

        The amount is divided by ``value`` as it stands, so that a reader who divides by the
        rate shown comes to the same figure. The quotient has 28 significant digits, the last
        rounded half to even; it is for the caller to round it for show.
        """
        return _EXACT.divide(amount, self.value)


@dataclass(frozen=True, slots=True)
class NoRate:
    """No rate can be told."""

    reason: str
    """Why, as a clause: ``the rates end on 2026-10-30``."""
