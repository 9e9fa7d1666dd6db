"""Bytes to text."""

import pathlib

import pytest

from clusters.errors import InvalidBase
from clusters.reading import read_text
from clusters.reading.decoding import decode


def refusal(data: bytes) -> str:
    with pytest.raises(InvalidBase) as caught:
        decode(data, "b.yaml")
    return str(caught.value)


def test_a_file_is_read_as_utf_8(tmp_path: pathlib.Path) -> None:
    (tmp_path / "text").write_bytes("景德镇 5\u00a0000 𠀀\n\tx".encode())
    assert read_text(tmp_path / "text") == "景德镇 5\u00a0000 𠀀\n\tx"


def test_the_name_of_a_refused_file_is_shown_on_one_line(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a\nb").write_bytes(b"\xff")
    with pytest.raises(InvalidBase) as caught:
        read_text(tmp_path / "a\nb")
    assert str(caught.value).startswith(rf"{tmp_path}/a\nb:1:1: ")


def test_crlf_is_read_as_lf() -> None:
    assert decode(b"a\r\nb\r\n", "b.yaml") == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (b"\xff", "1:1", "0xFF"),
        ("a\r\n景德".encode() + b"\xc4\xe3", "2:3", "0xC4"),
        ("a\n\n𠀀b".encode()[:-2], "3:1", "0xF0"),
        (b"\xed\xa0\x80", "1:1", "0xED"),
        (b"a\xc0\x80", "1:2", "0xC0"),
    ],
    ids=["a stray byte", "GBK", "a cut-off character", "a surrogate", "an overlong form"],
)
def test_the_first_byte_that_is_not_utf_8_is_placed(data: bytes, place: str, byte: str) -> None:
    assert refusal(data) == f"b.yaml:{place}: byte {byte} is not UTF-8: save the file as UTF-8"


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("utf-8-sig", "a byte order mark: save the file as UTF-8 without BOM"),
        ("utf-16", "the file is UTF-16: save it as UTF-8"),
        ("utf-32", "the file is UTF-32: save it as UTF-8"),
    ],
)
def test_a_byte_order_mark_is_refused(encoding: str, message: str) -> None:
    assert refusal("a: 1".encode(encoding)) == f"b.yaml:1:1: {message}"


def test_utf_16_without_its_mark_is_refused_at_its_first_nul() -> None:
    message = "a NUL, as UTF-16 and binary files hold: save the file as UTF-8"
    assert refusal("a: 1".encode("utf-16-le")) == f"b.yaml:1:2: {message}"


def test_a_lone_carriage_return_is_refused_at_its_place() -> None:
    message = "a carriage return without its line feed: end the lines with LF or CRLF"
    assert refusal(b"a\r\nbc\rd\r\n") == f"b.yaml:2:3: {message}"


def test_an_unseen_character_is_refused_at_its_place_in_code_points() -> None:
    message = "U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be seen: remove it"
    assert refusal("a: 1\r\n景: 𠀀\u202e".encode()) == f"b.yaml:2:5: {message}"
    assert refusal("a: 1\n\ufeffb: 2".encode()).startswith("b.yaml:2:1: U+FEFF ")
