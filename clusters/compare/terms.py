"""On what terms clusters are compared: what the user asks beside metrics and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar, get_args

from clusters.amounts.units import convertible
from clusters.errors import Usage
from clusters.factbase import choose
from clusters.light import dataclass
from clusters.models import Fact, Kind, Metric, Scope
from clusters.models.base import UNSTATED
from clusters.models.fact import LOCAL
from clusters.money import RateDate, rate_date
from clusters.periods import Period, days_asked

T = TypeVar("T")

_STATED: tuple[Scope, ...] = tuple(scope for scope in get_args(Scope) if scope != "unstated")
"""The scopes that can be compared: figures that are nobody's in particular may be anybody's."""

WINDOW = 3
"""Years that the periods compared may lie apart, unless the user says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a figure must be to be ranked, as far as the user says."""

    window: int = WINDOW
    """Years that the periods ranked may lie apart."""
    currency: str | None = None
    """The currency to compare money in; None for the one that most figures are in."""
    rate_date: RateDate = "then"
    """The day or days whose rates convert."""
    kind: Kind | None = None
    """The kind of figure compared; None for results, or else what there is."""
    scopes: frozenset[Scope] = LOCAL
    """Whose figures are compared."""
    within: Period | None = None
    """The days in which a figure's period must lie; None for any."""

    @classmethod
    def of(  # noqa: PLR0913 - one parameter for each option of the command line
        cls,
        *,
        window: int = WINDOW,
        currency: str | None = None,
        rate: str = "then",
        kind: str | None = None,
        scopes: Iterable[str] = (),
        within: str | None = None,
    ) -> Terms:
        """Read terms as the words of a command line.

        Raises:
            Usage: if a word is not known, or two terms exclude each other.
        """
        if rate != "then" and currency is None:
            raise Usage("there is nothing to convert", code="nothing-to-convert")
        return cls(
            window=window,
            # Whether it has rates, the base that is compared by knows.
            currency=None if currency is None else currency.strip().upper(),
            rate_date=rate_date(rate),
            kind=None if kind is None else choose(kind, get_args(Kind), "kind"),
            scopes=_level(choose(s, _STATED, "scope") for s in scopes),
            within=None if within is None else days_asked(within),
        )


def _level(scopes: Iterable[Scope]) -> frozenset[Scope]:
    """Take scopes of one level: those of clusters together, or one other alone."""
    named = frozenset(scopes) or LOCAL
    if len(named) > 1 and not named <= LOCAL:
        raise Usage(f"{' and '.join(sorted(named))}: scopes of two levels: compare one at a time")
    return named


_ORDER: tuple[Kind, ...] = ("actual", "contract", "plan", "target", "capacity")
"""The kinds, from what is to what may be."""

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a figure must be to stand beside the others."""

    kind: Kind
    """The kind compared."""
    counts: str | None
    """What exactly is counted; None where the figures compared do not say."""
    unit: str | None
    """The unit compared; None where no figure can be."""
    until: date | None
    """The last day of the latest period compared; None where no figure is dated."""
    months: int | None
    """How many months each period has, for figures that add up over time; None for others."""
    most_first: bool
    """Whether the greatest ranks first."""
    terms: Terms
    """What the user asked for."""


def yardstick(facts: Iterable[Fact], metric: Metric, terms: Terms) -> Yardstick:
    """Choose the kind, definition, unit and period that let most clusters be compared.

    What the user asks for comes first: of the figures of that kind, scope and time, the rest is
    chosen. Results come before contracts, plans and targets wherever there is a dated one; among
    periods that serve as many clusters, the latest wins.

    Args:
        facts: The figures of the metric that are in no doubt.
        metric: The metric.
        terms: What the user asked for.
    """
    pool = [f for f in facts if f.scope in terms.scopes and within_terms(f, terms)]
    dated = [fact for fact in pool if fact.dated] or pool
    kinds: list[Kind] = [terms.kind] if terms.kind else [fact.kind for fact in dated]
    kind: Kind = min(kinds, key=_ORDER.index) if kinds else "actual"
    alike = [fact for fact in pool if fact.kind == kind]
    counts = _most(((f.cluster, f.counts) for f in alike), first=None)
    alike = [fact for fact in alike if fact.counts == counts]
    unit = _unit(alike, metric, terms)
    measured = [fact for fact in alike if _measurable(fact.unit, unit, metric, terms)]
    spans = ((fact.cluster, fact.months) for fact in measured if fact.months)
    months = _most(spans, first=_YEAR) if metric.flow else None
    timely = [fact for fact in measured if months in {None, fact.months}]
    most_first = metric.direction == "more"
    return Yardstick(kind, counts, unit, _until(timely, terms), months, most_first, terms)


def _most(pairs: Iterable[tuple[str, T]], first: T) -> T | None:
    """Choose what most clusters have: of equals ``first``, or else the one met first."""
    counted = Counter(what for _, what in dict.fromkeys(pairs))
    return max(counted, key=lambda what: (counted[what], what == first), default=None)


def _unit(facts: list[Fact], metric: Metric, terms: Terms) -> str | None:
    if terms.currency is not None and metric.measures == "money":
        return terms.currency
    units = Counter(unit for _, unit in {(f.cluster, f.unit) for f in facts if f.unit != UNSTATED})
    return max(units, key=lambda u: (units[u], str(u)), default=None)


def _measurable(unit: str | None, wanted: str | None, metric: Metric, terms: Terms) -> bool:
    converted = metric.measures == "money" and terms.currency is not None and unit != UNSTATED
    return unit == wanted or converted or convertible(unit, wanted)


def _until(facts: Iterable[Fact], terms: Terms) -> date | None:
    """Choose the latest day such that most clusters have a figure in the years before it."""
    ends = sorted({(end, fact.cluster) for fact in facts if (end := fact.dated)})
    inside: Counter[str] = Counter()
    best, begin = (0, date.min), 0
    for end, cluster in ends:
        inside[cluster] += 1
        while end.year - ends[begin][0].year > terms.window:
            gone = ends[begin][1]
            inside[gone] -= 1
            if not inside[gone]:
                del inside[gone]
            begin += 1
        best = max(best, (len(inside), end))
    return best[1] if best[0] else None


def within_terms(fact: Fact, terms: Terms) -> bool:
    """Whether a figure's period lies in the days asked for; what is undated lies in none."""
    days, within = fact.dates, terms.within
    if within is None or days is None:
        return within is None
    # What is aimed at for 2021 to 2025 is to be reached in 2025.
    first = days.last if fact.kind in {"target", "plan"} else days.first
    return within.first <= first and days.last <= within.last
