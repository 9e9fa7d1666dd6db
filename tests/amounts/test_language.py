"""A language is a table: one without spaces and with combining scales fits the type."""

import pytest

from clusters.amounts.amount import Unclear, Unreadable
from clusters.amounts.language import Language
from clusters.amounts.reader import read
from tests.walking import walk

CHINESE = Language(
    decimal=".",
    groups=(",",),
    words={"五": 5, "十": 10, "百": 100, "千": 1000},
    scales={10: "十", 100: "百", 1000: "千", 10**4: "万", 10**8: "亿"},
    hedges={"over": "超过 | 逾", "nearly": "近", "about": "约"},
    after={"over": "余 | 多"},
    units={"CNY": "元", "USD": "美元", "percent": "%"},
    before={Unclear("an ordinal"): "第"},
    links="至",
    letters="[A-Za-z]",
    additive=True,
)


@walk(
    ("text", "expected"),
    [
        ("现有企业240余家", (240, None, "over", "240余")),
        ("从业5万多人", (50_000, None, "over", "5万多")),
        ("近5万人", (50_000, None, "nearly", "近5万")),
        ("约4万人", (40_000, None, "about", "约4万")),
        ("面积5.6万亩", (56_000, None, "exact", "5.6万")),
        ("产值31亿元", (3_100_000_000, "CNY", "exact", "31亿元")),
        ("超过1.5万亿元", (1_500_000_000_000, "CNY", "over", "超过1.5万亿元")),
        ("30多亿美元", (3_000_000_000, "USD", "over", "30多亿美元")),
        ("3亿5000万元", (350_000_000, "CNY", "exact", "3亿5000万元")),
        ("千余家", (1000, None, "over", "千余")),
        ("五百万", (5_000_000, None, "exact", "五百万")),
        ("有-5%", (-5, "percent", "exact", "-5%")),
    ],
)
def test_words_need_no_spaces(text: str, expected: tuple[object, ...]) -> None:
    (amount,) = read(text, CHINESE)
    assert not isinstance(amount, Unreadable)
    assert (amount.value, amount.unit, amount.hedge, amount.words) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("约5万余人", "two hedges"),
        ("A4纸", "letters stuck to the number"),
        ("第20届", "an ordinal"),
        ("6万至5万", "a range"),
        ("60,000 5人", "two numbers side by side"),
        ("3亿5亿", "numbers that do not add up"),
    ],
)
def test_what_cannot_be_read_is_still_said(text: str, reason: str) -> None:
    (unreadable,) = read(text, CHINESE)
    assert isinstance(unreadable, Unreadable)
    assert unreadable.reason == reason
