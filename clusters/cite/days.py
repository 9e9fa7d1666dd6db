"""Dates as styles write them. What is not a plain date is put into words, never cut down to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clusters.periods import in_words

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months."""
SHORT: Final = tuple(month[:3] for month in MONTHS)
"""The months by their first three letters."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a style writes dates: a pattern each for a day, a month and a year."""

    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    year: str = "{year}"
    months: tuple[str, ...] = MONTHS


def is_plain(edtf: str | None) -> bool:
    """Whether a date is a year, a month or a day, and nothing else."""
    return edtf is not None and edtf.replace("-", "").isdigit()


def parts(edtf: str) -> tuple[int, ...]:
    """Give a plain date as year, month and day, as far as it goes."""
    return tuple(int(part) for part in edtf.split("-"))


def written(edtf: str | None, form: Form) -> str:
    """Write a date or a range of them; nothing for none."""
    if edtf is None:
        return ""
    ends = edtf.split("/")
    if not all(map(is_plain, ends)):
        return in_words(edtf).replace("about ", "ca. ") if form.year else ""
    if len(ends) == 1:
        return _plain(parts(edtf), form)
    (year, *month), (same, *until) = parts(ends[0]), parts(ends[1])
    if year == same and len(month) == len(until) == 1:
        return _filled(form.month, form, (month[0], until[0]), year)
    return "–".join(dict.fromkeys(filter(None, (_plain(parts(end), form) for end in ends))))


def year(edtf: str | None) -> str:
    """Write the year of a date: ``2019``, ``2016–2025``, ``1990s``; nothing for none."""
    ends = (edtf or "").split("/")
    if not all(map(is_plain, ends)):
        return written(edtf, Form())
    return "–".join(dict.fromkeys(end[:4].lstrip("0") for end in ends))


def year_or(none: str, edtf: str | None, suffix: str) -> str:
    """Write the year, or the style's word for none, with the letter that tells two alike apart."""
    known = year(edtf)
    return f"{known}{suffix}" if known else f"{none}{suffix and '-'}{suffix}"


def date_words(issued: str | None) -> str:
    """Write an EDTF date for people: ``12 September 2019``; ``n.d.`` for none."""
    if issued is None:
        return "n.d."
    return written(issued, Form()) if is_plain(issued) else in_words(issued)


def _plain(date: tuple[int, ...], form: Form) -> str:
    pattern = (form.year, form.month, form.day)[len(date) - 1]
    return _filled(pattern, form, date[1:2], date[0], date[2] if date[2:] else 0)


def _filled(pattern: str, form: Form, months: tuple[int, ...], year: int, day: int = 0) -> str:
    names = "–".join(form.months[month - 1] for month in months)
    return pattern.format(year=year, month=names, day=day)
