"""Periods in words."""

from __future__ import annotations

import pytest

from clusters.periods import in_words


@pytest.mark.parametrize(
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
