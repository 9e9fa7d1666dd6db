"""What ``filter`` was asked, and what comes of it, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.answers.words import counted, listed
from clusters.factbase import find_source
from clusters.models import FactBase
from clusters.query.conditions import Answer
from clusters.query.facts import Selection

_ASKED = {"place": "in {}", "product": "makes {}", "market": "sells to {}"}
_ARTICLE = {"EU", "UAE", "UK", "US", "USA"}
_NAMED = 3


def asked_in_words(
    base: FactBase, conditions: Sequence[tuple[str, str]], wanted: Selection, *, any_one: bool
) -> str:
    """Write the conditions: ``Makes tiles and sells to the USA``.

    Args:
        base: The base asked.
        conditions: Names of conditions and their texts: ``("market", "Europe")``.
        wanted: What the facts that answer must be.
        any_one: Whether one condition that holds is enough.
    """
    each = [_condition(name, text.strip()) for name, text in conditions]
    told = [*each, *_of_facts(base, wanted, alone=not each)]
    words = listed(told, "or" if any_one else "and")
    return f"{words[:1].upper()}{words[1:]}"


def _condition(name: str, text: str) -> str:
    if name == "where":
        return text.replace("_", " ")
    return _ASKED[name].format(f"the {text}" if text in _ARTICLE else text)


def _of_facts(base: FactBase, wanted: Selection, *, alone: bool) -> Iterator[str]:
    what = "has " if alone else "by "
    if wanted.kinds:
        yield f"{what}facts of kind {listed(map(str.lower, wanted.kinds), 'or')}"
    if wanted.sources:
        ids = (find_source(base, word).id for word in wanted.sources)
        yield f"{what}facts from {listed(ids, 'or')}"


def verdicts_in_words(answers: Sequence[Answer]) -> str:
    """Write what clusters answer: ``yes for Huairen; maybe for 2 more``.

    Every cluster is counted: ``no source says so of any; 3 clusters may, 2 are not spoken of``.
    """
    names = {
        verdict: [one.cluster.name for one in answers if one.verdict == verdict]
        for verdict in ("yes", "maybe", "no", "not-said")
    }
    yes, maybe = names["yes"], names["maybe"]
    parts = [f"yes for {_names(yes)}" if yes else "no source says so of any"]
    if maybe and yes:
        parts.append(f"maybe for {_names(maybe)}")
    elif maybe:
        parts.append(f"{counted(len(maybe), 'cluster')} may")
    if names["no"]:
        parts.append(f"no for {_names(names['no'])}")
    if names["not-said"] and not maybe:
        parts.append(f"not said of {_names(names['not-said'])}")
    return "; ".join(parts)


def _names(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= _NAMED else counted(len(names), "cluster")
