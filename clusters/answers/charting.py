"""From a group of a comparison to its chart: what has a bar, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from clusters.answers.brevity import in_unit
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.picking import Pick, Picked
from clusters.answers.standing import title_of
from clusters.answers.words import (
    NO_PLACE,
    figure,
    place_of,
    rate_lines,
    same,
    unit_words,
    whose_and_when,
)
from clusters.compare import Comparison, Group, Ranked
from clusters.compare.judging import Measured, Reason
from clusters.light import dataclass
from clusters.models import FactBase, SetAside
from clusters.render.chart import Bar, Chart, Row, Scale, spanning
from clusters.render.document import Cell, Document, Section

_BESIDE: Final = {"actual", "target", "plan", "capacity", "contract"}
"""Why a figure may have no rank and yet a bar: what the bar itself can show."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure, by one source or by several."""

    pick: Pick
    found: Measured | Reason

    @property
    def is_ranked(self) -> bool:
        """Whether it has a place among the others."""
        return isinstance(self.pick.why, Ranked)

    @property
    def place(self) -> str:
        """Its rank; nothing where the order is not certain, a dash where it has none."""
        why = self.pick.why
        if isinstance(why, SetAside):
            return NO_PLACE
        return place_of(why) if why.rank else ""

    @property
    def why(self) -> str:
        """Why it has no rank; empty where it has one."""
        why = self.pick.why
        return f"not ranked: {why.reason}" if isinstance(why, SetAside) else ""


def charts(base: FactBase, groups: Iterable[Group], notes: Footnotes) -> Iterator[Section]:
    """Lay out the charts of those groups that have one, each under its title."""
    for group in groups:
        chart = chart_of(base, group, notes)
        if chart is not None:
            yield Section(title_of(group), chart=chart)


def picture_page(
    base: FactBase, comparison: Comparison, *, everything: bool = False
) -> Document | None:
    """Lay out what can be drawn of a comparison; None where nothing can.

    Args:
        base: The base asked.
        comparison: The groups to draw.
        everything: Whether to add what has no bar, the rates and the caveats.
    """
    notes = Footnotes(base)
    sections, facts = [], []
    for group in comparison.groups:
        chart = chart_of(base, group, notes, everything=everything)
        if chart is None:
            continue
        rates = [one.rate for one in group.measured.values() if isinstance(one, Measured)]
        lines = rate_lines(rates, group.yardstick.terms.rate_date) if everything else ()
        remarks = tuple(Cell(line, "quiet") for line in lines)
        sections.append(Section(title_of(group), remarks=remarks, chart=chart))
        facts += [one.fact for one in group.ranked]
    if not sections:
        return None
    clusters = dict.fromkeys(fact.cluster for fact in facts)
    return Document(
        answer="",
        sections=tuple(sections),
        notes=notes.notes(),
        warnings=(*conflict_lines(notes, facts), *notes.caveats(clusters, sources_behind(facts))),
        shows_notes=everything,
        shows_warnings=everything,
    )


def chart_of(
    base: FactBase, group: Group, notes: Footnotes, *, everything: bool = False
) -> Chart | None:
    """Draw up the chart of a group; None where fewer than two figures in order can have a bar.

    What has no rank has a bar only if that is no longer than any that is ranked.
    """
    claims = list(_claims(group, everything=everything))
    ranked = [(o, m) for o in claims if o.is_ranked and (m := _drawable(group, o))]
    if len(ranked) < 2:  # noqa: PLR2004 - one bar says nothing
        return None
    shortest = min(max(_ends(measured)) for _, measured in ranked)
    beside = [(o, m) for o in claims if not o.is_ranked and (m := _drawable(group, o))]
    drawn = [*ranked, *((o, m) for o, m in beside if max(_ends(m)) <= shortest)]
    scale = spanning([end for _, measured in drawn for end in _ends(measured)])
    if scale is None:
        return None
    rows = tuple(_row(base, one, measured, scale, notes) for one, measured in drawn)
    shown = {one.pick.fact.id for one, _ in drawn}
    left = [one for one in claims if one.pick.fact.id not in shown]
    aside = tuple(_told(base, one, notes) for one in left) if everything else ()
    silent = tuple(_named(base, name) for name in Picked(group).silent)
    meaning = _meaning(scale, unit_words(group.yardstick.unit or ""), rows)
    told = (meaning, *map(_sentence, rows), *_unseen(aside, silent))
    return Chart(scale, meaning, tuple(_signs(rows)), rows, aside, silent, told)


