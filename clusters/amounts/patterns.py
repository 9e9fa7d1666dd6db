"""How an amount is put together: a language's phrases as patterns, compiled once.

An amount is one match, from left to right, in named groups; `body` is taken apart by `item`:

    more than   minus  US$     1.5 billion          or so
    hedges      sign   before  body: figure scale   late

    between     5 million         square metres
    between     body: word scale  unit
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeAlias, TypeVar

from clusters.amounts.amount import Hedge
from clusters.amounts.language import Language, Unit
from clusters.amounts.units import IN_DOUBT, SIGNS

Meaning = TypeVar("Meaning")

# Possessive throughout: a run of spaces is never tried twice, so that reading stays linear.
GAP = r"[^\S\n]*+\n?+[^\S\n]*+"
"""White space inside a paragraph (any spaces, at most one line break), or none."""
TIE = f"(?:-|{GAP})"
"""A hyphen, white space or nothing."""

Parts = dict[str, str]
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_Node: TypeAlias = "dict[str, _Node]"

_BLANK = r"[^\S\n]"
_RUN = r"[.,]?\d++(?:[.,]++\d++)*+"
SPACES = " \u00a0\u2009\u202f"
"""The spaces that may part groups of digits."""
_LOST = r"X?NUMX?"
_DASH = "[-−–]"
# Bounded, so that words which nothing shows to be a number are not scanned again from each.
_MOST_WORDS = 24
_EVERYWHERE = {
    "a code of a currency that may be another word": IN_DOUBT,
    "a number that a line end may have cut": (
        r"⟨\d{1,3}⟩[.,]?[^\S\n]*\n[^\S\n]*\d{3}(?!\d)"
        r"|(?<!\d)\d{1,3}[.,]?[^\S\n]*\n[^\S\n]*⟨\d{3}(?!\d)"
    ),
    "a power of ten": r"⟩\s?[×x*·⋅]\s?10(?!\d)|⟩[⁰¹²³⁴-⁹]",
}
"""What makes a reading a guess in any language, as `Language.doubts` has it."""
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
    heading: Pattern
    """The end of a heading that tells the scale or the unit: 产值(亿元):"""
    apart: Pattern
    """A hedge some words before its number, up to the number."""
    changes: Pattern
    """The end of what makes a range a change."""
    fell: Pattern
    """What says that a number fell, around it as `doubts` have it."""
    rose: Pattern
    """What says that it rose."""
    behind: Pattern
    """The words behind a number, without what parts them from it."""
    values: Mapping[str, int]
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
    values = scales | {folded(word): n for word, n in table.words.items()}
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
        r"[^.;。;⟨\d]*+(?<![至到为])(?<!\Wà )(?<!\W(?:to|na) )(?<!\Wauf )(?<!\W(?:para|till) )⟨"
    )
    falls, rises = whole(each(table.falls)), whole(each(table.rises))
    sharers = whole(each(table.sharers), digits_may_follow=True)
    word = rf"(?:{table.letters}|[.'’])++"
    return {
        "amount": parts["amount"],
        "item": items.replace(parts["figure"], parts["bare"]),
        "run": parts["run"],
        "hedge": f"(?P<negated>{parts['negation']})??{parts['hedge']}",
        "link": f"(?:{parts['counter']})?{GAP}{parts['link']}{GAP}",
        "pair": f"{GAP}(?:{parts['link']}|{parts['joiner']}){GAP}(?:{parts['filler']}{GAP})?",
        "aside": f"{GAP}{parts['aside']}",
        "late": f"(?:{parts['counter']})?{TIE}(?P<late>{parts['after']})",
        "glued": rf"(?<=\d){table.letters}(?:{table.letters}|\d)*+",
        "counter": f"{GAP}{parts['counter']}",
        "shared": (f"{GAP}(?:(?P<comma>[,、،,])|{sharers}|(?P<link>{parts['link']})){GAP}"),
        "heading": (
            rf"[((](?P<scale>{parts['scale']})?{GAP}(?:{whole(each(table.particles))}{GAP})?"
            rf"(?P<unit>{parts['unit']})?[))]\s?[::]?\s?\Z"
        ),
        "apart": rf"(?P<hedge>{whole(each(*table.apart.values()))})(?:\s++\w++){{1,4}}\s*+\Z",
        "changes": rf"{whole(each(table.changes))}\s*+\Z",
        "fell": rf"{falls}{clause}|⟩{GAP}(?:{parts['counter']})?{GAP}{falls}",
        "rose": rf"{rises}{clause}|⟩{GAP}(?:{parts['counter']})?{GAP}{rises}",
        "behind": rf"{TIE}(?P<words>{word}(?:[^\S\n-]{word}|-{word}){{0,3}})",
    }


def whole_pieces(table: Language) -> str:
    """A pattern for one piece of a number word that is written together."""
    return _tree([piece.lower() for piece in table.pieces])


def parts_of(table: Language) -> Parts:
    """The patterns of all parts of an amount, by name."""
    parts = _phrases(table)
    parts |= _digits(table, parts)
    follows = r"\d" if table.additive else parts["word"] if table.joins_all else "(?!)"
    parts["bridge"] = f"{parts['joiner']}(?={GAP}{follows})"
    words = _counted(parts) if table.counters else _in_words(parts)
    return parts | {"amount": _amount(parts, words, table.letters)}


def _phrases(table: Language) -> Parts:
    whole = partial(any_of, letters=table.letters)
    leading = partial(whole, digits_may_follow=True)
    touching = partial(_touching, letters=table.letters) if table.additive else whole
    before = each(*SIGNS.values(), *table.before.values())
    hedge = leading(each(*table.hedges.values()))
    return {
        "hedge": hedge,
        # Tried last: not under is a hedge, not nearly a negated one.
        "negation": f"{whole(each(table.negations))}{GAP}",
        "before": leading(before),
        "unit": touching(each(*SIGNS.values(), *table.before.values(), *table.units.values())),
        "own": touching(each(*table.before.values(), *table.units.values())),
        "scale": touching(each(*table.scales.values())),
        "after": _after(table, whole(each(*table.after.values()))),
        "word": _word(table, whole([*table.words, *table.spans])),
        "span": whole(table.spans),
        "short": whole(each(*table.short.values())),
        "particle": whole(each(table.particles)),
        "minus": leading(each(table.minus)),
        "filler": touching(each(table.fillers)),
        "article": whole(each(table.articles)),
        "joiner": leading(each(table.joiners)),
        "fraction": touching(each(table.fractions)),
        "between": whole(each(table.between)),
        "link": f"(?:{leading(each(table.links))}|[-–—~～])",
        "aside": whole(each(table.asides)),
        "counter": leading(each(table.counters)),
    }


def _after(table: Language, hedge: str) -> str:
    """A hedge behind a number, which the next number does not own: 5 o más, but 5 o más de 6."""
    than = any_of(each(table.than), table.letters)
    return rf"{hedge}(?!{GAP}(?:{than}{GAP}(?:\w++{GAP})?)?\d)"


def _word(table: Language, listed: str) -> str:
    """A number word: listed, or written together of pieces that make a number."""
    if not table.pieces:
        return listed
    one = whole_pieces(table)
    return f"(?:{listed}|(?<!{table.letters})(?:{one}){{2,12}}(?!{table.letters}))"


def _touching(phrases: list[str], letters: str) -> str:
    """A pattern for phrases that a digit may follow where they end in a sign: 20亿元5家."""
    return any_of(phrases, letters, digits_may_follow=True) + rf"(?!(?<={letters}|\d)\d)"


def _digits(table: Language, parts: Parts) -> Parts:
    held = rf"(?:{table.letters}|\d)"
    run = rf"{_RUN}(?:[{SPACES}]\d{{3}}(?!\d)(?:[.,]++\d++)*+)*+"
    joint = rf"(?:[:/+×*=^]|[-–—−~～'’](?=\d)|[.,]++(?=\d|(?-i:{_LOST})|{parts['scale']}))?"
    endings = any_of(each(*table.suffixes.values()), table.letters)
    broken = rf"[.,](?={_BLANK}++0\d)"
    stuck = f"(?:{joint}{held})*+"
    between = rf"{_BLANK}*+(?=\d)" if table.additive else f"{_BLANK}++"
    inside = f"{parts['scale']}|{parts['after']}"
    begun = rf"(?:(?<![^\s(\[$€£¥−-])(?=[.,])|(?=\d)){run}(?:[-–—−~～](?=\d){run})?+"
    # Any three capitals may be a code; the reader looks whether they are.
    known = f"{inside}|{parts['short']}|{parts['own']}|(?-i:[A-Z]{{3}})(?![A-Za-z\\d])"
    return {
        "run": run,
        "figure": f"{begun}(?:{endings}|(?={known})|{stuck})",
        # The same inside an amount's body, where no unit stands.
        "bare": f"{begun}(?:{endings}|(?={inside})|{stuck})",
        "stuck": rf"(?<!{held}){table.letters}++[-–$€£¥]?(?=\d){run}{stuck}",
        "second": f"(?:{broken})?{between}{run}{stuck}",
        "lost": rf"(?-i:(?<!{held})(?:XNUMX(?:[.,]?{held})*+|{_LOST}(?!{held})))",
    }


def _amount(parts: Parts, words: str, letters: str) -> str:
    hedges = f"(?P<hedges>(?:(?:{parts['negation']})??{parts['hedge']}{GAP}){{1,3}}+)"
    dash = rf"(?<!{letters})(?<![\d)\]%−–-])(?P<dash>{_DASH})"
    return (
        # Amounts begin where a word or a sign does; saying so first saves two thirds of the time.
        rf"(?<!{letters})(?!\s)"
        f"(?:(?P<between>{parts['between']}){GAP}(?:{parts['filler']}{GAP})?)?"
        f"(?:{hedges}(?:{parts['filler']}{GAP}){{0,2}})?"
        rf"(?P<sign>{dash}|{parts['minus']}{GAP})?"
        rf"(?:(?P<before>{parts['before']}){GAP}(?P<inner>{_DASH}(?=[\d.,]))?)?"
        # A dash is a sign before a figure or a currency alone.
        r"(?(dash)(?(before)|(?=[\d.,])))"
        f"(?P<body>{_in_figures(parts)}|{words})"
        f"(?:{TIE}(?P<short>{parts['short']}))?"
        f"(?:{TIE}(?:{parts['particle']}{GAP})?(?P<unit>{parts['unit']})"
        f"(?:{GAP}(?P<moved>{parts['scale']}))?)?"
        f"(?:(?:{parts['counter']})?{TIE}(?P<late>{parts['after']}))?"
    )


def _in_figures(parts: Parts) -> str:
    first = f"(?:{parts['lost']}|{parts['stuck']}|{parts['figure']})"
    # 2千零30万: a joiner may part figures, where digits with falling scales make one number.
    scale = f"{parts['scale']}(?:{parts['bridge']})?+"
    more = f"{scale}|{parts['after']}|{parts['fraction']}"
    return f"{first}(?:{TIE}(?:{more})|{parts['second']})*+"


def _in_words(parts: Parts) -> str:
    return f"{_spelt(parts)}(?:{TIE}(?:{_more(parts)}|{parts['after']}))*+"


def _counted(parts: Parts) -> str:
    """A number in words that stands before what shows it to be a number."""
    more, after = _more(parts), parts["after"]
    shown = f"{TIE}(?:{parts['unit']}|{parts['counter']}|{after})"
    alone = f"{_spelt(parts)}(?:{TIE}(?:{more})){{0,{_MOST_WORDS}}}+"
    return f"{alone}(?(before)|(?={shown}))(?:{TIE}(?:{more}|{after}))*+"


def _spelt(parts: Parts) -> str:
    """What a number in words begins with."""
    article = parts["article"]
    needy = f"(?:{article}|{parts['fraction']})(?={TIE}{parts['scale']})"
    return f"(?:(?!{article}){parts['word']}|{needy})"


def _more(parts: Parts) -> str:
    """What goes on with a number in words."""
    scale, word = parts["scale"], parts["word"]
    joined = f"{scale}(?:{GAP}{parts['joiner']}(?={GAP}{word}))?"
    return f"{joined}|{parts['bridge']}|{parts['fraction']}|{word}"


def each(*several: str) -> list[str]:
    """The single phrases of a table's entries, which are parted by bars."""
    return [phrase.strip() for entry in several for phrase in entry.split("|") if phrase.strip()]


