"""Amounts in sentences, in each language."""

from decimal import Decimal

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.languages import languages
from clusters.amounts.reader import amounts_in, read_amount
from tests.amounts.showing import Row, shown
from tests.walking import walk

ENGLISH: list[Row] = [
    ("an export order worth $15 million, indicating", ["15000000 USD exact [$15 million]"]),
    ("dynasties (916-1234).", ["! a range [916-1234]"]),
    ("the course of more than 15 years", ["15 - over [more than 15]"]),
    ("home to about 1,000 ceramic brands", ["1000 - about [about 1,000]"]),
    ("generating $100 million in export", ["100000000 USD exact [$100 million]"]),
    ("Oct. 14, 2020 - Department", ["14 - exact [14]", "2020 - exact [2020]"]),
    ("income of 600 billion yuan.", ["600000000000 CNY exact [600 billion yuan]"]),
    ("reached\u00a03.06 trillion, and", ["3060000000000 - exact [3.06 trillion]"]),
    ("was\u00a0nearly 50000, ranking", ["50000 - nearly [nearly 50000]"]),
    ("was nearly \u00a0 50000, ranking", ["50000 - nearly [nearly \u00a0 50000]"]),
    ("less than 200 billion yuan,", ["200000000000 CNY under [less than 200 billion yuan]"]),
    ("冀ICP备17015866号-6", ["! letters stuck to the number [冀ICP备17015866号-6]"]),
    ("on November 10th.", ["! an ordinal [10th]"]),
    ("a history of over one thousand years.", ["1000 - over [over one thousand]"]),
    (
        "from nearly ten Fortune 500 enterprises",
        ["10 - nearly [nearly ten]", "! a label [500]"],
    ),
    ("totaling over 160 guests.", ["160 - over [over 160]"]),
    ("fund of 6.5 billion yuan,", ["6500000000 CNY exact [6.5 billion yuan]"]),
    ("1.7 million square meters of", ["1700000 m2 exact [1.7 million square meters]"]),
    ("annual rate of 4.73%. This", ["4.73 percent exact [4.73%]"]),
    (
        "a total of 23 projects and 39.302 billion yuan investment",
        ["23 - exact [23]", "39302000000 CNY exact [39.302 billion yuan]"],
    ),
    ("about 30,000 pieces of", ["30000 - about [about 30,000]"]),
    ("one of the more than 40,000 workers", ["40000 - over [more than 40,000]"]),
    (
        "about 15,000 yuan (about 2,180 U.S. dollars) a month",
        ["15000 CNY about [about 15,000 yuan]", "2180 USD about [about 2,180 U.S. dollars]"],
    ),
    ("output of 3 billion pieces,", ["3000000000 - exact [3 billion]"]),
    ("in the 1990s by", ["! a decade [1990s]"]),
    ("over 150 billion yuan in tax", ["150000000000 CNY over [over 150 billion yuan]"]),
    ("USD 50 million", ["50000000 USD exact [USD 50 million]"]),
    ("RMB50 million yuan", ["50000000 CNY exact [RMB50 million yuan]"]),
    ("US$1.5bn", ["1500000000 USD exact [US$1.5bn]"]),
    ("5-million-yuan", ["5000000 CNY exact [5-million-yuan]"]),
    ("an 800-hectare park", ["800 ha exact [800-hectare]"]),
    ("6 percentage points", ["6 pp exact [6 percentage points]"]),
    ("20 $5 million deals", ["20 - exact [20]", "5000000 USD exact [$5 million]"]),
    ("try 5, all 6, TRY 7", ["5 - exact [5]", "6 - exact [6]", "7 TRY exact [TRY 7]"]),
    ("¥5 million", ["! the sign ¥ stands for CNY and for JPY [¥5 million]"]),
    ("5 million dollars", ["! dollars of a country that is not named [5 million dollars]"]),
    ("$5 m", ["5000000 USD exact [$5 m]"]),
    ("$50 CAD", ["! two units [$50 CAD]"]),
    ("in 2019 USD 50 million", ["! a currency between two numbers [2019 USD 50 million]"]),
    ("in 2019 USD 5", ["! a currency between two numbers [2019 USD 5]"]),
    ("post-$5 million", ["5000000 USD exact [$5 million]"]),
    ("a pre-EUR 5", ["5 EUR exact [EUR 5]"]),
    ("2019 USD $5", ["2019 USD exact [2019 USD]", "5 USD exact [$5]"]),
    ("not more than 5", ["5 - up_to [not more than 5]"]),
    ("less than or equal to 5", ["5 - up_to [less than or equal to 5]"]),
    ("no less than 5", ["5 - at_least [no less than 5]"]),
    ("did not exceed 5", ["5 - up_to [not exceed 5]"]),
    ("not nearly 5", ["! a negated hedge [not nearly 5]"]),
    ("nearly over 5", ["! two hedges [nearly over 5]"]),
    ("more than about 5", ["! two hedges [more than about 5]"]),
    ("over 5 or so", ["! two hedges [over 5 or so]"]),
    ("more than a total of 23", ["23 - over [more than a total of 23]"]),
    ("an estimated 5", ["5 - about [an estimated 5]"]),
    ("more than\n60, above\n\n70", ["60 - over [more than\n60]", "70 - exact [70]"]),
    ("5 plus 3", ["5 - exact [5]", "3 - exact [3]"]),
    ("the difference between 5 towns", ["! a range [between 5]"]),
    ("5 mıllion, 5 MİLLION", ["5000000 - exact [5 mıllion]", "5000000 - exact [5 MİLLION]"]),
    ("20+ towns", ["20 - at_least [20+]"]),
    ("20-plus, 100-odd", ["20 - at_least [20-plus]", "100 - over [100-odd]"]),
    ("5 million yuan or more", ["5000000 CNY at_least [5 million yuan or more]"]),
    ("moreover 5, discover 6", ["5 - exact [5]", "6 - exact [6]"]),
    (
        "between 5 and 10 million yuan",
        ["5000000..10000000 CNY exact [between 5 and 10 million yuan]"],
    ),
    ("from 3 to 5 million yuan", ["! a range [3 to 5 million yuan]"]),
    ("$5-$10, five or six", ["5..10 USD exact [$5-$10]", "5..6 - exact [five or six]"]),
    ("over 5 to 10 to 15 people", ["! a range [over 5 to 10 to 15]"]),
    (
        "more than XNUMX million yuan",
        ["! a placeholder where a number was lost [more than XNUMX million yuan]"],
    ),
]

