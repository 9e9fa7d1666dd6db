"""The questions of ``filter``: each a function from a cluster to an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from clusters.errors import Usage
from clusters.factbase import find_metrics
from clusters.models import Cluster, Fact, FactBase
from clusters.query.facts import parted
from clusters.query.verdicts import (
    Answer,
    Asked,
    Judged,
    Question,
    judge_figure,
    judge_text,
    says,
    settle,
)
from clusters.query.where import parse_where


def where(text: str, base: FactBase) -> Asked:
    """Ask for a bound on a figure."""
    condition = parse_where(base, text)
    names = {metric.name for metric in condition.metrics}

    def ask(question: Question, cluster: Cluster) -> Answer:
        facts = _facts(question, cluster, names)
        kinds, when = question.kinds, question.rate_date
        current, earlier = parted(facts)
        judged = [judge_figure(base, fact, condition, kinds, when) for fact in current]
        judged += [Judged(fact, "no", "a later figure is known") for fact in earlier]
        return settle(cluster, judged)

    return ask


def product(text: str, base: FactBase) -> Asked:
    """Ask for a product that is made there."""
    names = {m.name for m in find_metrics(base, "products") if m.is_text}
    ask_facts = _stated(base, text, names)

    def ask(question: Question, cluster: Cluster) -> Answer:
        answer = ask_facts(question, cluster)
        if answer.verdict == "no" and says(cluster.industry, text):
            why = f"its industry is {cluster.industry}; no source names the product"
            return replace(answer, verdict="maybe", reason=why, silent=False)
        return answer

    return ask


def market(text: str, base: FactBase) -> Asked:
    """Ask for a market that is served from there; one aimed at is a maybe."""
    return _stated(base, text, {m.name for m in find_metrics(base, "export_markets")})


def province(text: str, base: FactBase) -> Asked:
    """Ask for the province; a place in doubt is a maybe."""
    known = {p.province for c in base.clusters for p in (c.place, c.perhaps) if p}
    if text.casefold() not in {name.casefold() for name in known}:
        listing = ", ".join(sorted(known))
        raise Usage(f"{text!r}: no cluster is in such a province: the base has {listing}")

    def ask(_: Question, cluster: Cluster) -> Answer:
        places = [place for place in (cluster.place, cluster.perhaps) if place]
        here = [place.province.casefold() == text.casefold() for place in places]
        if all(here):
            return Answer(cluster, "yes", (), "")
        if any(here):
            doubt = " or ".join(place.province for place in places)
            return Answer(cluster, "maybe", (), f"its place is in doubt: {doubt}")
        return Answer(cluster, "no", (), "in another province")

    return ask


CONDITIONS: dict[str, Callable[[str, FactBase], Asked]] = {
    "where": where,
    "product": product,
    "market": market,
    "province": province,
}
"""The conditions by the name of their option."""


def _stated(base: FactBase, text: str, names: set[str]) -> Asked:
    if not text.strip():
        raise Usage("an empty text: write the words to look for")

    def ask(question: Question, cluster: Cluster) -> Answer:
        facts = _facts(question, cluster, names)
        return settle(cluster, [judge_text(base, fact, text, question.kinds) for fact in facts])

    return ask


def _facts(question: Question, cluster: Cluster, names: Iterable[str]) -> list[Fact]:
    return [f for f in question.facts if f.cluster == cluster.id and f.metric in set(names)]
