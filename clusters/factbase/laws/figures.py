"""Laws about values: they fit their metric, and their period is a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from clusters.amounts.units import units_of
from clusters.factbase.laws.breach import Breach
from clusters.factbase.laws.standing import standing
from clusters.models import Fact, FactBase, Metric
from clusters.models.base import is_currency
from clusters.periods import NotEdtf, dates, period
from clusters.reading import Path
from clusters.reading.files import named, some


def measures_are_numbers(base: FactBase) -> Iterator[Breach]:
    """The tolerance is a share, the reach a factor; latitudes and longitudes are degrees.

    bad-measure: The tolerance is not a share from 0 to 1, the reach not from 1 to 1000, a rate
    below 0, a latitude not from -90 to 90, or a longitude not from -180 to 180.

    Mend: write a number within these bounds.
    """
    for field, (low, high) in _BOUNDS.items():
        for path, value in standing(base, field):
            if not isinstance(value, int | Decimal) or not low <= value <= high:
                mend = f"write a number from {low} to {high}"
                yield Breach("bad-measure", path, f"{value!s}: not in its bounds", mend)


_BOUNDS = {
    "settings.tolerance": (0, 1),
    "settings.reach": (1, 1000),
    **dict.fromkeys(("clusters.place.latitude", "clusters.perhaps.latitude"), (-90, 90)),
    **dict.fromkeys(("clusters.place.longitude", "clusters.perhaps.longitude"), (-180, 180)),
    "rates.rate": (0, 10**12),
}


def counts_have_one_unit(base: FactBase) -> Iterator[Breach]:
    """A metric that counts things counts one sort of things, so that a bare number is clear.

    mixed-units: A metric that counts has more than one unit, or none. Two things counted are two
    metrics; else a bare number is not clear.

    Mend: make a metric of each.
    """
    for index, metric in enumerate(base.metrics):
        if metric.measures == "count" and len(metric.units) != 1:
            wrong = f"{named(metric.name)}: counts in {len(metric.units)} units"
            mend = "make a metric of each" if metric.units else {"units": [metric.name]}
            yield Breach.of("mixed-units", ("metrics", index, "units"), wrong, mend)


def quantities_have_units(base: FactBase) -> Iterator[Breach]:
    """A metric that measures something names its units; money takes any currency, a text none.

    no-units: A metric that measures something names no unit.

    Mend: write the units that its facts may have.
    """
    for index, metric in enumerate(base.metrics):
        bare = metric.measures in {"money", "text", "count"}
        if not bare and not metric.units:
            known = units_of(metric.measures) or _UNITS.get(metric.measures, ("points",))
            wrong = f"{named(metric.name)}: measures {metric.measures}, and in no unit"
            some_of = f"write units: [{known[0]}], or some of {some(known)}"
            mend = some_of if known[1:] else {"units": [known[0]]}
            yield Breach.of("no-units", ("metrics", index, "units"), wrong, mend)


_UNITS = {"share": ("percent",), "rank": ("rank",)}


def values_fit_their_metric(base: FactBase) -> Iterator[Breach]:
    """A statement has a text and no unit or hedge; a figure has a number and a unit."""
    for index, fact in enumerate(base.facts):
        metric = base.metric.get(fact.metric)
        if metric is not None:
            misfit = _as_text if metric.is_text else _as_figure
            yield from misfit(("facts", index), fact, metric)


def _as_text(path: Path, fact: Fact, metric: Metric) -> Iterator[Breach]:
    """A statement has a text.

    bad-value: A figure has a text as its value, or a statement has a number, a unit or a hedge.

    Mend: write a number for a figure, and a text without unit and hedge for a statement.
    """
    numeric = fact.number is not None or fact.range is not None
    if numeric or fact.unit or fact.hedge != "exact":
        mend = "write a text value, without unit and hedge"
        yield Breach("bad-value", (*path, "value"), f"{named(metric.name)} is a text", mend)


def _as_figure(path: Path, fact: Fact, metric: Metric) -> Iterator[Breach]:
    """A figure has a number and a unit.

    unknown-unit: The unit is none of those that the metric has, or money has a unit that is no code
    of three letters.

    Mend: name the unit that the words say; money takes a currency code, or `unstated`.
    """
    if isinstance(fact.value, str):
        mend = "write a number, or null if it cannot be read"
        yield Breach("bad-value", (*path, "value"), f"{named(metric.name)} is a figure", mend)
    money = metric.measures == "money"
    # Of a metric without units no-units tells.
    if not metric.takes(fact.unit) and (money or metric.units):
        units = "an ISO 4217 code such as CNY, or unstated" if money else some(metric.units)
        wrong = f"{named(fact.unit or 'null')}: no unit of {named(metric.name)}"
        mend = f"name the one that its words say: {units}"
        yield Breach("unknown-unit", (*path, "unit"), wrong, mend)


def ranges_have_two_ends(base: FactBase) -> Iterator[Breach]:
    """A range runs upwards, has one end at least, and is its own hedge.

    bad-range: A range has no end, runs downwards, or bears a hedge. It tells by itself how far it
    reaches.

    Mend: write its two ends as the words have them, `null` for one that they leave open, and no
    hedge.
    """
    for index, fact in enumerate(base.facts):
        if fact.range is None:
            continue
        path: Path = ("facts", index, "value")
        low, high = fact.range
        if low is None and high is None:
            yield Breach("bad-range", path, "no end", "write [80, 90], or null for one end")
        elif low is not None and high is not None and low >= high:
            yield Breach("bad-range", path, f"{low} to {high}", "write the lesser number first")
        elif fact.hedge != "exact":
            mend = "leave the hedge out: a range says how far it reaches"
            yield Breach("bad-range", path, f'"{fact.hedge}" of a range', mend)


def roles_are_of_texts(base: FactBase) -> Iterator[Breach]:
    """Markets and products are named by texts.

    bad-role: A metric that names markets or products measures something, instead of bearing texts.

    Mend: take the role out, or make it a metric of texts.
    """
    for index, metric in enumerate(base.metrics):
        if metric.role is not None and not metric.is_text:
            wrong, mend = f"{named(metric.name)}: no text", "write measures: text, or no role"
            yield Breach("bad-role", ("metrics", index, "role"), wrong, mend)


def rates_are_of_two_currencies(base: FactBase) -> Iterator[Breach]:
    """A rate has a price above zero, in another currency than the one priced.

    bad-rate: A rate of the base is of no currency, of one currency only, of no price, or of days
    without an end.

    Mend: write how much of one currency was paid for another, and in which days.
    """
    for path, code in standing(base, "rates.base", "rates.quote"):
        if not is_currency(code):
            wrong = f"{named(code)}: no currency"
            yield Breach("bad-rate", path, wrong, "write an ISO 4217 code")
    for index, rate in enumerate(base.rates):
        days = dates(rate.period)
        if days is not None and (days.first == date.min or days.last == date.max):
            wrong, mend = f"{rate.period}: no end", "write the days of the rate: 2018, 2018-04"
            yield Breach("bad-rate", ("rates", index, "period"), wrong, mend)
        if rate.base == rate.quote or not rate.rate:
            wrong = f"one {named(rate.base)} is {rate.rate} {named(rate.quote)}"
            mend = "write how much of another currency it cost"
            yield Breach("bad-rate", ("rates", index, "rate"), wrong, mend)


_COUNTED = frozenset({"count", "area", "length", "mass", "volume", "rank"})
"""The measures of which there is never less than nothing."""


def counts_are_not_negative(base: FactBase) -> Iterator[Breach]:
    """Nothing is fewer than none: things and areas are from 0 up, money and shares may be less.

    negative-count: A count or an area is below 0, and the fact is not garbled. Sums of money and
    shares may be.

    Mend: write the number without its sign, or `status: garbled` if the source prints it so.
    """
    for index, fact in enumerate(base.facts):
        metric = base.metric.get(fact.metric)
        counted = metric is not None and metric.measures in _COUNTED
        least = fact.range[0] if fact.range is not None else fact.value
        if counted and fact.status != "garbled" and str(least).startswith("-"):
            wrong = f"{least}: fewer than none"
            mend = "write a number from 0 up, or status: garbled"
            yield Breach("negative-count", ("facts", index, "value"), wrong, mend)


def lost_figures_are_garbled(base: FactBase) -> Iterator[Breach]:
    """A value is null only where the text is damaged.

    lost-value: A value is null, and the fact is not garbled. Only a damaged figure has no value.

    Mend: write the value, or `status: garbled`.
    """
    for index, fact in enumerate(base.facts):
        if fact.value is None and fact.status != "garbled":
            mend = "write the value, or status: garbled"
            yield Breach("lost-value", ("facts", index, "value"), "null, and not garbled", mend)


def periods_are_edtf(base: FactBase) -> Iterator[Breach]:
    """Periods of facts and dates of sources are EDTF.

    bad-period: A period of a fact, or the date of a source, is not written in EDTF. The program
    cannot tell when it was.

    Mend: write `2018`, `2018-04`, `199X` or `2016/2025`; `null` where the source does not say.
    """
    for path, text in standing(base, "facts.period", "rates.period", "sources.issued"):
        if isinstance(read := period(text), NotEdtf):
            yield Breach("bad-period", path, f"{named(text)}: {read.reason}", read.mend)
