"""How much an audit checked, and how much it could not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clusters.audit.findings.number_unaccounted import NUMBER, unaccounted
from clusters.audit.material import Material
from clusters.audit.reading_words import first_reading


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
    """Facts that are figures."""
    read: int
    """Figures whose words were read, because there is a table of their language."""
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
    """Those that are set aside with a reason."""


def tally(material: Material) -> Tally:
    """Count what an audit saw."""
    sources = material.base.sources
    quotations = [e for fact in material.base.facts for e in fact.evidence]
    figures = list(material.figures())
    numbers, aside, lost = _numbers(material)
    return Tally(
        facts=len(material.base.facts),
        quotations=len(quotations),
        checked=sum(e.source in material.texts for e in quotations),
        figures=len(figures),
        read=sum(first_reading(material.base, fact) is not None for _, fact in figures),
        held=tuple(s.id for s in sources if s.id in material.texts),
        missing=tuple(s.id for s in sources if s.text and s.id not in material.texts),
        excerpts=tuple(s.id for s in sources if not s.text),
        numbers=numbers,
        captured=numbers - aside - lost,
        aside=aside,
    )


def _numbers(material: Material) -> tuple[int, int, int]:
    numbers = aside = lost = 0
    for _, source, record, text in material.held():
        numbers += len(NUMBER.findall(text))
        aside += sum(len(NUMBER.findall(unused.quote)) for unused in record.set_aside)
        lost += sum(1 for _ in unaccounted(material, source.id, text))
    return numbers, aside, lost


def sentences(tally: Tally) -> Iterator[str]:
    """Say a tally in words: what was checked, and plainly what was not."""
    yield f"{tally.facts} facts, {tally.figures} of them figures"
    yield f"{tally.checked} of {tally.quotations} quotations checked to the character"
    yield f"{tally.read} of {tally.figures} figures read from their words"
    named = len(tally.held) + len(tally.missing)
    yield f"{len(tally.held)} of {named} texts held"
    if tally.numbers:
        yield (
            f"{tally.numbers} numbers in them: {tally.captured} captured by facts, "
            f"{tally.aside} set aside"
        )
    if tally.missing:
        yield f"not checked, because not held: the texts of {', '.join(tally.missing)}"
    if tally.excerpts:
        yield f"only excerpts were seen of {', '.join(tally.excerpts)}"
