"""A language's table, made ready to read with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from clusters.amounts.currencies import SIGNS
from clusters.amounts.interval import Hedge
from clusters.amounts.language import Language, Unit
from clusters.amounts.patterns import parts_of
from clusters.amounts.phrases import GAP, by_phrase, folded

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
        doubts={reason: _compiled(pattern) for reason, pattern in table.doubts.items()},
        variants=str.maketrans(dict(table.variants)),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