SWEDISH: list[Row] = [
    ("en historia på mer än 40 år", ["40 - over [mer än 40]"]),
    ("finns 252 registrerade företag", ["252 - exact [252]"]),
    ("mer än 60,000 5 anställda", ["! two numbers side by side [mer än 60,000 5]"]),
    ("är nästan 54 miljarder yuan,", ["54000000000 CNY nearly [nästan 54 miljarder yuan]"]),
    ("sju typer och tusentals", ["7 - exact [sju]"]),
    ("till XNUMX länder", ["! a placeholder where a number was lost [XNUMX]"]),
    ("(2016-2025)", ["! a range [2016-2025]"]),
    ("den 800 hektar stora", ["800 ha exact [800 hektar]"]),
    ("60,000 anställda", ["! a group mark of another language [60,000]"]),
    ("39,302 miljarder yuan", ["39302000000 CNY exact [39,302 miljarder yuan]"]),
    ("60 000 anställda", ["60000 - exact [60 000]"]),
    ("1\u00a0234\u202f567,89", ["1234567.89 - exact [1\u00a0234\u202f567,89]"]),
    ("60 000 5 anställda", ["! two numbers side by side [60 000 5]"]),
    ("2019 500 företag", ["! two numbers side by side [2019 500]"]),
    ("60.000", ["! a mark that this language does not write in numbers [60.000]"]),
    ("en av dem, en miljon", ["1000000 - exact [en miljon]"]),
    ("en halv miljon", ["! a fraction in words [halv miljon]"]),
    (
        "tjugofem, tvåhundra, femtusen",
        ["25 - exact [tjugofem]", "200 - exact [tvåhundra]", "5000 - exact [femtusen]"],
    ),
    ("20:e, 1990-talet", ["! an ordinal [20:e]", "! a decade [1990-talet]"]),
    ("ÖVER 5, minst 6", ["5 - over [ÖVER 5]", "6 - at_least [minst 6]"]),
    ("inte mer än 5 procent", ["5 percent up_to [inte mer än 5 procent]"]),
    ("närmare 5 000 kronor", ["5000 SEK nearly [närmare 5 000 kronor]"]),
    ("5 Mkr", ["! a scale and a currency in one abbreviation [5 Mkr]"]),
    ("mellan 5 och 10, 5 till 6", ["5..10 - exact [mellan 5 och 10]", "5..6 - exact [5 till 6]"]),
    ("5 eller fler", ["5 - at_least [5 eller fler]"]),
]


@walk(("text", "expected"), ENGLISH)
def test_english_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "en")] == expected


@walk(("text", "expected"), SWEDISH)
def test_swedish_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "sv")] == expected


def test_a_value_is_an_exact_decimal() -> None:
    (amount,) = amounts_in("0.1 billion", "en")
    assert amount == Amount(Decimal(10**8), None, "exact", 0, 11, "0.1 billion")


def test_a_language_without_a_table_is_said_to_have_none() -> None:
    text = "über 60.000 Beschäftigte"
    assert amounts_in(text, "xx") == (Unreadable(text, 0, 24, "no table for language xx"),)


def test_the_languages_with_a_table_are_listed() -> None:
    read = "en sv de zh sk es hi ar ja fr it pt ko ru"
    assert set(languages()) == set(read.split())


@walk(
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


@walk(
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
