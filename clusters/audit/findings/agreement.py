"""The agreement of facts: what contradicts what, and whether the base tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from clusters.amounts.amount import Amount, Interval, Unreadable, interval
from clusters.audit.finding import Wrong, finding
from clusters.audit.findings.readings import currency_of, ranges_of
from clusters.audit.material import Material
from clusters.evidence.conflicts import Outermost, at_one_time, topic
from clusters.evidence.passages import Readings
from clusters.models import Fact

Rivals: TypeAlias = dict[Hashable, dict[str | None, tuple[Fact, Outermost]]]
"""The outermost figures by topic and period, each with one fact of that period."""


@finding("conflict", "error")
def conflict(material: Material) -> Iterator[Wrong]:
    """Two sound figures of one cluster and metric have no value in common.

    They are alike in subject, kind, unit, scope and period too, so that both cannot be true.

    Mend: mark both `disputed` with a note, or tell them apart by subject, scope or period.
    """
    groups: defaultdict[Hashable, Outermost] = defaultdict(Outermost)
    for index, fact in material.figures():
        interval = material.base.interval(fact)
        if fact.status != "sound" or fact.confirm or interval is None:
            continue
        earlier = groups[topic(fact), _time(fact)]
        if other := earlier.excluding(interval):
            wrong = f"{fact.id} and {other.id} cannot both be true"
            mend = "mark both disputed with a note, or tell them apart by subject, scope or period"
            yield ("facts", index, "value"), wrong, mend
        earlier.add(fact, interval)


def _time(fact: Fact) -> Hashable:
    # What is undated can be set against nothing but what the same source says undated.
    return fact.period or fact.evidence[0].source


@finding("disputed-alone", "warning")
def disputed_alone(material: Material) -> Iterator[Wrong]:
    """A fact is marked disputed, and neither a note nor another figure says by what.

    Mend: add a note, or the figure that disputes it.
    """
    rivals = _rivals(material)
    explained = {name for conflict in material.base.conflicts for name in conflict.facts}
    for index, fact in material.facts:
        if fact.status != "disputed" or fact.note or fact.id in explained:
            continue
        if not _disputed(material, rivals, fact):
            wrong = f"{fact.id} is disputed, and nothing says by what"
            yield ("facts", index, "status"), wrong, "add a note, a conflict, or the other fact"


def _rivals(material: Material) -> Rivals:
    rivals: Rivals = defaultdict(dict)
    for _, fact in material.figures():
        if interval := material.base.interval(fact):
            _, outermost = rivals[topic(fact)].setdefault(fact.period, (fact, Outermost()))
            outermost.add(fact, interval)
    return rivals


def _disputed(material: Material, rivals: Rivals, fact: Fact) -> bool:
    interval = material.base.interval(fact)
    if interval is None:
        return False
    found = (one for at, one in rivals[topic(fact)].values() if at_one_time(at, fact))
    return any(outermost.excluding(interval) for outermost in found)


@finding("quote-differs", "warning")
def quote_differs(material: Material) -> Iterator[Wrong]:
    """A further source is quoted, and its words do not say what those of the first one say.

    They name another number or another currency, or a hedge that shuts the other out. Editions of
    one article may hedge otherwise ("nearly", "about"); they may not say "more than" for "nearly".
    A further quotation of the *same* source may say anything, such as the year.

    Mend: quote the words that say the same, or make a fact of its own of what is said there.
    """
    for index, number, fact, readings in material.echoes():
        if not (_leave_it_open(fact, readings) or _agree(material, fact, readings)):
            words = fact.evidence[number].quote
            wrong = f"{words!r} does not say what {fact.evidence[0].source} says"
            mend = "quote the words that say the same, or make a fact of their own of them"
            yield ("facts", index, "evidence", number, "quote"), wrong, mend


def _leave_it_open(fact: Fact, readings: Readings) -> bool:
    """Whether a curator confirms a figure, and these words say no number against that."""
    said = [one for one in readings if isinstance(one, Amount)]
    return fact.reading is not None and not said


def _agree(material: Material, fact: Fact, readings: Readings) -> bool:
    """Whether one of some readings may mean what the fact says: translators hedge otherwise."""
    told = material.base.interval(fact)
    money = material.base.metric[fact.metric].measures == "money"
    for one in readings:
        if isinstance(one, Unreadable) or (money and currency_of(one) != fact.unit):
            continue
        meant = _turned(fact, one)
        if told is not None and _alike(fact, meant) and _allowed(material, meant).overlaps(told):
            return True
    return False


def _turned(fact: Fact, amount: Amount) -> Amount:
    """Give what something fell by with the sign of the fact: fell by 5 % is -5 or 5."""
    turned = amount.change == "fell" and fact.number == -amount.value
    return replace(amount, value=-amount.value) if turned else amount


def _alike(fact: Fact, amount: Amount) -> bool:
    """Whether both are one number, or one range; a number and a range may mean the same."""
    if (fact.range is None) != (amount.high is None):
        return True
    return amount.value == fact.number if fact.range is None else fact.range in ranges_of(amount)


def _allowed(material: Material, amount: Amount) -> Interval:
    """Give the values that an amount allows, from the lower end of a range to the upper one."""
    tolerance = Decimal(material.base.settings.tolerance)
    low = interval(amount.low, amount.hedge, tolerance)
    high = low if amount.high is None else interval(amount.high, amount.hedge, tolerance)
    return Interval(low.low, high.high, low.low_open, high.high_open)
