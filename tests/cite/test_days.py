"""Dates, as styles write them."""

from __future__ import annotations

import pytest

from clusters.cite.days import Form, written, year, year_or

DAY = Form()
AMERICAN = Form(day="{month} {day}", month="{month}", year="")


@pytest.mark.parametrize(
    ("edtf", "day", "american", "alone"),
    [
        (None, "", "", ""),
        ("2019", "2019", "", "2019"),
        ("2019-09", "September 2019", "September", "2019"),
        ("2019-09-02", "2 September 2019", "September 2", "2019"),
        ("2016/2025", "2016–2025", "", "2016–2025"),
        ("2022-01/2022-09", "January–September 2022", "January–September", "2022"),
        ("2021-11/2022-02", "November 2021–February 2022", "November–February", "2021–2022"),
        ("2022-03-01/2022-03-02", "1 March 2022–2 March 2022", "March 1–March 2", "2022"),
        ("199X", "1990s", "", "1990s"),
        ("2019~", "ca. 2019", "", "ca. 2019"),
        ("2019?", "2019 (uncertain)", "", "2019 (uncertain)"),
        ("../2016", "until 2016", "", "until 2016"),
    ],
)
def test_a_date_is_written_in_full_and_none_is_cut_down(
    edtf: str | None, day: str, american: str, alone: str
) -> None:
    assert (written(edtf, DAY), written(edtf, AMERICAN), year(edtf)) == (day, american, alone)


def test_a_letter_follows_a_year_at_once_and_no_date_after_a_hyphen() -> None:
    assert year_or("n.d.", "2019-09", "b") == "2019b"
    assert year_or("n.d.", None, "b") == "n.d.-b"
    assert year_or("n.d.", None, "") == "n.d."
