"""The sheet that pictures are drawn on: its letters and its colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.render.charts.sheet import DARK, LIGHT, SIZES, UNIT, lines, style_sheet, width


def test_a_chinese_character_is_wider_than_a_latin_one() -> None:
    assert width("法", "plain") > width("W", "plain") > width("a", "plain") > width("i", "plain")


def test_bold_text_is_wider() -> None:
    assert width("Faku", "name") > width("Faku", "plain")


def test_text_is_broken_between_words() -> None:
    assert lines("over 60,000 people at work", "plain", 100) == ["over 60,000", "people at", "work"]


@given(st.text(), st.sampled_from(sorted(SIZES)), st.integers(40, 800))
def test_no_line_is_wider_than_its_room(text: str, style: str, room: int) -> None:
    assert all(width(line, style) <= room * UNIT for line in lines(text, style, room))


TEXT = ("ink", "quiet")
SHAPES = ("bar",)


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_contrast_is_what_wcag_says_it_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_bars_stand_out_from_the_paper(colours: dict[str, str]) -> None:
    assert all(contrast(colours[name], colours["paper"]) >= 4.5 for name in TEXT)
    assert all(contrast(colours[name], colours["paper"]) >= 3 for name in SHAPES)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_sure_stands_out_from_what_may_be(colours: dict[str, str]) -> None:
    assert contrast(colours["bar"], colours["pale"]) >= 3


def test_light_and_dark_colour_the_same_things() -> None:
    assert LIGHT.keys() == DARK.keys()
    *by_day, by_night = style_sheet()
    assert by_night.startswith("@media (prefers-color-scheme:dark){")
    assert all(colour in "".join(by_day) for colour in LIGHT.values())
    assert all(colour in by_night for colour in DARK.values())


def test_letters_come_from_fonts_that_hold_chinese() -> None:
    assert "Noto Sans CJK SC" in style_sheet()[0]
    assert style_sheet()[0].endswith("sans-serif}")
