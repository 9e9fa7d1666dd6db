"""Answers of ``filter``: what several facts say together of one cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clusters.models import Cluster, Fact, FactBase
from clusters.money import RateDate
from clusters.query.judging import Judged, denies
from clusters.query.three_valued import Verdict


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
