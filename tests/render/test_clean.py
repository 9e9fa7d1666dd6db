"""Text from data is text."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from clusters.render.clean import clean

ACTS = {"Cc", "Cf", "Cs", "Zl", "Zp"}
VISIBLE = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}
"""Scripts with signs that Unicode calls formats although they are seen."""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "more than 60,000",
        "[bold]x[/bold] [sic] <script>",
        "法库 Åmål Größe naïve हिन्दी",
        "＝1 “quoted” 31亿元 … 🏺",
        "a\u00a0b\u3000c",
    ],
)
def test_what_only_shows_stays_itself(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
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
