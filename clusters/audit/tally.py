"""How much an audit checked, and how much it could not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clusters.audit.findings.number_unaccounted import NUMBER, uncovered
from clusters.audit.material import Material
from clusters.audit.reading_words import unread_languages


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of what was there and what of it was checked."""

    facts: int
    """Facts of the base."""
    quotations: int
    """Quotations of the base."""
    checked: int
    """Quotations that were checked to the character, because their text is held."""
    figures: int
    """Facts that are figures and break no law."""
    read: int
    """Figures whose words were read, because there is a table of their language."""
    unread: tuple[str, ...]
    """The languages of figures' words that have no table, by BCP 47 primary code."""
    held: tuple[str, ...]
    """The sources whose text is held."""
    missing: tuple[str, ...]
    """The sources of which the base names a text that is not held."""
    excerpts: tuple[str, ...]
    """The sources of which only excerpts were ever seen."""
    numbers: int
    """Numbers in the held texts."""
    captured: int
    """Those that a fact quotes."""
    aside: int
    """Those that no fact quotes and that are set aside with a reason."""


def tally(material: Material) -> Tally:
    """Count what an audit saw."""
    sources = material.base.sources
    quotations = [e for fact in material.base.facts for e in fact.evidence]
    numbers, captured, aside = _numbers(material)
    return Tally(
        facts=len(material.base.facts),
        quotations=len(quotations),
        checked=sum(e.source in material.texts for _, e in material.evidence()),
        figures=len(material.said),
        read=sum(reading is not None for reading in material.said.values()),
        unread=unread_languages(material.base, (fact for _, fact in material.figures())),
        held=tuple(s.id for s in sources if s.id in material.texts),
        missing=tuple(s.id for s in sources if s.text and s.id not in material.texts),
        excerpts=tuple(s.id for s in sources if not s.text),
        numbers=numbers,
        captured=captured,
        aside=aside,
    )


def _numbers(material: Material) -> tuple[int, int, int]:
    numbers = captured = aside = 0
    for _, source, _, text in material.held():
        total = len(NUMBER.findall(text))
        unquoted = len([*uncovered(text, material.quoted.get(source.id, []))])
        numbers += total
        captured += total - unquoted
        aside += unquoted - len([*uncovered(text, material.covered[source.id])])
    return numbers, captured, aside


def sentences(tally: Tally) -> Iterator[str]:
    """Say a tally in words: what was checked, and plainly what was not."""
    yield f"{tally.facts} facts, {tally.figures} of them figures"
    yield f"{tally.checked} of {tally.quotations} quotations checked to the character"
    yield f"{tally.read} of {tally.figures} figures read from their words"
    if tally.unread:
        yield f"not read, for want of a table of the language: {', '.join(tally.unread)}"
    named = len(tally.held) + len(tally.missing)
    yield f"{len(tally.held)} of {named} texts held"
    if tally.numbers:
        unaccounted = tally.numbers - tally.captured - tally.aside
        rest = f", {unaccounted} unaccounted for" if unaccounted else ""
        yield (
            f"{tally.numbers} numbers in them: {tally.captured} captured by facts, "
            f"{tally.aside} set aside{rest}"
        )
    if tally.missing:
        yield f"not checked, because not held: the texts of {', '.join(tally.missing)}"
    if tally.excerpts:
        yield f"no text held, only excerpts seen, of {', '.join(tally.excerpts)}"
