"""Numbers as JSON has them."""

from __future__ import annotations

from decimal import Decimal


def number(value: int | Decimal | str | None) -> int | float | str | None:
    """Make a JSON number of a decimal, with the same digits; a whole one becomes an integer."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
