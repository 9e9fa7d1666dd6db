"""A comparison in few words: whose, when and why, and the sentence that answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from clusters.answers.picking import Pick, Picked
from clusters.answers.words import (
    amount,
    counted,
    figure,
    in_sentence,
    listed,
    of_what,
    period,
    some,
    unit_words,
    worth,
)
from clusters.compare import Group, Ranked
from clusters.compare.judging import Measured, Reason
from clusters.models import Fact, FactBase, SetAside
from clusters.render.text import cells

if TYPE_CHECKING:
    from clusters.answers.footnotes import Footnotes

_NAME = 20
"""The most cells in which a row names a park or a province; a longer name is left to ``--all``."""
_FEW = 3
"""How many clusters a sentence names; the others it counts."""


def short(fact: Fact) -> str:
    """Write whose a figure is and when it held, for a row: ``Guangdong, 2021-H1``."""
    named = fact.subject if fact.subject and cells(fact.subject) <= _NAME else None
    scope = "not said" if fact.scope == "unstated" else fact.scope
    park = fact.scope in {"park", "cluster", "district"}
    return f"{scope if park or named is None else named}{of_what(fact)}, {when(fact)}"


_HALF = re.compile(r"(\d{4})-(01 to \1-06|07 to \1-12)")


def when(fact: Fact) -> str:
    """Write when a figure held, half a year in brief: ``2021-H1``."""
    return _HALF.sub(lambda m: f"{m[1]}-H{1 if m[2] < '07' else 2}", period(fact).text)


def why_not(fact: Fact, one: SetAside, group: Group) -> str:
    """Say in two or three words why a figure has no rank."""
    match one.code:
        case "other-period" | "other-definition":
            return _IN_BRACKETS.sub("", one.reason) if one.code != "other-period" else one.reason
        case "other-scope":
            return _OF.get(fact.scope, f"a {fact.scope}'s")
        case "other-unit":
            unit = f"in {unit_words(fact.unit or '')}"
            return (group.yardstick.terms.currency and one.reason.partition(": ")[2]) or unit
        case "alone" if group.metric.measures == "money" and group.yardstick.unit:
            return f"alone in {group.yardstick.unit}"
    return _STATES.get(one.code, ("", one.reason))[1]


_IN_BRACKETS = re.compile(r" \([^()]*\)$")
"""What a reason adds in brackets, such as the words of the source in its own language."""
_OF = {"unstated": "whose not said", "line": "one line's"}
"""Of whom a figure is, where that is not plainly a province's or a household's."""
_NOUNS = {
    "actual": "result",
    "contract": "contract",
    "plan": "plan",
    "target": "target",
    "capacity": "capacity",
    "unconfirmed": "draft",
}
"""What a figure is, by the code of the reason why it has no rank."""
_STATES = {
    **{code: (f"a {noun}", f"a {noun}") for code, noun in _NOUNS.items()},
    "garbled": ("damaged", "damaged"),
    "disputed": ("disputed", "disputed"),
    "doubtful-subject": ("in doubt", "in doubt whose"),
    "in-conflict": ("in conflict", "in conflict"),
    "other-scope": ("not its own", ""),
    "other-definition": ("of another count", ""),
    "other-unit": ("in another unit", ""),
    "other-period": ("of other times", ""),
    "later": ("later", "later"),
    "undated": ("undated", "undated"),
    "alone": ("alone", "alone"),
    "no-order": ("without order", "has no order"),
}
"""What else it is: behind a number of such figures, and of one."""


def value(pick: Pick, said: str = "") -> str:
    """Write a figure with its kind, unless its heading or the reason beside it says that."""
    fact = pick.fact
    reason = pick.aside.code if pick.aside else ""
    if fact.status == "sound" and fact.kind in {said, reason}:
        return amount(fact)
    return figure(fact).text


def in_unit(found: Measured | Reason, *, rate: bool = True) -> str:
    """Write a figure in the unit compared; nothing where its source has it so, or none can be."""
    if not isinstance(found, Measured) or not found.is_converted:
        return ""
    return worth(found.fact, found.value, found.unit, found.rate, brief=not rate)


def in_a_cell(text: str, unit: str) -> str:
    """Write a figure in a cell: the heading has its unit, and ``bn`` stands for billion."""
    if unit:
        text = re.sub(rf" {re.escape(unit_words(unit))}(?= \(|$)", "", text, count=1)
    for word, sign in _SIGNS.items():
        text = text.replace(word, sign, 1) if text.startswith(word) else text
    return _SCALE.sub(lambda found: _SCALES[found[0]], text)


_SCALES = {"million": "m", "billion": "bn", "trillion": "tn"}
_SCALE = re.compile(r"(?<=\d )(?:million|billion|trillion)\b")
_SIGNS = {"over ": ">", "at least ": "≥", "about ": "≈", "under ": "<", "up to ": "≤"}
"""The hedges as signs, for cells; "nearly" stays a word."""


def by_reason(codes: Counter[str]) -> str:
    """Count figures by the reason why they are not shown: ``2 of other times, 1 target``."""
    most = codes.most_common()
    told = [_so_many(n, code) for code, n in most[:_REASONS]]
    rest = sum(n for _, n in most[_REASONS:])
    return ", ".join([*told, *([counted(rest, "other")] if rest else [])])


_REASONS = 3
"""How many reasons a line counts; the others it counts together."""


def _so_many(number: int, code: str) -> str:
    if noun := _NOUNS.get(code):
        return counted(number, noun, "capacities" if noun == "capacity" else "")
    return f"{number:,} {_STATES.get(code, (code, ''))[0]}"


def later(notes: Footnotes, picked: Picked) -> Iterator[str]:
    """Name the figures that are later than those compared: ``Hejian over 50 (2023-07) [19]*``.

    The unit is told with the first.
    """
    unit = ""
    for fact in picked.later:
        name, marks = notes.base.cluster[fact.cluster].name, notes.mark(fact).text
        whose = fact.subject if fact.subject and fact.subject in short(fact) else name
        told = amount(fact)
        told = told.removesuffix(f" {unit_words(unit)}") if fact.unit == unit else told
        yield f"{whose} {told} ({period(fact).text}) {marks}"
        unit = fact.unit or ""


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
        headline = [one for one in rest if one.group.metric.headline]
        said += [_unranked(base, one, alone=len(rest) == 1) for one in (headline or rest)[:1]]
    elif rest:
        others = "the other metric" if len(rest) == 1 else f"{len(rest):,} other metrics"
        said.append(f"By {others} none: {reasons(rest)}.")
    labels = [in_sentence(one.group.metric.label) for one in found]
    asked = "is of the kind, scope and period asked for"
    return " ".join(said) or f"No figure of {listed(labels[:_REASONS], 'or')} {asked}."


def reasons(found: Iterable[Picked]) -> str:
    """Say in a few words why figures have no rank: ``alone, in conflict or in doubt``."""
    codes = Counter(pick.aside.code for one in found for pick in one.picks if pick.aside)
    told = dict.fromkeys(_STATES.get(code, (code,))[0] for code, _ in codes.most_common())
    return listed([*told][:_REASONS], "or")


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
        if aside := pick.aside:
            why = _BECAUSE.get(aside.code) or why_not(pick.fact, aside, picked.group)
            reasons.setdefault(why, []).append(base.cluster[pick.cluster].name)
    told = ", ".join(f"{why} ({some(names, _FEW)})" for why, names in reasons.items())
    if alone:
        return f"Nothing can be ranked by {label}: {told}."
    return f"Nothing can be ranked. {picked.group.metric.label}: {told}."


_BECAUSE = {"other-definition": "counts something else", "alone": "alone"}
"""The reasons that a sentence has in other words than a row."""
