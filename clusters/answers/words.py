"""Facts in words: a figure never without its hedge, its unit, its kind and its damage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import replace
from datetime import date
from decimal import Context, Decimal
from itertools import groupby, islice
from shlex import quote
from typing import TYPE_CHECKING, TypeVar

from clusters.models.fact import WIDER
from clusters.models.naming import plain
from clusters.periods import in_words
from clusters.render.document import Cell, Role, Section
from clusters.render.text import scaled

if TYPE_CHECKING:
    from clusters.amounts.amount import Hedge, Interval
    from clusters.models import Cluster, Fact, FactBase
    from clusters.models.fact import Range
    from clusters.money import Rate, RateDate

ROWS = 20
"""How many rows a page shows unasked."""
NAMES = 5
"""How many things a line names; the others it counts."""
HEDGES = {
    "exact": "",
    "about": "about ",
    "over": "over ",
    "at_least": "at least ",
    "nearly": "nearly ",
    "under": "under ",
    "up_to": "up to ",
}
"""The hedges as they are read out."""

_UNITS = {"m2": "m²", "km2": "km²", "percent": "%", "unstated": "(currency not stated)"}


def figure(fact: Fact) -> Cell:
    """Write a fact's value: ``over 40,000 people``, ``nearly 54 billion CNY (garbled)``."""
    kind = "" if fact.kind == "actual" else f" ({fact.kind})"
    if fact.status == "garbled" and not fact.is_statement:
        return Cell(f"damaged: “{fact.words}”{kind}", "warning")
    if fact.value is None:
        return Cell(f"in its words “{fact.words}”{kind}")
    doubt = "" if fact.status == "sound" else f" ({fact.status})"
    doubt += " (draft)" if fact.confirm else ""
    role: Role = (
        "warning" if fact.status == "garbled" else "plain" if fact.is_statement else "figure"
    )
    return Cell(f"{amount(fact)}{kind}{doubt}", role)


def together(facts: Sequence[Fact]) -> Cell:
    """Write statements that differ in nothing but their words, or figures that say the same."""
    first, shown = facts[0], figure(facts[0])
    if not isinstance(first.value, str):
        return shown
    words = "; ".join(dict.fromkeys(str(fact.value) for fact in facts))
    return Cell(shown.text.replace(first.value, words, 1), shown.role)


def weight(fact: Fact) -> tuple[bool, bool, bool, bool, date]:
    """Say how much a fact counts among others: most the latest sound result of a cluster's own.

    What is disputed is still a result, and counts before a capacity or a target; damage does not.
    """
    readable, sound = fact.status != "garbled", fact.status == "sound"
    return readable, fact.kind == "actual", sound, fact.local, fact.dated or date.min


