"""What ``filter`` was asked, and what comes of it, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from clusters.answers.words import counted, listed
from clusters.factbase import find_source
from clusters.models import FactBase
from clusters.query.conditions import Answer
from clusters.query.facts import Selection
from clusters.territories import readings

_ASKED = {"place": "in {}", "product": "makes {}", "market": "sells to {}"}
_ARTICLE = {"Americas", "EU", "Netherlands", "Philippines", "UAE", "UK", "US", "USA"}
_NAMED = 3


def asked_in_words(
    base: FactBase, conditions: Sequence[tuple[str, str]], wanted: Selection, *, any_one: bool
) -> str:
    """Write conditions such as ``("market", "USA")``: ``Makes tiles and sells to the USA``."""
    each = [_condition(name, text.strip()) for name, text in conditions]
    told = [*each, *_of_facts(base, wanted, alone=not each)]
    words = listed(told, "or" if any_one else "and")
    return f"{words[:1].upper()}{words[1:]}"


def _condition(name: str, text: str) -> str:
    if name == "where":
        return text.replace("_", " ")
    words = _ASKED[name].format(_with_article(text))
    several = readings(text) if name in {"place", "market"} else ()
    return f"{words} (read as {listed(map(_with_article, several), 'or')})" if several else words


def _with_article(name: str) -> str:
    takes = name in _ARTICLE or name.startswith("United ")
    return f"the {name}" if takes else name


def _of_facts(base: FactBase, wanted: Selection, *, alone: bool) -> Iterator[str]:
    what = "has " if alone else "by "
    if wanted.kinds:
        yield f"{what}facts of kind {listed(map(str.lower, wanted.kinds), 'or')}"
    if wanted.sources:
        ids = (find_source(base, word).id for word in wanted.sources)
        yield f"{what}facts from {listed(ids, 'or')}"


def verdicts_in_words(answers: Sequence[Answer]) -> str:
    """Write what clusters answer: ``yes for Faku (2010) and a part of Huairen; no for Foshan``.

    Where none is a plain yes it is told whether a source comes near, or none says anything.
    """
    of = {
        verdict: [one for one in answers if one.verdict == verdict]
        for verdict in ("yes", "maybe", "no", "not-said")
    }
    near = of["maybe"] or any(one.instead for one in of["not-said"])
    none = "no clear yes" if near else "no source says so of any"
    dates = _years(of["yes"]) if len(of["yes"]) > _NAMED else ""
    parts = [f"yes for {_names(of['yes'], _part)}{dates}" if of["yes"] else none]
    if of["maybe"]:
        parts.append(f"maybe for {_names(of['maybe'], _name)}")
    if of["no"]:
        dates = _years(of["no"]) if len(of["no"]) > _NAMED else ""
        parts.append(f"no for {_names(of['no'], _dated)}{dates}")
    if of["not-said"] and not of["maybe"]:
        parts.append(f"not said of {_names(of['not-said'], _name)}")
    return "; ".join(parts)


def _names(answers: Sequence[Answer], name: Callable[[Answer], str]) -> str:
    if len(answers) <= _NAMED:
        return listed(list(map(name, answers)))
    parts = sum(one.in_part for one in answers)
    return counted(len(answers), "cluster") + (f", {parts} of them in part" if parts else "")


def _name(answer: Answer) -> str:
    return answer.cluster.name


def _part(answer: Answer) -> str:
    return f"a part of {_dated(answer)}" if answer.in_part else _dated(answer)


def _dated(answer: Answer) -> str:
    return f"{answer.cluster.name}{_years([answer])}"


def _years(answers: Sequence[Answer]) -> str:
    """Tell how old the figures are that decide: `` (2010)``, `` (2010 to 2023)``."""
    facts = [fact for one in answers for fact in one.facts if not fact.is_statement]
    years = sorted(fact.dated.year for fact in facts if fact.dated)
    span = " to ".join(map(str, dict.fromkeys((years[0], years[-1])))) if years else ""
    told = [span] if span else []
    told += ["undated"] if len(years) < len(facts) else []
    return f" ({' or '.join(told)})" if told else ""