def any_of(phrases: Iterable[str], letters: str, *, digits_may_follow: bool = False) -> str:
    """A pattern for the longest of some phrases that fits, as whole words.

    Args:
        phrases: The phrases; one in capitals is matched in capitals only.
        letters: A pattern for one of the letters that hold together as a word.
        digits_may_follow: Whether a digit may stand directly behind: `US$5`.
    """
    known = [phrase for phrase in phrases if phrase.strip()]
    words = [phrase for phrase in known if re.match(letters, phrase)]
    signs = [phrase for phrase in known if not re.match(letters, phrase)]
    if not known:
        return "(?!)"
    either = f"(?:(?<!{letters})(?:{_either(words)})|{_either(signs)})"
    # A word (or `m2`) ends where letters end; what ends in a sign may touch a word (`%of`).
    end = rf"(?!(?<={letters}|\d){letters})"
    return either + end + ("" if digits_may_follow else r"(?!\d)")


def _either(phrases: list[str]) -> str:
    """A pattern for the longest of some phrases, those in capitals in capitals only."""
    capitals = [phrase for phrase in phrases if phrase.isupper()]
    others = [phrase.lower() for phrase in phrases if not phrase.isupper()]
    trees = ([_tree(others)] if others else []) + ([f"(?-i:{_tree(capitals)})"] if capitals else [])
    return "|".join(trees) or "(?!)"


