"""From a group of a comparison to its chart: what has a bar, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from clusters.answers.brevity import in_unit
from clusters.answers.footnotes import Footnotes, conflict_lines, sources_behind
from clusters.answers.picking import Pick, Picked, same
from clusters.answers.standing import rates_of, title_of
from clusters.answers.words import NO_PLACE, figure, unit_words, whose_and_when
from clusters.compare import Comparison, Group
from clusters.compare.judging import Measured
from clusters.models import FactBase
from clusters.render.chart import Bar, Chart, Row, Scale, spanning
from clusters.render.document import Document, Section

_BESIDE: Final = {"actual", "target", "plan", "capacity", "contract"}
"""Why a figure may have no rank and yet a bar: what the bar itself can show."""


def charts(
    notes: Footnotes, groups: Iterable[Group], *, everything: bool = False
) -> Iterator[Section]:
    """Lay out the charts of those groups that have one, each under its title."""
    for group in groups:
        if chart := chart_of(group, notes, everything=everything):
            remarks = tuple(rates_of(group)) if everything else ()
            yield Section(title_of(group), remarks=remarks, chart=chart)


def picture_page(
    base: FactBase, comparison: Comparison, *, everything: bool = False
) -> Document | None:
    """Lay out what can be drawn of a comparison; None where nothing can.

    With everything come what has no bar, the rates and the caveats.
    """
    notes = Footnotes(base)
    drawn = [
        (group, section)
        for group in comparison.groups
        for section in charts(notes, [group], everything=everything)
    ]
    if not drawn:
        return None
    facts = [one.fact for group, _ in drawn for one in group.ranked]
    clusters = dict.fromkeys(fact.cluster for fact in facts)
    return Document(
        answer="",
        sections=tuple(section for _, section in drawn),
        notes=notes.notes(),
        warnings=(*conflict_lines(notes, facts), *notes.caveats(clusters, sources_behind(facts))),
        shows_notes=everything,
        shows_warnings=everything,
    )


def chart_of(group: Group, notes: Footnotes, *, everything: bool = False) -> Chart | None:
    """Draw up the chart of a group; None where fewer than two figures in order can have a bar.

    What has no rank has a bar only if that is no longer than any that is ranked.
    """
    picks = list(_picks(group, everything=everything))
    drawable = [(pick, found) for pick in picks if (found := _drawable(group, pick))]
    ranked = [max(_ends(found)) for pick, found in drawable if pick.ranked]
    if len(ranked) < 2:  # noqa: PLR2004 - one bar says nothing
        return None
    drawn = [(p, found) for p, found in drawable if p.ranked or max(_ends(found)) <= min(ranked)]
    scale = spanning([end for _, found in drawn for end in _ends(found)])
    if scale is None:
        return None
    rows = tuple(_row(notes, pick, found, scale) for pick, found in drawn)
    shown = {pick.fact.id for pick, _ in drawn}
    left = [pick for pick in picks if pick.fact.id not in shown]
    aside = tuple(_told(notes, pick, group) for pick in left) if everything else ()
    silent = tuple(_named(notes.base, name) for name in Picked(group).silent)
    meaning = _meaning(scale, unit_words(group.yardstick.unit or ""), rows)
    unseen = [f"Not stated: {', '.join(silent)}."] if silent else []
    told = (*map(_sentence, rows), *(f"Without a bar: {line}." for line in aside), *unseen)
    return Chart(scale, meaning, tuple(_signs(rows)), rows, aside, silent, (meaning, *told))


def _picks(group: Group, *, everything: bool) -> Iterator[Pick]:
    """Yield what may have a bar, what is ranked first: the figures that count, or every one."""
    picks = Picked(group).picks
    yield from (pick for pick in picks if pick.ranked or not everything)
    if everything:
        yield from same(one for one in group.set_aside if one.fact)


def _drawable(group: Group, pick: Pick) -> Measured | None:
    """Give the figure if it can have a bar."""
    found, yard = group.measured[pick.fact.id], group.yardstick
    if not isinstance(found, Measured) or found.unit != yard.unit:
        return None
    low = found.interval.low
    if low is None or low < 0 or (pick.aside and pick.aside.code not in _BESIDE):
        return None
    return found if pick.fact.scope in yard.terms.scopes else None


def _ends(found: Measured) -> Iterator[Decimal]:
    yield from (end for end in (found.interval.low, found.interval.high) if end is not None)


def _row(notes: Footnotes, pick: Pick, found: Measured, scale: Scale) -> Row:
    fact, name = pick.fact, notes.base.cluster[pick.cluster]
    low, high = found.interval.low or Decimal(0), found.interval.high
    top = low if high is None else high
    return Row(
        place=NO_PLACE if pick.aside else pick.place,
        name=name.name,
        second=name.second_name,
        subject=fact.subject or "",
        whose=whose_and_when(fact).text,
        amount=figure(fact).text,
        converted=in_unit(found),
        marks=notes.mark(*pick.facts).text,
        why=_why(pick),
        bar=Bar(scale.share(low), scale.share(top), high is None, bool(pick.aside)),
    )


def _why(pick: Pick) -> str:
    return f"not ranked: {pick.aside.reason}" if pick.aside else ""


def _told(notes: Footnotes, pick: Pick, group: Group) -> str:
    fact = pick.fact
    said = " = ".join(filter(None, (figure(fact).text, in_unit(group.measured[fact.id]))))
    why, marks = _why(pick) or "less than 0 has no bar", notes.mark(*pick.facts).text
    return f"{_named(notes.base, fact.cluster)}: {said}; {whose_and_when(fact).text} {marks}; {why}"


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
    return f"{place}: {row.title}, {row.said}; {row.whose}{why}."
