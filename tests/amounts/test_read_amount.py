"""The one amount of a command line."""

from decimal import Decimal

import pytest

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.whole import read_amount


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 million", 5_000_000, None),
        ("50 million USD", 50_000_000, "USD"),
        ("USD 50 million", 50_000_000, "USD"),
        ("50 million usd", 50_000_000, "USD"),
        ("$50 million", 50_000_000, "USD"),
        ("50000", 50_000, None),
        ("5%", 5, "percent"),
        ("-5 EUR", -5, "EUR"),
        ("ten", 10, None),
    ],
)
def test_one_bare_amount_is_read(text: str, value: int, unit: str | None) -> None:
    amount = read_amount(f" {text}\n")
    assert amount == Amount(Decimal(value), unit, "exact", 1, 1 + len(text), text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no number"),
        ("million", "no number"),
        ("one of", "no number"),
        ("50000 people", "'people' is not part of an amount"),
        ("exports 5 EUR", "'exports' is not part of an amount"),
        ("over 5", "a hedge (over)"),
        ("at least 5", "a hedge (at least)"),
        ("5 6", "two numbers side by side"),
        ("5, 6", "2 numbers"),
        ("5 million dollars", "dollars of a country that is not named"),
        ("60.000", "a group mark of another language"),
    ],
)
def test_anything_else_is_unreadable_with_its_reason(text: str, reason: str) -> None:
    assert read_amount(text) == Unreadable(text, 0, len(text), reason)


def test_the_amount_is_read_in_the_language_asked_for() -> None:
    amount = read_amount("1,5 miljarder kronor", "sv")
    assert isinstance(amount, Amount)
    assert amount.value == 1_500_000_000
    assert amount.unit == "SEK"
    assert read_amount("5", "xx") == Unreadable("5", 0, 1, "no table for language xx")