def alike(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Join neighbouring facts that may be written together."""
    for _, group in groupby(facts, key=likeness):
        yield list(group)


def likeness(fact: Fact) -> tuple[str | None, ...]:
    """Give what facts have in common that are written together.

    Statements may differ in their words; figures must say the same, each by another source.
    """
    said = fact.id if fact.value is None else "" if fact.is_statement else amount(fact)
    return fact.cluster, fact.metric, said, fact.kind, fact.status, fact.period, whose(fact)


def amount(fact: Fact) -> str:
    """Write a fact's value with its hedge and unit, or its statement."""
    if fact.range is not None:
        return f"{_range(fact.range)} {unit_words(fact.unit or '')}".rstrip()
    if fact.number is None:
        return str(fact.value)
    return f"{HEDGES[fact.hedge]}{scaled(fact.number)} {unit_words(fact.unit or '')}".rstrip()


def _range(ends: Range) -> str:
    """Write a range: ``80 to 90``, ``at least 80``, ``at most 90``."""
    low, high = ends
    if low is None or high is None:
        return f"at most {scaled(high or 0)}" if low is None else f"at least {scaled(low)}"
    return f"{scaled(low)} to {scaled(high)}"


def unit_words(unit: str) -> str:
    """Write a unit: ``m²``, ``(currency not stated)``, and most as they are."""
    return _UNITS.get(unit, unit)


def bounds(interval: Interval) -> str:
    """Write an interval: ``more than 40,000``, ``from 48.6 billion to less than 54 billion``."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return f"exactly {scaled(low)}"
    least = "" if low is None else ("more than " if interval.low_open else "from ") + scaled(low)
    most = "" if high is None else ("less than " if interval.high_open else "") + scaled(high)
    if not most and not interval.low_open:
        return least.replace("from", "at least", 1)
    return " to ".join(filter(None, (least, most))) or "anything"


def period(fact: Fact) -> Cell:
    """Write when a fact held."""
    return Cell(in_words(fact.period)) if fact.period else Cell("undated", "quiet")


def whose_and_when(fact: Fact) -> Cell:
    """Write whose a claim is and when it held: ``city, 2025``."""
    return Cell(f"{whose(fact)}, {period(fact).text}")


def whose(fact: Fact) -> str:
    """Write whose figure it is: ``city``, ``province: Guangdong``, ``scope not stated``.

    What it counts of a whole province belongs to it: ``province: Guangdong, tiles`` is no sum of
    all that Guangdong sells.
    """
    scope = "scope not stated" if fact.scope == "unstated" else fact.scope
    named = f"{scope}: {fact.subject}" if fact.subject is not None else scope
    return f"{named}{of_what(fact)}"


def of_what(fact: Fact) -> str:
    """Say what a figure of a whole province or country counts of it: ``, tiles``."""
    return f", {fact.counts}" if fact.scope in WIDER and fact.counts else ""


Each = TypeVar("Each")
Key = TypeVar("Key", bound=Hashable)

NO_PLACE = "–"
"""What stands in the place of a rank where there is none."""


_THREE_DIGITS = Context(prec=3)


def worth(
    fact: Fact, value: int | Decimal | None, unit: str, rate: Rate | None, *, brief: bool = False
) -> str:
    """Write a fact's figure converted, and whether its rate is that of the year of telling alone.

    "2 billion yuan a year", told in 2017: ``296 million USD at 6.7587 (its year not told)``.
    """
    told = converted(value, unit, fact.hedge, None if brief else rate)
    if rate is None or fact.per is None or fact.kind in {"target", "plan"}:
        return told
    return f"{told} {'(year?)' if brief else '(its year not told)'}"


def converted(value: int | Decimal | None, unit: str, hedge: Hedge, rate: Rate | None) -> str:
    """Write a converted figure: ``over 7.13 billion USD at 6.7347``.

    It has three digits, for few originals have more that mean anything.
    """
    at = f" at {rate_value(rate)}" if rate else ""
    return f"{HEDGES[hedge]}{scaled(three_digits(Decimal(value or 0)))} {unit_words(unit)}{at}"


def three_digits(value: Decimal) -> Decimal:
    """Round a converted figure as ``converted`` shows it, to three digits."""
    return Decimal(f"{_THREE_DIGITS.plus(value):f}")


def rate_value(rate: Rate) -> str:
    """Write the value of a rate, all its digits."""
    return f"{rate.value:,f}"


def rate_lines(rates: Iterable[Rate | None], when: RateDate) -> Iterator[str]:
    """Explain each rate used, once: a line for two currencies, and then whose the rates are."""
    known = dict.fromkeys(rate for rate in rates if rate is not None)
    for from_, to in dict.fromkeys((rate.from_, rate.to) for rate in known):
        each = "; ".join(_explained(rate) for rate in known if (rate.from_, rate.to) == (from_, to))
        yield f"{from_} for 1 {to}{_OF.get(str(when), '')}: {each}."
    if known:
        yield f"Rates: {'; '.join(dict.fromkeys(rate.source for rate in known))}."


def rates_in_brief(rates: Iterable[Rate | None], when: RateDate) -> Iterator[str]:
    """Give the rates used in a line: their day, or the years of those that only that tells apart.

    ``European Central Bank: 1 EUR = 1.1810 USD (2018), 1.1195 (2019), 7.3522 CNY``.
    """
    known = dict.fromkeys(rate for rate in rates if rate is not None)
    told = []
    for code, of in grouped(known, lambda rate: rate.from_).items():
        for place, rate in enumerate(of):
            day = rate.first_day.isoformat()
            told.append(f"{rate_value(rate)}{'' if place else f' {code}'}")
            if len(of) > 1 or rate.days == 1:
                told[-1] += f" ({in_words(day if rate.days == 1 else day[:4])})"
    if known:
        whose = dict.fromkeys(rate.source.partition(",")[0] for rate in known)
        named = f"{' and '.join(whose)}{_OF.get(str(when), '')}"
        yield f"{named}: 1 {next(iter(known)).to} = {', '.join(told)}"


_OF = {"end": ", on the last day of a figure's period"}


def _explained(rate: Rate) -> str:
    first, last = in_words(rate.first_day.isoformat()), in_words(rate.last_day.isoformat())
    if rate.days == 1:
        return f"{rate_value(rate)} on {first}"
    return f"{rate_value(rate)}, mean of {rate.days:,} days, {first} to {last}"


def places(cluster: Cluster) -> str:
    """Write where a cluster lies, or the places between which that is in doubt.

    ``Shenyang, Liaoning``; ``Jiangsu? Hebei?``.
    """
    place, other = cluster.place, cluster.perhaps
    if other is not None and other.within[0] != place.within[0]:
        return f"{place.within[0]}? {other.within[0]}?"
    around = [name for name in reversed(place.within) if plain(name) != plain(cluster.name)]
    return ", ".join(around[:_LEVELS]) or place.within[-1]


_LEVELS = 2


def grouped(things: Iterable[Each], by: Callable[[Each], Key]) -> dict[Key, list[Each]]:
    """Put things together that have something in common, in the order of the first of each."""
    found: dict[Key, list[Each]] = {}
    for one in things:
        found.setdefault(by(one), []).append(one)
    return found


def counted(number: int, what: str, several: str = "") -> str:
    """Count things: ``1 fact``, ``1,234 facts``; ``several`` where that is not formed by an s."""
    return f"{number:,} {what if number == 1 else several or f'{what}s'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """List words: ``Faku``, ``Faku and Xuzhou``, ``Faku, Xuzhou and Foshan``."""
    *others, final = [*words] or [""]
    return f"{', '.join(others)} {last} {final}" if others else final


def some(words: Sequence[str], most: int) -> str:
    """List words, and count those that are too many: ``a, b and 3 more``."""
    more = [f"{len(words) - most:,} more"] if len(words) > most else []
    return listed([*words[:most], *more])


def per_cluster(base: FactBase, counts: Counter[str]) -> str:
    """Count something by cluster: ``Faku 3, Xuzhou 5``; of many the greatest counts."""
    most = dict(counts.most_common(ROWS))
    parts = [f"{one.name} {most[one.id]:,}" for one in base.clusters if one.id in most]
    rest = len(counts) - len(most)
    return ", ".join([*parts, *([f"and {counted(rest, 'cluster')} more"] if rest else [])])


def in_sentence(label: str) -> str:
    """Write a label inside a sentence: ``export value``, but ``GDP growth``, ``R&D spending``.

    Behind the first word a capital is part of a name, unless every word has one.
    """
    words = label.split(" ")
    small = len(words) if all(word[:1].isupper() for word in words) else 1
    told = [word if word[1:] != word[1:].lower() else word.lower() for word in words[:small]]
    return " ".join([*told, *words[small:]])


def cut(more: int, what: str, how: str = "--all") -> tuple[Cell, ...]:
    """Say in a remark how many more there are: ``and 3 facts more: --all``; nothing for none."""
    return (Cell(f"and {counted(more, what)} more: {how}", "quiet"),) if more > 0 else ()


def first_of(
    table: Section,
    rows: Iterable[tuple[Cell, ...]],
    known: int,
    what: str,
    most: int | None = ROWS,
) -> Iterator[Section]:
    """Fill a table with the first of so many known things, None for all, and count the others.

    Of nothing there is no table.
    """
    if shown := tuple(islice(rows, most)):
        remarks = (*cut(known - len(shown), what), *table.remarks)
        yield replace(table, rows=shown, remarks=remarks)


ASKED: ContextVar[str] = ContextVar("asked", default="")
"""The options by which a run asks its base, as a shell reads them: `` --data mine.yaml``."""


def options(**told: str | None) -> str:
    """Write options as a shell reads them: `` --data mine.yaml``; nothing for what is None."""
    return "".join(f" --{name} {quote(said)}" for name, said in told.items() if said)


def command(*words: str) -> str:
    """Write a command to run next, of the base that is asked: ``clusters why faku.exports``."""
    return f"clusters {' '.join(words)}{ASKED.get()}"


def ids_of(facts: Iterable[Fact]) -> Cell:
    """Name facts, by which ``why`` and ``cite`` find them."""
    return Cell(", ".join(fact.id for fact in facts), "quiet")
