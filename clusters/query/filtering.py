"""Which clusters match: every condition asked of every cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import TypeAlias, get_args

from clusters.errors import Usage
from clusters.evidence.doubts import Doubts
from clusters.factbase import choose
from clusters.models import Cluster, Fact, FactBase, Kind
from clusters.money import RateDate
from clusters.query.answering import Judged, Question
from clusters.query.conditions import CONDITIONS, Answer, settle
from clusters.query.facts import Selection, select
from clusters.query.verdicts import Verdict, both, either

Join: TypeAlias = Callable[[Verdict, Verdict], Verdict]
"""How verdicts are joined."""


def matching(  # noqa: PLR0913 - three are keywords, one for each option
    base: FactBase,
    conditions: Iterable[tuple[str, str]],
    selection: Selection,
    *,
    any_one: bool = False,
    certain: bool = False,
    rate_date: RateDate = "then",
) -> tuple[Answer, ...]:
    """Ask every cluster all conditions, joined by "and" or by "or".

    Args:
        base: The base asked.
        conditions: Names of conditions and their texts: ``("market", "Europe")``.
        selection: What the facts that answer must be.
        any_one: Join them by "or": one that holds is enough.
        certain: Count a maybe as not said.
        rate_date: The day or days whose rates convert money.

    Raises:
        Usage: if a condition cannot be read, or nothing is asked.
    """
    named = list(conditions)
    asked = [CONDITIONS[name](text, base) for name, text in named]
    if selection != Selection() and all(name == "place" for name, _ in named):
        asked.append(_has_facts)
    if not asked:
        raise Usage("nothing is asked", code="nothing-asked")
    kinds = frozenset(choose(word, get_args(Kind), "kind") for word in selection.kinds)
    question = Question(
        base=base,
        doubts=Doubts(base),
        facts=_by_cluster(select(base, selection)),
        kinds=kinds or frozenset({"actual"}),
        rate_date=rate_date,
    )
    join = either if any_one else both
    answers = (_joined([ask(question, c) for ask in asked], join) for c in base.clusters)
    return tuple(_certain(answer) if certain else answer for answer in answers)


def _joined(answers: list[Answer], join: Join) -> Answer:
    """Join the answers to several conditions, keeping those that decide.

    "And" stands with all its parts and falls with one; "or" the other way about.
    """
    verdict = reduce(join, (answer.verdict for answer in answers))
    stands = join is both and verdict in {"yes", "maybe"}
    telling = [one for one in answers if one.verdict == verdict or stands]
    return Answer(
        answers[0].cluster,
        verdict,
        _once(one.grounds for one in telling),
        _once(one.instead for one in telling),
        "; ".join(dict.fromkeys(one.reason for one in telling if one.reason)),
        verdict == "yes" and (any if join is both else all)(one.in_part for one in telling),
    )


def _once(groups: Iterable[Iterable[Judged]]) -> tuple[Judged, ...]:
    return tuple(dict.fromkeys(judged for group in groups for judged in group))


def _has_facts(question: Question, cluster: Cluster) -> Answer:
    judged = [_of_the_cluster(question, fact) for fact in question.facts.get(cluster.id, ())]
    return settle(cluster, judged)


def _of_the_cluster(question: Question, fact: Fact) -> Judged:
    if fact.scope == "unstated":
        return Judged(fact, "maybe", "whose figure it is, is not stated")
    if not fact.within:
        return Judged(fact, "not-said", f"of a {fact.scope}, not of the cluster")
    doubt = question.doubts.grave(fact)
    return Judged(fact, "maybe" if doubt else "yes", doubt.reason if doubt else "")


def _certain(answer: Answer) -> Answer:
    if answer.verdict != "maybe":
        return answer
    instead = (*answer.grounds, *answer.instead)
    return Answer(answer.cluster, "not-said", (), instead, answer.reason)


def _by_cluster(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.cluster, []).append(fact)
    return {name: tuple(those) for name, those in found.items()}
