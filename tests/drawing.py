"""Bases drawn at random: figures of every kind, scope, hedge, time and state, and conflicts."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

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


@st.composite
def figures(draw: st.DrawFn) -> Fact:
    """Draw a figure, more often an own sound result than anything else."""
    metric = draw(st.sampled_from(METRICS))
    low = draw(st.integers(1, 99))
    value = draw(st.sampled_from([low, low, low, (low, low + 9), (low, None)]))
    hedge: Hedge = "exact" if isinstance(value, tuple) else draw(st.sampled_from(get_args(Hedge)))
    scope: Scope = draw(st.sampled_from(SCOPES)) if draw(st.booleans()) else "city"
    status: Status = draw(st.sampled_from(["sound"] * 6 + ["garbled", "disputed"]))
    kind: Kind = draw(st.sampled_from(KINDS)) if draw(st.booleans()) else "actual"
    return a_fact(
        draw(st.sampled_from(NAMES)),
        value,
        metric=metric.name,
        unit=draw(st.sampled_from(["CNY", "USD"])) if metric.measures == "money" else "people",
        hedge=hedge,
        scope=scope,
        status=status,
        kind=kind,
        period=draw(st.just("2019") | st.sampled_from(PERIODS)),
        per=draw(st.sampled_from([None, None, "year"])),
        counts=draw(st.sampled_from([None, None, None, "makers"])),
        doubt=draw(st.sampled_from([None, None, "none"])),
        evidence=some_words(),
    )


def _clusters(doubted: frozenset[str]) -> tuple[Cluster, ...]:
    return tuple(
        a_cluster(name, perhaps=another_place() if name in doubted else None) for name in NAMES
    )


@st.composite
def alike(draw: st.DrawFn) -> Fact:
    """Draw a figure that could be ranked with the others, or one that differs in one thing."""
    plain = a_fact(draw(st.sampled_from(NAMES)), draw(st.integers(1, 99)))
    odd = draw(figures())
    field = draw(
        st.sampled_from(
            ["hedge", "scope", "kind", "status", "period", "counts", "doubt", "cluster"]
        )
    )
    return replace(plain, **{field: getattr(odd, field)}) if draw(st.booleans()) else plain


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
