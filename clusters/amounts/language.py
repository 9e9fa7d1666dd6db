"""What the reader must know of a language: a table, written in ``languages/xx.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from decimal import Decimal
from typing import Any

from clusters.amounts.amount import Hedge, Unclear
from clusters.light import dataclass

Phrases = str
"""Phrases parted by bars: `more than | over`."""
Unit = str | Unclear


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How amounts are written in one language: meanings, each with the phrases that say it.

    Phrases match whatever their case and however wide their spaces; a phrase given in capitals
    (`USD`, `US$`) matches in capitals only. Of several phrases the longest wins.
    """

    decimal: str
    """The decimal mark."""
    groups: tuple[str, ...]
    """The marks between groups of three digits; a space stands for any space."""
    words: Mapping[str, Decimal | int]
    """The number words. A scale that counts alone (千余) is listed here too."""
    scales: Mapping[int, Phrases]
    """The words that multiply what stands before them."""
    hedges: Mapping[Hedge, Phrases]
    """The hedges before a number. A phrase listed as `exact` only looks like one (verfügt *über*
    252 firms) and gives way to the hedge behind it."""
    after: Mapping[Hedge, Phrases]
    """The hedges after a number, before or after its scale and unit."""
    units: Mapping[Unit, Phrases]
    """The currencies and measures after a number; in a file, words that have several meanings
    stand under `unclear`, by what they may mean."""
    code: str = ""
    """The BCP 47 primary code: the name of the file."""
    joined: tuple[tuple[Mapping[str, Decimal | int], ...], ...] = ()
    """How number words are joined to one number, part by part, each with the words that may stand
    there and what they add; in a file `{30-90} y {1-9}`. Articles count as one there: treinta y
    *un*."""
    pieces: Mapping[str, Decimal | int] = field(default_factory=dict)
    """The pieces of number words that are written together, hundertdreiundzwanzig; in a file, those
    that are no words alone. The piece of value 0 is the word between ones and tens, where the ones
    come first."""
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Number words that say two numbers: 三五 is 3 to 5."""
    short: Mapping[int, Phrases] = field(default_factory=dict)
    """The abbreviated scales that only a currency makes clear: $5m, 40 M €."""
    apart: Mapping[Hedge, Phrases] = field(default_factory=dict)
    """The hedges that may stand up to four words before their number."""
    before: Mapping[Unit, Phrases] = field(default_factory=dict)
    """The currencies before a number, besides the signs and codes common to all languages; in a
    file, others stand under `unclear_before`."""
    suffixes: Mapping[str, Phrases] = field(default_factory=dict)
    """Endings glued to digits, by what they make of them: `an ordinal`, `a decade`."""
    negations: Phrases = ""
    """Words that turn a hedge around."""
    minus: Phrases = ""
    """Words for a minus sign."""
    fillers: Phrases = ""
    """Words that may stand between a hedge and its number: más de *los* 20."""
    particles: Phrases = ""
    """Words between a number and its unit: 5 millones *de* euros."""
    than: Phrases = ""
    """Words that make a hedge after a number one before the next: 5 o más *de* 6."""
    articles: Phrases = ""
    """Words that count one, but only before a scale."""
    joiners: Phrases = ""
    """Words inside a number in words, after a scale: two hundred *and* five."""
    joins_all: bool = False
    """Whether such a word may stand after any number word: duzentos e cinquenta e cinco."""
    fractions: Phrases = ""
    """Words that make a number a fraction, which is not read."""
    between: Phrases = ""
    """Words that open a range of two numbers held together by a joiner."""
    links: Phrases = ""
    """Words between the two numbers of a range."""
    changes: Phrases = ""
    """Words before a number that make what looks like a range a change: *from* 5 to 10."""
    sharers: Phrases = ""
    """Words between numbers that share the scale or unit of the last: 5 *and* 6 kg."""
    shares: Phrases = ""
    """Words between a part and its whole, whichever comes first: 7 *of* 10, 10人*中*7人."""
    falls: Phrases = ""
    """Words that say that something fell by a number, before it or behind."""
    rises: Phrases = ""
    """Words that say that something rose by a number, before it or behind."""
    labels: Phrases = ""
    """Words whose number is a name and counts nothing: *page* 12, *ISO* 9001."""
    asides: Phrases = ""
    """Words after a lone number word that make it no amount: one *of* them."""
    counters: Phrases = ""
    """Words that count what a number is of: 240家. They may part a number from a hedge after it,
    and where a language has them, a number in words counts only before one of them, a hedge or
    a unit. For the single characters of Chinese numbers are parts of many other words."""
    doubts: Mapping[str, str] = field(default_factory=dict)
    """Patterns of what makes a reading a guess, by the reason. They are searched for in the text
    around an amount, in which ⟨ and ⟩ enclose it, from behind its hedges on:
    `mehrere ⟨tausend⟩ Firmen`. In a file `doubts` are phrases, `mehrere ⟨ | einige ⟨`, and what
    takes a regular expression stands under `patterns`."""
    variants: Mapping[str, str] = field(default_factory=dict)
    """Characters that are other ways to write one: 萬 for 万."""
    rewrites: Mapping[str, str] = field(default_factory=dict)
    """Patterns of what is read as something else, no longer than itself: ・ between digits."""
    letters: str = r"[^\W\d]"
    """A pattern for one of the letters that hold together as a word. Where words are not parted
    by spaces, only those of other scripts do: `[A-Za-z]` in Chinese."""
    additive: bool = False
    """Whether digits with falling scales make one number: 3亿5000万. Where there are joiners, a
    place left out must then be said by one: in Chinese 三千零五 is 3005, but 三千五 is 3500 and
    not read; Japanese has none, and 三千五 is 3005."""


def each(*several: Phrases) -> list[str]:
    """The single phrases of a table's entries, which are parted by bars."""
    return [phrase.strip() for entry in several for phrase in entry.split("|") if phrase.strip()]


_LISTS = ("negations", "minus", "fillers", "than", "falls", "rises", "fractions", "changes")
_SECTIONS = ("hedges", "after", "apart", "units", "before", "scales", "short", "suffixes")


def in_use(table: Language, is_used: Callable[[str], bool]) -> Language:
    """The part of a table whose phrases are in use."""

    def used(entry: Phrases) -> Phrases:
        return " | ".join(filter(is_used, each(entry)))

    def words(values: Mapping[str, Decimal | int]) -> dict[str, Decimal | int]:
        return {word: value for word, value in values.items() if is_used(word)}

    part: dict[str, Any] = {name: used(getattr(table, name)) for name in _LISTS}
    for name in _SECTIONS:
        part[name] = {meaning: used(entry) for meaning, entry in getattr(table, name).items()}
    joined = tuple(tuple(map(words, rule)) for rule in table.joined)
    part |= {"words": words(table.words), "pieces": words(table.pieces), "joined": joined}
    return replace(table, **part)
