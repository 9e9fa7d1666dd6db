"""Reading every amount in a text, or a text that is one amount."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clusters.amounts.amount import Amount, Change, Hedge, Unclear, Unreadable
from clusters.amounts.characters import Cleaned, cleaned
from clusters.amounts.drafts import REACH, Draft, draft_of, is_aside
from clusters.amounts.grammar import Grammar, grammar_of
from clusters.amounts.language import Language
from clusters.amounts.languages import table_of
from clusters.amounts.neighbours import (
    are_apart,
    changed,
    is_ratio,
    joined,
    other_of_share,
    range_of,
    shared,
)
from clusters.amounts.patterns import folded


def amounts_in(text: str, language: str) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text, in order and without overlap.

    Returns:
        What was read, and what holds a number but cannot be read without guessing. Where the
        language, a BCP 47 primary code, has no table, one Unreadable that covers the text.
    """
    table = table_of(language)
    if table is None:
        return (Unreadable(text, 0, len(text), f"no table for language {language}"),)
    return read(text, table)


def make_ready(texts: Iterable[tuple[str, str]]) -> None:
    """Learn once what is in texts that are read later, each with its language."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for text, language in texts:
        together[language].append(text)
    for language, several in together.items():
        if table := table_of(language):
            grammar = grammar_of(table)
            grammar.for_text(_prepared("\n\n".join(several), grammar).text)


def read_amount(text: str, language: str = "en") -> Amount | Unreadable:
    """Read a text that is one amount without a hedge: `50 million USD`, `USD 50 million`, `5%`.

    White space around it does not count. Else the whole text is Unreadable, with the reason.
    """
    readings = amounts_in(text, language)
    unreadable = next((one.reason for one in readings if isinstance(one, Unreadable)), None)
    amounts = [one for one in readings if isinstance(one, Amount)]
    match amounts:
        case _ if unreadable:
            reason = unreadable
        case []:
            reason = "no number"
        case [*_] if any(one.high is not None for one in amounts):
            reason = "a range"
        case [Amount(hedge="exact") as amount]:
            rest = f"{text[: amount.start]} {text[amount.end :]}".strip()
            if not rest:
                return amount
            reason = f"'{rest}' is not part of an amount"
        case [Amount(hedge=hedge)]:
            reason = f"a hedge ({hedge.replace('_', ' ')})"
        case _:
            reason = f"{len(amounts)} numbers"
    return Unreadable(text, 0, len(text), reason)


def read(text: str, table: Language) -> tuple[Amount | Unreadable, ...]:
    """Read all amounts in a text by a table of its language."""
    grammar = grammar_of(table)
    clean = _prepared(text, grammar)
    found: list[Amount | Unreadable] = []
    for reading in _readings(clean.text, grammar.for_text(clean.text)):
        start, end = clean.span(reading.start, reading.end)
        found.append(replace(reading, start=start, end=end, words=text[start:end]))
    return tuple(found)


def _prepared(text: str, grammar: Grammar) -> Cleaned:
    """Give a text as it is read: without odd characters, and each in its usual form."""
    clean = cleaned(text, lambda word: folded(word) in grammar.vocabulary)
    plain = clean.text.translate(grammar.variants)
    for odd, usual in grammar.table.rewrites.items():
        for found in grammar.rewrites[odd].finditer(plain):
            start, end = found.span()  # places stay as they are
            plain = f"{plain[:start]}{usual.ljust(end - start)}{plain[end:]}"
    return replace(clean, text=plain)


def _readings(text: str, grammar: Grammar) -> Iterator[Amount | Unreadable]:
    reading: Amount | Unreadable
    position, end, whole = 0, 0, -1
    while found := grammar["amount"].search(text, position):
        position = found.end()
        draft = draft_of(found, grammar)
        other = other_of_share(draft, grammar)
        share = other is not None and is_ratio(draft, other)
        if is_aside(found, grammar) and not share:
            continue
        if _is_compared_with(draft, text[end : draft.start]):
            reading, position = _refused(draft, draft.end, "a year or a number"), draft.end
        elif draft.start == whole or (other and not share and other.size < draft.size):
            reading, position = _refused(draft, draft.end, "the whole of a part"), draft.end
        else:
            whole = other.start if other else -1
            reading, position = _with_the_next(draft, grammar)
        end = reading.end
        yield reading


def _is_compared_with(draft: Draft, between: str) -> bool:
    """Whether what looks like a year is what an amount before it exceeds: 14 % more than 2021."""
    year = re.fullmatch(r"1[89]\d\d|20\d\d", draft.found["body"]) and draft.unit is None
    return bool(year and draft.found["hedges"]) and between.isspace()


def _with_the_next(draft: Draft, grammar: Grammar) -> tuple[Amount | Unreadable, int]:
    """Read a draft with the amounts that it cannot be read apart from; tell where it ends."""
    reading = _judged(draft, grammar)
    if draft.found["between"] and isinstance(reading, Amount):
        reading = _refused(draft, draft.end, "a range")
    first = draft
    while found := joined(draft, grammar):
        second, why = found
        if draft is first and why == "a range" and (was := changed(first, second, grammar)):
            return _judged(was, grammar), first.end
        span = range_of(first, second, grammar) if why == "a range" and draft is first else None
        if why == "a range" and span is None and are_apart(draft, second, grammar):
            break
        reading = _judged(span, grammar) if span else _refused(first, second.end, why)
        draft = second
    if draft is first and isinstance(reading, Amount) and (sharing := shared(draft, grammar)):
        return _judged(sharing, grammar), reading.end
    return reading, reading.end


def _refused(draft: Draft, end: int, why: str) -> Unreadable:
    return Unreadable(draft.found.string[draft.start : end], draft.start, end, why)


def _judged(draft: Draft, grammar: Grammar) -> Amount | Unreadable:
    """Read a draft as the words around it allow."""
    number, fault = draft.number, draft.fault or _doubt(draft, grammar)
    if fault or isinstance(number, Unclear):
        return _refused(draft, draft.end, fault or "")
    words = draft.found.string[draft.start : draft.end]
    unit = draft.unit if isinstance(draft.unit, str) else None
    hedge: Hedge = "exact" if isinstance(draft.hedge, Unclear) else draft.hedge
    change = _change(draft, grammar) if number.low > 0 else None
    return Amount(number.low, unit, hedge, draft.start, draft.end, words, number.high, change)


def _around(draft: Draft) -> str:
    """The text around an amount, in which ⟨ and ⟩ enclose it, from behind its hedges on."""
    text, end, found = draft.found.string, draft.end, draft.found
    start = min(at for at in map(found.start, ("sign", "before", "body")) if at >= 0)
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    return f"{before}⟨{text[start:end]}⟩{behind}"


def _doubt(draft: Draft, grammar: Grammar) -> str | None:
    """What the words around an amount leave in doubt."""
    around = _around(draft)
    # What a filler parts from its number is as doubtful: hasta 20, hasta un 20.
    closer = grammar["lead"].sub("⟨", around)
    texts = {around, closer}
    doubts = grammar.doubts
    return next((why for why in doubts.sources if any(map(doubts[why].search, texts))), None)


def _change(draft: Draft, grammar: Grammar) -> Change | None:
    """Whether the words around say that something fell or rose by the amount."""
    around = _around(draft)
    if grammar["fell"].search(around):
        return "fell"
    return "rose" if grammar["rose"].search(around) else None
