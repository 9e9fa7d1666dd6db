"""Periods for people: EDTF is exact, and not everybody reads it."""

from __future__ import annotations


def period_words(edtf: str) -> str:
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
    words = year.replace("X", "0").lstrip("0") + ("s" if "X" in year else "")
    words = f"about {words}" if text.endswith(("~", "%")) else words
    return f"{words} (uncertain)" if text.endswith(("?", "%")) else words
