"""A language's table, made ready to read with: its patterns, and what its phrases mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, partial
from itertools import product

from clusters.amounts.amount import Hedge
from clusters.amounts.language import Language, Unit, each, in_use
from clusters.amounts.patterns import GAP, TIE, Parts, any_of, by_phrase, folded, parts_of
from clusters.amounts.units import IN_DOUBT, SIGNS

_EVERYWHERE = {
    "a code of a currency that may be another word": IN_DOUBT,
    "a number that a line end may have cut": (
        r"⟨\d{1,3}⟩[.,]?[^\S\n]*\n[^\S\n]*\d{3}(?!\d)"
        r"|(?<!\d)\d{1,3}[.,]?[^\S\n]*\n[^\S\n]*⟨\d{3}(?!\d)"
    ),
    "a power of ten": r"⟩\s?[×x*·⋅]\s?10(?!\d)|⟩[⁰¹²³⁴-⁹]",
}
"""What makes a reading a guess in any language, as `Language.doubts` has it."""
_NOUN = r"[^\W\d其]{1,4}?"
"""A noun where no spaces part words; 其中, among them, tells of no whole."""
_OFTEN = 3
"""How often patterns are made at most."""
# Hedges before words, of which some begin with one: 240이상 is no 242.
_ITEMS = ("lost", "stuck", "figure", "fraction", "after", "span", "scale", "word")


class Patterns(dict[str, re.Pattern[str]]):
    """Patterns by name, each compiled when it is first asked for: most texts need few of them."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        super().__init__()
        self.sources = sources

    def __missing__(self, name: str) -> re.Pattern[str]:
        compiled = self[name] = re.compile(self.sources[name], re.IGNORECASE)
        return compiled


class Grammar(Patterns):
    """The patterns of a language, which overlook case, and what its phrases mean, folded."""

    def __init__(self, table: Language) -> None:
        super().__init__({})
        self.table = table
        self._signs = each(*SIGNS.values())
        self._starts = dict.fromkeys(map(_start, self._signs), True)
        """How the phrases begin that a text may have or not."""
        in_use(table, lambda phrase: self._starts.setdefault(_start(phrase), True))
        self._met: set[str] = set()
        """Those that the patterns are made of."""
        self._made = 0
        self.spans = table.spans
        self.hedges: Mapping[str, Hedge] = (
            by_phrase(table.hedges) | by_phrase(table.after) | by_phrase(table.apart)
        )
        self.signs: Mapping[str, Unit] = by_phrase(table.before) | by_phrase(SIGNS)
        """The currencies that may stand before a number."""
        self.units: Mapping[str, Unit] = by_phrase(table.units) | self.signs
        self.numbers: Mapping[str, Decimal] = _values(table)
        """Number words and scales."""
        self.doubts = Patterns(_EVERYWHERE | dict(table.doubts))
        """What makes a reading a guess, by the reason."""
        self.variants = str.maketrans(dict(table.variants))
        self.rewrites = Patterns({odd: odd for odd in table.rewrites})
        meaning = [*self.numbers, *self.units, *self.hedges, *table.pieces]
        self.vocabulary = frozenset(word for phrase in meaning for word in phrase.split())
        """Every single word that means something."""

    def for_text(self, text: str) -> Grammar:
        """Make the patterns, unless they are made, of the phrases that a text may have.

        To compile all that a language has takes longer than to read a page. When a text has others
        for the third time, they are made of all.
        """
        if self._made < _OFTEN:
            plain = folded(text)
            met = {start for start in self._starts if start in plain}
            if not self._made or not met <= self._met:
                self._made += 1
                self._met = self._met | met if self._made < _OFTEN else {*self._starts}
                part = in_use(self.table, lambda phrase: _start(phrase) in self._met)
                signs = [sign for sign in self._signs if _start(sign) in self._met]
                self.sources = _patterns(part, parts_of(part, signs))
                self.clear()
        return self


def _start(phrase: str) -> str:
    """The first word of a phrase, as it may stand in a folded text."""
    return (folded(phrase).split() or [""])[0].strip("-")


@cache
def grammar_of(table: Language) -> Grammar:
    """The grammar of a table, made once."""
    return Grammar(table)


def _values(table: Language) -> dict[str, Decimal]:
    values = {
        phrase: Decimal(scale)
        for scales in (table.scales, table.short)
        for phrase, scale in by_phrase(scales).items()
    }
    values |= {folded(word): Decimal(number) for word, number in table.words.items()}
    for rule in table.joined:
        for parts in product(*(part.items() for part in rule)):
            words, numbers = zip(*parts, strict=True)
            values[folded("".join(words))] = Decimal(sum(numbers))
    return values


