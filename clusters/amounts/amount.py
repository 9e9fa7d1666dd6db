"""The nouns of reading: an amount, and what could not be read."""

from dataclasses import dataclass
from decimal import Decimal

from clusters.amounts.interval import Hedge


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, with its unit and its hedge."""

    value: Decimal
    """The number in full: 54 billion is 54000000000."""
    unit: str | None
    """An ISO 4217 code for money, a code for a measure (`percent`, `ha`), None for a count."""
    hedge: Hedge
    """How the text qualifies the number; `exact` where it does not."""
    start: int
    """Where the words begin in the text, in code points, with the hedge."""
    end: int
    """Where the words end in the text, after the unit."""
    words: str
    """The words themselves: the text from start to end."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Words that hold a number which cannot be read without guessing."""

    words: str
    """The words themselves: the text from start to end."""
    start: int
    """Where the words begin in the text, in code points."""
    end: int
    """Where the words end in the text."""
    reason: str
    """Why, in plain words: `two numbers side by side`."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """The part of an amount that cannot be read, before it has a place in a text."""

    reason: str
    """Why, in plain words."""
