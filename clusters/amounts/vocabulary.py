"""Names of currencies and measures behind a number that a language's own table does not have.

They are CLDR's, and so many that they are looked up, not compiled into patterns:

    5 Millionen [isländische Kronen]     ISK
    5 million [rubles]                   RUB
    5 [crore]                            a word that some language knows, and this one does not
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from clusters.amounts.amount import Unclear
from clusters.amounts.grammar import Grammar
from clusters.amounts.language import Unit
from clusters.amounts.patterns import folded
from clusters.amounts.units import SYMBOLS

_FOLDER = Path(__file__).parent / "cldr"
_LONGEST = 20
"""How many characters a name has at most where no spaces part words."""
_OPEN = {"?": "of a country that is not named", "??": "may be one of several measures"}
_GOES_ON = re.compile(r"\d|(?<=[A-Za-z])[A-Za-z]")


class Named(NamedTuple):
    """A currency or a measure behind a number."""

    unit: Unit
    """Its code, or why it has none."""
    end: int
    """Where its name ends in the text."""


def named_behind(text: str, end: int, grammar: Grammar) -> Named | None:
    """Look up what stands behind a number, of several words the most; it ends at `end`."""
    table = grammar.table
    names = names_of(table.code)
    if table.additive:
        found = _touching(text, end, names)
    elif behind := grammar["behind"].match(text, end):
        found = _listed(behind, names, grammar) or _known_elsewhere(behind, grammar)
    else:
        found = None
    # What goes on is another word, or a code.
    return None if found is None or _GOES_ON.match(text, found.end) else found


def _touching(text: str, end: int, names: Mapping[str, Unit]) -> Named | None:
    start = end + (text[end : end + 1] == " ")
    for stop in range(min(len(text), start + _LONGEST), start, -1):
        if not text[stop - 1].isspace() and (unit := _look_up(text[start:stop], names)):
            return Named(unit, stop)
    return None


def _listed(behind: re.Match[str], names: Mapping[str, Unit], grammar: Grammar) -> Named | None:
    start, words = behind.start("words"), behind["words"]
    particle = grammar["particle"].match(words)
    skipped = particle.end() if particle else 0
    for stop in sorted((found.end() for found in re.finditer(r"[^\s-]+", words)), reverse=True):
        for name in {words[:stop], words[skipped:stop].strip()}:
            if unit := _look_up(name.rstrip("."), names):
                return Named(unit, start + stop - (len(name) - len(name.rstrip("."))))
    return None


def _look_up(name: str, names: Mapping[str, Unit]) -> Unit | None:
    """The meaning of a name; that of a symbol as it is written, MW and not mW."""
    return names.get(name) or names.get(folded(name) or "-")


def _known_elsewhere(behind: re.Match[str], grammar: Grammar) -> Named | None:
    """A word that is a scale or a currency in another language, and so is no noun in this one."""
    named = grammar["particle"].sub("", behind["words"], count=1).lstrip()
    first = re.split(r"[\s-]", named)[0].rstrip(".")
    if first.isupper() and first.isascii():
        mixed = re.fullmatch(r"[kKmMTG](?:[A-Z]{3})", first) is not None
    else:
        mixed = re.fullmatch(r"M[A-Z][a-z]+", first) is not None
    if not mixed and (folded(first) not in known() or folded(first) in grammar.vocabulary):
        return None
    reason = f"the word behind it, {first}, was not read"
    return Named(Unclear(reason), behind.end("words") - len(named) + len(first))


@cache
def names_of(code: str) -> Mapping[str, Unit]:
    """The names of a language, folded, from the table that ``scripts.cldr`` writes."""
    file = _FOLDER / f"{code}.txt"
    names: dict[str, Unit] = {**SYMBOLS}
    for line in file.read_text("utf-8").splitlines() if code and file.is_file() else ():
        unit, _, phrases = line.partition(": ")
        for phrase in phrases.split(" | "):
            why = _OPEN.get(unit)
            names[phrase] = Unclear(f"{phrase} {why}") if why else unit
    return names


@cache
def known() -> frozenset[str]:
    """The words that are a scale, a unit or a currency in some language."""
    return frozenset((_FOLDER / "known.txt").read_text("utf-8").split())