def _claims(group: Group, *, everything: bool) -> Iterator[_Claim]:
    picks: Sequence[Pick] = Picked(group).picks
    if everything:
        aside = same(one for one in group.set_aside if one.fact)
        others = (Pick(tuple(o.fact for o in those if o.fact), those[0]) for those in aside)
        picks = [*(pick for pick in picks if isinstance(pick.why, Ranked)), *others]
    yield from (_Claim(pick, group.measured[pick.fact.id]) for pick in picks)


def _drawable(group: Group, one: _Claim) -> Measured | None:
    """Give the figure if it can have a bar."""
    found, yard, why = one.found, group.yardstick, one.pick.why
    if not isinstance(found, Measured) or found.unit != yard.unit:
        return None
    low = found.interval.low
    if low is None or low < 0 or (isinstance(why, SetAside) and why.code not in _BESIDE):
        return None
    return found if one.pick.fact.scope in yard.terms.scopes else None


def _ends(found: Measured) -> Iterator[Decimal]:
    yield from (end for end in (found.interval.low, found.interval.high) if end is not None)


def _row(base: FactBase, one: _Claim, found: Measured, scale: Scale, notes: Footnotes) -> Row:
    fact, name = one.pick.fact, base.cluster[one.pick.cluster]
    return Row(
        place=one.place,
        name=name.name,
        second=name.second_name,
        subject=fact.subject or "",
        whose=whose_and_when(fact).text,
        amount=figure(fact).text,
        converted=in_unit(found),
        kind="" if fact.kind == "actual" else fact.kind,
        marks=notes.mark(*one.pick.facts).text,
        why=one.why,
        bar=_bar(one, found, scale),
    )


def _bar(one: _Claim, found: Measured, scale: Scale) -> Bar:
    low, high = found.interval.low or Decimal(0), found.interval.high
    top = low if high is None else high
    return Bar(scale.share(low), scale.share(top), high is None, not one.is_ranked)


def _told(base: FactBase, one: _Claim, notes: Footnotes) -> str:
    fact, other = one.pick.fact, in_unit(one.found)
    said = f"{figure(fact).text} = {other}" if other else figure(fact).text
    marks = notes.mark(*one.pick.facts).text
    why = one.why or "less than 0 has no bar"
    return f"{_named(base, fact.cluster)}: {said}; {whose_and_when(fact).text} {marks}; {why}"


def _named(base: FactBase, cluster: str) -> str:
    one = base.cluster[cluster]
    return f"{one.name} {one.second_name}".rstrip()


def _meaning(scale: Scale, unit: str, rows: Iterable[Row]) -> str:
    """Say what the scale is, and where nought is if it has no place on it."""
    nought = scale.logarithmic and not all(row.bar.high for row in rows)
    return f"{scale.words(unit)} 0 has no place on it, and no bar." if nought else scale.words(unit)


def _signs(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield the signs that bars bear, by name, with what each means."""
    bars = [row.bar for row in rows]
    if any(bar.open_high for bar in bars):
        yield "arrow", "no upper end is known"
    if any(bar.high > bar.low and not bar.hatched for bar in bars):
        yield "pale", "as far as the hedge may reach"
    if any(bar.hatched and bar.low for bar in bars):
        yield "hatched", "not ranked"
    if any(bar.hatched and bar.high > bar.low for bar in bars):
        yield "sparse", "not ranked, as far as the hedge may reach"


def _sentence(row: Row) -> str:
    place = {"": "Order not certain", NO_PLACE: "No rank"}.get(row.place, f"Rank {row.place}")
    why = f"; {row.why}" if row.why else ""
    name = f"{row.name} {row.second}".rstrip()
    return f"{place}: {name}, {row.said}; {row.whose}{why}."


def _unseen(aside: Iterable[str], silent: Sequence[str]) -> Iterator[str]:
    yield from (f"Without a bar: {line}." for line in aside)
    if silent:
        yield f"Not stated: {', '.join(silent)}."
