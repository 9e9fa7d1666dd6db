"""Bases drawn at random: figures of every kind, scope, hedge, time and state, and conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import prod
from typing import Any, get_args

from hypothesis import strategies as st

from clusters.amounts.amount import Hedge
from clusters.models import Cluster, Conflict, Fact, FactBase, Kind, Metric, Scope, Status
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, another_place, some_words

SCOPES: tuple[Scope, ...] = get_args(Scope)
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMES = ("faku", "foshan", "huairen", "xuzhou")
METRICS: tuple[Metric, ...] = (
    a_metric("employees"),
    a_metric("guests", family="guests", direction="less"),
    a_money("sold", family="sold", flow=True),
)
PERIODS = ("2010", "2015/2018", "2018", "2018-05", "2019~", "2019", "2019-01/2019-06", "199X", None)


_VALUES = (lambda low: low,) * 3 + (lambda low: (low, low + 9), lambda low: (low, None))
_OFTEN_SOUND: tuple[Status, ...] = (*("sound",) * 6, "garbled", "disputed")
_NUMBERS = range(1, 100)
_ODD = ("hedge", "scope", "kind", "status", "period", "counts", "doubt", "cluster")


def _drawn_together(draw: st.DrawFn, *choices: Sequence[Any]) -> Iterator[Any]:
    """Draw one of each of some choices, as one number: a draw costs more than what is drawn.

    Together they are less than 2^24 many: of more, hypothesis draws the small more often.
    """
    number = draw(st.integers(0, prod(map(len, choices)) - 1))
    for each in choices:
        number, place = divmod(number, len(each))
        yield each[place]


@st.composite
def figures(draw: st.DrawFn) -> Fact:
    """Draw a figure, more often an own sound result than anything else."""
    metric, low, form, hedge, name, currency = _drawn_together(
        draw, METRICS, _NUMBERS, _VALUES, get_args(Hedge), NAMES, ("CNY", "USD")
    )
    scope, kind, status, period, per, counts, doubt = _drawn_together(
        draw,
        ("city",) * len(SCOPES) + SCOPES,
        ("actual",) * len(KINDS) + KINDS,
        _OFTEN_SOUND,
        ("2019",) * len(PERIODS) + PERIODS,
        (None, None, "year"),
        (None, None, None, "makers"),
        (None, None, "none"),
    )
    value = form(low)
    return a_fact(
        name,
        value,
        metric=metric.name,
        unit=currency if metric.measures == "money" else "people",
        hedge="exact" if isinstance(value, tuple) else hedge,
        scope=scope,
        status=status,
        kind=kind,
        period=period,
        per=per,
        counts=counts,
        doubt=doubt,
        evidence=some_words(),
    )


def _clusters(doubted: frozenset[str]) -> tuple[Cluster, ...]:
    return tuple(
        a_cluster(name, perhaps=another_place() if name in doubted else None) for name in NAMES
    )


@st.composite
def alike(draw: st.DrawFn) -> Fact:
    """Draw a figure that could be ranked with the others, or one that differs in one thing."""
    name, value, field, is_odd = _drawn_together(draw, NAMES, _NUMBERS, _ODD, (False, True))
    plain = a_fact(name, value)
    return replace(plain, **{field: getattr(draw(figures()), field)}) if is_odd else plain


@st.composite
def bases(draw: st.DrawFn, drawn: st.SearchStrategy[Fact] | None = None) -> FactBase:
    """Draw a base of some figures, of which a conflict may join some of one cluster."""
    several = figures() | alike() if drawn is None else drawn
    found = draw(st.lists(several, min_size=1, max_size=10))
    facts = tuple(a_numbered(fact, number) for number, fact in enumerate(found))
    doubted = draw(st.frozensets(st.sampled_from(NAMES), max_size=1))
    joined = [[f.id for f in facts if f.cluster == name] for name in NAMES]
    told = [
        Conflict(id=f"told{n}", facts=tuple(ids[:2]), note="They differ.")
        for n, ids in enumerate(joined)
        if len(ids) > 1 and draw(st.booleans())
    ]
    return a_base(*facts, metrics=METRICS, clusters=_clusters(doubted), conflicts=tuple(told[:1]))


def a_numbered(fact: Fact, number: int) -> Fact:
    """Give a fact an id of its own."""
    return replace(fact, id=f"{fact.cluster}.{fact.metric}.{number}")
