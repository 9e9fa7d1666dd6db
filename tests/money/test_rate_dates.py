"""The words for when a rate is of."""

from __future__ import annotations

from datetime import date

import pytest

from clusters.errors import Usage
from clusters.money import RateDate, rate_date


@pytest.mark.parametrize(
    ("word", "read"),
    [("then", "then"), ("end", "end"), ("2018-12-31", date(2018, 12, 31))],
)
def test_a_word_or_a_day_is_read(word: str, read: RateDate) -> None:
    assert rate_date(word) == read


@pytest.mark.parametrize(
    "word", ["", "now", "Then", "2018", "2018-12", "20181231", "2018-W01-1", "2018-02-30", " end"]
)
def test_anything_else_is_refused_with_what_to_write(word: str) -> None:
    with pytest.raises(Usage) as refused:
        rate_date(word)
    assert str(refused.value) == (
        f"{word!r}: no such date of a rate: write then, end or a day like 2018-12-31"
    )
