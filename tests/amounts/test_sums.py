"""Numbers in several words."""

from decimal import Decimal

import pytest

from clusters.amounts.reader import amounts_in
from clusters.amounts.sums import total


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
