"""Runs of digits and marks, and numbers in several words."""

from decimal import Decimal

import pytest

from clusters.amounts.amount import Unclear, Unreadable
from clusters.amounts.languages import table_of
from clusters.amounts.numbers import read_figure, total
from clusters.amounts.reader import amounts_in
from tests.amounts.showing import shown
from tests.walking import walk

DAMAGED = [
    ("60,000 5", "two numbers side by side"),
    ("60,000\u00a05", "two numbers side by side"),
    ("5 million 3", "two numbers side by side"),
    ("60, 000", "two numbers side by side"),
    ("5 –3", "a range"),
    ("2016—2025", "a range"),
    ("10—5", "a range"),
    ("60,0005", "a group of 4 digits after a group mark"),
    ("1,00", "a group of 2 digits after a group mark"),
    ("1,0", "a group of 1 digit after a group mark"),
    ("12,34,567", "a group of 2 digits after a group mark"),
    ("1234,567", "a group of 4 digits before a group mark"),
    ("1,,000", "two marks side by side"),
    ("1.2.3", "two decimal marks"),
    ("1.234,5", "a group mark after the decimal mark"),
    (".5 million", "a decimal mark without a digit before it"),
    (",543", "a group mark without a digit before it"),
    ("60.000", "a group mark of another language"),
    ("60.000 billion", "a group mark of another language"),
    ("1.234", "a group mark of another language"),
    ("007", "a leading zero"),
    ("0,500", "a leading zero"),
    ("123456789012345678901", "more than 20 digits"),
    ("١٢", "digits of another script"),
    ("१२", "digits of another script"),
    ("20th", "an ordinal"),
    ("1990s", "a decade"),
    ("1990's", "a decade or a possessive"),
    ("2016-2025", "a range"),
    ("916–1234", "a range"),
    ("5-10-15", "a range"),
    ("12:30", "a time or a ratio"),
    ("2019/20", "a fraction or a date"),
    ("2+4", "a sum or a formula"),
    ("2+6+N", "letters stuck to the number"),
    ("A4", "letters stuck to the number"),
    ("COVID-19", "letters stuck to the number"),
    ("AU$5", "letters stuck to the number"),
    ("5km2km2", "letters stuck to the number"),
    ("60'500", "a mark that this language does not write in numbers"),
    ("5CYP5", "letters stuck to the number"),
    ("5G", "letters stuck to the number"),
    ("5½", "letters stuck to the number"),
    ("5.million", "letters stuck to the number"),
    ("XNUMX", "a placeholder where a number was lost"),
    ("NUM", "a placeholder where a number was lost"),
    ("XNUMX,500", "a placeholder where a number was lost"),
    ("5.XNUMX billion", "a placeholder where a number was lost"),
    ("–5", "a dash stuck to the number"),
    ("-$-5", "a dash stuck to the number"),
]


@walk(("words", "reason"), DAMAGED)
def test_a_damaged_number_is_unreadable_as_a_whole_with_its_reason(words: str, reason: str) -> None:
    text = f"It is {words} there."
    assert amounts_in(text, "en") == (Unreadable(words, 6, 6 + len(words), reason),)


@walk(
    ("words", "value"),
    [
        ("0", "0"),
        ("0.125", "0.125"),
        ("50000", "50000"),
        ("12345678901234567890", "12345678901234567890"),
        ("1,234,567.8", "1234567.8"),
        ("12.50", "12.5"),
        ("3.125%", "3.125"),
        ("39.302 billion", "39302000000"),
        ("-5", "-5"),
        ("(−5)", "-5"),
        ("minus 5", "-5"),
        ("$-5", "-5"),
        ("-$5", "-5"),
        ('"-5"', "-5"),
    ],
)
def test_a_sound_number_is_read_to_the_digit(words: str, value: str) -> None:
    (amount,) = amounts_in(words, "en")
    assert not isinstance(amount, Unreadable)
    assert str(amount.value) == str(Decimal(value))


@pytest.mark.parametrize("text", ["It was 5.", "5, and", "5; 6", "in 2019.\n20 towns"])
def test_punctuation_after_a_number_is_no_part_of_it(text: str) -> None:
    for amount in amounts_in(text, "en"):
        assert not isinstance(amount, Unreadable)
        assert amount.words.isdigit()


def test_two_kinds_of_group_marks_make_no_number() -> None:
    german = table_of("de")
    assert german is not None
    assert read_figure("1.234 567", german) == Unclear("two kinds of group marks")
    assert read_figure("1.234.567", german) == 1_234_567
    assert [shown(one) for one in amounts_in("1.234 567 Firmen", "de")] == [
        "! two kinds of group marks [1.234 567]"
    ]


def test_a_letter_inside_a_number_is_no_group_mark_where_spaces_are() -> None:
    assert [shown(one) for one in amounts_in("5X000 Firmen", "de")] == [
        "! letters stuck to the number [5X000]"
    ]


@walk(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("Twenty five", 25),
        ("a hundred", 100),
        ("two dozen", 24),
        ("two hundred and five", 205),
        ("one thousand", 1000),
        ("twenty-five hundred", 2500),
        ("two hundred fifty thousand", 250_000),
        ("one hundred million", 10**8),
        ("one million two hundred thousand", 1_200_000),
        ("1,500 thousand", 1_500_000),
        ("5 thousand million", 5 * 10**9),
        ("ten twenty", "numbers that do not add up"),
        ("ten five", "numbers that do not add up"),
        ("twenty ten", "numbers that do not add up"),
        ("twenty nine one", "numbers that do not add up"),
        ("thirty-one five", "numbers that do not add up"),
        ("one hundred and two hundred", "numbers that do not add up"),
        ("two thousand hundred", "numbers that do not add up"),
        ("two and a half million", "a fraction in words"),
        ("one third", "a fraction in words"),
        ("half a million", "a fraction in words"),
        ("a quarter of a million", "a fraction in words"),
    ],
)
def test_number_words_make_one_number_or_say_why_not(words: str, value: int | str) -> None:
    (reading,) = amounts_in(words, "en")
    assert getattr(reading, "value", getattr(reading, "reason", None)) == value


@pytest.mark.parametrize(
    "words",
    [
        "thousands of pieces",
        "dozens",
        "million",
        "one of the towns",
        "two out of",
        "a town",
        "often",
    ],
)
def test_a_scale_or_a_pronoun_alone_is_no_amount(words: str) -> None:
    assert amounts_in(words, "en") == ()


@walk(
    ("numbers", "sum_"),
    [
        ([], 0),
        ([20, 9], 29),
        ([20, 10], None),
        ([29, 5], None),
        ([230, 5], 235),
        ([200, 100], None),
        ([200, 99], 299),
        ([10, 1], None),
    ],
)
def test_a_number_leaves_room_for_what_fits_into_its_last_places(
    numbers: list[int], sum_: int | None
) -> None:
    assert total((Decimal(number), False) for number in numbers) == sum_
