"""The page of a comparison: a row a cluster and metric, and what is left out, counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from clusters.answers.brevity import by_reason, in_a_cell, in_unit, later, short, value, why_not
from clusters.answers.footnotes import Footnotes
from clusters.answers.picking import Pick, Picked
from clusters.answers.words import (
    NAMES,
    ROWS,
    counted,
    in_sentence,
    listed,
    rates_in_brief,
    some,
    unit_words,
)
from clusters.compare import Group
from clusters.compare.judging import Measured
from clusters.light import dataclass
from clusters.models import Fact
from clusters.models.fact import LOCAL
from clusters.render.document import Cell, Role, Section, columns, without_empty


@dataclass(frozen=True)
class Standing:
    """A comparison by some metrics, as one screen shows it."""

    notes: Footnotes
    """The marks of the page."""
    groups: Sequence[Group]
    """The clusters by each metric."""
    most: int = ROWS
    """How many rows it may have."""

    def figures(self) -> list[Picked]:
        """List what is shown of each metric of figures of which anything is stated."""
        return [Picked(g) for g in self.groups if not g.metric.is_text and _is_stated(g)]

    def sections(self) -> Iterator[Section]:
        """Lay out the figures metric by metric."""
        shown = self._shown()
        if not shown:
            return
        rows = tuple(self._rows(shown))
        if all(len(row) == 1 for row in rows):
            yield Section("", remarks=tuple(row[0] for row in rows))
            return
        unit = f"In {shown[0][0].group.yardstick.terms.currency or 'one unit'}"
        titles = columns("Cluster", "Figure", unit, "Whose, when", "Source", "Why not ranked")
        title = title_of(self.groups[0]) if len(self.groups) == 1 else ""
        yield without_empty(Section(title, titles, rows), 2, 5)

    def clusters(self) -> tuple[str, ...]:
        """List the ids of the clusters that the rows show."""
        rows = [pick.cluster for _, picks in self._shown() for pick in picks]
        if all(group.metric.is_text for group in self.groups):
            rows = [one.cluster for group in self.groups for one in group.set_aside if one.fact]
        return tuple(dict.fromkeys(rows))

    def _shown(self) -> list[tuple[Picked, list[Pick]]]:
        shown, left = [], self.most
        for picked in self.figures():
            picks = list(picked.picks[:left])
            left -= len(picks)
            if picks:
                shown.append((picked, picks))
        return shown

    def _rows(self, shown: Iterable[tuple[Picked, list[Pick]]]) -> Iterator[tuple[Cell, ...]]:
        for picked, picks in shown:
            group = picked.group
            if len(self.groups) == 1:
                yield from (self._row(group, pick) for pick in picks)
            elif len(picked.picks) == 1:
                yield (Cell(f"{_heading(group)}: {self._in_a_line(group, picks[0])}"),)
            else:
                yield (Cell(_heading(group), "name"),)
                yield from (self._row(group, pick) for pick in picks)

    def _row(self, group: Group, pick: Pick) -> tuple[Cell, ...]:
        fact = pick.fact
        role: Role = "figure" if pick.ranked else "plain"
        return (
            Cell(f"{pick.place} {self.notes.name(fact.cluster).text}".lstrip(), "name"),
            Cell(value(pick, _said_kind(group)), role, passages=self.notes.passages(*pick.facts)),
            Cell(self._converted(group, fact), role),
            Cell(short(fact)),
            self.notes.mark(*pick.facts, reading=bool(pick.ranked)),
            Cell(why_not(fact, pick.aside, group) if pick.aside else "", "quiet"),
        )

    def _converted(self, group: Group, fact: Fact) -> str:
        """Write a figure in the unit compared, which the heading of its column names."""
        told = in_unit(group.measured[fact.id], rate=False)
        return in_a_cell(told, group.yardstick.terms.currency or "")

    def _in_a_line(self, group: Group, pick: Pick) -> str:
        """Write a row that stands alone: ``Huairen about 50 %, city, 2023-06 [38]*``."""
        name, said, _, whose, marks, why = (cell.text for cell in self._row(group, pick))
        other = in_unit(group.measured[pick.fact.id], rate=False)
        if pick.fact.scope == "unstated":
            whose = f"whose is {whose}"
        plain = pick.aside is None or pick.aside.code in _PLAIN
        told = ", ".join(filter(None, (said, other, whose)))
        return f"{name} {told} {marks}{'' if plain else f', {why}'}"

    def remarks(self) -> Iterator[str]:
        """Say in a line each what has no row: rates, names, later figures, silence, the rest."""
        found, shown = self.figures(), self._shown()
        measured = (o.group.measured[pick.fact.id] for o, picks in shown for pick in picks)
        rates = [one.rate for one in measured if isinstance(one, Measured)]
        terms = self.groups[0].yardstick.terms
        yield from rates_in_brief(rates, terms.rate_date)
        yield from self._named() if terms.currency is None else ()  # words are in no currency
        if told := [one for picked in found for one in later(self.notes, picked)]:
            yield f"Later: {'; '.join(told[:NAMES])}{_more(told)}"
        yield from self._silent(found)
        yield from self._left_out(found, shown)

    def _named(self) -> Iterator[str]:
        """Name the metrics of statements, with how many clusters have some."""
        texts = [g for g in self.groups if g.metric.is_text and _is_stated(g)]
        if texts:
            number = [len({one.cluster for one in g.set_aside if one.fact}) for g in texts]
            labels = (in_sentence(g.metric.label) for g in texts)
            told = [f"{label} (of {n:,})" for label, n in zip(labels, number, strict=True)]
            named = ", ".join(told[:NAMES])
            yield f"Named, not counted: {named}{_more(told)}  -m {texts[-1].metric.name}"

    def _silent(self, found: Sequence[Picked]) -> Iterator[str]:
        if len(self.groups) == 1 and found and found[0].silent:
            named = some([self.notes.base.cluster[name].name for name in found[0].silent], NAMES)
            yield f"Not stated: {named}"
        elif len(self.groups) > 1:
            headline = [one for one in found if one.group.metric.headline] or list(found)
            told = [(in_sentence(o.group.metric.label), len(o.silent)) for o in headline]
            each = [f"{label} of {counted(n, 'cluster')}" for label, n in told if n]
            each += [in_sentence(g.metric.label) for g in self.groups if not _is_stated(g)]
            if each:
                yield f"Not stated: {some(each, 3)}"

    def _left_out(
        self, found: Sequence[Picked], shown: Sequence[tuple[Picked, list[Pick]]]
    ) -> Iterator[str]:
        if unit := next(filter(None, map(_other_currency, found)), None):
            yield f"To compare sums in other currencies: --currency {unit}"
        cut = sum(len(one.picks) for one in found) - sum(len(picks) for _, picks in shown)
        if cut:
            yield f"{counted(cut, 'more row')}: --all"
        codes = sum((one.counted for one in found), Counter[str]())
        if codes:
            yield f"{codes.total():,} more set aside: {by_reason(codes)}  --all"
        excluded = sum(one.excluded for one in found)
        if excluded:
            yield f"{excluded:,} left out: of another kind, scope or period than asked for  --all"


_PLAIN = {"alone", "other-scope", "disputed"}
"""The reasons that a row which stands alone says without words of its own."""


def _more(told: Sequence[str]) -> str:
    return f"; {len(told) - NAMES} more" if len(told) > NAMES else ""


def _said_kind(group: Group) -> str:
    """Give the kind that a heading says: of what no results are compared of."""
    kind = group.yardstick.kind
    return "" if kind == "actual" else kind


def _other_currency(picked: Picked) -> str | None:
    """Give the currency compared, where a figure that counts is in another and none was asked."""
    if picked.group.yardstick.terms.currency:
        return None
    codes = {pick.aside.code for pick in picked.picks if pick.aside}
    money = picked.group.metric.measures == "money" and "other-unit" in codes
    return picked.group.yardstick.unit if money else None


def _is_stated(group: Group) -> bool:
    return bool(group.ranked) or any(one.fact for one in group.set_aside)


_KINDS = {
    "actual": "results",
    "target": "targets",
    "plan": "plans",
    "capacity": "capacities",
    "contract": "signed contracts",
}


def _heading(group: Group) -> str:
    yard = group.yardstick
    kind = f", {_KINDS[yard.kind]}" if _said_kind(group) else ""
    open_ = ": at least; order not certain" if group.order == "at-least" else ""
    return f"{group.metric.label}{kind}{open_}"


def title_of(group: Group) -> str:
    """Name a group by what its ranked figures have in common."""
    yard = group.yardstick
    if group.order == "none":
        return _heading(group)
    unit = f" in {unit_words(yard.unit)}" if group.metric.measures == "money" and yard.unit else ""
    counts = f", {yard.counts}" if yard.counts else ""
    what = f"{_KINDS[yard.kind]}{unit}{counts}{_whose(group)}{_years(group)}"
    if group.order == "at-least":
        return f"{group.metric.label}: at least; order not certain ({what})"
    return f"{group.metric.label}: {what}"


def _whose(group: Group) -> str:
    scopes = group.yardstick.terms.scopes
    named = [f"{re.sub('y$', 'ie', scope)}s" for scope in sorted(scopes)]
    return "" if scopes == LOCAL else f" of {listed(named, 'or')}"


def _years(group: Group) -> str:
    """Write the years within which the periods ranked lie."""
    yard = group.yardstick
    if yard.until is None:
        return ""
    last, within = yard.until.year, yard.terms.within
    first = max(last - yard.terms.window, within.first.year if within else 1)
    return f", {first} to {last}" if first < last else f", {last}"
