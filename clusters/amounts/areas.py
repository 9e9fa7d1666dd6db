"""Units of area, so that hectares can stand beside mu.

A mu is a fifteenth of a hectare: State Council of the People's Republic of China, order on
legal units of measurement, 1984 (666.67 square metres is this, rounded).
"""

from __future__ import annotations

from decimal import Decimal

_FIFTEENTHS: dict[str, int] = {"m2": 15, "mu": 10_000, "ha": 150_000, "km2": 15_000_000}
"""Each unit in fifteenths of a square metre, so that all of them are whole."""

AREAS = frozenset(_FIFTEENTHS)
"""The units of area that are known."""


def in_area(amount: Decimal, unit: str, other: str) -> Decimal:
    """Give an area in another unit; both are of ``AREAS``."""
    return amount * _FIFTEENTHS[unit] / _FIFTEENTHS[other]
