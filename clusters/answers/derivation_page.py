"""The page on how a value came about: its words, its reading, what others say, what is open.

Faku, export value: 100 million USD (cluster, 2018) [1]. No independent source confirms it.

Fact       faku.export_value.2018
That is    exactly 100 million USD
Source     [1] chinadaily-2019: text sound
Words      ¶ 7 of 12: “generating $100 million in export revenue”
Read as    “$” unit USD, “100” number 100, “million” scale × 1 million
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from clusters.amounts.amount import Amount, Unreadable
from clusters.answers.disagreement import clash_section
from clusters.answers.witnesses import RELATIONS, witness_row
from clusters.answers.words import (
    amount,
    bounds,
    converted,
    figure,
    rate_lines,
    rate_value,
    three_digits,
    unit_words,
    whose_and_when,
)
from clusters.money import NoRate, RateDate
from clusters.render.document import Cell, Column, Section
from clusters.render.text import scaled

if TYPE_CHECKING:
    from clusters.answers.footnotes import Footnotes
    from clusters.evidence.conflicts import Clash
    from clusters.evidence.corroboration import Witness
    from clusters.evidence.explanation import Context, Explanation
    from clusters.models import Fact

_PAIR = (Column(""), Column(""))
_NOTHING = "Nothing that is looked for here: date, owner, currency, place, damage, confirmation."
_WITNESSES = tuple(map(Column, ("It says", "Whose, when", "Source", "Bearing")))
_IN_FULL = (*_WITNESSES, Column("How independent"))
_MOST = 3
"""The most quotations, conflicts or witnesses of a fact that are shown unasked."""
_IDS = 3
"""The most ids of other facts that are named."""


def laid_out(  # noqa: PLR0913 - all that is known of one fact
    notes: Footnotes,
    why: Explanation,
    when: RateDate,
    joined: Sequence[tuple[int, Clash]],
    others: Sequence[Fact],
    *,
    everything: bool,
) -> Iterator[Section]:
    """Lay out how a value came about, in at most forty lines unless everything is asked for."""
    told = [*_told(notes, why, others, everything=everything)]
    if not everything:
        told += _joined(joined)
    yield Section("", _PAIR, tuple(told))
    yield from _exchange(why, when)
    yield from _witnesses(notes, why, everything=everything)
    if everything:
        yield from _conflicts(notes, why, joined)
    said = tuple(Cell(f"- {text}") for text in why.open)
    yield Section("Not established", remarks=said or (Cell(_NOTHING, "quiet"),))


def _told(
    notes: Footnotes, why: Explanation, others: Sequence[Fact], *, everything: bool
) -> Iterator[tuple[Cell, Cell]]:
    fact = why.fact
    yield _row("Fact", fact.id)
    if others:
        yield _row("", _choice(others))
    label, shown = "Figure" if notes.base.is_figure(fact) else "Statement", figure(fact)
    said = f"{shown.text} ({whose_and_when(fact).text}{_per(fact)})"
    yield Cell(label, "quiet"), Cell(said, shown.role)
    if why.interval is not None and fact.status != "garbled":
        yield _row("That is", f"{bounds(why.interval)} {unit_words(fact.unit or '')}".rstrip())
    for label, told in (("Counts", fact.counts), ("Said by", _speaker(fact)), ("Note", fact.note)):
        if told:
            yield _row(label, told)
    grounds = why.grounds if everything else why.grounds[:_MOST]
    for ground in grounds:
        mark = notes.mark_source(ground.source).text
        yield _row("Source", f"{mark} {ground.source.id}: text {ground.source.condition}")
        yield _row("Words", f"{_place(ground)}: {_quoted(ground)}")
    if more := len(why.grounds) - len(grounds):
        yield _row("", f"and {more} quotations more: --all")
    if not notes.base.metric[fact.metric].is_text:
        yield Cell("Read as", "quiet"), _reading(why)


def _row(label: str, text: str) -> tuple[Cell, Cell]:
    return Cell(label, "quiet"), Cell(text)


def _choice(others: Sequence[Fact]) -> str:
    """Say that others fit too, and how they are named."""
    ids = ", ".join(fact.id for fact in others[:_IDS])
    more = f" and {len(others) - _IDS} more" if len(others) > _IDS else ""
    return f"the latest sound result of {len(others) + 1} that fit; the others: {ids}{more}"


def _per(fact: Fact) -> str:
    return "; a yearly figure, told then" if fact.per else ""


def _speaker(fact: Fact) -> str:
    if fact.speaker is None:
        return ""
    return ", ".join(filter(None, (fact.speaker.name, fact.speaker.office)))


def _place(ground: Context) -> str:
    if ground.paragraph is None:
        return "place not known"
    return f"¶ {ground.paragraph} of {ground.paragraphs}"


def _quoted(ground: Context) -> str:
    words, held = f"“{ground.evidence.quote}”", ground.source.text
    start, end = ground.evidence.start, ground.evidence.end
    if not ground.checked or held is None or start is None or end is None:
        return words
    more_before = "…" if start > len(ground.before) else ""
    more_after = "…" if end + len(ground.after) < held.characters else ""
    around = f"{more_before}{ground.before}{words}{ground.after}{more_after}"
    return " ".join(around.split())


def _reading(why: Explanation) -> Cell:
    """Say how the words were read: by the program, by hand, or not at all."""
    if why.fact.reading is not None:
        return Cell(f"by hand: {why.fact.reading.reason}")
    if isinstance(why.reading, Unreadable):
        return Cell(f"“{why.reading.words}” cannot be read: {why.reading.reason}", "warning")
    if not isinstance(why.reading, Amount):
        language = why.grounds[0].source.language
        return Cell(f"nothing: no amount was read from these words (language: {language})")
    parts = [f"“{p.words}” {p.role} {_meaning(p.role, p.meaning)}" for p in why.parts]
    read = f"{scaled(why.reading.value)}, in the base {amount(why.fact)}"
    return Cell(f"{', '.join(parts)}: {read}" if parts else read)


def _meaning(role: str, meaning: str) -> str:
    return f"× {scaled(int(meaning))}" if role == "scale" else meaning


def _exchange(why: Explanation, when: RateDate) -> Iterator[Section]:
    found = why.conversion
    if isinstance(found, NoRate):
        yield Section("The conversion", remarks=(Cell(f"None: {found.reason}.", "warning"),))
    elif found is not None and found.rate is not None:
        whole = f"{scaled(why.fact.number or 0)} {found.rate.from_}"
        gives = converted(found.value, found.unit, "exact", None)
        sum_ = f"{whole} / {rate_value(found.rate)} = {gives}"
        within = bounds(found.interval.mapped(three_digits)) if why.fact.hedge != "exact" else ""
        hedged = [Cell(f"With its hedge: {within} {found.unit}")] if within else []
        rates = (Cell(line, "quiet") for line in rate_lines([found.rate], when))
        yield Section("The conversion", remarks=(Cell(sum_, "figure"), *hedged, *rates))


def _witnesses(notes: Footnotes, why: Explanation, *, everything: bool) -> Iterator[Section]:
    title = f"{notes.base.metric[why.fact.metric].label} elsewhere in the base"
    if everything and why.witnesses:
        rows = tuple(witness_row(one, notes) for one in why.witnesses)
        yield Section(title, _IN_FULL, rows)
    elif why.witnesses:
        shown = why.witnesses[:_MOST]
        few = [(*witness_row(one, notes)[:3], Cell(_brief(one))) for one in shown]
        if more := len(why.witnesses) - len(shown):
            few.append((Cell(f"and {more} more: --all", "quiet"), *[Cell("")] * 3))
        yield Section(title, _WITNESSES, tuple(few))


def _brief(one: Witness) -> str:
    """Say what a fact makes of the figure, without what its own row says: its kind, whose, when."""
    said = [RELATIONS[one.relation]]
    said += [part for part in one.why.split("; ") if part.startswith(_UNSEEN)]
    said += [] if one.independent or one.relation == "related" else [one.independence]
    return "; ".join(said)


_UNSEEN = ("counts", "one does not say", "the number", "its time")


def _joined(joined: Sequence[tuple[int, Clash]]) -> Iterator[tuple[Cell, Cell]]:
    for number, clash in joined[:_MOST]:
        yield _row("In conflict", f"{clash.gist or clash.note}: clusters conflicts {number}")
    if more := len(joined[_MOST:]):
        yield _row("", f"and {more} conflicts more: --all")


def _conflicts(
    notes: Footnotes, why: Explanation, joined: Sequence[tuple[int, Clash]]
) -> Iterator[Section]:
    for number, clash in joined:
        facts = [fact for fact in clash.facts if fact.id != why.fact.id]
        title = f"In conflict: {number}. {clash.id}"
        yield clash_section(title, notes.base, facts, clash.note, notes)
