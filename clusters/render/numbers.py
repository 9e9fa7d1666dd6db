"""Numbers for people: short, and no digit lost."""

from __future__ import annotations

from decimal import Context, Decimal

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_THOUSANDTH = Decimal("0.001")
_EXACT = Context(prec=100)


def scaled(number: int | Decimal) -> str:
    """Write a number for people, losing no digit: ``39.302 billion``, ``40,000``."""
    for power, word in _SCALES:
        part = Decimal(number).scaleb(-power, _EXACT)
        if abs(part) >= 1 and part == part.quantize(_THOUSANDTH, context=_EXACT):
            return f"{_trimmed(part)} {word}"
    return _trimmed(Decimal(number))


def _trimmed(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
