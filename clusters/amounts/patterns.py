"""How an amount is put together: a language's phrases as patterns, compiled once.

An amount is one match, from left to right, in named groups; `body` is taken apart by `item`:

    more than   minus  US$     1.5 billion          or so
    hedges      sign   before  body: figure scale   late

    between     5 million         square metres
    between     body: word scale  unit
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVar

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

_BLANK = r"[^\S\n]"
_RUN = r"[.,]?\d++(?:[.,]++\d++)*+"
_LOST = r"X?NUMX?"
_DASH = "[-−–]"
# Bounded, so that words which nothing shows to be a number are not scanned again from each.
_MOST_WORDS = 24
_CODES = {"a code of a currency that may be another word": IN_DOUBT}
_ITEMS = ("lost", "stuck", "figure", "fraction", "scale", "word", "after")


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The compiled patterns of a language, and what its phrases mean."""

    table: Language
    """The table itself."""
    amount: re.Pattern[str]
    """One amount; its groups are between, hedges, sign, before, inner, body, unit and late."""
    item: re.Pattern[str]
    """One part of an amount's body, in the group of its kind."""
    run: re.Pattern[str]
    """The digits and marks at the start of a figure, without the tail stuck to them."""
    hedge: re.Pattern[str]
    """One hedge before a number, in the group `negated` if it is."""
    link: re.Pattern[str]
    """What holds the two numbers of a range together."""
    pair: re.Pattern[str]
    """The same, where a word such as `between` has announced the range."""
    aside: re.Pattern[str]
    """What makes a lone number word no amount."""
    values: Mapping[str, int]
    """Number words and scales."""
    hedges: Mapping[str, Hedge]
    """Hedges before and after a number."""
    units: Mapping[str, Unit]
    """Currencies and measures."""
    signs: Mapping[str, Unit]
    """Those of them that stand before a number."""
    doubts: Mapping[str, re.Pattern[str]]
    """What makes a reading a guess, by the reason."""
    variants: Mapping[int, str]
    """Characters that are other ways to write one, as `str.translate` takes them."""


@cache
def grammar_of(table: Language) -> Grammar:
    """Compile the patterns of a table, once."""
    parts = parts_of(table)
    signs = by_phrase(table.before) | by_phrase(SIGNS)
    return Grammar(
        table=table,
        amount=_compiled(parts["amount"]),
        item=_compiled("|".join(f"(?P<{kind}>{parts[kind]})" for kind in _ITEMS)),
        run=_compiled(parts["run"]),
        hedge=_compiled(f"{parts['hedge']}|(?P<negated>{parts['negated']})"),
        link=_compiled(f"(?:{parts['counter']})?{GAP}{parts['link']}{GAP}"),
        pair=_compiled(f"{GAP}(?:{parts['link']}|{parts['joiner']}){GAP}"),
        aside=_compiled(f"{GAP}{parts['aside']}"),
        values=by_phrase(table.scales) | {folded(word): n for word, n in table.words.items()},
        hedges=by_phrase(table.hedges) | by_phrase(table.after),
        units=by_phrase(table.units) | signs,
        signs=signs,
        doubts={
            reason: _compiled(pattern) for reason, pattern in (_CODES | dict(table.doubts)).items()
        },
        variants=str.maketrans(dict(table.variants)),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def parts_of(table: Language) -> Parts:
    """The patterns of all parts of an amount, by name."""
    parts = _phrases(table)
    parts |= _digits(table, parts)
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
        "negated": f"{whole(each(table.negations))}{GAP}{hedge}",
        "before": leading(before),
        "unit": touching(each(*SIGNS.values(), *table.before.values(), *table.units.values())),
        "scale": touching(each(*table.scales.values())),
        "after": rf"{whole(each(*table.after.values()))}(?!{GAP}\d)",
        "word": whole(table.words),
        "minus": leading(each(table.minus)),
        "filler": touching(each(table.fillers)),
        "article": whole(each(table.articles)),
        "joiner": whole(each(table.joiners)),
        "fraction": touching(each(table.fractions)),
        "between": whole(each(table.between)),
        "link": f"(?:{leading(each(table.links))}|[-–—~～])",
        "aside": whole(each(table.asides)),
        "counter": leading(each(table.counters)),
    }


