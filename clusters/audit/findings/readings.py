"""The readings: value, sign, hedge and unit are what the words of a figure say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusters.amounts.amount import Amount, Unreadable, interval
from clusters.amounts.units import CURRENCIES
from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.words import PlacedReading, readable, unread_languages
from clusters.models import Fact
from clusters.models.base import UNSTATED

_CONFIRM = "confirm it by hand with reading: {by: hand, reason: ...}"
"""What accepts a value that the words support and the program does not read."""


@finding("value-misread", "error")
def value_misread(material: Material) -> Iterator[Wrong]:
    """The value is not the number that the words say.

    The number and its scale word are read in the language of the source, and where the text is held
    in their place. The finding tells what was read, and the words beside it that were not.

    Mend: correct the value. If the words do say it, confirm that with `reading`.

        -    value: 5000
        +    value: 50000
    """
    for index, fact, amount, reading in material.readings():
        if fact.value not in {amount.value, -amount.value}:
            wrong = f"{amount.words!r} reads {amount.value}, not {fact.value}"
            yield (
                ("facts", index, "value"),
                wrong + _unread_behind(reading, fact),
                _correct("value"),
            )


@finding("sign-misread", "error")
def sign_misread(material: Material) -> Iterator[Wrong]:
    """The value has the right digits and the wrong sign.

    Mend: correct the value. If the words do say it, confirm that with `reading`.

        -    value: 3000000
        +    value: -3000000
    """
    for index, fact, amount, reading in material.readings():
        if fact.value == -amount.value != 0:
            wrong = f"{amount.words!r} reads {amount.value}, not {fact.value}"
            yield (
                ("facts", index, "value"),
                wrong + _unread_behind(reading, fact),
                _correct("value"),
            )


@finding("hedge-misread", "error")
def hedge_misread(material: Material) -> Iterator[Wrong]:
    """The hedge is not the one that the words have.

    "More than 5,000" is `over`, and `over` is another interval than `about`.

    Mend: correct the hedge. If the words do say it, confirm that with `reading`.

        -    hedge: over
        +    hedge: about
    """
    for index, fact, amount, reading in material.readings():
        if fact.hedge != amount.hedge:
            wrong = f"{amount.words!r} is hedged {amount.hedge!r}, not {fact.hedge!r}"
            yield ("facts", index, "hedge"), wrong + _unread_before(reading), _correct("hedge")


@finding("currency-misread", "error")
def currency_misread(material: Material) -> Iterator[Wrong]:
    """Money is in another currency than its words name.

    Where the words name none, the unit is `unstated`.

    Mend: correct the unit. If the words do say it, confirm that with `reading`.

           - id: exampleton.export_value.2023
             cluster: exampleton
             metric: export_value
             value: 3000000
        -    unit: USD
        +    unit: EUR
    """
    for index, fact, amount, reading in material.readings():
        money = material.base.metric[fact.metric].measures == "money"
        known = fact.unit in CURRENCIES or fact.unit == UNSTATED
        if money and known and fact.unit != _currency(amount):
            wrong = f"{amount.words!r} is in {amount.unit or 'no currency'}, not {fact.unit}"
            yield (
                ("facts", index, "unit"),
                wrong + _unread_unit(reading, fact),
                _correct("unit"),
            )


def _currency(amount: Amount) -> str:
    """Give the currency that an amount names, or ``unstated``."""
    return amount.unit or UNSTATED


def _correct(field: str) -> str:
    return f"correct the {field}, or {_CONFIRM}"


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

           - id: exampleton.export_value.2023
             cluster: exampleton
             metric: export_value
             value: 3000000
        -    unit: USD
        +    unit: USX
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

        -    unit: ha
        +    unit: mu
    """
    for index, fact, amount, reading in material.readings():
        measures = material.base.metric[fact.metric].measures
        # What is counted is a noun, which no table of units knows: 305 businesses.
        counted = measures == "count" and amount.unit is None
        if measures != "money" and not counted and fact.unit != amount.unit:
            wrong = f"{amount.words!r} is in {amount.unit or 'no unit'}, not {fact.unit}"
            yield (
                ("facts", index, "unit"),
                wrong + _unread_unit(reading, fact),
                _correct("unit"),
            )