def _patterns(table: Language, parts: Parts) -> Parts:
    """What is looked for in a text, by name: in an amount, between two of them, around one."""
    whole = partial(any_of, letters=table.letters)
    late = f"{TIE}(?P<late>{parts['after']})"
    return {
        # One amount, in groups: see `patterns`; and one part of its body, in the group of its kind.
        "amount": parts["amount"],
        "item": "|".join(f"(?P<{kind}>{parts[kind]})" for kind in _ITEMS),
        # The digits and marks at the start of a figure, without the tail stuck to them.
        "run": parts["run"],
        # Letters glued to a figure which are neither its scale nor its unit.
        "glued": parts["glued"],
        # One hedge before a number; a hedge behind one; a hedge some words before its number.
        "hedge": f"(?P<negated>{parts['negation']})??{parts['hedge']}",
        "late": f"(?:{GAP}{parts['counter']})?{late}",
        "apart": rf"(?P<hedge>{whole(each(*table.apart.values()))})(?:\s++\w++){{1,4}}\s*+\Z",
        # The words between a hedge and its number, up to the number as `doubts` have it.
        "lead": rf"(?<!{table.letters})(?:{parts['filler']}{GAP}){{1,2}}⟨",
        # What makes a lone number word no amount; what counts what a number is of.
        "aside": f"{GAP}{parts['aside']}",
        "counter": f"{GAP}{parts['counter']}",
        # What parts a number from its unit, where the unit is not looked for with it.
        "particle": rf"\A{parts['particle']}",
        # The end of a heading that tells scale or unit: 产值(亿元): or Exports (US$ million):
        "heading": (
            rf"[((](?:{table.letters}++[::]?{GAP}|\w\w[::])??(?P<before>{parts['before']})?{GAP}"
            rf"(?P<scale>{parts['scale']})?{GAP}(?:{whole(each(table.particles))}{GAP})?"
            rf"(?P<unit>{parts['unit']}|{parts['counter']})?[))]\s?[::]?\s?\Z"
        ),
        # Any heading that bears a scale.
        "scaled": rf"[((](?:(?!\d)[^()()])*?{parts['scale']}(?:(?!\d)[^()()])*?[))]\s?[::]\s?\Z",
        **_between(table, parts),
        **_around(table, parts),
    }


def _between(table: Language, parts: Parts) -> Parts:
    """What holds two numbers together."""
    counter, filler = f"(?:{GAP}{parts['counter']})?", f"{GAP}(?:{parts['filler']}{GAP})?"
    sharers = any_of(each(table.sharers), table.letters, digits_may_follow=True)
    noun = _NOUN if table.additive else rf"{GAP}{table.letters}++"
    return {
        # As a range, also where `between` has announced it; and the end of what makes it a change.
        "link": f"{counter}{GAP}{parts['link']}{GAP}",
        "pair": f"{GAP}(?:{parts['link']}|{parts['joiner']}){filler}",
        "changes": rf"{any_of(each(table.changes), table.letters)}\s*+\Z",
        # As two that may share a scale or a unit; as a part and its whole.
        "shared": f"{GAP}(?:(?P<comma>[,、،,])|{sharers}|(?P<link>{parts['link']})){GAP}",
        "share": f"{counter}(?P<noun>{noun})?{GAP}{parts['share']}{filler}",
    }


def _around(table: Language, parts: Parts) -> Parts:
    """What the words around a number say of it."""
    counter = f"(?:{GAP}{parts['counter']})?"
    # Up to the number, if it is not the level that something fell to.
    clause = (
        r"[^.;。;、⟨\d]*+(?<![至到为])(?<!\Wà )(?<!\W(?:to|na) )(?<!\Wauf )(?<!\W(?:para|till) )⟨"
    )
    falls, rises = (any_of(each(words), table.letters) for words in (table.falls, table.rises))
    word = rf"(?:{table.letters}|[.'’&·⋅/])++"
    return {
        # That it fell or rose, around it as `doubts` have it.
        "fell": rf"{falls}{clause}|⟩{counter}{GAP}{falls}",
        "rose": rf"{rises}{clause}|⟩{counter}{GAP}{rises}",
        # The words behind it, without what parts them from it.
        "behind": rf"{TIE}(?P<words>{word}(?:[^\S\n-]{word}|-{word}){{0,6}})",
    }
