"""Ranges are intervals, changes are not, and what shares a scale or a unit has it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusters.amounts.amount import Amount
from clusters.amounts.reader import amounts_in, read_amount
from tests.amounts.showing import Row, shown
from tests.walking import walk

ENGLISH: list[Row] = [
    ("80 to 90 per cent", ["80..90 percent exact [80 to 90 per cent]"]),
    ("5-10 firms", ["5..10 - exact [5-10]"]),
    ("about 5 to 10 million yuan", ["5000000..10000000 CNY about [about 5 to 10 million yuan]"]),
    ("$5-10bn", ["5000000000..10000000000 USD exact [$5-10bn]"]),
    ("USD 5 million to 10 million", ["5000000..10000000 USD exact [USD 5 million to 10 million]"]),
    ("500 to 1 million", ["! a range [500 to 1 million]"]),
    ("from 5 to 10 million", ["! a range [5 to 10 million]"]),
    ("10 to 5 firms, 10-5", ["! a range [10 to 5]", "! a range [10-5]"]),
    ("in 2016-2025, 2016 to 2025", ["! a range [2016-2025]", "! a range [2016 to 2025]"]),
    ("2-3,000 people", ["! a range [2-3,000]"]),
    ("5 to 10 to 15", ["! a range [5 to 10 to 15]"]),
    ("5 percent to 3 million", ["5 percent exact [5 percent]", "3000000 - exact [3 million]"]),
    ("$120 million to 40 towns", ["120000000 USD exact [$120 million]", "40 - exact [40]"]),
    ("fell from $120 million to 40", ["! a range [$120 million to 40]"]),
    ("up to 40 kilns", ["40 - up_to [up to 40]"]),
    ("5 and 6 kg", ["5 kg exact [5]", "6 kg exact [6 kg]"]),
    (
        "12, 14 and 17 million",
        [f"{n}000000 - exact [{n}]" for n in (12, 14)] + ["17000000 - exact [17 million]"],
    ),
    (
        "300 and 6 million",
        ["! a scale or a unit that the next number may share [300]", "6000000 - exact [6 million]"],
    ),
    ("in 2019, 5 million tonnes", ["2019 - exact [2019]", "5000000 t exact [5 million tonnes]"]),
]
CHINESE: list[Row] = [
    ("十几家,三五百家", ["11..19 - exact [十几]", "300..500 - exact [三五百]"]),
    ("约5至10亿元", ["500000000..1000000000 CNY about [约5至10亿元]"]),
    ("从5亿元到10亿元", ["! a range [5亿元到10亿元]"]),
    ("高达300亿元", ["30000000000 CNY up_to [高达300亿元]"]),
    ("产值(亿元):10.50", ["1050000000 CNY exact [10.50]"]),
]


@walk(("text", "expected"), ENGLISH)
def test_english_ranges_and_lists(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "en")] == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_ranges_and_headings(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "zh")] == expected


def test_a_range_is_no_single_number() -> None:
    (amount,) = amounts_in("5-10 firms", "en")
    assert isinstance(amount, Amount)
    assert amount.low == Decimal(5)
    assert amount.high == Decimal(10)
    assert getattr(read_amount("5-10"), "reason", None) == "a range"


@walk(
    ("text", "language", "change"),
    [
        ("exports fell 5.3 %", "en", "fell"),
        ("a 5.3% decline", "en", "fell"),
        ("出口下降5.3%", "zh", "fell"),
        ("ein Rückgang von 5,3 %", "de", "fell"),
        ("exports rose 5.3 %", "en", "rose"),
        ("5.3%増", "ja", "rose"),
        ("exports fell to 5 million", "en", None),
        ("exports of 5.3 %", "en", None),
        ("fell. Then 5 %", "en", None),
        ("fell minus 5 %", "en", None),
    ],
)
def test_what_fell_or_rose_leaves_the_sign_in_doubt(
    text: str, language: str, change: str | None
) -> None:
    (amount,) = amounts_in(text, language)
    assert isinstance(amount, Amount)
    assert amount.change == change
