"""How an amount was read, part by part, in the order of its words."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Amount
from clusters.amounts.reader import amounts_in
from clusters.amounts.spelled import Part, spelled
from tests.walking import walk

Parts = list[tuple[str, str, str]]


def parts(text: str, language: str = "en") -> Parts:
    """Take the one amount of a text apart: role, words and meaning of each part."""
    (amount,) = amounts_in(text, language)
    assert isinstance(amount, Amount)
    return [(part.role, part.words, part.meaning) for part in spelled(amount, language)]


@walk(
    ("text", "language", "expected"),
    [
        ("305 people", "en", [("number", "305", "305")]),
        (
            "nearly 5 billion yuan",
            "en",
            [
                ("hedge", "nearly", "nearly"),
                ("number", "5", "5"),
                ("scale", "billion", "1000000000"),
                ("unit", "yuan", "CNY"),
            ],
        ),
        (
            "Over US$ 1,234.5 Million",
            "en",
            [
                ("hedge", "Over", "over"),
                ("unit", "US$", "USD"),
                ("number", "1,234.5", "1,234.5"),
                ("scale", "Million", "1000000"),
            ],
        ),
        (
            "two hundred and five firms",
            "en",
            [("number", "two", "2"), ("scale", "hundred", "100"), ("number", "five", "5")],
        ),
        (
            "40 thousand or more",
            "en",
            [
                ("number", "40", "40"),
                ("scale", "thousand", "1000"),
                ("hedge", "or more", "at_least"),
            ],
        ),
        (
            "50 % or less",
            "en",
            [
                ("number", "50", "50"),
                ("unit", "%", "percent"),
                ("hedge", "or less", "up_to"),
            ],
        ),
        (
            "50亿元左右",
            "zh",
            [
                ("number", "50", "50"),
                ("scale", "亿", "100000000"),
                ("unit", "元", "CNY"),
                ("hedge", "左右", "about"),
            ],
        ),
        (
            "人民币 5 万余元",
            "zh",
            [
                ("unit", "人民币", "CNY"),
                ("number", "5", "5"),
                ("scale", "万", "10000"),
                ("hedge", "余", "over"),
                ("unit", "元", "CNY"),
            ],
        ),
    ],
)
def test_an_amount_is_taken_apart_in_the_order_of_its_words(
    text: str, language: str, expected: Parts
) -> None:
    assert parts(text, language) == expected


@given(st.integers(1, 10**6), st.sampled_from(["over ", "about ", ""]))
def test_nothing_is_lost_of_an_amount_that_is_taken_apart(number: int, hedge: str) -> None:
    words = f"{hedge}{number} million yuan"
    assert " ".join(part for _, part, _ in parts(words)) == words


def test_an_amount_of_a_language_without_a_table_has_no_parts() -> None:
    (amount,) = amounts_in("305", "en")
    assert isinstance(amount, Amount)
    assert spelled(amount, "en") == (Part("number", "305", "305"),)
    assert spelled(amount, "xx") == ()


def test_a_number_in_words_that_only_its_counter_shows_to_be_one_has_no_parts() -> None:
    (amount,) = amounts_in("三千家", "zh")
    assert isinstance(amount, Amount)
    assert (amount.value, amount.words) == (Decimal(3000), "三千")
    assert spelled(amount, "zh") == ()
