"""Which clusters match: every condition asked of every cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import TypeAlias, get_args

from clusters.errors import Usage
from clusters.factbase import choose
from clusters.models import Cluster, FactBase, Kind
from clusters.money import RateDate
from clusters.query.conditions import CONDITIONS
from clusters.query.facts import Selection, select
from clusters.query.verdicts import Answer, Asked, Judged, Question, Verdict, both, either

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
        certain: Count a maybe as a no.
        rate_date: The day or days whose rates convert money.

    Raises:
        Usage: if a condition cannot be read, or nothing is asked.
    """
    named = list(conditions)
    asked = [CONDITIONS[name](text, base) for name, text in named]
    if selection != Selection() and all(name == "province" for name, _ in named):
        asked.append(_has_facts)
    if not asked:
        raise Usage("nothing is asked", code="nothing-asked")
    kinds = frozenset(choose(word, get_args(Kind), "kind") for word in selection.kinds)
    question = Question(
        base=base,
        facts=select(base, selection),
        kinds=kinds or frozenset({"actual"}),
        rate_date=rate_date,
    )
    join = either if any_one else both
    answers = (_all(question, cluster, asked, join) for cluster in base.clusters)
    return tuple(_certain(answer) if certain else answer for answer in answers)


def _all(question: Question, cluster: Cluster, asked: list[Asked], join: Join) -> Answer:
    answers = [ask(question, cluster) for ask in asked]
    verdict = reduce(join, (answer.verdict for answer in answers))
    # "And" stands with all its parts and falls with one; "or" the other way about.
    telling = [a for a in answers if a.verdict == verdict or (join is both and verdict != "no")]
    grounds = dict.fromkeys(judged for answer in telling for judged in answer.grounds)
    reasons = dict.fromkeys(a.reason for a in (answers if join is both else telling) if a.reason)
    silent = verdict == "no" and all(a.silent for a in answers if a.verdict == "no")
    return Answer(cluster, verdict, tuple(grounds), "; ".join(reasons), silent)


def _has_facts(question: Question, cluster: Cluster) -> Answer:
    facts = [fact for fact in question.facts if fact.cluster == cluster.id]
    own = tuple(fact for fact in facts if fact.within)
    if own:
        return Answer(cluster, "yes", tuple(Judged(fact, "yes", "") for fact in own), "")
    unsure = tuple(fact for fact in facts if fact.scope == "unstated")
    if unsure:
        why = "whose figure it is, is not stated"
        return Answer(cluster, "maybe", tuple(Judged(fact, "maybe", why) for fact in unsure), why)
    reason = "said of a province or country, not of the cluster" if facts else "no such fact"
    return Answer(cluster, "no", (), reason)


def _certain(answer: Answer) -> Answer:
    if answer.verdict != "maybe":
        return answer
    return Answer(answer.cluster, "no", answer.grounds, f"not certain: {answer.reason}")
