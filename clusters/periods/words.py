"""Periods for people: EDTF is exact, and not everybody reads it."""

from __future__ import annotations


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
