"""What two amounts say that stand together: a range, a share, a scale or a unit of both."""

import re
from dataclasses import replace
from decimal import Decimal

from clusters.amounts.amount import Unclear
from clusters.amounts.drafts import Draft, Number, before, draft_of, scale_of
from clusters.amounts.grammar import Grammar
from clusters.amounts.language import each
from clusters.amounts.patterns import GAP, folded

_ONE_SIZE = Decimal(10)
"""Numbers that share a scale differ by so much at most: 5 and 6 million, not 300 and 6."""
_MOST_SHARERS = 3
"""How many numbers share at most, so that a long list is read in one go."""
_FAR = 1000
"""How many times a sum of money is what stands behind it, if that is no other end of a range."""
_WHOLES = {Decimal(n) for n in (*range(2, 11), 20, 50, 100, 1000)}
_GAP = re.compile(GAP)


def joined(draft: Draft, grammar: Grammar) -> tuple[Draft, str] | None:
    """The amount that an amount cannot be read apart from, and why."""
    text, end = draft.found.string, draft.end
    link = (grammar["pair"] if draft.found["between"] else grammar["link"]).match(text, end)
    second = grammar["amount"].match(text, link.end()) if link else None
    if second is not None:
        return draft_of(second, grammar), "a range"
    other = other_of_share(draft, grammar)
    if other is not None and is_ratio(draft, other):
        return other, "a part of a whole"
    return _contested(draft, grammar)


def other_of_share(draft: Draft, grammar: Grammar) -> Draft | None:
    """The other of two counts that are a part and its whole: 7 of 10, 10人中7人.

    Where the whole is one that shares are told of, neither is a count; else the part is one.
    """
    text, link = draft.found.string, grammar["share"].match(draft.found.string, draft.end)
    found = grammar["amount"].match(text, link.end()) if link else None
    if link is None or found is None or found["hedges"] or draft.unit is not None:
        return None
    other = draft_of(found, grammar)
    counts = isinstance(draft.number, Number) and isinstance(other.number, Number)
    if not counts or other.is_year or (draft.is_year and other.unit):
        return None
    return other if not link["noun"] or is_ratio(draft, other) else None


def is_ratio(draft: Draft, other: Draft) -> bool:
    """Whether the whole is one that shares are told of: 7 in 10, and not 11 of 14."""
    return max(draft.size, other.size) in _WHOLES


def _contested(draft: Draft, grammar: Grammar) -> tuple[Draft, str] | None:
    """The amount that may own the currency as well: 2019 USD 5."""
    found = draft.found
    free = found["unit"] and not found["before"] and not found["late"] and not found["moved"]
    if not free or folded(found["unit"]) not in grammar.signs:
        return None
    gap = _GAP.match(found.string, found.end())
    second = grammar["amount"].match(found.string, gap.end()) if gap else None
    if second is None or not second[0][0].isdigit():
        return None
    return draft_of(second, grammar), "a currency between two numbers"


def are_apart(first: Draft, second: Draft, grammar: Grammar) -> bool:
    """Whether a word between two amounts makes no range of them: 13,7 % hasta 675 millones.

    Nor does it where a count far below the money before it follows: $120 million to 40 countries.
    """
    told = isinstance(first.unit, str) and first.unit != second.unit and not first.found["before"]
    year = first.is_year and second.unit is not None
    changes = grammar["changes"].search(before(first.found))
    money = first.found["before"] and second.unit is None and not changes
    counted = bool(money) and second.size * _FAR <= first.size
    dash = _dash_between(first, second)
    return (told or year or counted) and not dash and not first.found["between"]


def _dash_between(first: Draft, second: Draft) -> bool:
    return first.found.string[first.end : second.start].strip() in set("-–—~～")


def range_of(first: Draft, second: Draft, grammar: Grammar) -> Draft | None:
    """The range that two amounts make: between 5 and 10 million euros."""
    low, high = first.number, second.number
    if isinstance(low, Unclear) or isinstance(high, Unclear) or first.fault or second.fault:
        return None
    changes = grammar["changes"].search(before(first.found))
    if low.high or high.high or second.hedge != "exact" or changes:
        return None
    if first.unit not in {None, second.unit} and not first.found["before"]:
        return None
    if second.unit not in {None, first.unit} and first.unit is not None:
        return None
    scale = scale_of(second.found, grammar)
    # A scale that is the number itself is none of another's: entre quatre-vingts et cent.
    alone = folded(second.found["body"]) in grammar.numbers
    shares = scale != 1 and not alone and scale_of(first.found, grammar) == 1
    low = low.times(scale) if shares and low.low * scale < high.low else low
    years = second.is_year or (first.is_year and first.unit is None and second.unit is None)
    if years or not low.low < high.low or (shares and low is first.number):
        return None
    unit = first.unit or second.unit
    return replace(first, end=second.end, number=Number(low.low, high.low), unit=unit)


def changed(first: Draft, second: Draft, grammar: Grammar) -> Draft | None:
    """The first of two amounts of which one became the other; None where they may be a range.

    rose from 3.2 to 4.7 billion dollars, from 4.7 to 3.2 billion: no range falls.
    """
    opened = grammar["changes"].search(before(first.found))
    ours, theirs = (scale_of(one.found, grammar) for one in (first, second))
    whole = (first.unit is None or second.unit is not None) and (ours == 1 or theirs != 1)
    if opened is None or not whole or _dash_between(first, second):
        return None
    became = _share(first, second, theirs if ours == 1 else Decimal(1))
    if not isinstance(became.number, Number):
        return None
    words, ahead = folded(opened[0]), before(first.found) + "⟨"
    moved = grammar["fell"].search(ahead) or grammar["rose"].search(ahead)
    # De 12 à 15 % may say by as well as from; passé de says from.
    told = " " in words or (moved and words not in each(grammar.table.particles))
    return became if told or became.number.low > second.size else None


def shared(draft: Draft, grammar: Grammar) -> Draft | None:
    """A bare figure with the scale or unit that it shares with the next: 5 and 6 kg."""
    found, number = draft.found, draft.number
    bare = found.span("body") == (found.start("body"), draft.end) and not found["before"]
    if not bare or isinstance(number, Unclear) or draft.unit or scale_of(found, grammar) != 1:
        return None
    if number.high or draft.is_year:
        return None
    text, at = found.string, draft.end
    for _ in range(_MOST_SHARERS):
        link = grammar["shared"].match(text, at)
        next_ = grammar["amount"].match(text, link.end()) if link else None
        if link is None or next_ is None or next_["hedges"] or next_["before"] or link["link"]:
            return None
        last, scale = draft_of(next_, grammar), scale_of(next_, grammar)
        if scale != 1 or last.unit:
            return None if link["comma"] and link["comma"] != "、" else _share(draft, last, scale)
        at = last.end
    return None


def _share(draft: Draft, last: Draft, scale: Decimal) -> Draft:
    """Share where both numbers are of one size, else leave it open."""
    ours, theirs = draft.number, last.number
    clear = not isinstance(last.unit, Unclear)
    if clear and isinstance(ours, Number) and isinstance(theirs, Number) and theirs.low:
        for one in (ours.times(scale), ours):
            if 1 / _ONE_SIZE <= abs(one.low / theirs.low) <= _ONE_SIZE:
                return replace(draft, number=one, unit=draft.unit or last.unit)
    return replace(draft, number=Unclear("a scale or a unit that the next number may share"))
