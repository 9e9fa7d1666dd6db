"""Amounts in Japanese."""

from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.amount import Amount
from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # Words of a second source, and some as it might have them.
    (
        "2022年の付加価値額は100億元",
        ["2022 - exact [2022]", "10000000000 CNY exact [100億元]"],
    ),
    ("100億元に迫り", ["10000000000 CNY nearly [100億元に迫り]"]),
    (
        "100億元(1元は約19.4円)に迫り",
        [
            "! a hedge apart from its number [100億元]",
            "1 CNY exact [1元]",
            "! a hedge apart from its number [約19.4円]",
        ],
    ),
    ("200社以上あり", ["200 - at_least [200社以上]"]),
    ("6万人を超える", ["60000 - over [6万人を超える]"]),
    ("海外の50数ヶ国", ["! a number that is left vague [50]"]),
    ("約3万社、240社余り", ["30000 - about [約3万]", "240 - over [240社余り]"]),
    # Digits and their marks.
    ("２４０社,56,000人", ["240 - exact [２４０]", "56000 - exact [56,000]"]),
    ("60,000 5人", ["! two numbers side by side [60,000 5]"]),
    ("3億5000万元", ["350000000 CNY exact [3億5000万元]"]),
    ("1兆円", ["1000000000000 JPY exact [1兆円]"]),
    # Units.
    ("5万米ドル,6ユーロ", ["50000 USD exact [5万米ドル]", "6 EUR exact [6ユーロ]"]),
    ("5万ドル", ["! ドル of a country that is not named [5万ドル]"]),
    ("5人民元", ["5 CNY exact [5人民元]"]),
    ("44.27%,5ヘクタール", ["44.27 percent exact [44.27%]", "5 ha exact [5ヘクタール]"]),
    ("170万平方メートル", ["1700000 m2 exact [170万平方メートル]"]),
    ("三割,20世紀", ["! tenths [三割]", "! a century [20世紀]"]),
    # Hedges.
    ("100社未満,5人以下", ["100 - under [100社未満]", "5 - up_to [5人以下]"]),
    ("約100億元超", ["! two hedges [約100億元超]"]),
    ("契約23件", ["23 - exact [契約23]"]),
    ("240の企業以上", ["! a hedge apart from its number [240]"]),
    # Ordinals, numbers in words, ranges.
    ("第20回,3位", ["! an ordinal [第20]", "! an ordinal [3位]"]),
    ("二十社,三千五百人", ["20 - exact [二十]", "3500 - exact [三千五百]"]),
    ("三千五社,二、三社", ["3005 - exact [三千五]", "! a part of a longer number [三]"]),
    ("数千社", ["! a number that is left vague [千]"]),
    ("一方,統一,三重県", []),
    ("三分の一", ["! a fraction in words [三分の一]"]),
    ("5〜10社", ["5..10 - exact [5〜10]"]),
]


@walk(("text", "expected"), CASES)
def test_japanese_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "ja")] == expected


def in_words(number: int) -> str:
    """A number as it is spoken: 205000 is 二十万五千."""
    for scale, word in ((10**8, "億"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            much, rest = divmod(number, scale)
            some = "" if much == 1 and scale <= 1000 else in_words(much)
            return some + word + (in_words(rest) if rest else "")
    return "零一二三四五六七八九"[number]


@given(st.integers(2, 10**9))
def test_a_number_in_words_is_read_back_or_said_to_be_unreadable(number: int) -> None:
    (read,) = amounts_in(f"に{in_words(number)}社", "ja")
    if isinstance(read, Amount):
        assert read.value == number
    else:  # 百十: a scale that multiplies nothing
        assert read.reason in {"numbers that do not add up", "a scale without a number"}
