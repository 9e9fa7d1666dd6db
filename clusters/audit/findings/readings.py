"""The readings: value, sign, hedge and unit are what the words of a figure say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusters.amounts.amount import Amount, Unreadable, interval
from clusters.amounts.units import CURRENCIES
from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.evidence.words import readable
from clusters.models import Fact
from clusters.models.base import UNSTATED


@finding("value-misread", "error")
def value_misread(material: Material) -> Iterator[Wrong]:
    """The value is not the number that the words say.

    The number and its scale word are read in the language of the source.

    Mend: write the value that the finding gives.

        -    value: 5000
        +    value: 50000
    """
    for index, fact, amount in material.readings():
        if fact.value not in {amount.value, -amount.value}:
            wrong = f"{amount.words!r} reads {amount.value}, not {fact.value}"
            yield ("facts", index, "value"), wrong, f"write value: {amount.value}"


@finding("sign-misread", "error")
def sign_misread(material: Material) -> Iterator[Wrong]:
    """The value has the right digits and the wrong sign.

    Mend: write the value that the finding gives.

        -    value: 3000000
        +    value: -3000000
    """
    for index, fact, amount in material.readings():
        if fact.value == -amount.value != 0:
            wrong = f"{amount.words!r} reads {amount.value}, not {fact.value}"
            yield ("facts", index, "value"), wrong, f"write value: {amount.value}"


@finding("hedge-misread", "error")
def hedge_misread(material: Material) -> Iterator[Wrong]:
    """The hedge is not the one that the words have.

    "More than 5,000" is `over`, and `over` is another interval than `about`.

    Mend: write the hedge that the finding gives.

        -    hedge: over
        +    hedge: about
    """
    for index, fact, amount in material.readings():
        if fact.hedge != amount.hedge:
            wrong = f"{amount.words!r} is hedged {amount.hedge!r}, not {fact.hedge!r}"
            yield ("facts", index, "hedge"), wrong, f"write hedge: {amount.hedge}"


@finding("currency-misread", "error")
def currency_misread(material: Material) -> Iterator[Wrong]:
    """Money is in another currency than its words name.

    Where the words name none, the unit is `unstated`.

    Mend: write the unit that the finding gives.

           - id: exampleton.export_value.2023
             cluster: exampleton
             metric: export_value
             value: 3000000
        -    unit: USD
        +    unit: EUR
    """
    for index, fact, amount in material.readings():
        money = material.base.metric[fact.metric].measures == "money"
        known = fact.unit in CURRENCIES or fact.unit == UNSTATED
        if money and known and fact.unit != _currency(amount):
            wrong = f"{amount.words!r} is in {_currency(amount)}, not {fact.unit}"
            yield ("facts", index, "unit"), wrong, f"write unit: {_currency(amount)}"


def _currency(amount: Amount) -> str:
    """Give the currency that an amount names, or ``unstated``."""
    return amount.unit or UNSTATED


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

    Mend: write the unit that the finding gives, or quote the words that name the unit.

        -    unit: ha
        +    unit: mu
    """
    for index, fact, amount in material.readings():
        measures = material.base.metric[fact.metric].measures
        # What is counted is a noun, which no table of units knows: 305 businesses.
        counted = measures == "count" and amount.unit is None
        if measures != "money" and not counted and fact.unit != amount.unit:
            wrong = f"{amount.words!r} is in {amount.unit or 'no unit'}, not {fact.unit}"
            mend = f"write unit: {amount.unit}" if amount.unit else "quote the unit too"
            yield ("facts", index, "unit"), wrong, mend


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
    """The words hold a damaged number, and the fact gives a value or is not marked garbled.

    Two numbers side by side are damaged, and so is a mark where a number was lost. A damaged number
    is never guessed.

    Mend: write `status: garbled` and `value: null`, and keep the words in `printed`.

        -    value: null
        +    value: 20
    """
    for index, fact in material.figures():
        reading = material.said[index]
        if isinstance(reading, Unreadable) and (fact.value is not None or fact.status != "garbled"):
            wrong = f"{reading.words!r} cannot be read: {reading.reason}"
            mend = "write status: garbled and value: null, and keep the words in printed"
            yield ("facts", index, "value"), wrong, mend


@finding("no-amount", "error")
def no_amount(material: Material) -> Iterator[Wrong]:
    """The words of a figure say no number at all.

    Mend: print the words that carry the number.

        -    printed: more than 5,000
        +    printed: people
    """
    for index, fact in material.figures():
        if material.said[index] is None and readable(material.base, fact):
            wrong = f"{fact.words!r} says no number"
            yield ("facts", index, "printed"), wrong, "print the words that carry it"


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
