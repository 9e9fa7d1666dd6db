"""What a single fact says to a condition, and what keeps it from saying more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from clusters.amounts.amount import Interval
from clusters.evidence.doubts import Doubts
from clusters.light import dataclass
from clusters.models import Fact, FactBase
from clusters.models.base import UNSTATED
from clusters.models.fact import PARTS
from clusters.money import Conversion, NoRate, RateDate, convert
from clusters.query.meanings import Meaning
from clusters.query.verdicts import Verdict, within_reach

if TYPE_CHECKING:
    from clusters.query.where import Condition


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact's answer."""

    fact: Fact
    """The fact."""
    verdict: Verdict
    """Its answer; ``not-said`` where it speaks of something else than was asked."""
    reason: str
    """Why it is no plain answer; empty for a plain one."""
    conversion: Conversion | None = None
    """The figure in the unit asked for; None where its source has it in that unit."""
    denies: bool = False
    """Whether it would be a no, if what it counts were plainly what is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Everything that is asked, beside the conditions."""

    base: FactBase
    """The base asked."""
    doubts: Doubts
    """What is in doubt in it."""
    facts: dict[str, tuple[Fact, ...]]
    """The facts that may answer, by the id of their cluster."""
    kinds: frozenset[str]
    """The kinds of fact that make a plain yes."""
    rate_date: RateDate = "then"
    """The day or days whose rates convert money."""


def judge_figure(question: Question, fact: Fact, condition: Condition) -> Judged:
    """Judge a figure by a bound on it, in the bound's unit.

    A no rests only on a sound figure of the cluster's own, of the kind asked for, in no doubt,
    whose interval excludes the bound. Whatever else a figure is of leaves the question open.
    """
    for reason in _of_something_else(question, fact):
        return Judged(fact, "not-said", reason)
    interval = question.base.interval(fact)
    if interval is None:
        return Judged(fact, "not-said", "its number stands in the words of another origin")
    if question.base.metric[fact.metric].flow:
        interval = _of_a_year(fact, interval)
    if condition.unit in {None, fact.unit}:
        return _weighed(question, Judged(fact, "yes", ""), interval, condition)
    when, rates = question.rate_date, question.base.rates
    found = convert(fact, interval, str(condition.unit), when, rates)
    if isinstance(found, NoRate):
        return Judged(fact, "not-said", f"in {fact.unit}, not converted: {found.reason}")
    judged = Judged(fact, "yes", "", found)
    return _weighed(question, judged, found.interval, condition)


def _of_something_else(question: Question, fact: Fact) -> Iterator[str]:
    """Yield why a figure is not held against a bound at all."""
    if fact.kind not in question.kinds:
        yield f"a {fact.kind}, not asked for: add --kind {fact.kind}"
    if not fact.local and fact.scope != "unstated":
        yield f"of a {fact.scope}, not of the cluster"
    if fact.status == "garbled":
        yield "damaged in its source"
    if fact.unit == UNSTATED:
        yield "its currency is not stated"


def _weighed(
    question: Question, judged: Judged, interval: Interval, condition: Condition
) -> Judged:
    base, fact = question.base, judged.fact
    reach = Decimal(base.settings.reach)
    verdict = within_reach(interval, condition.operator, condition.bound, reach)
    if verdict == "not-said":
        return replace(judged, verdict=verdict, reason=_beyond(base, fact))
    doubt = _doubt(question, fact)
    if verdict == "no":
        open_ = doubt or (f"counts {fact.counts}" if fact.counts else "")
        verdict = "not-said" if open_ else "no"
        return replace(judged, verdict=verdict, reason=open_, denies=not doubt)
    if doubt:
        return replace(judged, verdict="maybe", reason=doubt)
    return replace(judged, verdict=verdict, reason=_open(base, fact) if verdict == "maybe" else "")


def _of_a_year(fact: Fact, interval: Interval) -> Interval:
    """Tell what a sum over months says of a year: a year's is no less, and of several no more."""
    if fact.months is None or fact.months == _YEAR:
        return interval
    if fact.months < _YEAR:
        return replace(interval, high=None, high_open=False)
    return replace(interval, low=Decimal(0), low_open=False)


_YEAR = 12


def judge_statement(question: Question, fact: Fact, meaning: Meaning) -> Judged:
    """Judge a statement by what it names: the thing asked for, something narrower or wider."""
    relation = meaning.of(fact)
    if relation == "apart":
        return Judged(fact, "not-said", "")
    if not fact.within and fact.scope != "unstated":
        return Judged(fact, "not-said", f"of a {fact.scope}, not of the cluster")
    one = "production line" if fact.scope == "line" else fact.scope
    part = f"said of one {one}, not of the whole" if fact.scope in PARTS else ""
    if fact.kind not in question.kinds:
        why = f"a {fact.kind}, not yet so: add --kind {fact.kind}"
    elif not (why := _doubt(question, fact)) and relation != "within":
        why = f"says {fact.value}, which is wider"
    return Judged(fact, "maybe" if why else "yes", "; ".join(filter(None, (why, part))))


def denying(judged: Iterable[Judged], affirmed: Iterable[Judged]) -> list[Judged]:
    """Find the figures that deny what others of the same, not of other funds, affirm.

    Of two that count differently (all firms of the chain, the makers alone) each may be meant.
    """
    subjects: dict[tuple[str, str], set[str | None]] = {}
    for one in affirmed:
        subjects.setdefault((one.fact.metric, one.fact.kind), set()).add(one.fact.subject)

    def denies(no: Judged) -> bool:
        known = subjects.get((no.fact.metric, no.fact.kind), set())
        apart = no.fact.subject is not None and known.isdisjoint({None, no.fact.subject})
        return no.denies and bool(known) and not apart

    return list(filter(denies, judged))


def _doubt(question: Question, fact: Fact) -> str:
    doubt = question.doubts.grave(fact)
    if doubt is not None:
        return doubt.reason
    return "whose figure it is, is not stated" if fact.scope == "unstated" else ""


def _beyond(base: FactBase, fact: Fact) -> str:
    return f"“{fact.words}” says nothing beyond {base.settings.reach} times its number"


def _open(base: FactBase, fact: Fact) -> str:
    if base.metric[fact.metric].flow and fact.months not in {None, _YEAR}:
        return f"of {fact.months} months: a year's may be either"
    return f"“{fact.words}” may be either"