def _touching(phrases: list[str], letters: str) -> str:
    """A pattern for phrases that a digit may follow where they end in a sign: 20亿元5家."""
    return any_of(phrases, letters, digits_may_follow=True) + rf"(?!(?<={letters}|\d)\d)"


def _digits(table: Language, parts: Parts) -> Parts:
    held = rf"(?:{table.letters}|\d)"
    spaces = "".join(mark for mark in table.groups if mark.isspace())
    run = rf"{_RUN}(?:[{spaces}]\d{{3}}(?!\d)(?:[.,]++\d++)*+)*+" if spaces else _RUN
    joint = rf"(?:[:/+×*=^]|[-–—−~～'’](?=\d)|[.,]++(?=\d|(?-i:{_LOST})|{parts['scale']}))?"
    endings = any_of(each(*table.suffixes.values()), table.letters)
    broken = rf"[.,](?={_BLANK}++0\d)"
    stuck = f"(?:{joint}{held})*+"
    between = rf"{_BLANK}*+(?=\d)" if table.additive else f"{_BLANK}++"
    tail = f"(?:{endings}|(?={parts['scale']}|{parts['unit']}|{parts['after']})|{stuck})"
    return {
        "run": run,
        "figure": rf"(?:(?<![^\s(\[$€£¥−-])(?=[.,])|(?=\d)){run}{tail}",
        "stuck": rf"(?<!{held}){table.letters}++[-–$€£¥]?(?=\d){run}{stuck}",
        "second": f"(?:{broken})?{between}{run}{stuck}",
        "lost": rf"(?-i:(?<!{held})(?:XNUMX(?:[.,]?{held})*+|{_LOST}(?!{held})))",
    }


def _amount(parts: Parts, words: str, letters: str) -> str:
    hedges = f"(?P<hedges>(?:(?:{parts['hedge']}|{parts['negated']}){GAP}){{1,3}}+)"
    dash = rf"(?<!{letters})(?<![\d)\]%−–-]){_DASH}(?=[\d.,]|{parts['before']})"
    return (
        # Amounts begin where a word or a sign does; saying so first saves two thirds of the time.
        rf"(?<!{letters})(?!\s)"
        f"(?:(?P<between>{parts['between']}){GAP})?"
        f"(?:{hedges}(?:{parts['filler']}{GAP})?)?"
        rf"(?P<sign>{dash}|{parts['minus']}{GAP})?"
        rf"(?:(?P<before>{parts['before']}){GAP}(?P<inner>{_DASH}(?=[\d.,]))?)?"
        f"(?P<body>{_in_figures(parts)}|{words})"
        f"(?:{TIE}(?P<unit>{parts['unit']}))?"
        f"(?:(?:{parts['counter']})?{TIE}(?P<late>{parts['after']}))?"
    )


def _in_figures(parts: Parts) -> str:
    first = f"(?:{parts['lost']}|{parts['stuck']}|{parts['figure']})"
    more = f"{parts['scale']}|{parts['after']}|{parts['fraction']}"
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
    return f"{joined}|{parts['fraction']}|{word}"


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
    longest_first = sorted(set(phrases), key=len, reverse=True)
    words = [_body(phrase) for phrase in longest_first if re.match(letters, phrase)]
    signs = [_body(phrase) for phrase in longest_first if not re.match(letters, phrase)]
    either = f"(?:(?<!{letters})(?:{'|'.join(words) or '(?!)'})|{'|'.join(signs) or '(?!)'})"
    # A word (or `m2`) ends where letters end; what ends in a sign may touch a word (`%of`).
    end = rf"(?!(?<={letters}|\d){letters})"
    return either + end + ("" if digits_may_follow else r"(?!\d)")


def _body(phrase: str) -> str:
    body = r"\s++".join(map(re.escape, phrase.split()))
    return f"(?-i:{body})" if phrase.isupper() else body


def by_phrase(meanings: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Each phrase with its meaning, to be looked up as `folded` makes it."""
    return {
        folded(phrase): meaning for meaning, entry in meanings.items() for phrase in each(entry)
    }


def folded(words: str) -> str:
    """Words without the differences that a match overlooks: case and the width of spaces."""
    # A match takes the Turkish letters for an i; case folding alone does not.
    return " ".join(words.split()).casefold().replace("ı", "i").replace("\u0307", "")
