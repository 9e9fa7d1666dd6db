"""Yes, maybe, no, or not said: whether a bound holds for all of an interval, for some or for none.

Kleene's strong three-valued logic, with a fourth value for silence: "and" takes the least of its
parts and "or" the most, where no < not said < maybe < yes. Silence is never a no.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from clusters.amounts.amount import Interval

Verdict = Literal["yes", "maybe", "no", "not-said"]

_ORDER: tuple[Verdict, ...] = ("no", "not-said", "maybe", "yes")
_NEGATED: dict[Verdict, Verdict] = {"yes": "no", "maybe": "maybe", "no": "yes"}


def both(one: Verdict, other: Verdict) -> Verdict:
    """Join two verdicts by "and"."""
    return min(one, other, key=_ORDER.index)


def either(one: Verdict, other: Verdict) -> Verdict:
    """Join two verdicts by "or"."""
    return max(one, other, key=_ORDER.index)


def within_reach(interval: Interval, operator: str, bound: Decimal, reach: Decimal) -> Verdict:
    """Judge a bound on an interval of which an open end reaches only so far.

    "Over 40,000" may be more than 50,000. Whether it is more than a million it does not say:
    with a reach of 2 it speaks of 40,000 to 80,000, and of nothing beyond.
    """
    verdict = holds(interval, operator, bound)
    if verdict == "maybe" and interval.is_open_ended:
        told = holds(_as_far_as(interval, reach), operator, bound)
        return "maybe" if told == "maybe" else "not-said"
    return verdict


def _as_far_as(interval: Interval, reach: Decimal) -> Interval:
    low, high = interval.low, interval.high
    if low is not None and high is None:
        return replace(interval, high=max(low * reach, low / reach))
    if high is not None and low is None:
        return replace(interval, low=min(high * reach, high / reach))
    return interval


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
