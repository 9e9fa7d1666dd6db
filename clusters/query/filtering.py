"""Which clusters match: every condition asked of every cluster."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import get_args

from clusters.errors import Usage
from clusters.factbase import choose
from clusters.models import Cluster, FactBase, Kind
from clusters.query.conditions import CONDITIONS, Answer, Asked, Question
from clusters.query.selection import Selection, select
from clusters.query.three_valued import both


def matching(
    base: FactBase,
    conditions: Iterable[tuple[str, str]],
    selection: Selection,
    *,
    certain: bool = False,
) -> tuple[Answer, ...]:
    """Ask every cluster all conditions, joined by "and".

    Args:
        base: The base asked.
        conditions: Names of conditions and their texts: ``("market", "Europe")``.
        selection: What the facts that answer must be.
        certain: Count a maybe as a no.

    Raises:
        Usage: if a condition cannot be read, or nothing is asked.
    """
    named = list(conditions)
    asked = [CONDITIONS[name](text, base) for name, text in named]
    if selection != Selection() and all(name == "province" for name, _ in named):
        asked.append(_has_facts)
    if not asked:
        raise Usage(
            "nothing is asked: add --where, --province, --product, --market, --source or --kind"
        )
    kinds = frozenset(choose(word, get_args(Kind), "kind") for word in selection.kinds)
    question = Question(
        base=base, facts=select(base, selection), kinds=kinds or frozenset({"actual"})
    )
    answers = (_all(question, cluster, asked) for cluster in base.clusters)
    return tuple(_certain(answer) if certain else answer for answer in answers)


def _all(question: Question, cluster: Cluster, asked: list[Asked]) -> Answer:
    return reduce(_joined, (ask(question, cluster) for ask in asked))


def _joined(one: Answer, other: Answer) -> Answer:
    reason = "; ".join(dict.fromkeys(r for r in (one.reason, other.reason) if r))
    verdict = both(one.verdict, other.verdict)
    saying = [a.facts for a in (one, other) if verdict != "no" or a.verdict == "no"]
    facts = tuple(dict.fromkeys(fact for facts in saying for fact in facts))
    return Answer(one.cluster, verdict, facts, reason)


def _has_facts(question: Question, cluster: Cluster) -> Answer:
    facts = [fact for fact in question.facts if fact.cluster == cluster.id]
    own = tuple(fact for fact in facts if fact.within)
    if own:
        return Answer(cluster, "yes", own, "")
    unsure = tuple(fact for fact in facts if fact.scope == "unstated")
    if unsure:
        return Answer(cluster, "maybe", unsure, "whose figure it is, is not stated")
    reason = "said of a province or country, not of the cluster" if facts else "no such fact"
    return Answer(cluster, "no", (), reason)


def _certain(answer: Answer) -> Answer:
    if answer.verdict != "maybe":
        return answer
    return Answer(answer.cluster, "no", answer.facts, f"not certain: {answer.reason}")
