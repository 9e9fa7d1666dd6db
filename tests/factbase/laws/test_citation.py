"""Laws about what a citation needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import refusal


@pytest.mark.parametrize(
    "author", ["{given: Ming}", "{literal: Xinhua, family: Li}", "{}", '{family: ""}']
)
def test_an_author_bears_a_family_name_or_a_whole_one(tmp_path: Path, author: str) -> None:
    assert refusal(tmp_path, "title: A paper", f"title: A paper\n    authors: [‸{author}]") == (
        "paper, author 1: neither a family name nor a whole one, or both: "
        "write family and given for a person, literal for a body"
    )


@pytest.mark.parametrize("day", ["2026-11", "2026", "soon", "2026-11-01/2026-11-02"])
def test_a_source_was_read_on_one_day(tmp_path: Path, day: str) -> None:
    new = f'title: A paper\n    accessed: ‸"{day}"'
    assert refusal(tmp_path, "title: A paper", new) == (
        f"paper, accessed: {day}: not a day: write 2026-11-21"
    )
