"""Periods: what is read, what is refused, and the library edtf as referee."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from clusters.periods import NotEdtf, Period, in_words, period
from tests.walking import walk

if TYPE_CHECKING:
    from time import struct_time


NO_DATE = "not a date of EDTF: write 2018, 2018-04, 199X or 2016/2025"
SEASON = "a season or another part of a year, which is not read"
QUALIFIERS = st.sampled_from(["", "", "?", "~", "%"])
YEARS = st.one_of(
    st.integers(1, 9999).map("{:04}".format),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
)
DAYS = st.tuples(st.dates().map(date.isoformat), st.sampled_from([4, 7, 10])).map(
    lambda drawn: drawn[0][: drawn[1]]
)
DATES = st.tuples(st.one_of(YEARS, DAYS), QUALIFIERS).map("".join)
TEXTS = st.one_of(
    DATES,
    st.tuples(DATES, DATES).map("/".join),
    DATES.map("../{}".format),
    DATES.map("{}/..".format),
    st.text("0123456789X-/.?~% ", max_size=16),
)


def read(text: str) -> Period:
    found = period(text)
    assert isinstance(found, Period), f"{text}: {found}"
    return found


@walk(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2019~", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-09-12", date(2019, 9, 12), date(2019, 9, 12)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("0916/1234", date(916, 1, 1), date(1234, 12, 31)),
        ("2022-01/2022-09", date(2022, 1, 1), date(2022, 9, 30)),
        ("2016~/2025?", date(2016, 1, 1), date(2025, 12, 31)),
        ("../2016", date.min, date(2016, 12, 31)),
        ("2016/..", date(2016, 1, 1), date.max),
    ],
)
def test_a_period_is_the_days_it_can_mean(text: str, first: date, last: date) -> None:
    assert period(text) == Period(first, last)


@walk(
    ("text", "reason"),
    [
        ("", NO_DATE),
        ("last year", NO_DATE),
        ("18", NO_DATE),
        ("2018-4", NO_DATE),
        ("2018-04-", NO_DATE),
        ("2018\n", NO_DATE),
        ("２０１８", NO_DATE),
        ("/", NO_DATE),
        ("2018/", "an end is left empty: write 2018/.. where it is open"),
        ("/1960", "an end is left empty: write ../1960 where it is open"),
        ("2018-21", f"{SEASON}: write its months, such as 2018-03/2018-05"),
        ("2019-33?", f"{SEASON}: write its months, such as 2019-03/2019-05"),
        ("2018-41/2019", f"{SEASON}: write its months, such as 2018-03/2018-05"),
        ("2018-21-05", "no such day in the calendar: correct it"),
        ("2018-42", "no such day in the calendar: correct it"),
        ("2018-2019", NO_DATE),
        ("2018??", NO_DATE),
        ("199X-04", "a month of an unspecified year: write the years alone"),
        ("2018-13", "no such day in the calendar: correct it"),
        ("2019-02-29", "no such day in the calendar: correct it"),
        ("0000", "no such day in the calendar: correct it"),
        ("2016/2020/2025", "an interval has two ends: write 2016/2025, and 2018-04-30 for a day"),
        (
            "2025/2016",
            "the interval ends before it begins, or is open at both ends: write 2016/2025",
        ),
        ("../..", "the interval ends before it begins, or is open at both ends: write 2016/2025"),
        ("..", "the interval ends before it begins, or is open at both ends: write 2016/2025"),
    ],
)
def test_what_is_no_period_is_refused_with_how_to_write_it(text: str, reason: str) -> None:
    assert period(text) == NotEdtf(*reason.split(": "))


@given(st.one_of(st.text(), TEXTS))
def test_any_text_is_a_period_or_no_period_and_never_an_error(text: str) -> None:
    assert isinstance(period(text), Period | NotEdtf)


def days(strict: struct_time | float) -> date:
    """Write a bound of edtf as a day; an open one is infinite."""
    if isinstance(strict, float):
        return date.min if strict < 0 else date.max
    return date(*strict[:3])


def beyond_the_library(text: str) -> bool:
    """Tell unspecified digits in an open or qualified interval: it has no grammar for them."""
    return "/" in text and "X" in text and any(mark in text for mark in ("..", "?", "~", "%"))


@given(TEXTS)
@example("2018-12/2018")
@example("199X/2005")
@example("199X?")
def test_what_is_read_the_edtf_library_reads_alike(text: str) -> None:
    found = period(text)
    if isinstance(found, Period) and not beyond_the_library(text):
        referee = parse_edtf(text)
        assert Period(days(referee.lower_strict()), days(referee.upper_strict())) == found


@given(DATES)
def test_a_date_of_the_calendar_is_read_whatever_its_qualifier(text: str) -> None:
    assert period(text) == period(text.rstrip("?~%"))
    assert read(text).first <= read(text).last


@walk(
    ("edtf", "words"),
    [
        ("2018", "2018"),
        ("2018-04", "2018-04"),
        ("2018-04-05", "2018-04-05"),
        ("2019~", "about 2019"),
        ("2019?", "2019 (uncertain)"),
        ("2019%", "about 2019 (uncertain)"),
        ("199X", "1990s"),
        ("0916/1234", "916 to 1234"),
        ("2021/2025", "2021 to 2025"),
        ("2022-01/2022-09", "2022-01 to 2022-09"),
        ("2016~/2025?", "about 2016 to 2025 (uncertain)"),
        ("../2016", "until 2016"),
        ("2016/..", "since 2016"),
        ("199X/2005", "1990s to 2005"),
    ],
)
def test_a_period_is_written_for_people(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


def test_a_decade_and_a_century_are_told_apart() -> None:
    assert in_words("190X") != in_words("19XX")
