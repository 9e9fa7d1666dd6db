"""Yes, no or maybe: whether a bound holds for all of an interval, for none, or for some of it.

The logic is Kleene's strong three-valued one: "and" takes the least of its parts, "or" the most.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from clusters.amounts.amount import Interval
from clusters.models import Cluster, Fact, FactBase
from clusters.models.base import UNSTATED
from clusters.money import Conversion, NoRate, RateDate, convert
from clusters.query.where import Condition

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


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact's answer."""

    fact: Fact
    """The fact."""
    verdict: Verdict
    """Its answer; ``no`` too where it speaks of something else than was asked."""
    reason: str
    """Why it is no plain answer; empty for a plain one."""
    conversion: Conversion | None = None
    """The figure in the unit asked for; None where its source has it in that unit."""


def judge_figure(
    base: FactBase,
    fact: Fact,
    condition: Condition,
    kinds: frozenset[str],
    when: RateDate = "then",
) -> Judged:
    """Judge a figure by a bound on it, in the bound's unit."""
    interval = base.interval(fact)
    for verdict, reason in _refused(fact, kinds):
        return Judged(fact, verdict, reason)
    if interval is None:
        return Judged(fact, "maybe", "the figure cannot be read")
    if base.metric[fact.metric].flow:
        interval = _of_a_year(fact, interval)
    if condition.unit in {None, fact.unit}:
        return _doubted(base, fact, holds(interval, condition.operator, condition.bound))
    return _converted(base, fact, interval, condition, when)


def _refused(fact: Fact, kinds: frozenset[str]) -> Iterator[tuple[Verdict, str]]:
    """Yield why a figure is not held against a bound at all."""
    if fact.kind not in kinds:
        yield "no", f"a {fact.kind}, not asked for: add --kind {fact.kind}"
    if not fact.local and fact.scope != "unstated":
        yield "no", f"the figure of a {fact.scope}, not of the cluster"
    if fact.status == "garbled":
        yield "maybe", "the figure is damaged in its source"
    if fact.unit == UNSTATED:
        yield "maybe", "its currency is not stated"


def _of_a_year(fact: Fact, interval: Interval) -> Interval:
    """Tell what a sum over months says of a year: a year's is no less, and of several no more."""
    if fact.months is None or fact.months == _YEAR:
        return interval
    if fact.months < _YEAR:
        return replace(interval, high=None, high_open=False)
    return replace(interval, low=Decimal(0), low_open=False)


_YEAR = 12


def _converted(
    base: FactBase, fact: Fact, interval: Interval, condition: Condition, when: RateDate
) -> Judged:
    found = convert(fact, interval, str(condition.unit), when)
    if isinstance(found, NoRate):
        return Judged(fact, "maybe", f"in {fact.unit}, not converted: {found.reason}")
    verdict = holds(found.interval, condition.operator, condition.bound)
    return replace(_doubted(base, fact, verdict), conversion=found)


def judge_text(base: FactBase, fact: Fact, wanted: str, kinds: frozenset[str]) -> Judged:
    """Judge a statement by words that it may hold, whatever the case."""
    lost = fact.value is None
    if not lost and not says(str(fact.value), wanted):
        return Judged(fact, "no", "")
    if not fact.within and fact.scope != "unstated":
        return Judged(fact, "no", f"said of a {fact.scope}, not of the cluster")
    if fact.status == "garbled":
        return Judged(fact, "maybe", "the statement is damaged in its source")
    if fact.kind not in kinds:
        return Judged(fact, "maybe", f"a {fact.kind}, not yet so: add --kind {fact.kind}")
    return _doubted(base, fact, "yes")


def denies(no: Judged, one: Judged) -> bool:
    """Whether a figure plainly denies what another of the same, not of another fund, affirms."""
    fact, other = no.fact, one.fact
    figures = fact.number is not None and other.number is not None
    named = fact.subject is not None and other.subject is not None
    apart = named and fact.subject != other.subject
    same = fact.metric == other.metric and fact.kind == other.kind and not apart
    return no.verdict == "no" and not no.reason and figures and same and one.verdict != "no"


def says(text: str, wanted: str) -> bool:
    """Whether a text has some words; letters match from the start of a word (no oman in romania).

    Chinese, which has no spaces, matches anywhere.
    """
    start = r"(?<![^\W\d_])" if wanted[:1].isascii() else ""
    return re.search(start + re.escape(wanted.casefold()), text.casefold()) is not None


def _doubted(base: FactBase, fact: Fact, verdict: Verdict) -> Judged:
    if verdict != "no":
        for reason in _doubts(base, fact):
            return Judged(fact, both(verdict, "maybe"), reason)
    reason = _open(base, fact) if verdict == "maybe" else ""
    return Judged(fact, verdict, reason)


def _doubts(base: FactBase, fact: Fact) -> Iterator[str]:
    if fact.status == "disputed":
        yield "the fact is disputed"
    if fact.scope == "unstated":
        yield "whose figure it is, is not stated"
    perhaps = base.cluster[fact.cluster].perhaps
    if perhaps and fact.subject is not None and fact.subject in {perhaps.county, perhaps.city}:
        yield f"of {fact.subject}: whether that is this cluster is in doubt"


def _open(base: FactBase, fact: Fact) -> str:
    part = base.metric[fact.metric].flow and fact.months not in {None, _YEAR}
    length = f"of {fact.months} months: a year's may be either"
    return length if part else f"{fact.hedge.replace('_', ' ')}: it may be either"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a cluster meets a condition, and which facts say so."""

    cluster: Cluster
    """The cluster."""
    verdict: Verdict
    """Yes, maybe or no."""
    grounds: tuple[Judged, ...]
    """The facts that say so, each with its own answer."""
    reason: str
    """Why it is not a yes; empty where the facts themselves say."""
    silent: bool = False
    """Whether it is a no because the sources do not say."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that say so."""
        return tuple(judged.fact for judged in self.grounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Everything that ``filter`` was asked."""

    base: FactBase
    """The base asked."""
    facts: tuple[Fact, ...]
    """The facts that may answer."""
    kinds: frozenset[str]
    """The kinds of fact that make a plain yes."""
    rate_date: RateDate = "then"
    """The day or days whose rates convert money."""


Asked = Callable[[Question, Cluster], Answer]


def settle(cluster: Cluster, judged: list[Judged]) -> Answer:
    """Settle what facts say together: a yes, unless another of the same denies it."""
    for verdict in ("yes", "maybe"):
        those = [one for one in judged if one.verdict == verdict]
        if those:
            against = [no for no in judged if any(denies(no, one) for one in those)]
            settled: Verdict = "maybe" if against else verdict
            reasons = [one.reason for one in those] + [_AGAINST] * bool(against)
            return Answer(cluster, settled, (*those, *against), _joined(reasons))
    if not judged:
        return Answer(cluster, "no", (), "the sources do not say", silent=True)
    plain = tuple(one for one in judged if not one.reason)
    return Answer(cluster, "no", plain, _joined(one.reason for one in judged))


_AGAINST = "another figure says otherwise"


def _joined(reasons: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))
