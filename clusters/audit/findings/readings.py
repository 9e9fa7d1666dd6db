"""The readings: value, sign, hedge and unit are what the words of a figure say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.units import CURRENCIES
from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.doubts import doubt_of_reading
from clusters.evidence.passages import PlacedReading, readable
from clusters.models import UNNAMED, Fact
from clusters.models.base import UNSTATED
from clusters.models.fact import Range

_CONFIRM = "confirm it by hand with reading: {by: hand, reason: ...}"
"""What accepts a value that the words support and the program does not read."""


@finding("value-misread", "error")
def value_misread(material: Material) -> Iterator[Wrong]:
    """The value is not the number that the words say.

    The number and its scale word are read in the language of the source, and where the text is held
    in their place. The finding tells what was read, and the words beside it that were not.

    Of a range both ends count: "80 to 90 per cent" is `[80, 90]`, and neither 80 nor 85.

    Mend: correct the value. If the words do say it, confirm that with `reading`.
    """
    for index, fact, amount, reading in material.readings():
        if not _same_size(fact, amount):
            wrong = f"{amount.words!r} reads {_read(amount)}, not {_written(fact)}"
            yield _misread(index, "value", wrong + _unread_behind(reading, fact))


def _same_size(fact: Fact, amount: Amount) -> bool:
    """Whether a value has the digits of an amount, whatever its sign."""
    if fact.range is not None:
        return fact.range in ranges_of(amount)
    return amount.high is None and fact.number in {amount.value, -amount.value}


def ranges_of(amount: Amount) -> tuple[Range, ...]:
    """Give the ranges that may be written for an amount: `[80, 90]`; `[null, 80]` for up to 80."""
    if amount.high is not None:
        return ((amount.low, amount.high),)
    open_: dict[str, tuple[Range, ...]] = {
        "at_least": ((amount.value, None),),
        "up_to": ((None, amount.value), (Decimal(0), amount.value)),
    }
    return open_.get(amount.hedge, ())


def _read(amount: Amount) -> str:
    """Give what was read: 80, or the range 80 to 90."""
    value = f"{amount.value:f}"
    return value if amount.high is None else f"the range {value} to {amount.high:f}"


def _written(fact: Fact) -> str:
    """Give what a fact has as its value: 80, or 80 to 90."""
    if fact.range is None:
        return str(fact.value)
    low, high = fact.range
    return f"{'no end' if low is None else low} to {'no end' if high is None else high}"


@finding("sign-misread", "error")
def sign_misread(material: Material) -> Iterator[Wrong]:
    """The value has the right digits and the wrong sign.

    Mend: correct the value. If the words do say it, confirm that with `reading`.
    """
    for index, fact, amount, reading in material.readings():
        turned = fact.number == -amount.value != 0 and amount.high is None
        if turned and not (amount.change == "fell" and amount.value > 0):
            wrong = f"{amount.words!r} reads {_read(amount)}, not {fact.value}"
            yield _misread(index, "value", wrong + _unread_behind(reading, fact))


@finding("sign-doubtful", "warning")
def sign_doubtful(material: Material) -> Iterator[Wrong]:
    """The words tell of a fall, and the value is above zero.

    "Exports fell by 3 million" may be recorded as a growth of -3 million or as a loss of 3 million:
    which of them is meant, only the metric can tell.

    Mend: if its metric tells of a growth, the value has a minus sign. If it tells of a fall,
    confirm that with `reading`.
    """
    for index, fact, amount, _ in material.readings():
        least = fact.range[0] if fact.range is not None else fact.number
        if amount.change == "fell" and _same_size(fact, amount) and least is not None and least > 0:
            wrong = f"the words tell of a fall by {amount.words!r}, and the value is above zero"
            mend = f"a growth has a minus sign here; if its metric tells of a fall, {_CONFIRM}"
            yield ("facts", index, "value"), wrong, mend


_OF_RANGES = {"exact", "about", "at_least", "up_to"}
"""The hedges of words that may be recorded as a range, which has no hedge: about 80 to 90."""


@finding("hedge-misread", "error")
def hedge_misread(material: Material) -> Iterator[Wrong]:
    """The hedge is not the one that the words have.

    "More than 5,000" is `over`, and `over` is another interval than `about`.

    Mend: correct the hedge. If the words do say it, confirm that with `reading`.
    """
    for index, fact, amount, reading in material.readings():
        # A range is its own hedge; what else is amiss with one is told of its value.
        single = fact.range is None and amount.high is None
        widened = fact.range in ranges_of(amount) and amount.hedge not in _OF_RANGES
        if widened or (single and fact.hedge != amount.hedge):
            wrong = f"{amount.words!r} is hedged {amount.hedge!r}, not {fact.hedge!r}"
            yield _misread(index, "hedge", wrong + _unread_before(reading))


@finding("currency-misread", "error")
def currency_misread(material: Material) -> Iterator[Wrong]:
    """Money is in another currency than its words name.

    Where the words name none, the unit is `unstated`.

    Mend: correct the unit. If the words do say it, confirm that with `reading`.
    """
    for index, fact, amount, reading in material.readings():
        money = material.base.metric[fact.metric].measures == "money"
        known = fact.unit in CURRENCIES or fact.unit == UNSTATED
        if money and known and fact.unit != currency_of(amount):
            wrong = f"{amount.words!r} is in {amount.unit or 'no currency'}, not {fact.unit}"
            yield _misread(index, "unit", wrong + _unread_unit(reading, fact))


def currency_of(amount: Amount) -> str:
    """Give the currency that an amount names, or ``unstated``."""
    return amount.unit or UNSTATED


def _misread(index: int, field: str, wrong: str) -> Wrong:
    return ("facts", index, field), wrong, f"correct the {field}, or {_CONFIRM}"


def _unread_behind(reading: PlacedReading, fact: Fact) -> str:
    """Tell at which word behind an amount its reading stopped: a scale or a unit not known."""
    _, behind = reading.beside
    if not behind or (fact.unit or "").startswith(behind.casefold()):
        return ""
    return f"; the word behind it, {behind}, was not read"


def _unread_unit(reading: PlacedReading, fact: Fact) -> str:
    """Tell which word beside an amount without a unit was not read."""
    if isinstance(reading.amount, Unreadable) or reading.amount.unit is not None:
        return ""
    return _unread_behind(reading, fact) or _unread_before(reading)


def _unread_before(reading: PlacedReading) -> str:
    """Tell which word before an amount was not read: a hedge, or a currency, not known."""
    before, _ = reading.beside
    return f"; the word before it, {before}, was not read" if before else ""


@finding("unknown-currency", "error")
def unknown_currency(material: Material) -> Iterator[Wrong]:
    """The unit of a sum of money looks like a currency, and ISO 4217 has no such code.

    Mend: write its code, such as CNY, or `unstated`.
    """
    for index, fact in material.figures():
        money = material.base.metric[fact.metric].measures == "money"
        if money and fact.unit not in CURRENCIES and fact.unit != UNSTATED:
            wrong = f"{fact.unit} is no currency of ISO 4217"
            yield ("facts", index, "unit"), wrong, "write its code, such as CNY"


@finding("unit-misread", "error")
def unit_misread(material: Material) -> Iterator[Wrong]:
    """An area, a share or a count is in another unit than its words name.

    Mend: correct the unit, or quote the words that name it. If the words do say it, confirm that
    with `reading`.
    """
    for index, fact, amount, reading in material.readings():
        measures = material.base.metric[fact.metric].measures
        # What is counted is a noun, which no table of units knows: 305 businesses.
        counted = measures == "count" and amount.unit is None
        if measures != "money" and not counted and fact.unit != amount.unit:
            wrong = f"{amount.words!r} is in {amount.unit or 'no unit'}, not {fact.unit}"
            yield _misread(index, "unit", wrong + _unread_unit(reading, fact))


@finding("malformed-number", "error")
def malformed_number(material: Material) -> Iterator[Wrong]:
    """The words hold a number that cannot be read, and the fact gives a value or is not garbled.

    Two numbers side by side are damaged, and so is a mark where a number was lost. A damaged number
    is never guessed.

    Mend: if the text is damaged here, mark the fact garbled, without a value, and keep the words in
    `printed`. If it is sound, confirm the value with `reading`.
    """
    for index, fact, reading in material.unsettled():
        amount = reading.amount if reading else None
        if isinstance(amount, Unreadable) and (fact.value is not None or fact.status != "garbled"):
            wrong = f"{amount.words!r} cannot be read: {amount.reason}"
            mend = f"if the text is damaged here, mark it garbled without a value; else {_CONFIRM}"
            yield ("facts", index, "value"), wrong, mend


@finding("no-amount", "error")
def no_amount(material: Material) -> Iterator[Wrong]:
    """The words of a figure say no number at all.

    Mend: print the words that carry the number. If they do say it, confirm that with `reading`.
    """
    for index, fact, reading in material.unsettled():
        if reading is None and readable(material.base, fact):
            mend = f"print the words that carry it, or {_CONFIRM}"
            yield ("facts", index, "printed"), f"no number was read from {fact.words!r}", mend


@finding("unconfirmed", "warning")
def unconfirmed(material: Material) -> Iterator[Wrong]:
    """A fact that a draft proposed has not been confirmed, or its source has no publisher yet.

    Its metric, its period, and what else `confirm` names are guesses by the words near it. Until
    they are confirmed it is in doubt, and nothing is ranked or answered by it.

    Mend: hold each against the text, correct it, and take `confirm` out; name the publisher.
    """
    for index, source in enumerate(material.base.sources):
        if source.publisher == UNNAMED:
            wrong = "a draft has filled it in, and nobody has said whose it is"
            yield ("sources", index, "publisher"), wrong, "name who published it"
    for index, fact in material.facts:
        if fact.confirm:
            wrong = f"a draft guessed its {', '.join(fact.confirm)}"
            yield ("facts", index, "confirm"), wrong, "correct them, and take confirm out"


@finding("unread-language", "warning")
def unread_language(material: Material) -> Iterator[Wrong]:
    """A figure is quoted in a language that the program does not read.

    Its value, unit and hedge are not checked against its words, whatever they are.

    Mend: check it, and confirm it with `reading`.
    """
    for index, fact in material.figures():
        doubt = doubt_of_reading(material.base, fact)
        if doubt is not None and doubt.code == "unread-language":
            wrong = f"{fact.id}: {doubt.reason}"
            yield ("facts", index, "evidence"), wrong, f"check it, and {_CONFIRM}"


@finding("garbled-unprinted", "error")
def garbled_unprinted(material: Material) -> Iterator[Wrong]:
    """A garbled figure does not keep what is printed.

    Then a reader cannot see the damage.

    Mend: add `printed` with the damaged words.
    """
    for index, fact in material.figures():
        if fact.status == "garbled" and not fact.printed:
            wrong = f"{fact.id} is garbled, and what is printed is not kept"
            yield ("facts", index), wrong, "add printed: with the damaged words"
