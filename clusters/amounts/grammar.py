"""A language's table, made ready to read with: its patterns, and what its phrases mean."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from itertools import product

from clusters.amounts.amount import Hedge
from clusters.amounts.language import Language, Unit, each
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
_ITEMS = ("lost", "stuck", "figure", "fraction", "span", "scale", "word", "after")


class Pattern:
    """A pattern that is compiled when it is first asked for: most texts need few of them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, which overlooks case."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, re.IGNORECASE)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Look for it, as ``re.Pattern.search`` does."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match it at one place, as ``re.Pattern.match`` does."""
        return self.compiled.match(text, start)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield its matches, as ``re.Pattern.finditer`` does."""
        return self.compiled.finditer(text, start, end)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The compiled patterns of a language, and what its phrases mean."""

    table: Language
    """The table itself."""
    amount: Pattern
    """One amount; its groups are between, hedges, sign, before, inner, body, short, unit, moved
    and late."""
    item: Pattern
    """One part of an amount's body, in the group of its kind."""
    run: Pattern
    """The digits and marks at the start of a figure, without the tail stuck to them."""
    hedge: Pattern
    """One hedge before a number, in the group `negated` if it is."""
    link: Pattern
    """What holds the two numbers of a range together."""
    pair: Pattern
    """The same, where a word such as `between` has announced the range."""
    aside: Pattern
    """What makes a lone number word no amount."""
    late: Pattern
    """A hedge behind a number."""
    glued: Pattern
    """Letters glued to a figure which are neither its scale nor its unit."""
    counter: Pattern
    """What counts what a number is of."""
    shared: Pattern
    """What holds two numbers together that may share a scale or a unit; a comma or a word."""
    share: Pattern
    """What holds a part and its whole together, with one word before it at the most."""
    heading: Pattern
    """The end of a heading that tells the scale or the unit: 产值(亿元):"""
    apart: Pattern
    """A hedge some words before its number, up to the number."""
    lead: Pattern
    """The words between a hedge and its number, up to the number as `doubts` have it."""
    changes: Pattern
    """The end of what makes a range a change."""
    fell: Pattern
    """What says that a number fell, around it as `doubts` have it."""
    rose: Pattern
    """What says that it rose."""
    behind: Pattern
    """The words behind a number, without what parts them from it."""
    values: Mapping[str, Decimal]
    """Number words and scales."""
    spans: Mapping[str, tuple[int, int]]
    """Number words that say two numbers."""
    hedges: Mapping[str, Hedge]
    """Hedges before and after a number."""
    units: Mapping[str, Unit]
    """Currencies and measures."""
    signs: Mapping[str, Unit]
    """Those of them that stand before a number."""
    doubts: Mapping[str, Pattern]
    """What makes a reading a guess, by the reason."""
    variants: Mapping[int, str]
    """Characters that are other ways to write one, as `str.translate` takes them."""
    rewrites: tuple[tuple[Pattern, str], ...]
    """What is read as something else, no longer than itself."""
    vocabulary: frozenset[str]
    """Every single word that means something."""


@cache
def grammar_of(table: Language) -> Grammar:
    """Compile the patterns of a table, once."""
    parts = parts_of(table)
    signs = by_phrase(table.before) | by_phrase(SIGNS)
    scales = by_phrase(table.scales) | by_phrase(table.short)
    spoken = (words for rule in table.joined for words in product(*(part.items() for part in rule)))
    values = {phrase: Decimal(scale) for phrase, scale in scales.items()}
    values |= {folded(word): Decimal(number) for word, number in table.words.items()}
    values |= {
        folded("".join(w for w, _ in one)): Decimal(sum(n for _, n in one)) for one in spoken
    }
    hedges = by_phrase(table.hedges) | by_phrase(table.after) | by_phrase(table.apart)
    units = by_phrase(table.units) | signs
    doubts = _EVERYWHERE | dict(table.doubts)
    return Grammar(
        table=table,
        **{name: Pattern(pattern) for name, pattern in _whole(table, parts).items()},
        values=values,
        spans=table.spans,
        hedges=hedges,
        units=units,
        signs=signs,
        doubts={reason: Pattern(pattern) for reason, pattern in doubts.items()},
        variants=str.maketrans(dict(table.variants)),
        rewrites=tuple((Pattern(odd), plain) for odd, plain in table.rewrites.items()),
        vocabulary=frozenset(
            word for phrase in [*values, *units, *hedges, *table.pieces] for word in phrase.split()
        ),
    )


def _whole(table: Language, parts: Parts) -> Parts:
    """The patterns that a grammar keeps, by the names of its fields."""
    whole = partial(any_of, letters=table.letters)
    items = "|".join(f"(?P<{kind}>{parts[kind]})" for kind in _ITEMS)
    # Up to the number, if it is not the level that something fell to.
    clause = (
        r"[^.;。;、⟨\d]*+(?<![至到为])(?<!\Wà )(?<!\W(?:to|na) )(?<!\Wauf )(?<!\W(?:para|till) )⟨"
    )
    falls, rises = whole(each(table.falls)), whole(each(table.rises))
    sharers = whole(each(table.sharers), digits_may_follow=True)
    noun = _NOUN if table.additive else rf"{GAP}{table.letters}++"
    word = rf"(?:{table.letters}|[.'’&·⋅/])++"
    return {
        "amount": parts["amount"],
        "item": items,
        "run": parts["run"],
        "hedge": f"(?P<negated>{parts['negation']})??{parts['hedge']}",
        "link": f"(?:{GAP}{parts['counter']})?{GAP}{parts['link']}{GAP}",
        "pair": f"{GAP}(?:{parts['link']}|{parts['joiner']}){GAP}(?:{parts['filler']}{GAP})?",
        "aside": f"{GAP}{parts['aside']}",
        "late": f"(?:{GAP}{parts['counter']})?{TIE}(?P<late>{parts['after']})",
        "glued": parts["glued"],
        "counter": f"{GAP}{parts['counter']}",
        "shared": (f"{GAP}(?:(?P<comma>[,、،,])|{sharers}|(?P<link>{parts['link']})){GAP}"),
        "share": (
            rf"(?:{GAP}{parts['counter']})?(?P<noun>{noun})?"
            rf"{GAP}{parts['share']}{GAP}(?:{parts['filler']}{GAP})?"
        ),
        "heading": (
            rf"[((](?P<scale>{parts['scale']})?{GAP}(?:{whole(each(table.particles))}{GAP})?"
            rf"(?P<unit>{parts['unit']})?[))]\s?[::]?\s?\Z"
        ),
        "apart": rf"(?P<hedge>{whole(each(*table.apart.values()))})(?:\s++\w++){{1,4}}\s*+\Z",
        "lead": rf"(?<!{table.letters})(?:{parts['filler']}{GAP}){{1,2}}⟨",
        "changes": rf"{whole(each(table.changes))}\s*+\Z",
        "fell": rf"{falls}{clause}|⟩{GAP}(?:{parts['counter']})?{GAP}{falls}",
        "rose": rf"{rises}{clause}|⟩{GAP}(?:{parts['counter']})?{GAP}{rises}",
        "behind": rf"{TIE}(?P<words>{word}(?:[^\S\n-]{word}|-{word}){{0,6}})",
    }
