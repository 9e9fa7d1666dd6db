"""Reading a number: a run of digits and marks, and the sum of several words."""

import re
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language, each

_GROUP = 3
_TEN = 10
_SCALE = 100
_SCALES = {Decimal(100), Decimal(1000)}
# More digits would be rounded when a scale multiplies them.
_MOST_DIGITS = 20


_STUCK = {
    "/": "a fraction or a date",
    **dict.fromkeys(":∶", "a time or a ratio"),
    **dict.fromkeys("-–—−~～", "a range"),
    **dict.fromkeys("'’", "a mark that this language does not write in numbers"),
}
"""What a mark that is stuck to a number makes of it."""


def read_figure(run: str, table: Language) -> Decimal | Unclear:
    """Read digits with their marks, as a language writes them: `1,234.5` in English."""
    run = " ".join(run.split())  # a no-break space groups like any other
    whole, _, decimals = run.partition(table.decimal)
    if fault := _fault(run, table):
        return Unclear(fault)
    return Decimal("".join(filter(str.isdigit, whole)) + "." + decimals)


def looks_foreign(run: str, table: Language) -> bool:
    """Whether the decimal mark may be another language's group mark: `60.000` in English."""
    mark = re.escape(table.decimal)
    return re.fullmatch(rf"[1-9]\d{{0,2}}{mark}\d{{3}}", run) is not None


def _fault(run: str, table: Language) -> str | None:
    """The first thing that is wrong with the marks of a figure."""
    whole, _, decimals = run.partition(table.decimal)
    digits = "".join(filter(str.isdigit, run))
    mark = next((character for character in whole if not character.isdigit()), "")
    first, *groups = whole.split(mark) if mark else [whole]
    beside = f"a group of {len(first)} digits before a group mark"
    faults = {
        "digits of another script": not digits.isascii(),
        f"more than {_MOST_DIGITS} digits": len(digits) > _MOST_DIGITS,
        "a mark that this language does not write in numbers": mark and mark not in table.groups,
        "a group mark without a digit before it": groups and not first,
        "two numbers side by side" if mark.isspace() else beside: groups and len(first) > _GROUP,
        **{fault: True for fault in map(_group_fault, groups) if fault},
        "a leading zero": first.startswith("0") and whole != "0",
        "a decimal mark without a digit before it": not whole,
        "two decimal marks": table.decimal in decimals,
        "a group mark after the decimal mark": decimals and not decimals.isdigit(),
    }
    return next((fault for fault, broken in faults.items() if broken), None)


def _group_fault(group: str) -> str | None:
    if not group.isdigit():
        return "two kinds of group marks" if group else "two marks side by side"
    if len(group) == _GROUP:
        return None
    return f"a group of {len(group)} digit{'s'[: len(group) != 1]} after a group mark"


def read_word(word: str, values: Mapping[str, Decimal | int]) -> Decimal | None:
    """Read a number word that is written together.

        hundertdreiundzwanzig  -> hundert drei und zwanzig -> 123
        jedenásťtisícpäťsto    -> jedenásť tisíc päťsto    -> 11500

    Its pieces are told with what they say; 0 is said by a word between ones and the tens behind
    them. None where they do not make one number.
    """
    parts: list[tuple[Decimal, bool]] = []
    inverted = False
    for piece in _pieces(word.lower(), values) or ["?"]:
        value = Decimal(values.get(piece, -1))
        if value < 0 or (inverted and not _goes_first(parts, value)):
            return None
        if inverted:
            parts[-1] = (parts[-1][0] + value, False)
        elif value:
            parts.append((value, value in _SCALES))
        inverted = value == 0
    return None if inverted else total(parts, _SCALES)


def _goes_first(parts: list[tuple[Decimal, bool]], tens: Decimal) -> bool:
    """Whether the last part may be the ones that stand before these tens."""
    return bool(parts) and not parts[-1][1] and parts[-1][0] < _TEN < tens < _SCALE


def _pieces(word: str, values: Mapping[str, Decimal | int]) -> list[str] | None:
    """Cut a word into pieces, the longest first that leaves no rest: et tusen, not ett usen."""
    if not word:
        return []
    longest = max(map(len, values), default=0)
    for length in range(min(longest, len(word)), 0, -1):
        rest = _pieces(word[length:], values) if word[:length] in values else None
        if rest is not None:
            return [word[:length], *rest]
    return None


def why_stuck(tail: str, table: Language) -> Unclear:
    """Say what digits are whose tail is neither a scale nor a unit: `20th`, `2016-2025`, `5G`."""
    for reason, endings in table.suffixes.items():
        if tail.casefold() in each(endings):
            return Unclear(reason)
    if "NUM" in tail:
        return Unclear("a placeholder where a number was lost")
    if re.search(r"[^\W\d]", tail):
        return Unclear("letters stuck to the number")
    return Unclear(_STUCK.get(tail[0], "a sum or a formula"))


class _Term(NamedTuple):
    value: Decimal
    step: Decimal
    """What follows must be smaller than this."""
    plain: bool
    """Whether no scale has multiplied the value yet."""


def total(parts: Iterable[tuple[Decimal, bool]], alone: Collection[Decimal] = ()) -> Decimal | None:
    """Add up numbers and the scales that multiply them.

    Args:
        parts: Each value in reading order, with whether it is a scale. A scale at the very
            beginning counts once: `a hundred`. None where they are not one number: ten twenty.
        alone: The scales that count once behind a greater one too: `mille cent` is 1100.
    """
    terms: list[_Term] = []
    for value, is_scale in parts:
        term = (
            _multiplied(terms, value, alone) if is_scale else _Term(value, _step(value), plain=True)
        )
        if term is None or (terms and term.value >= terms[-1].step):
            return None
        terms.append(term)
    return sum((term.value for term in terms), Decimal(0))


def _multiplied(terms: list[_Term], scale: Decimal, alone: Collection[Decimal]) -> _Term | None:
    """Take the terms that the scale multiplies; None where it finds nothing to multiply."""
    if not terms:
        return _Term(scale, scale, plain=False)
    taken: list[Decimal] = []
    while terms and (terms[-1].plain or terms[-1].value < scale):
        taken.append(terms.pop().value)
    if not taken:
        once = scale in alone and scale < terms[-1].step
        return _Term(scale, scale, plain=False) if once else None
    return _Term(sum(taken, Decimal(0)) * scale, scale, plain=False)


def _step(value: Decimal) -> Decimal:
    """How much room a number word leaves: twenty nine, two hundred ninety, but not ten nine."""
    teens = 20
    step = Decimal(1)
    while value >= teens and value % (step * 10) == 0:
        step *= 10
    return step
