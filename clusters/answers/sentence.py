"""A fact as a sentence ready to paste, made of its own fields and nothing else.

Faku, cluster: export value of 100 million USD in 2018 (China Daily 2019).
Huairen, city: employees, over 40,000 people, in May 2023 (Qiushi 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.answers.words import amount, in_sentence
from clusters.cite.wording import date_words, is_plain
from clusters.periods import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusters.models import Fact, FactBase, Metric

_KINDS = {
    "actual": "",
    "target": ", a target,",
    "plan": ", planned,",
    "capacity": ", a capacity,",
    "contract": ", by contract,",
}
_OF = {"money", "share", "area"}
"""What is measured such that its label reads on with "of": export value of 100 million USD."""


def sentence(base: FactBase, fact: Fact, in_text: Iterable[str]) -> str:
    """Say a fact with hedge, kind, year and whose it is, and who says so.

    ``in_text`` is what stands for each of its sources: ``(China Daily 2019)``.
    """
    metric = base.metric[fact.metric]
    said = f"{_whose(base, fact)}: {_what(metric, fact)}{_KINDS[fact.kind]}"
    who = fact.speaker
    office = f" ({who.office})" if who and who.office else ""
    speaker = f", according to {who.name}{office}" if who else ""
    when = _when(fact)
    comma = "," if when == "undated" else ""
    draft = ", a draft that nobody has confirmed" if fact.confirm else ""
    told = f"{said}{comma} {when}{speaker}{draft}".replace(",,", ",")
    return f"{told} {' '.join(dict.fromkeys(in_text))}.".replace(" .", ".")


def _whose(base: FactBase, fact: Fact) -> str:
    """Name the cluster and whose the figure is: ``Faku, Faku Ceramics Industrial Park (park)``.

    Where the place is in doubt that is said too: ``Hejian (city), perhaps Xuzhou``.
    """
    cluster = base.cluster[fact.cluster]
    scope = "scope not stated" if fact.scope == "unstated" else fact.scope
    perhaps = cluster.perhaps.within[-1] if cluster.perhaps and fact.doubt is None else None
    if perhaps and fact.subject and perhaps in fact.subject:
        return f"{fact.subject} ({scope}), perhaps {cluster.name}"
    name = f"{cluster.name}, perhaps {perhaps}" if perhaps else cluster.name
    return f"{name}, {fact.subject} ({scope})" if fact.subject else f"{name}, {scope}"


def _what(metric: Metric, fact: Fact) -> str:
    label = in_sentence(metric.label)
    counts = f" ({fact.counts})" if fact.counts else ""
    if fact.status == "garbled" and not fact.is_statement:
        return f"{label}, damaged in the source: “{fact.words}”,"
    if fact.value is None:
        return f"{label}, in the words of the source “{fact.words}”,"
    if fact.is_statement:
        return f"{label}, {fact.value},"
    joined = f"{label} of {amount(fact)}" if metric.measures in _OF else f"{label}, {amount(fact)}"
    return f"{joined}{counts}" if metric.measures in _OF else f"{joined}{counts},"


def _when(fact: Fact) -> str:
    """Say when: ``in 2018``, ``on 12 September 2019``, ``a year, as told in May 2023``."""
    if fact.per:
        aims = fact.kind in {"target", "plan"}
        yearly = "" if str(fact.unit).endswith("/year") else "yearly, " if aims else "a year, "
        told = "" if aims else "as told "
        return f"{yearly}{told}{at(fact.period)}" if fact.period else f"{yearly}undated"
    return at(fact.period) if fact.period else "undated"


def at(period: str) -> str:
    """Write when something was: ``in 2018``, ``on 12 September 2019``, ``in the 1990s``."""
    words = in_words(period)
    if is_plain(period):
        day = period.count("-") == 2  # noqa: PLR2004 - year, month and day
        return f"{'on' if day else 'in'} {date_words(period)}"
    if words.startswith(("until ", "since ")):
        return words
    if " to " in words:
        return f"from {words}"
    return f"in the {words}" if words.endswith("0s") else f"in {words}"
