"""Reading every amount in a text, or a text that is one amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from clusters.amounts.amount import Amount, Change, Hedge, Unclear, Unreadable
from clusters.amounts.characters import Cleaned, cleaned
from clusters.amounts.grammar import Grammar, grammar_of
from clusters.amounts.language import Language
from clusters.amounts.languages import table_of
from clusters.amounts.meaning import Number, hedge_of, is_aside, scale_of, unit_of, value_of
from clusters.amounts.numbers import why_stuck
from clusters.amounts.patterns import GAP, folded
from clusters.amounts.units import CURRENCIES
from clusters.amounts.vocabulary import Named, named_behind

# How many characters around an amount can raise a doubt.
_REACH = 40
_ONE_SIZE = Decimal(10)
"""Numbers that share a scale differ by so much at most: 5 and 6 million, not 300 and 6."""
_MOST_SHARERS = 3
"""How many numbers share at most, so that a long list is read in one go."""
_WHOLES = {Decimal(n) for n in (*range(2, 11), 20, 50, 100, 1000)}
_GAP = re.compile(GAP)
_MINUS = re.compile(r"(?:\A|[(::,]|\b(?:at|by|of|mit|um|von|bei|auf|med|de|con|à))\s*[–−]\s\Z")
_HEADED = re.compile(r"[))]\s?[::]?\s?\Z")
_DASH = re.compile(r"(?:\A|\s)[–−]\s\Z")
_PER = re.compile(r"\s?[/·⋅]\s?(?:[hsчс]|k?g|t|l|m[²³23]?|ha|k?m²?|[kM]?Wh?|[时時秒吨])(?![^\W\d])")
"""What makes a measure one by another: kg/m², кВт·ч where that has no name."""


def amounts_in(text: str, language: str) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text, in order and without overlap.

    Args:
        text: Any text.
        language: The BCP 47 primary code of its language.

    Returns:
        What was read, and what holds a number but cannot be read without guessing. Where the
        language has no table, one Unreadable that covers the text.
    """
    table = table_of(language)
    if table is None:
        return (Unreadable(text, 0, len(text), f"no table for language {language}"),)
    return read(text, table)


def read_amount(text: str, language: str = "en") -> Amount | Unreadable:
    """Read a text that is one amount without a hedge: `50 million USD`, `USD 50 million`, `5%`.

    Args:
        text: The text; white space around it does not count.
        language: The BCP 47 primary code of its language.

    Returns:
        The amount, or the whole text as Unreadable with the reason.
    """
    readings = amounts_in(text, language)
    reason = _objection(text, readings)
    if reason is None and isinstance(readings[0], Amount):
        return readings[0]
    return Unreadable(text, 0, len(text), reason or "no number")


def _objection(text: str, readings: tuple[Amount | Unreadable, ...]) -> str | None:
    """Why these readings are not one bare amount; None where they are."""
    for reading in readings:
        if isinstance(reading, Unreadable):
            return reading.reason
        if reading.high is not None:
            return "a range"
    match readings:
        case []:
            return "no number"
        case [Amount(hedge="exact") as amount]:
            rest = f"{text[: amount.start]} {text[amount.end :]}".strip()
            return f"'{rest}' is not part of an amount" if rest else None
        case [Amount(hedge=hedge)]:
            return f"a hedge ({hedge.replace('_', ' ')})"
        case _:
            return f"{len(readings)} numbers"