@finding("quote-differs", "warning")
def quote_differs(material: Material) -> Iterator[Wrong]:
    """A further source is quoted, and its words do not say what those of the first one say.

    They name another number or another currency, or a hedge that shuts the other out. Editions of
    one article may hedge otherwise ("nearly", "about"); they may not say "more than" for "nearly".
    A further quotation of the *same* source may say anything, such as the year.

    Mend: quote the words that say the same, or make a fact of its own of what is said there.

               - {source: almanac-2022, quote: "about 4,500 people"}
        +      - {source: gazette-2024, quote: "more than 5,000 people", start: 110, end: 132}
    """
    for index, number, fact, readings in material.echoes():
        if not any(_agrees(material, fact, reading) for reading in readings):
            words = fact.evidence[number].quote
            wrong = f"{words!r} does not say what {fact.evidence[0].source} says"
            mend = "quote the words that say the same, or make a fact of their own of them"
            yield ("facts", index, "evidence", number, "quote"), wrong, mend


def _agrees(material: Material, fact: Fact, reading: Amount | Unreadable) -> bool:
    """Whether a reading may mean what the fact says: translators hedge otherwise."""
    if isinstance(reading, Unreadable):
        return False
    tolerance = Decimal(material.base.settings.tolerance)
    meant = interval(reading.value, reading.hedge, tolerance)
    told = material.base.interval(fact)
    money = material.base.metric[fact.metric].measures == "money"
    alike = reading.value == fact.number and (not money or _currency(reading) == fact.unit)
    return alike and told is not None and meant.overlaps(told)


@finding("malformed-number", "error")
def malformed_number(material: Material) -> Iterator[Wrong]:
    """The words hold a number that cannot be read, and the fact gives a value or is not garbled.

    Two numbers side by side are damaged, and so is a mark where a number was lost. A damaged number
    is never guessed.

    Mend: if the text is damaged here, mark the fact garbled, without a value, and keep the words in
    `printed`. If it is sound, confirm the value with `reading`.

        -    value: null
        +    value: 20
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

        -    printed: more than 5,000
        +    printed: people
    """
    for index, fact, reading in material.unsettled():
        if reading is None and readable(material.base, fact):
            mend = f"print the words that carry it, or {_CONFIRM}"
            yield ("facts", index, "printed"), f"no number was read from {fact.words!r}", mend


@finding("unread-language", "warning")
def unread_language(material: Material) -> Iterator[Wrong]:
    """A figure is quoted in a language that the program does not read.

    Its value, unit and hedge are not checked against its words, whatever they are.

    Mend: check it, and confirm it with `reading`.

             publisher: The County
             issued: "2022"
        -    language: en
        +    language: fi
    """
    for index, fact in material.figures():
        unread = unread_languages(material.base, [fact])
        if unread and fact.reading is None:
            wrong = f"{fact.id} quotes words in {', '.join(unread)}, which is not read"
            yield ("facts", index, "evidence"), wrong, f"check it, and {_CONFIRM}"


@finding("garbled-unprinted", "error")
def garbled_unprinted(material: Material) -> Iterator[Wrong]:
    """A garbled figure does not keep what is printed.

    Then a reader cannot see the damage.

    Mend: add `printed` with the damaged words.

             status: garbled
        -    printed: XNUMX guests
    """
    for index, fact in material.figures():
        if fact.status == "garbled" and not fact.printed:
            wrong = f"{fact.id} is garbled, and what is printed is not kept"
            yield ("facts", index), wrong, "add printed: with the damaged words"