def _tree(phrases: list[str]) -> str:
    """A pattern in which phrases share their beginnings: `mi(?:l|o)` for mil, mio.

    So a language with a thousand names of currencies is compiled, and matched, in no time.
    """
    root: _Node = {}
    for phrase in phrases:
        node = root
        for part in re.findall(r"\s+|\S", phrase.strip()):
            node = node.setdefault(r"[\s-]++" if part.isspace() else re.escape(part), {})
        node[""] = {}
    return _branches(root) if root else "(?!)"


def _branches(node: _Node) -> str:
    longer = [part + _branches(rest) for part, rest in node.items() if part]
    if not longer:
        return ""
    one = "" not in node and len(longer) == 1
    return longer[0] if one else f"(?:{'|'.join(longer)}){'?' if '' in node else ''}"


def by_phrase(meanings: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Each phrase with its meaning, to be looked up as `folded` makes it."""
    return {
        folded(phrase): meaning for meaning, entry in meanings.items() for phrase in each(entry)
    }


def folded(words: str) -> str:
    """Words without the differences that a match overlooks: case, the width of spaces, hyphens."""
    # A match takes the Turkish letters for an i; case folding alone does not.
    plain = " ".join(_HYPHEN.sub(" ", words).split()).casefold()
    return plain.replace("ı", "i").replace("\u0307", "")
