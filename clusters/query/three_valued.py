"""Yes, no or maybe: whether a bound holds for all of an interval, for none, or for some of it.

The logic is Kleene's strong three-valued one: "and" takes the least of its parts, "or" the most.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clusters.amounts.amount import Interval

Verdict = Literal["yes", "maybe", "no"]

_ORDER: tuple[Verdict, ...] = ("no", "maybe", "yes")
_NEGATED: dict[Verdict, Verdict] = {"yes": "no", "maybe": "maybe", "no": "yes"}


def both(one: Verdict, other: Verdict) -> Verdict:
    """Join two verdicts by "and"."""
    return min(one, other, key=_ORDER.index)


def either(one: Verdict, other: Verdict) -> Verdict:
    """Join two verdicts by "or"."""
    return max(one, other, key=_ORDER.index)


def holds(interval: Interval, operator: str, bound: Decimal) -> Verdict:
    """Judge whether every value of an interval, or none, keeps a bound."""
    match operator:
        case ">":
            return _all_or_none(_all_above(interval, bound), _none_above(interval, bound))
        case "<=":
            return _NEGATED[holds(interval, ">", bound)]
        case "<":
            return _all_or_none(_all_below(interval, bound), _none_below(interval, bound))
        case ">=":
            return _NEGATED[holds(interval, "<", bound)]
        case "=":
            point = interval.low == interval.high == bound
            return _all_or_none(point, not interval.contains(bound))
        case _:
            return _NEGATED[holds(interval, "=", bound)]


def _all_or_none(all_hold: bool, none_holds: bool) -> Verdict:  # noqa: FBT001 - two answers of one question
    return "yes" if all_hold else "no" if none_holds else "maybe"


def _all_above(interval: Interval, bound: Decimal) -> bool:
    low = interval.low
    return low is not None and (low > bound or (low == bound and interval.low_open))


def _none_above(interval: Interval, bound: Decimal) -> bool:
    return interval.high is not None and interval.high <= bound


def _all_below(interval: Interval, bound: Decimal) -> bool:
    high = interval.high
    return high is not None and (high < bound or (high == bound and interval.high_open))


def _none_below(interval: Interval, bound: Decimal) -> bool:
    return interval.low is not None and interval.low >= bound
