"""The nouns of reading: an amount, what its hedge allows, and what could not be read."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final, Literal, get_args

from clusters.light import dataclass

Hedge = Literal["exact", "about", "over", "at_least", "nearly", "under", "up_to"]
Change = Literal["fell", "rose"]
HEDGES: tuple[Hedge, ...] = get_args(Hedge)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, with its unit and its hedge."""

    value: Decimal
    """The number in full: 54 billion is 54000000000. Of a range, its lower end."""
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
    high: Decimal | None = None
    """The upper end of a range, of which `value` is the lower; None where it is one number."""
    change: Change | None = None
    """Whether the words around say that something fell or rose by it: `fell 5.3 %` may be recorded
    as 5.3 or as -5.3. None where they do not say."""

    @property
    def low(self) -> Decimal:
        """The lower end of a range; the number itself where it is one."""
        return self.value


_NO_FIGURES: Final = (
    *("an ordinal", "a decade", "a century", "a month", "a day", "a date", "a fraction or a date"),
    *("a phase", "a ranking", "a generation", "a class", "a label", "a name", "a number of digits"),
)
"""How the reasons begin that what is written as a number is none of anything."""


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

    @property
    def is_no_figure(self) -> bool:
        """Whether the reason is that it counts nothing: an ordinal, a decade, a part of a date."""
        return self.reason.startswith(_NO_FIGURES)


@dataclass(frozen=True, slots=True)
class Unclear:
    """The part of an amount that cannot be read, before it has a place in a text."""

    reason: str
    """Why, in plain words."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All the values a figure may stand for."""

    low: Decimal | None
    """The lower bound, in the figure's own unit; None where there is none."""
    high: Decimal | None
    """The upper bound, in the figure's own unit; None where there is none."""
    low_open: bool = False
    """Whether the lower bound itself lies outside."""
    high_open: bool = False
    """Whether the upper bound itself lies outside."""

    @property
    def is_open_ended(self) -> bool:
        """Whether a bound is missing."""
        return self.low is None or self.high is None

    @property
    def start(self) -> tuple[bool, Decimal, bool]:
        """Where it begins, to be put in order: what has no lower bound begins first."""
        return self.low is not None, self.low or Decimal(0), self.low_open

    @property
    def stop(self) -> tuple[bool, Decimal, bool]:
        """Where it ends, to be put in order: what has no upper bound ends last."""
        return self.high is None, self.high or Decimal(0), not self.high_open

    def contains(self, value: Decimal | int) -> bool:
        """Whether the figure may stand for this value."""
        return self.overlaps(Interval(Decimal(value), Decimal(value)))

    def overlaps(self, other: "Interval") -> bool:
        """Whether both figures may stand for the same value."""
        return not (self.above(other) or other.above(self))

    def mapped(self, convert: Callable[[Decimal], Decimal]) -> "Interval":
        """Give the interval in another unit; ``convert`` keeps the order of values."""
        low = None if self.low is None else convert(self.low)
        high = None if self.high is None else convert(self.high)
        return Interval(low, high, self.low_open, self.high_open)

    def above(self, other: "Interval") -> bool:
        """Whether every value here is greater than every value of the other."""
        if self.low is None or other.high is None:
            return False
        apart = self.low_open or other.high_open
        return self.low >= other.high if apart else self.low > other.high


def interval(value: Decimal | int, hedge: Hedge, tolerance: Decimal) -> Interval:
    """Open a hedged value into the values it allows.

    Args:
        value: The figure, in any unit.
        hedge: The hedge it was printed with.
        tolerance: How far `about` and `nearly` reach, as a share of the value (0.1 is 10 %).

    Returns:
        The interval, in the unit of the value. What is under a positive figure is not negative,
        for counts and sums of money are not.
    """
    value = Decimal(value)
    reach = abs(value) * tolerance
    low: Decimal | None = value
    if hedge in {"about", "nearly"}:
        low = value - reach
    elif hedge in {"under", "up_to"}:
        low = Decimal(0) if value > 0 else None
    high = {"about": value + reach, "over": None, "at_least": None}.get(hedge, value)
    high_open = hedge == "under" or (hedge == "nearly" and reach > 0)
    return Interval(low, high, low_open=hedge == "over", high_open=high_open)
