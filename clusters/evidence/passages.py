"""What the words of a figure say, where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from clusters.amounts.amount import Amount, Hedge, Unreadable
from clusters.amounts.language import each
from clusters.amounts.languages import languages, table_of
from clusters.amounts.reader import amounts_in
from clusters.factbase import Texts
from clusters.light import dataclass
from clusters.models import Evidence, Fact, FactBase, Source

Span: TypeAlias = tuple[int, int]
"""Where something starts in a text, and where it ends."""

Readings: TypeAlias = tuple[Amount | Unreadable, ...]
"""What a quotation says: every amount in it, or what cannot be read of it."""

_AROUND = 60
"""Characters on either side of a quotation that are shown, and read with it: more than what belongs
to an amount, or can raise a doubt about it, ever takes up."""

_WORD = r"[^\W\d_]"
_TOKEN = r"[^\s\d.,;:!?()。।،؟]+"
"""A word with its marks, as scripts have them that are written with marks: हैं."""

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
    text, language = f"{before}{evidence.quote}{after}", language_of(base, fact)
    for one in amounts_in(text, language):
        if one.start < end and start < one.end:
            read = _with_hedge_behind(one, text, language)
            placed = replace(read, start=read.start - len(before), end=read.end - len(before))
            return PlacedReading(placed, before, evidence.quote, after)
    return None


def _with_hedge_behind(
    amount: Amount | Unreadable, text: str, language: str
) -> Amount | Unreadable:
    """Read a hedge behind the noun that is counted: ``[1,250 workers or so]``."""
    found = _hedges_behind(language)
    if found is None or isinstance(amount, Unreadable) or amount.hedge != "exact":
        return amount
    behind = found[0].match(text, amount.end)
    if behind is None:
        return amount
    words, end = text[amount.start : behind.end()], behind.end()
    return replace(amount, hedge=found[1][behind["hedge"].casefold()], words=words, end=end)


@cache
def _hedges_behind(language: str) -> tuple[re.Pattern[str], dict[str, Hedge]] | None:
    """What hedges a number from behind a noun, and how; phrases of several words alone do.

    ``50| firms or more|``, and not ``50 firms or more than 60``, ``50 firms and more to come``.
    """
    table = table_of(language)
    after = table.after.items() if table else ()
    hedges = {one: hedge for hedge, told in after for one in each(told) if " " in one}
    if not hedges:
        return None
    one_of = _one_of(hedges)
    rest = r"(?=\s*(?:[.,;:!?)。।،؟]|\Z))"
    return re.compile(rf"\s+{_TOKEN}\s+(?P<hedge>{one_of}){rest}", re.IGNORECASE), hedges


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
    if _IN_DIGITS.search(amount.words):
        return False
    # What holds a scale and cannot be read is a number all the same: seven and a half million.
    if isinstance(amount, Unreadable):
        return True
    return max(amount.value, amount.high or amount.value) >= _FEWEST_IN_WORDS


@cache
def _scales(language: str) -> re.Pattern[str] | None:
    """What a number in words from twenty on has in it: ``two [hundred]``, ``zwei[hundert]fünf``."""
    table = table_of(language)
    if table is None:
        return None
    scales = each(*table.scales.values())
    words = [word for word, value in table.words.items() if value >= _FEWEST_IN_WORDS]
    # A scale of one letter of an alphabet stands behind digits only: 5k.
    telling = {w for w in (*scales, *words) if len(w) > 1 or not re.match(table.letters, w)}
    return re.compile(rf"(?<!\d)(?<!\d[\s-])(?:{_one_of(telling)})", re.IGNORECASE)


def negation_beside(evidence: Evidence, text: str, language: str, *, figure: bool = True) -> str:
    """Give the negation of a quotation that stands outside it; empty if none does.

    Args:
        evidence: The quotation.
        text: The text of its source; empty where that is not held.
        language: The primary code of its language.
        figure: Whether it is quoted for a figure, which a negation further before it changes too.
    """
    before, behind = around(evidence, text)
    ahead, last = _negations(language, 2 if figure else 1)
    left_out = (ahead and ahead.search(before)) or (last and last.match(behind))
    return left_out[1] if left_out else ""


_ONLY = (
    r"(?:only|just|merely|least|nur|bloß|bara|endast|len|iba|sol[oa]s?|sólo|solamente|seulement"
    r"|soltanto|só|apenas|somente|только|лишь|فقط)(?!\w)"
)
"""What behind a negation makes it none: not only more than 50 firms, but ..."""

_VERB_LAST = {"hi": "नहीं | न | मत"}
"""The negations of languages in which they stand before the verb that ends a clause."""


@cache
def _negations(language: str, most: int) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What turns words around: at the end of what stands before them, and at the end of a clause.

    ``it does not yet |employ 5,000 people|``: ``most`` more words may stand between, of figures
    two, and of statements one: ``does not hinder the |growing popularity|`` denies none. And two
    may in ``|mehr als 50 Firmen| sind es nicht.``
    """
    table = table_of(language)
    if table is None:
        return None, None
    ahead, behind, letter = _one_of(each(table.negations)), table.negations, table.letters
    before = None
    if ahead:
        parted = re.match(letter, ahead)
        between = rf"(?!\s+{_ONLY})(?:\s+{_TOKEN}){{0,{most}}}\s+\Z" if parted else r"\Z"
        before = re.compile(rf"(?<!{letter})({ahead}){between}", re.IGNORECASE)
        behind = behind if parted else ""
    last = r"{0,2}" if language in _VERB_LAST else r"{0}"
    turned = _one_of(each(_VERB_LAST.get(language, behind)))
    if not turned:
        return before, None
    end = rf"(?:\s+{_TOKEN}){last}\s*(?:[.,;:!?।،؟]|\Z)"
    return before, re.compile(rf"(?:\s+{_TOKEN}){{0,2}}\s+({turned}){end}", re.IGNORECASE)


def _one_of(phrases: Iterable[str]) -> str:
    """Give the pattern of phrases, the longest that fits; empty where there are none."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def readable(base: FactBase, fact: Fact) -> bool:
    """Whether amounts can be read in the language of a fact's source."""
    return language_of(base, fact) in languages()


def language_of(base: FactBase, fact: Fact, number: int = 0) -> str:
    """Give the BCP 47 primary code of the language of a quotation, the first unless told."""
    return base.source[fact.evidence[number].source].primary_language
