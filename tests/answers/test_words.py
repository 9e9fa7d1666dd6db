"""Facts in words, converted ones too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal, localcontext
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clusters.amounts.amount import Hedge
from clusters.answers.records import rate_record, rounded
from clusters.answers.words import (
    HEDGES,
    alike,
    amount,
    converted,
    figure,
    in_sentence,
    period,
    rate_lines,
    rate_value,
    rates_in_brief,
    three_digits,
    together,
    whose,
    whose_and_when,
    worth,
)
from clusters.models import Fact, Kind
from clusters.money import Rate
from clusters.render.document import Cell
from clusters.render.text import scaled
from tests.making import a_fact, a_text, some_words
from tests.walking import walk

SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6}
KINDS: tuple[Kind, ...] = get_args(Kind)


def read_back(words: str) -> Decimal:
    number, _, scale = words.partition(" ")
    with localcontext(prec=100):
        return Decimal(number.replace(",", "")) * SCALES.get(scale, 1)


@given(st.integers(-(10**39), 10**39))
@example(10**39)
@example(10**33 + 1)
@example(39_302_000_000)
@example(999_999)
def test_a_whole_number_loses_no_digit(number: int) -> None:
    assert read_back(scaled(number)) == number


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=6))
@example(Decimal("1.5e6"))
@example(Decimal("0.000001"))
def test_a_decimal_loses_no_digit(number: Decimal) -> None:
    assert read_back(scaled(number)) == number


@walk(
    ("number", "words"),
    [
        (0, "0"),
        (7, "7"),
        (40000, "40,000"),
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (1_500_000, "1.5 million"),
        (1_234_567, "1,234,567"),
        (39_302_000_000, "39.302 billion"),
        (3_060_000_000_000, "3.06 trillion"),
        (100_000_000, "100 million"),
        (54_000_000_000, "54 billion"),
        (-2_000_000, "-2 million"),
        (Decimal("4.73"), "4.73"),
        (Decimal("4.70"), "4.7"),
        (Decimal("1E+3"), "1,000"),
        (Decimal(100), "100"),
    ],
)
def test_a_number_is_written_for_people(number: int | Decimal, words: str) -> None:
    assert scaled(number) == words


@walk(
    ("fact", "words"),
    [
        (a_fact(value=305, unit="businesses"), "305 businesses"),
        (a_fact(value=40000, hedge="over"), "over 40,000 people"),
        (a_fact(value=5, hedge="at_least"), "at least 5 people"),
        (a_fact(value=5, hedge="up_to"), "up to 5 people"),
        (a_fact(value=5, hedge="about"), "about 5 people"),
        (a_fact(value=5, hedge="under"), "under 5 people"),
        (a_fact(value=54 * 10**9, unit="CNY", hedge="nearly"), "nearly 54 billion CNY"),
        (a_fact(value=17 * 10**5, unit="m2"), "1.7 million m²"),
        (a_fact(value=Decimal("4.73"), unit="percent"), "4.73 %"),
        (a_fact(value=3060 * 10**9, unit="unstated"), "3.06 trillion (currency not stated)"),
        (a_text(value="tiles"), "tiles"),
    ],
)
def test_an_amount_has_its_hedge_and_its_unit(fact: Fact, words: str) -> None:
    assert amount(fact) == words


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_that_is_no_result_says_what_it_is(kind: Kind) -> None:
    words = "305 people" if kind == "actual" else f"305 people ({kind})"
    assert figure(a_fact(kind=kind)) == Cell(words, "figure")


def test_a_garbled_figure_is_shown_as_printed_and_painted_as_a_warning() -> None:
    fact = a_fact(hedge="nearly", kind="target", status="garbled")
    assert figure(fact) == Cell("damaged: “305 people” (target)", "warning")


def test_a_disputed_figure_says_so() -> None:
    fact = a_fact(hedge="nearly", kind="target", status="disputed")
    assert figure(fact) == Cell("nearly 305 people (target) (disputed)", "figure")


def test_a_lost_figure_is_shown_as_printed_and_called_damaged() -> None:
    lost = a_fact(value=None, status="garbled", printed="XNUMX", evidence=some_words("till XNUMX"))
    assert figure(lost) == Cell("damaged: “XNUMX”", "warning")


@pytest.mark.parametrize("kind", ["target", "plan", "capacity", "contract"])
def test_a_lost_figure_keeps_its_kind(kind: Kind) -> None:
    lost = a_fact(value=None, status="garbled", printed="305", kind=kind)
    assert f"({kind})" in figure(lost).text


def test_a_statement_is_plain_text() -> None:
    assert figure(a_text(value="tiles")) == Cell("tiles", "plain")


def test_statements_that_differ_in_words_alone_are_written_together() -> None:
    facts = [a_text(value=v, kind="plan") for v in ("Africa", "North America")]
    assert together(facts) == Cell("Africa; North America (plan)", "plain")
    assert list(alike(facts)) == [facts]


@walk(
    "other",
    [
        a_text("foshan", "Europe"),
        a_text(value="Europe", kind="plan"),
        a_text(value="Europe", status="disputed"),
        a_text(value="Europe", period="2020"),
        a_text(value="Europe", scope="province"),
        a_text(value="Europe", scope="company", subject="a firm"),
        a_text(value="Europe", metric="export_markets"),
        a_text(value=None, status="garbled"),
        a_fact(),
    ],
)
def test_statements_that_differ_in_more_are_kept_apart(other: Fact) -> None:
    one = a_text(value="Africa")
    assert list(alike([one, other])) == [[one], [other]]


def test_figures_are_never_written_together() -> None:
    one, other = a_fact(value=1), a_fact(value=2)
    assert list(alike([one, other])) == [[one], [other]]
    assert together([one]) == figure(one)


def test_an_undated_figure_says_so() -> None:
    assert period(a_fact(period=None)) == Cell("undated", "quiet")
    assert period(a_fact(period="2019~")) == Cell("about 2019")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"scope": "city"}, "city"),
        ({"scope": "park", "subject": "Faku Park"}, "park: Faku Park"),
        ({"scope": "cluster", "subject": "its kilns"}, "cluster: its kilns"),
        ({"scope": "province", "subject": "Guangdong"}, "province: Guangdong"),
        ({"scope": "company", "subject": "a firm"}, "company: a firm"),
        ({"scope": "unstated"}, "scope not stated"),
        ({"scope": "unstated", "subject": "a host"}, "scope not stated: a host"),
    ],
)
def test_a_figure_says_whose_it_is(changes: dict[str, str], words: str) -> None:
    assert whose(a_fact(**changes)) == words
    assert whose_and_when(a_fact(**changes)).text == f"{words}, 2019"


YEAR = Rate(
    value=Decimal("6.6187"),
    from_="CNY",
    to="USD",
    first_day=date(2018, 1, 2),
    last_day=date(2018, 12, 31),
    days=255,
    source="The Bank",
)
DAY = replace(YEAR, value=Decimal("6.8778"), first_day=date(2018, 12, 31), days=1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7132909000", "7.13 billion USD"),
        ("144688485.6903", "145 million USD"),
        ("999.6", "1,000 USD"),
        ("1234.5", "1,230 USD"),
        ("0.000123456", "0.000123 USD"),
        ("0", "0 USD"),
        ("1446884856903087652284631189", "1,450,000,000,000,000 trillion USD"),
    ],
)
def test_a_converted_figure_has_three_digits(value: str, text: str) -> None:
    assert converted(Decimal(value), "USD", "exact", None) == text


@pytest.mark.parametrize("hedge", get_args(Hedge))
def test_a_converted_figure_keeps_its_hedge_and_names_its_rate(hedge: Hedge) -> None:
    assert converted(Decimal(100), "USD", hedge, YEAR) == f"{HEDGES[hedge]}100 USD at 6.6187"


def test_an_area_has_no_rate() -> None:
    assert converted(Decimal("533333.33"), "m2", "about", None) == "about 533,000 m²"


@given(st.decimals("0.0001", "1e30"))
def test_three_digits_are_never_further_off_than_half_of_the_last(value: Decimal) -> None:
    assert abs(three_digits(value) - value) <= value * Decimal("0.005")
    assert "E" not in str(three_digits(value))


def test_a_rate_is_shown_with_all_its_digits() -> None:
    assert rate_value(replace(YEAR, value=Decimal("7.1740"))) == "7.1740"
    assert rate_value(replace(YEAR, value=Decimal(574820))) == "574,820"


def test_a_mean_is_told_with_its_days_and_its_source() -> None:
    assert list(rate_lines([YEAR], "then")) == [
        "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31.",
        "Rates: The Bank.",
    ]


def test_many_days_are_counted_as_people_count() -> None:
    (line, _) = rate_lines([replace(YEAR, days=5102)], "then")
    assert "mean of 5,102 days" in line


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("then", ""),
        ("end", ", on the last day of a figure's period"),
        (date(2018, 12, 31), ""),
    ],
)
def test_the_rate_of_a_day_says_which_and_why(when: object, words: str) -> None:
    (line, _) = rate_lines([DAY], when)  # type: ignore[arg-type] # a word or a day
    assert line == f"CNY for 1 USD{words}: 6.8778 on 2018-12-31."


def test_each_rate_and_each_source_is_told_once() -> None:
    other = replace(YEAR, from_="EUR", source="Another")
    lines = list(rate_lines([YEAR, None, other, YEAR, DAY], "then"))
    assert lines == [
        "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31; 6.8778 on 2018-12-31.",
        "EUR for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31.",
        "Rates: The Bank; Another.",
    ]


def test_no_rate_is_no_line() -> None:
    assert list(rate_lines([None], "then")) == []
    assert list(rate_lines([], "end")) == []


def test_programs_get_a_rate_with_its_days_and_its_source() -> None:
    assert rate_record(None) is None
    assert rate_record(YEAR) == {
        "rate": Decimal("6.6187"),
        "base": "USD",
        "quote": "CNY",
        "first_day": "2018-01-02",
        "last_day": "2018-12-31",
        "days": 255,
        "source": "The Bank",
    }


@walk(
    ("value", "expected"),
    [
        ("144688485.690308620829644", "144688485.6903"),
        ("9065525.2534", "9065525.2534"),
        ("1446884856903087652284631189", "1446884856903087652284631189"),
        ("2.00004", "2"),
        ("0.00004", "0.00004"),
        ("0.000123456", "0.0001235"),
        ("-0.25", "-0.25"),
        ("-144688485.690308620829644", "-144688485.6903"),
        ("0", "0"),
    ],
)
def test_programs_get_converted_amounts_that_are_no_more_exact_than_they_can_be(
    value: str, expected: str
) -> None:
    assert rounded(Decimal(value)) == Decimal(expected)


def test_an_open_bound_stays_open() -> None:
    assert rounded(None) is None


@given(st.decimals("1e-12", "1e38"))
def test_no_converted_amount_becomes_nothing(value: Decimal) -> None:
    found = rounded(value)
    assert isinstance(found, Decimal)
    assert abs(found / value - 1) < Decimal("0.0005")


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Export value", "export value"),
        ("Export Value", "export value"),
        ("GDP growth", "GDP growth"),
        ("GDP Growth", "GDP growth"),
        ("R&D spending", "R&D spending"),
        ("Share of China's exports", "share of China's exports"),
        ("Employees", "employees"),
        ("", ""),
    ],
)
def test_a_label_in_a_sentence_keeps_abbreviations_and_names(label: str, said: str) -> None:
    assert in_sentence(label) == said


def test_rates_stand_in_a_line_with_the_years_that_tell_them_apart() -> None:
    other = replace(YEAR, first_day=date(2019, 1, 2))
    assert list(rates_in_brief([YEAR, None, YEAR], "then")) == [
        f"The Bank: 1 USD = {YEAR.value} CNY"
    ]
    (line,) = rates_in_brief([YEAR, other], "then")
    assert line.endswith(f"{YEAR.value} CNY (2018), {YEAR.value} (2019)")
    (line,) = rates_in_brief([DAY], "end")
    assert "on the last day of a figure's period" in line
    assert list(rates_in_brief([None], "then")) == []


def test_a_rate_of_the_year_of_telling_alone_is_told_with_the_figure() -> None:
    told = a_fact(value=100, unit="CNY", per="year", period="2017-08")
    assert worth(told, Decimal(15), "USD", YEAR) == "15 USD at 6.6187 (its year not told)"
    assert worth(told, Decimal(15), "USD", YEAR, brief=True) == "15 USD (year?)"
    aimed = replace(told, kind="target", period="2025")
    assert worth(aimed, Decimal(15), "USD", YEAR) == "15 USD at 6.6187"
    assert worth(replace(told, per=None), Decimal(15), "USD", YEAR) == "15 USD at 6.6187"
