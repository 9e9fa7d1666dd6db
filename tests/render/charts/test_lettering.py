"""How wide text is taken to be in a picture."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clusters.render.charts.lettering import SIZES, UNIT, lines, width


def test_a_chinese_character_is_wider_than_a_latin_one() -> None:
    assert width("法", "plain") > width("W", "plain") > width("a", "plain") > width("i", "plain")


def test_bold_text_is_wider() -> None:
    assert width("Faku", "name") > width("Faku", "plain")


def test_text_is_broken_between_words() -> None:
    assert lines("over 60,000 people at work", "plain", 100) == ["over 60,000", "people at", "work"]


@given(st.text(), st.sampled_from(sorted(SIZES)), st.integers(40, 800))
def test_no_line_is_wider_than_its_room(text: str, style: str, room: int) -> None:
    assert all(width(line, style) <= room * UNIT for line in lines(text, style, room))
