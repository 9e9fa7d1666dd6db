"""Amounts in Slovak."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # The figures of a Slovak edition of document 001.
    ("takmer 5 miliard yuanov", ["5000000000 CNY nearly [takmer 5 miliard yuanov]"]),
    ("viac ako 60 000 zamestnancov", ["60000 - over [viac ako 60 000]"]),
    ("exportujú sa do 54 krajín a regiónov", ["54 - exact [54]"]),
    # Digits and their marks.
    ("1\u00a0234\u202f567,89", ["1234567.89 - exact [1\u00a0234\u202f567,89]"]),
    ("60.000 ľudí", ["! a mark that this language does not write in numbers [60.000]"]),
    ("60,000 ľudí", ["! a group mark of another language [60,000]"]),
    ("60 000 5 ľudí", ["! two numbers side by side [60 000 5]"]),
    ("mínus 5", ["-5 - exact [mínus 5]"]),
    # Scales.
    ("1,5 milióna eur", ["1500000 EUR exact [1,5 milióna eur]"]),
    ("5 miliónov, 2 milióny", ["5000000 - exact [5 miliónov]", "2000000 - exact [2 milióny]"]),
    (
        "1,5 mld. eur, 2 mil. eur",
        ["1500000000 EUR exact [1,5 mld. eur]", "2000000 EUR exact [2 mil. eur]"],
    ),
    (
        "5 miliárd, 2 miliardy",
        ["5000000000 - exact [5 miliárd]", "2000000000 - exact [2 miliardy]"],
    ),
    ("2 bilióny jüanov", ["2000000000000 CNY exact [2 bilióny jüanov]"]),
    ("300 tis. ton, 5 tisíc", ["300000 t exact [300 tis. ton]", "5000 - exact [5 tisíc]"]),
    ("dva tucty", ["24 - exact [dva tucty]"]),
    # Units.
    ("3,5 percenta, 4 %", ["3.5 percent exact [3,5 percenta]", "4 percent exact [4 %]"]),
    ("2 percentuálne body", ["2 pp exact [2 percentuálne body]"]),
    ("800 hektárov", ["800 ha exact [800 hektárov]"]),
    ("5 štvorcových metrov", ["5 m2 exact [5 štvorcových metrov]"]),
    ("5 miliónov amerických dolárov", ["5000000 USD exact [5 miliónov amerických dolárov]"]),
    ("5 dolárov", ["! dolár of a country that is not named [5 dolárov]"]),
    ("5 korún", ["! koruna of a country that is not named [5 korún]"]),
    ("5 libier", ["! libra may be money or weight [5 libier]"]),
    ("800 mu", ["! mu may be the Chinese measure or the word for him [800 mu]"]),
    # Hedges.
    ("vyše 5, nad 6", ["5 - over [vyše 5]", "6 - over [nad 6]"]),
    ("najmenej 5, aspoň 6", ["5 - at_least [najmenej 5]", "6 - at_least [aspoň 6]"]),
    ("nie menej ako 5", ["5 - at_least [nie menej ako 5]"]),
    ("5 alebo viac", ["5 - at_least [5 alebo viac]"]),
    ("skoro 5", ["5 - nearly [skoro 5]"]),
    ("približne 5, asi 6", ["5 - about [približne 5]", "6 - about [asi 6]"]),
    ("okolo 5, zhruba 6", ["5 - about [okolo 5]", "6 - about [zhruba 6]"]),
    ("menej ako 5, pod 6", ["5 - under [menej ako 5]", "6 - under [pod 6]"]),
    (
        "až 5, až do 6, najviac 7",
        ["5 - up_to [až 5]", "6 - up_to [až do 6]", "7 - up_to [najviac 7]"],
    ),
    ("nie viac ako 5", ["5 - up_to [nie viac ako 5]"]),
    ("nie takmer 5", ["! a negated hedge [nie takmer 5]"]),
    ("viac ako asi 5", ["! two hedges [viac ako asi 5]"]),
    ("do 50 zamestnancov", ["! do may say up to or where to [50]"]),
    ("do viac ako 54 krajín", ["54 - over [viac ako 54]"]),
    ("cez 60 firiem", ["! cez may say over or through [60]"]),
    # Ordinals, dates, the end of a sentence.
    ("v 20. storočí", ["! an ordinal or the end of a sentence [20]"]),
    ("10. novembra 2020", ["! an ordinal or the end of a sentence [10]", "2020 - exact [2020]"]),
    ("je ich 60 000. Firma", ["! an ordinal or the end of a sentence [60 000]"]),
    ("je ich 60.", ["60 - exact [60]"]),
    # Numbers in words.
    ("dvanásť, dvadsaťpäť", ["12 - exact [dvanásť]", "25 - exact [dvadsaťpäť]"]),
    ("piatich, päťdesiatich", ["5 - exact [piatich]", "50 - exact [päťdesiatich]"]),
    ("päťsto, dve miliardy", ["500 - exact [päťsto]", "2000000000 - exact [dve miliardy]"]),
    ("milión eur", ["1000000 EUR exact [milión eur]"]),
    ("viac ako tisíc", ["1000 - over [viac ako tisíc]"]),
    ("niekoľko tisíc kusov", ["! a number that is left vague [tisíc]"]),
    ("tisíce kusov, jeden z nich", []),
    (
        "pol milióna, dve tretiny",
        ["! a fraction in words [pol milióna]", "! a fraction in words [dve tretiny]"],
    ),
    # Ranges.
    ("medzi 5 a 10 eur", ["5..10 EUR exact [medzi 5 a 10 eur]"]),
    ("5 až 10, 5 do 10", ["5..10 - exact [5 až 10]", "5..10 - exact [5 do 10]"]),
]


@walk(("text", "expected"), CASES)
def test_slovak_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "sk")] == expected
