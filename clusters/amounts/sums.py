"""Adding up a number that is written in several words: two hundred and five thousand."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple


class _Term(NamedTuple):
    value: Decimal
    step: Decimal
    """What follows must be smaller than this."""
    plain: bool
    """Whether no scale has multiplied the value yet."""


def total(parts: Iterable[tuple[Decimal, bool]]) -> Decimal | None:
    """Add up numbers and the scales that multiply them.

    Args:
        parts: Each value in reading order, with whether it is a scale. A scale at the very
            beginning counts once: `a hundred`.

    Returns:
        The sum, or None where the parts do not make one number (ten twenty).
    """
    terms: list[_Term] = []
    for value, is_scale in parts:
        term = _multiplied(terms, value) if is_scale else _Term(value, _step(value), plain=True)
        if term is None or (terms and term.value >= terms[-1].step):
            return None
        terms.append(term)
    return sum((term.value for term in terms), Decimal(0))


def _multiplied(terms: list[_Term], scale: Decimal) -> _Term | None:
    """Take the terms that the scale multiplies; None where it finds nothing to multiply."""
    if not terms:
        return _Term(scale, scale, plain=False)
    taken: list[Decimal] = []
    while terms and (terms[-1].plain or terms[-1].value < scale):
        taken.append(terms.pop().value)
    return _Term(sum(taken, Decimal(0)) * scale, scale, plain=False) if taken else None


def _step(value: Decimal) -> Decimal:
    """How much room a number word leaves: twenty nine, two hundred ninety, but not ten nine."""
    teens = 20
    step = Decimal(1)
    while value >= teens and value % (step * 10) == 0:
        step *= 10
    return step
