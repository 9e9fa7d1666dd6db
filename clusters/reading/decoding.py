"""Bytes to text: UTF-8 and nothing else, with no character that cannot be seen."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from clusters.errors import InvalidBase
from clusters.reading.characters import UNWANTED, describe, shown
from clusters.reading.opening import read_bytes

if TYPE_CHECKING:
    import pathlib

_BYTE_ORDER_MARKS = {
    # UTF-32 goes before UTF-16, whose little-endian mark is the start of its own.
    codecs.BOM_UTF8: "a byte order mark: save the file as UTF-8 without BOM",
    codecs.BOM_UTF32_LE: "the file is UTF-32: save it as UTF-8",
    codecs.BOM_UTF32_BE: "the file is UTF-32: save it as UTF-8",
    codecs.BOM_UTF16_LE: "the file is UTF-16: save it as UTF-8",
    codecs.BOM_UTF16_BE: "the file is UTF-16: save it as UTF-8",
}

_FILE_WIDE = {
    "\0": "a NUL, as UTF-16 and binary files hold: save the file as UTF-8",
    "\r": "a carriage return without its line feed: end the lines with LF or CRLF",
}


def read_text(path: pathlib.Path) -> str:
    """Read a UTF-8 file; CRLF comes out as LF.

    Raises:
        CannotOpen: The file cannot be opened.
        InvalidBase: It is not UTF-8, or holds a character that cannot be seen.
    """
    return decode(read_bytes(path), shown(str(path)))


def decode(data: bytes, file: str) -> str:
    """Turn ``data`` into text; ``file`` is the name for messages.

    Raises:
        InvalidBase: A byte is not UTF-8, or a character cannot be seen.
    """
    for mark, message in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            raise InvalidBase(file, 1, 1, message)
    text = _from_utf8(data, file).replace("\r\n", "\n")
    if found := UNWANTED.search(text):
        message = _FILE_WIDE.get(found[0]) or describe(found[0])
        raise InvalidBase(file, *_end(text[: found.start()]), message)
    return text


def _from_utf8(data: bytes, file: str) -> str:
    """Decode strictly, and place the first byte that is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte 0x{data[error.start]:02X} is not UTF-8: save the file as UTF-8"
        before = data[: error.start].decode("utf-8")
        raise InvalidBase(file, *_end(before), message) from error


def _end(before: str) -> tuple[int, int]:
    """Give the 1-based line and column, in code points, of what follows ``before``."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
