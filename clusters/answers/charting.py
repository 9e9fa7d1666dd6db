"""From a group of a comparison to its chart: what has a bar, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clusters.answers.footnotes import Footnotes
from clusters.answers.words import (
    NO_PLACE,
    converted,
    figure,
    place_of,
    same,
    unit_words,
    whose_and_when,
)
from clusters.compare import Group
from clusters.compare.judging import Measured, Reason
from clusters.models import Fact, FactBase
from clusters.models.fact import LOCAL, PARTS
from clusters.render.chart import Bar, Chart, Row, Scale, spanning

_BESIDE: Final = {"actual", "target", "plan", "capacity", "contract", "cannot-tell"}
"""Why a figure may have no rank and yet a bar: what the bar itself can show."""
_NOT_MORE: Final = LOCAL | PARTS | {"unstated"}
"""Whose figures may be drawn by force: never those of more than the cluster."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure, by one source or by several."""

    place: str
    facts: tuple[Fact, ...]
    found: Measured | Reason
    code: str = ""
    why: str = ""
    forced: bool = False

    @property
    def fact(self) -> Fact:
        """The first of the facts, which all say the same."""
        return self.facts[0]


def chart_of(base: FactBase, group: Group, notes: Footnotes) -> Chart | None:
    """Draw up the chart of a group; None where fewer than two figures can have a bar."""
    claims = list(_claims(group))
    drawn = [(one, measured) for one in claims if (measured := _drawable(group, one))]
    scale = spanning([end for _, measured in drawn for end in _ends(measured)])
    if scale is None or len(drawn) < 2:  # noqa: PLR2004 - one bar says nothing
        return None
    rows = tuple(_row(base, one, measured, scale, notes) for one, measured in drawn)
    shown = {one.fact.id for one, _ in drawn}
    aside = tuple(_told(base, one, notes) for one in claims if one.fact.id not in shown)
    silent = tuple(_named(base, one.cluster) for one in group.set_aside if one.fact is None)
    meaning = _meaning(scale, unit_words(group.yardstick.unit or ""), rows)
    told = (meaning, *map(_sentence, rows), *_unseen(aside, silent))
    return Chart(scale, meaning, tuple(_signs(rows)), rows, aside, silent, told)


def _claims(group: Group) -> Iterator[_Claim]:
    for those in same(group.ranked):
        first, facts = those[0], tuple(one.fact for one in those)
        why = f"forced: {first.despite.reason}" if first.despite else ""
        forced = first.despite is not None
        yield _Claim(place_of(first), facts, first.measured, why=why, forced=forced)
    for aside in same(group.set_aside):
        if facts := tuple(one.fact for one in aside if one.fact):
            code, why = aside[0].code, f"not ranked: {aside[0].reason}"
            yield _Claim(NO_PLACE, facts, group.measured[facts[0].id], code, why)


def _drawable(group: Group, one: _Claim) -> Measured | None:
    """Give the figure if it can have a bar."""
    found, yard = one.found, group.yardstick
    if not isinstance(found, Measured) or found.unit != yard.unit:
        return None
    if found.value < 0 or found.interval.low is None or (one.code and one.code not in _BESIDE):
        return None
    allowed = yard.terms.scopes | _NOT_MORE if one.forced else yard.terms.scopes
    return found if one.fact.scope in allowed else None


def _ends(found: Measured) -> Iterator[Decimal]:
    yield from (end for end in (found.interval.low, found.interval.high) if end is not None)


def _row(base: FactBase, one: _Claim, found: Measured, scale: Scale, notes: Footnotes) -> Row:
    fact, names = one.fact, base.cluster[one.fact.cluster].names
    return Row(
        place=one.place,
        name=names.en,
        zh=names.zh,
        subject=fact.subject or "",
        whose=whose_and_when(fact).text,
        amount=figure(fact).text,
        converted=in_unit(found),
        kind="" if fact.kind == "actual" else fact.kind,
        marks=notes.mark(*one.facts).text,
        why=one.why,
        forced=one.forced,
        bar=_bar(fact, found, scale),
    )


def _bar(fact: Fact, found: Measured, scale: Scale) -> Bar:
    low, high = found.interval.low or Decimal(0), found.interval.high
    top = low if high is None else high
    return Bar(scale.share(low), scale.share(top), high is None, fact.kind != "actual")


def in_unit(found: Measured | Reason) -> str:
    """Write a figure in the unit compared; nothing where its source has it so, or none can be."""
    if not isinstance(found, Measured) or not found.is_converted:
        return ""
    return converted(found.value, found.unit, found.fact.hedge, found.rate)


def _told(base: FactBase, one: _Claim, notes: Footnotes) -> str:
    fact, other = one.fact, in_unit(one.found)
    said = f"{figure(fact).text} = {other}" if other else figure(fact).text
    why = one.why or "less than 0 has no bar"
    marks = notes.mark(*one.facts).text
    name = f"{one.place} {_named(base, fact.cluster)}" if one.forced else _named(base, fact.cluster)
    return f"{name}: {said}; {whose_and_when(fact).text} {marks}; {why}"


def _named(base: FactBase, cluster: str) -> str:
    names = base.cluster[cluster].names
    return f"{names.en} {names.zh}"


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
    kinds = ", ".join(dict.fromkeys(row.kind for row in rows if row.kind))
    if any(bar.hatched and bar.low for bar in bars):
        yield "hatched", f"no result: {kinds}"
    if any(bar.hatched and bar.high > bar.low for bar in bars):
        yield "sparse", f"no result ({kinds}), as far as the hedge may reach"
    if any(row.forced for row in rows):
        yield "forced", "ranked by force"


def _sentence(row: Row) -> str:
    place = f"Rank {row.place}" if row.place[0].isdecimal() else "No rank"
    why = f"; {row.why}" if row.why else ""
    return f"{place}: {row.name} {row.zh}, {row.said}; {row.whose}{why}."


def _unseen(aside: Iterable[str], silent: Sequence[str]) -> Iterator[str]:
    yield from (f"Without a bar: {line}." for line in aside)
    if silent:
        yield f"Not stated: {', '.join(silent)}."
