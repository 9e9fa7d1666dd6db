"""Periods as bases write them: a subset of EDTF, the extended dates of ISO 8601-2.

Read are years, months and days (``2018``, ``2018-04``, ``2018-04-05``), years with
unspecified digits (``199X``, ``19XX``), a qualifier behind any of them (``?`` uncertain,
``~`` approximate, ``%`` both), and intervals of these (``2022-01/2022-09``), of which one
end may be open (``../2016``). See https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from clusters.errors import Usage
from clusters.light import dataclass

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?[?~%]?",
)

# Levels 1 and 2 of EDTF number the seasons, quarters and halves of a year behind its months.
_SEASONS = frozenset(map(str, range(21, 42)))


@dataclass(frozen=True, slots=True)
class Period:
    """The days from the first to the last that an EDTF text can mean."""

    first: date
    """The earliest day; ``date.min`` where the beginning is open."""
    last: date
    """The latest day; ``date.max`` where the end is open."""

    @property
    def months(self) -> int:
        """How many months of the calendar it touches."""
        years = self.last.year - self.first.year
        return years * 12 + self.last.month - self.first.month + 1


@dataclass(frozen=True, slots=True)
class NotEdtf:
    """A text that is no period, and why."""

    reason: str
    """What is wrong with it."""
    mend: str
    """How to write it."""


@cache
def period(text: str) -> Period | NotEdtf:
    """Read an EDTF text; what it cannot mean is a value that says so."""
    ends = text.split("/")
    if text.count("/") > 1:
        return NotEdtf("an interval has two ends", "write 2016/2025, and 2018-04-30 for a day")
    if "" in ends and (there := "".join(ends)):
        whole = f"../{there}" if ends[-1] else f"{there}/.."
        return NotEdtf("an end is left empty", f"write {whole} where it is open")
    first = _days(ends[0], open_end=date.min)
    last = _days(ends[-1], open_end=date.max)
    if isinstance(first, NotEdtf):
        return first
    if isinstance(last, NotEdtf):
        return last
    if (first.first == date.min and last.last == date.max) or first.first > last.last:
        return NotEdtf(
            "the interval ends before it begins, or is open at both ends", "write 2016/2025"
        )
    return Period(first.first, last.last)


def dates(text: str | None) -> Period | None:
    """Read an EDTF text that may be missing; None where there is none, or it is no period."""
    read = period(text) if text is not None else None
    return read if isinstance(read, Period) else None


def days_asked(text: str) -> Period:
    """Read the period that a user asks for: ``2016..2020``, ``2016..``, ``..2020``, or EDTF.

    Raises:
        Usage: if it is none.
    """
    first, _, last = text.partition("..")
    dotted = text.count("..") == 1 and "/" not in text
    read = period(f"{first or '..'}/{last or '..'}" if dotted else text)
    if isinstance(read, NotEdtf):
        raise Usage(f"{text!r}: no period: {read.reason}: write 2016..2020")
    return read


def _days(text: str, *, open_end: date) -> Period | NotEdtf:
    if text == "..":
        return Period(open_end, open_end)
    match = _DATE.fullmatch(text)
    if match is None:
        return NotEdtf("not a date of EDTF", "write 2018, 2018-04, 199X or 2016/2025")
    year, month, day = match.group("year", "month", "day")
    if "X" in year and month:
        return NotEdtf("a month of an unspecified year", "write the years alone")
    if month in _SEASONS and not day:
        return NotEdtf(
            "a season or another part of a year, which is not read",
            f"write its months, such as {year}-03/{year}-05",
        )
    try:
        return _span(year, month, day)
    except ValueError:
        return NotEdtf("no such day in the calendar", "correct it")


def _span(year: str, month: str | None, day: str | None) -> Period:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None:
        return Period(date(low, 1, 1), date(high, 12, 31))
    if day is None:
        first = date(low, int(month), 1)
        return Period(first, first.replace(day=monthrange(low, int(month))[1]))
    return Period(date(low, int(month), int(day)), date(low, int(month), int(day)))


def in_words(edtf: str) -> str:
    """Write an EDTF period in words: ``about 2019``, ``1990s``, ``2021 to 2025``."""
    first, _, last = edtf.partition("/")
    if not last:
        return _date(first)
    if first == "..":
        return f"until {_date(last)}"
    if last == "..":
        return f"since {_date(first)}"
    return f"{_date(first)} to {_date(last)}"


def _date(text: str) -> str:
    year = text.rstrip("?~%")
    words = f"about {_digits(year)}" if text.endswith(("~", "%")) else _digits(year)
    return f"{words} (uncertain)" if text.endswith(("?", "%")) else words


def _digits(year: str) -> str:
    first = year.replace("X", "0").lstrip("0")
    if "X" not in year:
        return first
    # "1900s" is a century to some and a decade to others.
    clear = not year.endswith(("0X", "XX"))
    return f"{first}s" if clear else f"{first} to {year.replace('X', '9')}"
