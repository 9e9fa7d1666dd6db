"""Text is as wide as it looks, breaks where it may, and does nothing but show."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from clusters.render.text import ACTIVE, cells, clean, longest, wrap
from tests.walking import walk


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("Faku", 4), ("法库", 4), ("Å", 1), ("e\u0301", 1), ("（a）", 5)]
)
def test_chinese_takes_two_cells_and_an_accent_none(text: str, width: int) -> None:
    assert cells(text) == width


def test_lines_break_between_words() -> None:
    assert wrap("more than 60,000 employees", 12) == ["more than", "60,000", "employees"]


def test_the_first_line_may_be_taken_in_part() -> None:
    assert wrap("more than 60,000", 10, 4) == ["more", "than", "60,000"]
    assert wrap("60,000", 10, 9) == ["", "60,000"]


def test_a_chinese_text_breaks_anywhere_but_before_its_punctuation() -> None:
    assert wrap("前三季度，范围不明。", 8) == ["前三季", "度，范围", "不明。"]


def test_quotation_marks_stay_with_what_they_quote() -> None:
    assert wrap("这是“目标”的", 6) == ["这是", "“目标”", "的"]


def test_a_chinese_figure_and_a_name_are_not_broken() -> None:
    assert wrap("产业总产值480亿元", 12) == ["产业总产值", "480亿元"]
    assert wrap("Jingdezhen 景德镇", 15) == ["Jingdezhen", "景德镇"]


def test_a_word_longer_than_the_line_is_continued() -> None:
    assert wrap("a abcdefgh b", 3) == ["a", "abc", "def", "gh", "b"]


def test_no_line_is_too_long_and_nothing_is_lost() -> None:
    prose = "在 2022年 nearly 54 billion （about 7.5 billion USD）的产值，"
    text = prose + "x" * 40_000 + "。" * 50
    for width in (2, 7, 20, 80):
        lines = wrap(text, width)
        assert max(map(cells, lines)) <= width
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_character_wider_than_the_line_stands_alone() -> None:
    assert wrap("法库", 1) == ["法", "库"]


def test_blanks_at_the_ends_go() -> None:
    assert wrap("  a  b  ", 80) == ["a  b"]
    assert wrap(" " * 40_000, 5) == [""]


def test_the_longest_word_is_known() -> None:
    assert longest("") == 0
    assert longest("over 60,000 法库人民政府") == 6


ACTS = {"Cc", "Cf", "Cs", "Zl", "Zp"}
VISIBLE = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}
"""Scripts with signs that Unicode calls formats although they are seen."""


@walk(
    "text",
    [
        "",
        "more than 60,000",
        "[bold]x[/bold] [sic] <script>",
        "法库 Åmål Größe naïve हिन्दी",
        "＝1 “quoted” 31亿元 … 🏺",
        "a\u00a0b\u3000c",
        "ایده\u200cها",
        "क्\u200dष",
        "☎\ufe0f ☎\ufe0e 🏺\ufe0f",
    ],
)
def test_what_only_shows_stays_itself(text: str) -> None:
    assert clean(text) == text


@walk(
    ("text", "shown"),
    [
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("\x1b]8;;http://x\x07y", "⟨U+001B⟩]8;;http://x⟨U+0007⟩y"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\x7fb\x00c", "a⟨U+007F⟩b⟨U+0000⟩c"),
        ("1\u202e23", "1⟨U+202E⟩23"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
        ("a\u2028b\u2029c\x85d", "a⟨U+2028⟩b⟨U+2029⟩c⟨U+0085⟩d"),
        ("\ud800x", "⟨U+D800⟩x"),
        ("a\u200cb", "a⟨U+200C⟩b"),
        ("۳\u200d۵", "۳⟨U+200D⟩۵"),
        ("a\ufe0fb", "a⟨U+FE0F⟩b"),
        ("法\ufe0f", "法⟨U+FE0F⟩"),
        ("☎\ufe0f\ufe0f", "☎\ufe0f⟨U+FE0F⟩"),
        ("over\rwritten", "over⟨U+000D⟩written"),
    ],
)
def test_what_acts_becomes_visible(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_line_breaks_and_tabs_become_spaces() -> None:
    assert clean("a\nb\tc\r\nd") == "a b c d"


def test_no_character_that_acts_is_left_in_all_of_unicode() -> None:
    everything = clean("".join(map(chr, range(sys.maxunicode + 1))))
    left = {char for char in everything if unicodedata.category(char) in ACTS}
    assert {unicodedata.name(char).split()[0] for char in left} == VISIBLE


def test_what_is_taken_for_harmless_at_once_is_harmless() -> None:
    active = re.compile(f"[{ACTIVE}]")
    left = [chr(c) for c in range(sys.maxunicode + 1) if active.match(chr(c))]
    assert not [character for character in left if clean(character) == character]
