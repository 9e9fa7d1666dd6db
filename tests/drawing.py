"""Bases drawn at random: figures of every kind, scope, hedge, time and state, and conflicts."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from clusters.amounts.amount import Hedge
from clusters.models import Cluster, Conflict, Fact, FactBase, Kind, Metric, Scope, Status
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, another_place, some_words

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
    scope: Scope = draw(st.just("city") | st.sampled_from(get_args(Scope)))
    status: Status = draw(st.sampled_from(["sound"] * 6 + ["garbled", "disputed"]))
    kind: Kind = draw(st.just("actual") | st.sampled_from(get_args(Kind)))
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
def bases(draw: st.DrawFn) -> FactBase:
    """Draw a base of some figures, of which a conflict may join some of one cluster."""
    drawn = draw(st.lists(figures(), min_size=1, max_size=10))
    facts = tuple(a_numbered(fact, number) for number, fact in enumerate(drawn))
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
    from dataclasses import replace

    return replace(fact, id=f"{fact.cluster}.{fact.metric}.{number}")
