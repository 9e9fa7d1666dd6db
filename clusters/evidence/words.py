"""What the words of a figure say, where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeAlias

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.languages import languages, table_of
from clusters.amounts.reader import amounts_in
from clusters.factbase import Texts
from clusters.models import Evidence, Fact, FactBase, Source

Span: TypeAlias = tuple[int, int]
"""Where something starts in a text, and where it ends."""

Readings: TypeAlias = tuple[Amount | Unreadable, ...]
"""What a quotation says: every amount in it, or what cannot be read of it."""

_AROUND = 60
"""Characters on either side of a quotation that are shown, and read with it: more than what belongs
to an amount, or can raise a doubt about it, ever takes up."""

_WORD = r"[^\W\d_]"
_BEHIND = re.compile(rf"[^\S\n]*({_WORD}+)")
_BEFORE = re.compile(rf"({_WORD}+)[^\S\n]*\Z")
_LONGEST = 24
"""Characters of a word beside an amount that are shown; scripts without spaces have no words."""


@dataclass(frozen=True, slots=True)
class PlacedReading:
    """What the first quotation of a figure says, read where it stands in the text, if that is held.

    ``They employ [no ⟨more than 50] firms⟩``: ⟨ ⟩ is the quotation, [ ] the amount that is read.
    """

    amount: Amount | Unreadable
    """The amount. Its places count from the start of the quotation: below 0 they lie before it."""
    before: str
    """What stands before the quotation, as far as it is read with it."""
    quote: str
    """The quotation."""
    after: str
    """What stands behind it."""

    @property
    def reach(self) -> tuple[int, int]:
        """How many characters the amount reaches out of the quotation before and behind it."""
        return max(-self.amount.start, 0), max(self.amount.end - len(self.quote), 0)

    @property
    def left_out(self) -> tuple[str, str]:
        """The words of the amount that the quotation leaves out before and behind it."""
        ahead, behind = self.reach
        return self.before[len(self.before) - ahead :].strip(), self.after[:behind].strip()

    @property
    def whole(self) -> bool:
        """Whether the quotation has all of the amount."""
        return not any(self.left_out)

    @property
    def beside(self) -> tuple[str, str]:
        """The words just before and just behind the amount, where reading stopped; else empty."""
        text, shift = f"{self.before}{self.quote}{self.after}", len(self.before)
        before = _BEFORE.search(text[: shift + self.amount.start][-_LONGEST:])
        behind = _BEHIND.match(text[shift + self.amount.end :][:_LONGEST])
        return before[1] if before else "", behind[1] if behind else ""


def text_of(source: Source, texts: Texts) -> str:
    """Read the text that the base names for a source; empty if it is not held."""
    content = texts.read(source)
    return content.decode("utf-8", "replace") if content is not None else ""


def span_of(evidence: Evidence, text: str) -> Span | None:
    """Find the place of a quotation: as written, or where its text has it once."""
    if evidence.start is not None and evidence.end is not None:
        return evidence.start, evidence.end
    start = text.find(evidence.quote)
    if start < 0 or text.find(evidence.quote, start + 1) >= 0:
        return None
    return start, start + len(evidence.quote)


def around(evidence: Evidence, text: str) -> tuple[str, str]:
    """Give what stands before and behind a quotation in its text; nothing if it is not there."""
    span = span_of(evidence, text)
    if span is None or span[0] < 0 or text[span[0] : span[1]] != evidence.quote:
        return "", ""
    return text[max(span[0] - _AROUND, 0) : span[0]], text[span[1] : span[1] + _AROUND]


def first_reading(base: FactBase, fact: Fact, text: str = "") -> PlacedReading | None:
    """Read the amount that a figure's printed words carry; None where they carry none.

    The whole quotation is read, so that a hedge left out of the printed words still counts, and
    what stands around it, so that one left out of the quotation does.

    Args:
        base: The base.
        fact: A figure.
        text: The text of its first source; empty where that is not held.
    """
    if not readable(base, fact):
        return None
    evidence = fact.evidence[0]
    before, after = around(evidence, text)
    start = evidence.quote.find(fact.words) + len(before)
    end = start + len(fact.words)
    for one in amounts_in(f"{before}{evidence.quote}{after}", language_of(base, fact)):
        if one.start < end and start < one.end:
            placed = replace(one, start=one.start - len(before), end=one.end - len(before))
            return PlacedReading(placed, before, evidence.quote, after)
    return None


def further_readings(base: FactBase, fact: Fact) -> Iterator[tuple[int, Readings]]:
    """Read the quotations that other sources than the first add to a figure.

    Yields:
        The index of each in the fact's evidence, and every amount in it. What is in a language
        without a table is left out.
    """
    first = fact.evidence[0].source
    for number, evidence in enumerate(fact.evidence):
        language = language_of(base, fact, number)
        if evidence.source != first and language in languages():
            yield number, amounts_in(evidence.quote, language)


def numbers_in(text: str, language: str) -> list[Span]:
    """Find the numbers of a text: those in digits, and those in words from twenty on.

    Args:
        text: A text.
        language: The primary code of its language; where that has no table, digits alone count.

    Returns:
        Their places, in order, without the mark that may stand behind one: ``1,000``, ``XNUMX``.
    """
    found = {
        (token.start(), token.start() + len(token[0].rstrip(",.")))
        for token in _IN_DIGITS.finditer(text)
    }
    scale = _scales(language)
    for word in scale.finditer(text) if scale else ():
        first = max(word.start() - _AROUND, 0)
        for one in amounts_in(text[first : word.end() + _AROUND], language):
            span = first + one.start, first + one.end
            if span[0] < word.end() and word.start() < span[1] and _in_words(one):
                found.add(span)
    return sorted(found)


_IN_DIGITS = re.compile(r"\d[\d,.]*|XNUMX")
"""A number as the eye sees it, with the mark that stands where one was lost."""

_FEWEST_IN_WORDS = 20


def _in_words(amount: Amount | Unreadable) -> bool:
    """Whether an amount is written in words, and counts as a number of a text."""
    if isinstance(amount, Unreadable) or _IN_DIGITS.search(amount.words):
        return False
    return amount.value >= _FEWEST_IN_WORDS


@cache
def _scales(language: str) -> re.Pattern[str] | None:
    """What a number in words from twenty on has in it: ``two [hundred]``, ``zwei[hundert]fünf``."""
    table = table_of(language)
    if table is None:
        return None
    scales = [one.strip() for phrases in table.scales.values() for one in phrases.split("|")]
    words = [word for word, value in table.words.items() if value >= _FEWEST_IN_WORDS]
    # A scale of one letter of an alphabet stands behind digits only: 5k.
    telling = {w for w in (*scales, *words) if len(w) > 1 or not re.match(table.letters, w)}
    one_of = "|".join(map(re.escape, sorted(telling, key=len, reverse=True)))
    return re.compile(rf"(?<!\d)(?<!\d[\s-])(?:{one_of})", re.IGNORECASE)


def negation_before(evidence: Evidence, text: str, language: str) -> str:
    """Give the negation that stands just before a quotation and outside it; empty if none does."""
    found = _negations(language)
    before, _ = around(evidence, text)
    left_out = found.search(before) if found else None
    return left_out[1] if left_out else ""


@cache
def _negations(language: str) -> re.Pattern[str] | None:
    """What turns the words behind it around, at the end of what stands before them.

    ``it does not yet |employ 5,000 people|``: one more word may stand between.
    """
    table = table_of(language)
    phrases = [one.strip() for one in table.negations.split("|") if one.strip()] if table else []
    if table is None or not phrases:
        return None
    one_of, letter = "|".join(map(re.escape, phrases)), table.letters
    between = rf"(?:\s+{_WORD}+)?\s+\Z" if re.match(letter, phrases[0]) else r"\Z"
    return re.compile(rf"(?<!{letter})({one_of}){between}", re.IGNORECASE)


def readable(base: FactBase, fact: Fact) -> bool:
    """Whether amounts can be read in the language of a fact's source."""
    return language_of(base, fact) in languages()


def language_of(base: FactBase, fact: Fact, number: int = 0) -> str:
    """Give the BCP 47 primary code of the language of a quotation, the first unless told."""
    return base.source[fact.evidence[number].source].primary_language
