"""Amounts in Arabic."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # Words of a second source, and some as it might have them.
    (
        "قيمة الإنتاج ما يقرب من 10 مليارات يوان",
        ["10000000000 CNY nearly [ما يقرب من 10 مليارات يوان]"],
    ),
    ("أكثر من 60 ألف شخص", ["60000 - over [أكثر من 60 ألف]"]),
    ("أكثر من 200 شركة", ["200 - over [أكثر من 200]"]),
    # Digits and their marks.
    ("٦٠٬٠٠٠ شخص", ["60000 - exact [٦٠٬٠٠٠]"]),
    ("1.5 مليار يوان", ["1500000000 CNY exact [1.5 مليار يوان]"]),
    ("60.000 شخص", ["! a group mark of another language [60.000]"]),
    ("60,000 5", ["! two numbers side by side [60,000 5]"]),
    ("بـ10 آلاف", ["10000 - exact [10 آلاف]"]),
    # Units.
    ("5 ملايين دولار أمريكي", ["5000000 USD exact [5 ملايين دولار أمريكي]"]),
    ("5 دولارات", ["! دولار of a country that is not named [5 دولارات]"]),
    ("5 دراهم", ["! money of a country that is not named [5 دراهم]"]),
    ("5 في المئة, 6٪", ["5 percent exact [5 في المئة]", "6 percent exact [6٪]"]),
    ("800 هكتار", ["800 ha exact [800 هكتار]"]),
    ("5 أمتار مربعة", ["5 m2 exact [5 أمتار مربعة]"]),
    # Hedges.
    ("ما لا يقل عن 5", ["5 - at_least [ما لا يقل عن 5]"]),
    ("لا يقل عن 5, لا يزيد عن 6", ["5 - at_least [لا يقل عن 5]", "6 - up_to [لا يزيد عن 6]"]),
    ("حوالي 5, نحو 6", ["5 - about [حوالي 5]", "6 - about [نحو 6]"]),
    ("أقل من 5", ["5 - under [أقل من 5]"]),
    ("5 أو أكثر", ["5 - at_least [5 أو أكثر]"]),
    ("لا أكثر من 5", ["! a negated hedge [لا أكثر من 5]"]),
    ("حتى 5", ["! حتى may say up to or until [5]"]),
    # Ranges, and numbers in words, which are not read.
    ("5 إلى 10", ["5..10 - exact [5 إلى 10]"]),
    (
        "خمسة آلاف شخص, مليون يوان",
        ["5000 - exact [خمسة آلاف]", "1000000 CNY exact [مليون يوان]"],
    ),
    ("نحو خمسة وعشرين ألف عامل", ["25000 - about [نحو خمسة وعشرين ألف]"]),
    ("أكثر من مليوني شخص", ["2000000 - over [أكثر من مليوني]"]),
    ("ألف ومئتا عامل وثلاث شركات", ["1200 - exact [ألف ومئتا]", "3 - exact [ثلاث]"]),
    ("بخمسة ملايين يورو", ["5000000 EUR exact [خمسة ملايين يورو]"]),
    ("نصف مليون عامل", ["! a fraction in words [نصف مليون]"]),
    ("خمس السكان", ["! a number or a fraction [خمس]"]),
    ("5 ملايين ونصف", ["! a fraction in words [5 ملايين ونصف]"]),
]


@walk(("text", "expected"), CASES)
def test_arabic_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "ar")] == expected
