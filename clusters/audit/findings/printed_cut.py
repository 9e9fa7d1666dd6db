"""The printed words cut a number or a word in two, or leave out a hedge or a unit."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.amounts.amount import Amount, Unreadable
from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

_MEND = "print the whole words, from the hedge to the unit"

CODE = "printed-cut"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the printed words that are not whole."""
    for index, fact in material.facts:
        printed, quote = fact.printed, fact.evidence[0].quote
        if printed is not None and not _whole(printed, quote, material.said.get(index)):
            wrong = f"{printed!r} is less, or more, than a figure in {quote!r}"
            yield Breach(CODE, ("facts", index, "printed"), wrong, _MEND)


def _whole(printed: str, quote: str, said: Amount | Unreadable | None) -> bool:
    start = quote.find(printed)
    end = start + len(printed)
    trimmed = printed.strip(" \u00a0,;:") == printed
    closed = printed.count("(") == printed.count(")")
    covers = said is None or (start == said.start and said.end <= end)
    return trimmed and closed and covers and not (_splits(quote, start) or _splits(quote, end))


def _splits(quote: str, place: int) -> bool:
    """Whether a place lies within a word or a number, in a script that parts its words."""
    within = 0 < place < len(quote)
    return within and all(c.isdecimal() or c.lower() != c.upper() for c in quote[place - 1 :][:2])
