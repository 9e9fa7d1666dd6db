"""When a rate is of: in the words of hledger's ``--value``, https://hledger.org/hledger.html."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from clusters.errors import Usage

RateDate: TypeAlias = Literal["then", "end"] | date
"""``then``: the mean over the figure's period. ``end``: the period's last day. Or one day."""

_WORDS: Mapping[str, RateDate] = {"then": "then", "end": "end"}


def rate_date(word: str) -> RateDate:
    """Read ``then``, ``end`` or a day such as ``2018-12-31``.

    Raises:
        Usage: the word is none of these.
    """
    if known := _WORDS.get(word):
        return known
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = None
    # Python reads weeks and days without hyphens too, and those look like amounts.
    if day is None or day.isoformat() != word:
        raise Usage(f"{word!r}: no such date of a rate: write then, end or a day like 2018-12-31")
    return day
