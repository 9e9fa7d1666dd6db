"""A comparison in few words: whose, when and why, and the sentence that answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from clusters.answers.picking import Pick, Picked
from clusters.answers.words import amount, converted, figure, period, unit_words
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured, Reason
from clusters.models import Fact, FactBase, SetAside
from clusters.render.text import cells

_NAME = 20
"""The most cells in which a row names a park or a province; a longer name is left to ``--all``."""
_FEW = 3
"""How many clusters a sentence names; the others it counts."""


def short(fact: Fact) -> str:
    """Write whose a figure is and when it held, for a row: ``Guangdong, 2021-H1``."""
    named = fact.subject if fact.subject and cells(fact.subject) <= _NAME else None
    scope = "not said" if fact.scope == "unstated" else fact.scope
    park = fact.scope in {"park", "cluster", "district"}
    return f"{scope if park or named is None else named}, {when(fact)}"


_HALF = re.compile(r"(\d{4})-(01 to \1-06|07 to \1-12)")


def when(fact: Fact) -> str:
    """Write when a figure held, half a year in brief: ``2021-H1``."""
    return _HALF.sub(lambda m: f"{m[1]}-H{1 if m[2] < '07' else 2}", period(fact).text)


def why_not(fact: Fact, one: SetAside, group: Group) -> str:
    """Say in two or three words why a figure has no rank."""
    if one.code in {"other-period", "other-definition"}:
        return one.reason if one.code == "other-period" else _IN_BRACKETS.sub("", one.reason)
    if one.code == "other-scope":
        return _OF.get(fact.scope, f"of a {fact.scope}")
    if one.code == "other-unit":
        unit = f"in {unit_words(fact.unit or '')}"
        return (group.yardstick.terms.currency and one.reason.partition(": ")[2]) or unit
    if one.code == "alone" and group.metric.measures == "money" and group.yardstick.unit:
        return f"alone in {group.yardstick.unit}"
    return _WHY.get(one.code, one.reason)


_IN_BRACKETS = re.compile(r" \([^()]*\)$")
"""What a reason adds in brackets, such as the words of the source in its own language."""
_OF = {
    "unstated": "whose not said",
    "province": "a province's",
    "region": "a region's",
    "country": "a country's",
    "company": "a company's",
    "household": "a household's",
    "part": "a part's",
    "line": "one line's",
}
_WHY = {
    "actual": "a result",
    "contract": "a contract",
    "plan": "a plan",
    "target": "a target",
    "capacity": "a capacity",
    "garbled": "damaged",
    "disputed": "disputed",
    "unconfirmed": "a draft",
    "doubtful-subject": "whose: in doubt",
    "in-conflict": "in conflict",
    "later": "later",
    "undated": "undated",
    "alone": "alone",
    "no-order": "has no order",
}


def value(pick: Pick, said: str = "") -> str:
    """Write a figure with its kind, unless its heading or the reason beside it says that."""
    fact = pick.fact
    reason = pick.why.code if isinstance(pick.why, SetAside) else ""
    if fact.status == "sound" and fact.kind in {said, reason}:
        return amount(fact)
    return figure(fact).text


def in_unit(found: Measured | Reason) -> str:
    """Write a figure in the unit compared; nothing where its source has it so, or none can be."""
    if not isinstance(found, Measured) or not found.is_converted:
        return ""
    return converted(found.value, found.unit, found.fact.hedge, found.rate)


_COUNTED = {
    "actual": ("result", "results"),
    "contract": ("contract", "contracts"),
    "plan": ("plan", "plans"),
    "target": ("target", "targets"),
    "capacity": ("capacity", "capacities"),
    "garbled": "damaged",
    "disputed": "disputed",
    "unconfirmed": ("draft", "drafts"),
    "doubtful-subject": "in doubt",
    "in-conflict": "in conflict",
    "other-scope": "not its own",
    "other-definition": "of another count",
    "other-unit": "in another unit",
    "other-period": "of other times",
    "later": "later",
    "undated": "undated",
    "alone": "alone",
    "no-order": "without order",
}


def counted(codes: Counter[str]) -> str:
    """Count figures by the reason why they are not shown: ``2 of another time, 1 target``."""
    most = codes.most_common()
    told = [f"{n:,} {_word(code, n)}" for code, n in most[:_REASONS]]
    rest = sum(n for _, n in most[_REASONS:])
    return ", ".join([*told, *([f"{rest:,} {'others' if rest > 1 else 'other'}"] if rest else [])])


_REASONS = 3
"""How many reasons a line counts; the others it counts together."""


def _word(code: str, number: int) -> str:
    word = _COUNTED.get(code, code)
    return word if isinstance(word, str) else word[number > 1]


def in_sentence(label: str) -> str:
    """Write a label inside a sentence: ``export value``, but ``GDP growth``."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def listed(words: Sequence[str]) -> str:
    """Join words: ``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def some(words: Sequence[str], most: int) -> str:
    """Join words, and count those that are too many."""
    if len(words) <= most:
        return listed(words)
    return listed([*words[:most], f"{len(words) - most:,} more"])


def answer(base: FactBase, found: Sequence[Picked]) -> str:
    """Answer a comparison in a sentence or two, from what was judged."""
    ranked = [one for one in found if one.group.order == "ranked"]
    open_ = [one for one in found if one.group.order == "at-least"]
    said = [_ranked(base, one.group) for one in ranked[:2]]
    said += [_at_least(base, one.group) for one in open_[: 2 - len(said)]]
    more = len(ranked) + len(open_) - len(said)
    rest = [one for one in found if one.group.order == "none" and one.picks]
    if more:
        said.append(f"{more:,} more can be put in order.")
    elif not said:
        said += [_unranked(base, one, alone=len(rest) == 1) for one in _main(rest)]
    elif rest:
        said.append(f"Of {len(rest):,} other {_s('metric', len(rest))} nothing can be ranked.")
    return " ".join(said)


def _s(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"


def _main(found: Sequence[Picked]) -> Sequence[Picked]:
    """Choose the metric of which to say why nothing is ranked: a headline one, or the first."""
    headline = [one for one in found if one.group.metric.headline]
    return (headline or found)[:1]


def _ranked(base: FactBase, group: Group) -> str:
    tiers = [list(those) for _, those in groupby(group.ranked, key=lambda one: one.rank)]
    named = [listed(list(_each(base, tier))) for tier in tiers]
    first, *others = named
    place = tiers[0][0].rank
    lead = "ranks first" if place == 1 else f"has rank {place}"
    verb = "share the first place" if tiers[0][0].shared else lead
    behind = f", before {some(others, _FEW - 1)}" if others else ""
    return f"{first} {verb} by {in_sentence(group.metric.label)}{behind}."


def _each(base: FactBase, rows: Sequence[Ranked]) -> Iterator[str]:
    """Yield each cluster with its figure: ``Jingdezhen (75 countries, 2016)``."""
    names: dict[str, Fact] = {}
    for one in rows:
        names.setdefault(one.fact.cluster, one.fact)
    for cluster, fact in names.items():
        found = next(one.measured for one in rows if one.fact is fact)
        same = in_unit(found)
        said = f"{figure(fact).text}{f' = {same}' if same else ''}, {when(fact)}"
        yield f"{base.cluster[cluster].name} ({said})"


def _at_least(base: FactBase, group: Group) -> str:
    label = in_sentence(group.metric.label)
    named = some(list(_each(base, group.ranked)), _FEW)
    return f"By {label} the order is not certain; by what is there at least: {named}."


def _unranked(base: FactBase, picked: Picked, *, alone: bool) -> str:
    label = in_sentence(picked.group.metric.label)
    reasons: dict[str, list[str]] = {}
    for pick in picked.picks:
        if isinstance(pick.why, SetAside):
            why = _BECAUSE.get(pick.why.code) or why_not(pick.fact, pick.why, picked.group)
            reasons.setdefault(why, []).append(base.cluster[pick.cluster].name)
    told = ", ".join(f"{why} ({some(names, _FEW)})" for why, names in reasons.items())
    if alone:
        return f"Nothing can be ranked by {label}: {told}."
    return f"Nothing can be ranked. {picked.group.metric.label}: {told}."


_BECAUSE = {
    "other-definition": "counts something else",
    "doubtful-subject": "in doubt whose",
    "alone": "alone",
}
"""The reasons that a sentence has in other words than a row."""