def read(text: str, table: Language) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text by a table of its language."""
    grammar = grammar_of(table)
    clean = prepared(text, grammar)
    return tuple(_placed(reading, clean) for reading in _readings(clean.text, grammar))


def prepared(text: str, grammar: Grammar) -> Cleaned:
    """Give a text as it is read: without odd characters, and each in its usual form."""
    clean = cleaned(text, lambda word: folded(word) in grammar.vocabulary)
    plain = clean.text.translate(grammar.variants)
    for odd, usual in grammar.rewrites:
        plain = odd.compiled.sub(lambda found, usual=usual: usual.ljust(len(found[0])), plain)  # type: ignore[misc]
    return replace(clean, text=plain)


def _placed(reading: Amount | Unreadable, clean: Cleaned) -> Amount | Unreadable:
    start, end = clean.span(reading.start, reading.end)
    return replace(reading, start=start, end=end, words=clean.original[start:end])


@dataclass(frozen=True, slots=True)
class _Draft:
    """What one match says, before what stands around it is looked at."""

    found: re.Match[str]
    """The match."""
    end: int
    """Where its words end, a name of CLDR behind it included."""
    number: Number | Unclear
    """Its number, or the two ends of a range."""
    unit: str | Unclear | None
    """Its unit."""
    hedge: Hedge | Unclear
    """Its hedge."""

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.found.start()

    @property
    def fault(self) -> str | None:
        """Why it cannot be read, if it cannot."""
        parts = (self.hedge, self.number, self.unit)
        return next((part.reason for part in parts if isinstance(part, Unclear)), None)


def _readings(text: str, grammar: Grammar) -> Iterator[Amount | Unreadable]:
    reading: Amount | Unreadable
    position, whole = 0, -1
    while found := grammar.amount.search(text, position):
        position = found.end()
        draft = _draft(found, grammar)
        other = _other_of_share(draft, grammar)
        share = other is not None and _is_ratio(draft, other)
        if is_aside(found, grammar) and not share:
            continue
        if draft.start == whole or (other and not share and _size(other) < _size(draft)):
            reading, position = _refused(draft, draft.end, "the whole of a part"), draft.end
        else:
            whole = other.start if other else -1
            reading, position = _with_the_next(draft, grammar)
        yield reading


def _draft(found: re.Match[str], grammar: Grammar) -> _Draft:
    """Read one match by itself."""
    end, named = found.end(), _named(found, grammar)
    bare = named is None and end == found.end("body")
    if bare and (stuck := grammar.glued.match(found.string, end)):
        return _Draft(found, stuck.end(), why_stuck(stuck[0], grammar.table), None, "exact")
    unit = named.unit if named else unit_of(found, grammar)
    number, hedge = value_of(found, grammar), hedge_of(found, grammar)
    number, unit = _by_heading(found, number, unit, grammar)
    end = named.end if named else found.end()
    measure = isinstance(unit, str) and unit not in CURRENCIES
    if measure and (per := _PER.match(found.string, end)):
        unit, end = Unclear("a unit by another unit"), per.end()
    if named and not found["late"] and (late := grammar.late.match(found.string, end)):
        hedge = hedge if hedge != "exact" else grammar.hedges[folded(late["late"])]
        end = late.end()
    if hedge == "exact" and not found["hedges"]:
        hedge = _hedge_apart(found, grammar) or hedge
    return _Draft(found, end, _with_its_sign(found, number, unit), unit, hedge)


def _named(found: re.Match[str], grammar: Grammar) -> Named | None:
    """The currency or measure behind a number that the table does not have, but CLDR has."""
    if found["before"] or found["late"]:
        return None
    if not found["unit"]:
        return named_behind(found.string, found.end(), grammar)
    # A longer name says what a shorter one leaves open, or says wrong: pesos mexicanos.
    named = None if found["short"] else named_behind(found.string, found.end("body"), grammar)
    longer = named is not None and named.end > found.end() and isinstance(named.unit, str)
    return named if longer else None


def _by_heading(
    found: re.Match[str], number: Number | Unclear, unit: str | Unclear | None, grammar: Grammar
) -> tuple[Number | Unclear, str | Unclear | None]:
    """Give a bare figure the scale and the unit of its heading: 产值(亿元):10.50."""
    text, start = found.string, found.start()
    if unit is not None or isinstance(number, Unclear) or scale_of(found, grammar) != 1:
        return number, unit
    before = text[max(0, start - _REACH) : start]
    heading = grammar.heading.search(before) if _HEADED.search(before) else None
    if heading is None or not (heading["scale"] or heading["unit"]):
        return number, unit
    scale = grammar.values[folded(heading["scale"])] if heading["scale"] else 1
    return number.times(scale), grammar.units[folded(heading["unit"])] if heading["unit"] else None


def _with_its_sign(
    found: re.Match[str], number: Number | Unclear, unit: str | Unclear | None
) -> Number | Unclear:
    """Read a dash that a space parts from a share: mit – 0,3 %."""
    before = found.string[max(0, found.start() - _REACH) : found.start()]
    if unit != "percent" or isinstance(number, Unclear) or found["sign"] or found["hedges"]:
        return number
    if _MINUS.search(before):
        return number.times(-1)
    return Unclear("a dash that may be a minus sign") if _DASH.search(before) else number


def _hedge_apart(found: re.Match[str], grammar: Grammar) -> Hedge | None:
    """A hedge some words before its number: تجاوزت قيمة صادراتها 30."""
    start = found.start()
    apart = grammar.apart.search(found.string, max(0, start - _REACH), start)
    return grammar.hedges[folded(apart["hedge"])] if apart else None


def _with_the_next(draft: _Draft, grammar: Grammar) -> tuple[Amount | Unreadable, int]:
    """Read a draft with the amounts that it cannot be read apart from; tell where it ends."""
    reading = _judged(draft, grammar)
    if draft.found["between"] and isinstance(reading, Amount):
        reading = _refused(draft, draft.end, "a range")
    first = draft
    while joined := _joined(draft, grammar):
        second, why = joined
        span = _range(first, second, grammar) if why == "a range" and draft is first else None
        if why == "a range" and span is None and _are_apart(draft, second):
            break
        reading = _judged(span, grammar) if span else _refused(first, second.end, why)
        draft = second
    if draft is first and isinstance(reading, Amount) and (shared := _shared(draft, grammar)):
        return _judged(shared, grammar), reading.end
    return reading, reading.end


def _refused(first: _Draft, end: int, why: str) -> Unreadable:
    return Unreadable(first.found.string[first.start : end], first.start, end, why)


def _judged(draft: _Draft, grammar: Grammar) -> Amount | Unreadable:
    """Read a draft as the words around it allow."""
    text, start, end = draft.found.string, draft.start, draft.end
    words, number = text[start:end], draft.number
    fault = draft.fault or _doubt(draft, grammar)
    if fault or isinstance(number, Unclear):
        return Unreadable(words, start, end, fault or "")
    unit = draft.unit if isinstance(draft.unit, str) else None
    hedge: Hedge = "exact" if isinstance(draft.hedge, Unclear) else draft.hedge
    change = _change(draft, grammar) if number.low > 0 else None
    return Amount(number.low, unit, hedge, start, end, words, number.high, change)


def _around(draft: _Draft) -> str:
    """The text around an amount, in which ⟨ and ⟩ enclose it, from behind its hedges on."""
    text, end, found = draft.found.string, draft.end, draft.found
    start = min(at for at in map(found.start, ("sign", "before", "body")) if at >= 0)
    before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return f"{before}⟨{text[start:end]}⟩{behind}"


def _doubt(draft: _Draft, grammar: Grammar) -> str | None:
    """What the words around an amount leave in doubt."""
    around = _around(draft)
    # What a filler parts from its number is as doubtful: hasta 20, hasta un 20.
    closer = grammar.lead.compiled.sub("⟨", around)
    texts = {around, closer}
    doubts = grammar.doubts.items()
    return next((why for why, doubt in doubts if any(map(doubt.search, texts))), None)


def _change(draft: _Draft, grammar: Grammar) -> Change | None:
    """Whether the words around say that something fell or rose by the amount."""
    around = _around(draft)
    if grammar.fell.search(around):
        return "fell"
    return "rose" if grammar.rose.search(around) else None


def _joined(draft: _Draft, grammar: Grammar) -> tuple[_Draft, str] | None:
    """The amount that an amount cannot be read apart from, and why."""
    text, end = draft.found.string, draft.end
    link = (grammar.pair if draft.found["between"] else grammar.link).match(text, end)
    second = grammar.amount.match(text, link.end()) if link else None
    if second is not None:
        return _draft(second, grammar), "a range"
    other = _other_of_share(draft, grammar)
    if other is not None and _is_ratio(draft, other):
        return other, "a part of a whole"
    return _contested(draft, grammar)


def _other_of_share(draft: _Draft, grammar: Grammar) -> _Draft | None:
    """The other of two counts that are a part and its whole: 7 of 10, 10人中7人.

    Where the whole is one that shares are told of, neither is a count; else the part is one.
    """
    text, link = draft.found.string, grammar.share.match(draft.found.string, draft.end)
    found = grammar.amount.match(text, link.end()) if link else None
    if link is None or found is None or found["hedges"] or draft.unit is not None:
        return None
    other = _draft(found, grammar)
    counts = isinstance(draft.number, Number) and isinstance(other.number, Number)
    if not counts or _is_year(other) or (_is_year(draft) and other.unit):
        return None
    return other if not link["noun"] or _is_ratio(draft, other) else None


def _size(draft: _Draft) -> Decimal:
    return draft.number.low if isinstance(draft.number, Number) else Decimal(0)


def _is_ratio(draft: _Draft, other: _Draft) -> bool:
    """Whether the whole is one that shares are told of: 7 in 10, and not 11 of 14."""
    return max(_size(draft), _size(other)) in _WHOLES


def _contested(draft: _Draft, grammar: Grammar) -> tuple[_Draft, str] | None:
    """The amount that may own the currency as well: 2019 USD 5."""
    found = draft.found
    free = found["unit"] and not found["before"] and not found["late"] and not found["moved"]
    if not free or folded(found["unit"]) not in grammar.signs:
        return None
    gap = _GAP.match(found.string, found.end())
    second = grammar.amount.match(found.string, gap.end()) if gap else None
    figure = second is not None and second[0][0].isdigit()
    return (
        (_draft(second, grammar), "a currency between two numbers") if second and figure else None
    )


def _are_apart(first: _Draft, second: _Draft) -> bool:
    """Whether a word between two amounts makes no range of them: 13,7 % hasta 675 millones."""
    told = isinstance(first.unit, str) and first.unit != second.unit and not first.found["before"]
    year = _is_year(first) and second.unit is not None
    link = first.found.string[first.end : second.start].strip()
    return (told or year) and link not in set("-–—~～") and not first.found["between"]


def _is_year(draft: _Draft) -> bool:
    return draft.unit is None and re.fullmatch(r"1[89]\d\d|20\d\d", draft.found[0]) is not None


def _range(first: _Draft, second: _Draft, grammar: Grammar) -> _Draft | None:
    """The range that two amounts make: between 5 and 10 million euros."""
    low, high = first.number, second.number
    if isinstance(low, Unclear) or isinstance(high, Unclear) or first.fault or second.fault:
        return None
    before = first.found.string[max(0, first.start - _REACH) : first.start]
    if low.high or high.high or second.hedge != "exact" or grammar.changes.search(before):
        return None
    if first.unit not in {None, second.unit} and not first.found["before"]:
        return None
    if second.unit not in {None, first.unit} and first.unit is not None:
        return None
    scale = scale_of(second.found, grammar)
    shares = scale != 1 and scale_of(first.found, grammar) == 1
    low = low.times(scale) if shares and low.low * scale < high.low else low
    years = _is_year(second) or (_is_year(first) and first.unit is None and second.unit is None)
    if years or not low.low < high.low or (shares and low is first.number):
        return None
    unit = first.unit or second.unit
    return replace(first, end=second.end, number=Number(low.low, high.low), unit=unit)


def _shared(draft: _Draft, grammar: Grammar) -> _Draft | None:
    """A bare figure with the scale or unit that it shares with the next: 5 and 6 kg."""
    found, number = draft.found, draft.number
    bare = found.span("body") == (found.start("body"), draft.end) and not found["before"]
    if not bare or isinstance(number, Unclear) or draft.unit or scale_of(found, grammar) != 1:
        return None
    if number.high or _is_year(draft):
        return None
    return _sharing(draft, grammar)


def _sharing(draft: _Draft, grammar: Grammar) -> _Draft | None:
    text, at = draft.found.string, draft.end
    for _ in range(_MOST_SHARERS):
        link = grammar.shared.match(text, at)
        found = grammar.amount.match(text, link.end()) if link else None
        if link is None or found is None or found["hedges"] or found["before"] or link["link"]:
            return None
        last = _draft(found, grammar)
        scale = scale_of(found, grammar)
        if scale != 1 or last.unit:
            return None if link["comma"] and link["comma"] != "、" else _share(draft, last, scale)
        at = last.end
    return None


def _share(draft: _Draft, last: _Draft, scale: Decimal) -> _Draft:
    """Share where both numbers are of one size, else leave it open."""
    ours, theirs = draft.number, last.number
    if (
        isinstance(ours, Number)
        and isinstance(theirs, Number)
        and isinstance(last.unit, str | None)
    ):
        ratio = abs(ours.low * scale / theirs.low) if theirs.low else Decimal(0)
        if 1 / _ONE_SIZE <= ratio <= _ONE_SIZE:
            return replace(draft, number=ours.times(scale), unit=last.unit)
    return replace(draft, number=Unclear("a scale or a unit that the next number may share"))
