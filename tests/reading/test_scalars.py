"""Scalars to values, and the forms that are refused."""

import re
import string
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.reading import Scalar
from clusters.reading.scalars import RefusedError, read_scalar
from tests.walking import walk

# The core schema of YAML 1.2.2, section 10.3.2, copied from the specification.
CORE_1_2 = re.compile(
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)"
    r"|\.nan|\.NaN|\.NAN"
)

SOME = "to some readers of YAML and text to others"
UNLIKE = "is not the same number, or not a number, to every reader of YAML"


def refusal(text: str, style: str = "") -> str:
    with pytest.raises(RefusedError) as caught:
        read_scalar(text, style)
    return str(caught.value)


def is_text_to_both(text: str) -> bool:
    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str" and not CORE_1_2.fullmatch(text)


@walk(
    ("text", "value"),
    [
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-7", -7),
        ("3060000000000", 3060000000000),
        ("0.50", Decimal("0.50")),
        ("-12.25", Decimal("-12.25")),
        ("9" * 40, 10**40 - 1),
        ("9" * 20 + "." + "9" * 20, Decimal("9" * 20 + "." + "9" * 20)),
    ],
)
def test_the_forms_that_everyone_reads_alike_have_their_value(text: str, value: Scalar) -> None:
    read = read_scalar(text, "")
    assert (type(read), str(read)) == (type(value), str(value))


TEXTS = (
    "60,000 5|199X|2016/2025|2022-01/2022-09|2018-09|over 5|景德镇|XNUMX|v1.2|1.2.3|-|...|nullable"
    "|yesterday|5 %|e3|٣|五|0b|0xg|-0x|1:2:x|2019-|a=b|<<<|~a|falſe"
)


@walk("text", TEXTS.split("|"))
def test_everything_else_is_text(text: str) -> None:
    assert read_scalar(text, "") == text


@walk("style", ["'", '"', "|", ">"])
@walk("text", ["yes", "null", "", "~", "12", "2019-09-12", "<<", "9" * 5000])
def test_quoted_and_block_scalars_are_always_text(text: str, style: str) -> None:
    assert read_scalar(text, style) == text


@walk(
    ("text", "message"),
    [
        ("", "nothing is written here: write a value, or take it out"),
        ("~", "~ hides a null: write null"),
        ("<<", "the merge key << is not accepted: write the entries out in full"),
        ("=", "= has a meaning of its own to some readers of YAML: put it in quotes"),
        ("NULL", f"NULL is a null {SOME}: write null"),
        ("no", f"no is a truth value {SOME}: write true or false, or put it in quotes"),
        ("2019-09-12", f"2019-09-12 is a date {SOME}: put it in quotes"),
        ("12:30:45", f"12:30:45 is a number of base 60 {SOME}: put it in quotes"),
        ("010", f"010 {UNLIKE}: write it in plain digits such as 10 or 0.5, or put it in quotes"),
        (".inf", ".inf is not a finite number: write null, or put it in quotes"),
        ("9" * 41, "9" * 40 + "… has more than 40 digits: round it, or put it in quotes"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_write(text: str, message: str) -> None:
    assert refusal(text) == message


@walk(
    ("kind", "texts"),
    [
        ("a truth value", "y Y n N yes Yes YES no NO on On off OFF True TRUE False FALSE"),
        ("a null", "Null NULL"),
        ("not the same number", "010 -010 08 0o10 0x1F 0b11 -0x1F 1_000 1_0.5 1e3 1.5E-3 1E+3"),
        ("not the same number", ".5 -.5 5. +5 +0.5 00 0_7 1_ 0x_"),
        ("a number of base 60", "12:30 12:30:45 -1:30 1:30.5"),
        ("a date", "2019-09-12 2019-9-1 2019-09-12T10:00:00Z 2019-09-12t1:00:00.5+08:00"),
        ("not a finite number", ".inf -.Inf +.INF .nan .NaN"),
        ("more than 40 digits", f"{'1' * 41} -{'1' * 5000} 0.{'1' * 40}"),
    ],
)
def test_what_is_read_in_two_ways_is_refused_by_name(kind: str, texts: str) -> None:
    for text in texts.split():
        assert kind in refusal(text), text


def test_a_date_with_a_time_after_a_space_is_a_date() -> None:
    assert "a date" in refusal("2001-12-14 21:59:43.10 -5")


@pytest.mark.parametrize("character", ["\u202e", "\x1b", "\r", "\x00", "\x85", "\u2028", "\ud800"])
def test_an_escape_brings_in_no_unseen_character(character: str) -> None:
    assert refusal(f"a{character}b", '"').startswith(f"U+{ord(character):04X} ")


def test_an_escape_may_bring_in_a_tab_a_line_feed_or_a_wide_space() -> None:
    assert read_scalar("\t\n\u00a0\u202f", '"') == "\t\n\u00a0\u202f"


ALPHABET = "0123456789" * 2 + "+-.:_eExXoObB~<= TZ" + string.ascii_letters + "/,"


@settings(max_examples=200, deadline=None)
@given(
    st.text(ALPHABET, max_size=12)
    | st.from_regex(r"[-+]?[0-9_]{1,4}([.:eE-][-+0-9_]{0,3}){0,3}", fullmatch=True)
    | st.from_regex(r"(?i)(yes|no|on|off|true|false|null|~|\.inf|\.nan)", fullmatch=True)
)
def test_what_is_read_as_text_is_text_to_both_versions_of_yaml(text: str) -> None:
    try:
        value = read_scalar(text, "")
    except RefusedError:
        return
    assert isinstance(value, str) == is_text_to_both(text)
