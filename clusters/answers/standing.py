"""The page of a comparison: a row a cluster and metric and what is left out, or all in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clusters.answers.brevity import by_reason, in_a_cell, in_unit, later, short, value, why_not
from clusters.answers.comparison_records import facts_of
from clusters.answers.footnotes import Footnotes
from clusters.answers.picking import Pick, Picked, same
from clusters.answers.words import (
    NAMES,
    NO_PLACE,
    ROWS,
    alike,
    counted,
    figure,
    grouped,
    in_sentence,
    listed,
    period,
    rate_lines,
    rates_in_brief,
    some,
    together,
    unit_words,
)
from clusters.compare import Group
from clusters.compare.judging import Measured
from clusters.light import dataclass
from clusters.models import Fact
from clusters.models.fact import LOCAL
from clusters.render.document import Cell, Column, Role, Section, columns, without_empty
from clusters.render.text import cells, wrap


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
        return [Picked(g) for g in self.groups if not g.metric.is_text and any(facts_of(g))]

    def sections(self) -> Iterator[Section]:
        """Lay out the figures metric by metric; statements where there are only such."""
        if all(group.metric.is_text for group in self.groups):
            yield from self._statements()
            return
        rows = tuple(self._rows())
        if all(len(row) == 1 for row in rows):
            if rows:
                yield Section("", remarks=tuple(row[0] for row in rows))
            return
        unit = f"In {self.groups[0].yardstick.terms.currency or 'one unit'}"
        titles = columns("Cluster", "Figure", unit, "Whose, when", "Source", "Why not ranked")
        title = title_of(self.groups[0]) if len(self.groups) == 1 else ""
        yield without_empty(Section(title, titles, rows), 2, 5)

    def clusters(self) -> tuple[str, ...]:
        """List the ids of the clusters that the rows show."""
        rows = [pick.cluster for _, picks in self._shown() for pick in picks]
        if all(group.metric.is_text for group in self.groups):
            rows = [fact.cluster for group in self.groups for fact in facts_of(group)]
        return tuple(dict.fromkeys(rows))

    def _shown(self) -> list[tuple[Picked, tuple[Pick, ...]]]:
        shown, left = [], self.most
        for picked in self.figures():
            if picks := picked.picks[:left]:
                shown.append((picked, picks))
                left -= len(picks)
        return shown

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        for picked, picks in self._shown():
            group = picked.group
            if len(self.groups) == 1:
                yield from (self._row(group, pick) for pick in picks)
            elif len(picked.picks) == 1:
                yield (Cell(f"{_heading(group)}: {self._in_a_line(group, picks[0])}"),)
            else:
                yield (Cell(_heading(group), "name"),)
                yield from (self._row(group, pick) for pick in picks)

    def _row(self, group: Group, pick: Pick) -> tuple[Cell, ...]:
        fact, currency = pick.fact, group.yardstick.terms.currency
        role: Role = "figure" if pick.ranked else "plain"
        converted = in_unit(group.measured[fact.id], rate=False)
        return (
            Cell(f"{pick.place} {self.notes.name(fact.cluster).text}".lstrip(), "name"),
            Cell(value(pick, _said_kind(group)), role, passages=self.notes.passages(*pick.facts)),
            Cell(in_a_cell(converted, currency or ""), role),  # its column names the unit
            Cell(short(fact)),
            self.notes.mark(*pick.facts, reading=bool(pick.ranked)),
            Cell(why_not(fact, pick.aside, group) if pick.aside else "", "quiet"),
        )

    def _in_a_line(self, group: Group, pick: Pick) -> str:
        """Write a row that stands alone: ``Huairen about 50 %, city, 2023-06 [38]*``."""
        name, said, _, whose, marks, why = (cell.text for cell in self._row(group, pick))
        other = in_unit(group.measured[pick.fact.id], rate=False)
        if pick.fact.scope == "unstated":
            whose = f"whose is {whose}"
        plain = pick.aside is None or pick.aside.code in _PLAIN
        told = ", ".join(filter(None, (said, other, whose)))
        return f"{name} {told} {marks}{'' if plain else f', {why}'}"

    def _statements(self) -> Iterator[Section]:
        """Lay out a row a cluster and metric: what it states first, and how much more there is."""
        rows: list[tuple[Cell, ...]] = []
        for group in self.groups:
            facts = grouped(facts_of(group), lambda fact: fact.cluster)
            if len(self.groups) > 1 and facts:
                rows.append((Cell(group.metric.label, "name"),))
            rows += map(self._stated, facts.values())
        more = len(rows) - self.most
        remarks = [f"{more:,} more rows: --all"] if more > 0 else []
        title, names = "", self.notes.base.cluster
        if len(self.groups) == 1:
            title, aside = self.groups[0].metric.label, self.groups[0].set_aside
            silent = [names[one.cluster].name for one in aside if one.fact is None]
            remarks += [f"Not stated: {some(silent, NAMES)}"] if silent else []
        if rows:
            titles = columns("Cluster", "What is stated", "Whose, when", "Source")
            told = tuple(Cell(line, "quiet") for line in remarks)
            yield Section(title, titles, tuple(rows[: self.most]), told)

    def _stated(self, facts: Sequence[Fact]) -> tuple[Cell, ...]:
        """Write as many statements of one time as fit, and count the others."""
        first = next(alike(facts))
        room = _ROOM if len(facts) == 1 else _ROOM - _COUNT
        kept = [first[0]]
        for fact in first[1:]:
            if cells(together([*kept, fact]).text) <= room:
                kept.append(fact)
        said = together(kept)
        text = f"{wrap(said.text, room - 1)[0]}…" if cells(said.text) > room else said.text
        more = len(facts) - len(kept)
        told = f"{text} (and {more:,} more)" if more else text
        name = self.notes.name(first[0].cluster)
        return name, Cell(told, said.role), Cell(short(first[0])), self.notes.mark(*kept)

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
        yield from self._left_out(found, sum(len(picks) for _, picks in shown))

    def _named(self) -> Iterator[str]:
        """Name the metrics of statements, with how many clusters have some."""
        texts = [g for g in self.groups if g.metric.is_text and any(facts_of(g))]
        if texts:
            of = (len({fact.cluster for fact in facts_of(group)}) for group in texts)
            told = [f"{in_sentence(g.metric.label)} (of {next(of):,})" for g in texts]
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
            each += [in_sentence(g.metric.label) for g in self.groups if not any(facts_of(g))]
            if each:
                yield f"Not stated: {some(each, 3)}"

    def _left_out(self, found: Sequence[Picked], shown: int) -> Iterator[str]:
        if unit := next(filter(None, map(_other_currency, found)), None):
            yield f"To compare sums in other currencies: --currency {unit}"
        if cut := sum(len(one.picks) for one in found) - shown:
            yield f"{counted(cut, 'more row')}: --all"
        if codes := sum((one.counted for one in found), Counter[str]()):
            yield f"{codes.total():,} more set aside: {by_reason(codes)}  --all"
        if excluded := sum(one.excluded for one in found):
            yield f"{excluded:,} left out: of another kind, scope or period than asked for  --all"


def in_full(notes: Footnotes, groups: Sequence[Group]) -> Iterator[Section]:
    """Lay out all that is known by each metric, each figure with its rank or why it has none.

    Statements have neither; last come the clusters of which the sources say nothing.
    """
    for group in groups:
        if any(facts_of(group)):
            aside = sorted(group.set_aside, key=lambda one: one.fact is None)
            rows = tuple(_in_full(notes, group, pick) for pick in same((*group.ranked, *aside)))
            unit = Column(f"In {unit_words(group.yardstick.unit or '')}")
            titles = (
                *(*columns(">", "Cluster"), Column(group.metric.label), unit),
                *columns("Whose, when", "Source", "Why not ranked", "Fact"),
            )
            title = group.metric.label if group.metric.is_text else title_of(group)
            table = Section(title, titles, rows, tuple(_remarks(notes, group)))
            yield without_empty(table, 0, 3, 6)  # ranks, sums in one unit, reasons
    if silent := [group.metric.label for group in groups if not any(facts_of(group))]:
        yield Section("Not stated of any of these clusters", remarks=(Cell(", ".join(silent)),))


def _in_full(notes: Footnotes, group: Group, pick: Pick) -> tuple[Cell, ...]:
    text, name = group.metric.is_text, Cell(notes.base.cluster[pick.cluster].name, "name")
    place = Cell(pick.place or ("" if text else NO_PLACE), "figure" if pick.ranked else "quiet")
    if not pick.facts:
        return place, name, Cell("not stated", "quiet"), *(Cell(""),) * 5
    told, *where = notes.said(*pick.facts)
    converted = Cell(in_unit(group.measured[pick.fact.id]), "figure")
    why = pick.aside.reason if pick.aside and not text else ""
    ids = " ".join(fact.id for fact in pick.facts)
    return place, name, told, converted, *where, Cell(why, "quiet"), Cell(ids, "quiet")


def rates_of(group: Group) -> Iterator[Cell]:
    """Explain the rates by which the figures of a group are converted."""
    rates = (one.rate for one in group.measured.values() if isinstance(one, Measured))
    for line in rate_lines(rates, group.yardstick.terms.rate_date):
        yield Cell(line, "quiet")


def _remarks(notes: Footnotes, group: Group) -> Iterator[Cell]:
    """Explain the rates, and give what the base notes of figures, with the figures it is of."""
    yield from rates_of(group)
    noted = grouped((f for f in facts_of(group) if f.note), lambda fact: (fact.cluster, fact.note))
    for (cluster, note), those in noted.items():
        which = dict.fromkeys(f"{figure(fact).text} ({period(fact).text})" for fact in those)
        yield Cell(f"{notes.base.cluster[cluster].name}, {'; '.join(which)}: {note}", "quiet")


_ROOM = 40
"""The most cells that the statements of a cluster take in its row."""
_COUNT = 13
"""The cells that are kept of them for what is not shown: `` (and 5 more)``."""
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
