"""Characters that a text must not hold, and how they are shown."""

import pytest

from clusters.reading.characters import UNWANTED, brief, describe, shown

UNSEEN = {
    "a control": "\x1b",
    "the delete character": "\x7f",
    "next line": "\x85",
    "an Arabic letter mark": "\u061c",
    "a zero-width space": "\u200b",
    "a zero-width joiner": "\u200d",
    "a left-to-right mark": "\u200e",
    "a right-to-left mark": "\u200f",
    "a line separator": "\u2028",
    "a paragraph separator": "\u2029",
    "an embedding": "\u202a",
    "an override": "\u202e",
    "a word joiner": "\u2060",
    "an isolate": "\u2066",
    "the end of an isolate": "\u2069",
    "a byte order mark": "\ufeff",
    "half a character": "\ud800",
    "a noncharacter": "\ufdd0",
    "the last of the first plane": "\uffff",
    "a tag character": "\U000e0041",
    "the last code point": "\U0010ffff",
}


@pytest.mark.parametrize("character", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_cannot_be_seen_is_unwanted(character: str) -> None:
    assert UNWANTED.search(f"a{character}b")


@pytest.mark.parametrize(
    "text",
    ["a\tb\nc", "5\u00a0000", "5\u202f000", "景德镇", "𠀀", "é", "e\u0301", "😀", "…—“”", "\ufffd"],
)
def test_what_people_write_is_wanted(text: str) -> None:
    assert not UNWANTED.search(text)


@pytest.mark.parametrize(
    ("character", "message"),
    [
        ("\u202e", "U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be seen: remove it"),
        ("\x1b", "U+001B (control character) cannot be seen: remove it"),
        ("\ud800", "U+D800 (half a character) cannot be seen: remove it"),
        ("\U0010ffff", "U+10FFFF (not a character) cannot be seen: remove it"),
    ],
)
def test_an_unwanted_character_is_described_by_number_and_name(
    character: str, message: str
) -> None:
    assert describe(character) == message


def test_what_cannot_be_printed_is_shown_as_an_escape() -> None:
    assert shown("a\n\x1b[31m\u202e\udc80景 é") == r"a\n\x1b[31m\u202e\udc80景 é"


def test_a_long_text_is_cut_off() -> None:
    assert brief("9" * 41) == "9" * 40 + "…"
    assert brief("9" * 40) == "9" * 40


@pytest.mark.parametrize("word", ["ایده\u200cها", "می\u200cشود", "क्\u200dष", "ක්\u200dය"])
def test_a_joiner_within_a_word_of_a_script_that_needs_it_is_wanted(word: str) -> None:
    assert not UNWANTED.search(word)


@pytest.mark.parametrize(
    "text",
    [
        *("a\u200cb", "法\u200d库", "\u200cا", "ا\u200c", "ا \u200c ا", "3\u200c5", "۳\u200c۵"),
        *("ا\u200c\u200cا", "ا\u200bا", "ا\u202eا"),
    ],
)
def test_it_is_unwanted_anywhere_else(text: str) -> None:
    assert UNWANTED.search(text)
