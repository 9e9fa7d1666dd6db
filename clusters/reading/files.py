"""Characters that a text must not hold, and how to show those that cannot be seen."""

from __future__ import annotations

import codecs
import os
import pathlib
import re
import stat
import unicodedata
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from clusters.errors import CannotOpen, InvalidBase, Usage
from clusters.render.text import NEEDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from clusters.reading.tree import Tree


JOINER = re.compile("[\u200c\u200d]")
"""A joiner or a non-joiner."""

_UNWANTED = (
    rf"(?!{NEEDED})"
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for the tab and the line feed
    "\u061c\u200e\u200f\u202a-\u202e"  # bidirectional marks and overrides
    "\u200b-\u200d\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, invisible, isolates
    "\u2028\u2029"  # ends of lines to some readers only
    "\ud800-\udfff"  # halves of characters
    "\ufdd0-\ufdef\U000e0000-\U000e007f"  # noncharacters, tags
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)


@cache
def unwanted() -> re.Pattern[str]:
    """Find one character that may not stand in a text, raw or escaped."""
    return re.compile(_UNWANTED)


_NAMELESS = {"Cc": "control character", "Cs": "half a character"}


def describe(character: str) -> str:
    """Say which character was found, by number and name, and what to do about it."""
    nameless = _NAMELESS.get(unicodedata.category(character), "not a character")
    name = unicodedata.name(character, nameless)
    return f"U+{ord(character):04X} ({name}) cannot be seen: remove it"


def shown(text: str) -> str:
    r"""Give ``text`` on one line, with what cannot be printed as an escape such as ``\x1b``."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def some(names: Iterable[str], most: int = 12) -> str:
    """List names for a message: the first few, and that there are more."""
    known = list(names)
    more = ["..."] if len(known) > most else []
    return ", ".join([*map(named, islice(known, most)), *more])


def named(text: str) -> str:
    """Show a name or an address in a message: the whole of it, unless it is absurdly long."""
    return brief(text, 120)


def brief(text: str, most: int = 40) -> str:
    """Show ``text`` and cut it off after ``most`` characters."""
    return shown(text) if len(text) <= most else shown(text[:most]) + "…"


LARGEST = 64
"""The most MiB that a file may hold, unless the environment says otherwise."""

VARIABLE = "CLUSTERS_LARGEST"
"""What says otherwise: a number of MiB."""


def read_bytes(path: pathlib.Path) -> bytes:
    """Read the whole file.

    Raises:
        CannotOpen: The file is missing, not a regular file, a link out of its folder, not readable
            or too large.
        Usage: The environment names a largest size that is none.
    """
    most = _most()
    try:
        if _size(path) <= most * 2**20:
            with path.open("rb") as file:
                data = file.read(most * 2**20 + 1)
            # It may have grown since, and some files of the system have no size.
            if len(data) <= most * 2**20:
                return data
    except (OSError, ValueError) as error:
        raise _refusal(path, _reason(error)) from error
    mend = f"split it into a folder of files, or allow more with {VARIABLE}"
    raise _refusal(path, f"larger than {most} MiB: {mend}")


def read_start(path: pathlib.Path, most: int) -> bytes:
    """Read at most so many bytes from the start of a file of any size.

    Raises:
        CannotOpen: The file is missing, not a regular file, a link out of its folder, not readable.
    """
    try:
        _size(path)
        with path.open("rb") as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        raise _refusal(path, _reason(error)) from error


def _most() -> int:
    """Give the most MiB that are read."""
    said = os.environ.get(VARIABLE) or str(LARGEST)
    if not re.fullmatch("[1-9][0-9]{0,5}", said, re.ASCII):
        wrong = f"{VARIABLE}: {brief(said)}: not a number of MiB"
        raise Usage(f"{wrong}: write one such as {LARGEST}, or leave it out")
    return int(said)


def _size(path: pathlib.Path) -> int:
    """Refuse what is no plain file before it is opened: opening a pipe would wait for a writer."""
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise _refusal(path, "is a directory: name the file in it")
    if not stat.S_ISREG(about.st_mode):
        raise _refusal(path, "not a regular file: save its content to a file first")
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise _refusal(path, "a link out of its folder: use the file itself")
    return about.st_size


def _reason(error: OSError | ValueError) -> str:
    """Say why the system refused, and the next step."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file: check the path"
        case PermissionError():
            return "permission denied: give yourself the right to read it"
        case OSError(strerror=str(reason)):
            return f"{reason.lower()}: check the path"
    return "not a possible file name: check the path"


def _refusal(path: pathlib.Path, message: str) -> CannotOpen:
    """Name the file before the message."""
    return CannotOpen(f"{shown(str(path))}: {message}")


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
    if found := unwanted().search(text):
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


def read_tree(path: pathlib.Path) -> Tree:
    """Read a YAML file strictly; its top level is a mapping.

    Raises:
        CannotOpen: The file cannot be opened.
        InvalidBase: The file is not the YAML that every reader reads alike.
    """
    # PyYAML is only imported by a run that reads YAML.
    from clusters.reading.composing import compose

    return compose(read_text(path), shown(str(path)))


def read_trees(
    paths: Iterable[pathlib.Path], changed: Mapping[pathlib.Path, str] | None = None
) -> Tree:
    """Read YAML files, one at least, as one tree: their lists are joined in this order.

    Args:
        paths: The files.
        changed: What some of them are to hold, instead of what they hold; None for none.

    Raises:
        CannotOpen: A file cannot be opened.
        InvalidBase: Some are not the YAML that every reader reads alike, or contradict each other.
    """
    from clusters.reading.composing import compose
    from clusters.reading.tree import joined

    trees: list[Tree] = []
    refused: list[InvalidBase] = []
    for path in paths:
        try:
            text = changed[path] if changed and path in changed else read_text(path)
            trees.append(compose(text, shown(str(path)), part=True))
        except InvalidBase as error:
            refused.append(error)
    if refused:
        raise InvalidBase.together(refused)
    return joined(trees)


def is_yaml(name: str) -> bool:
    """Whether a file of that name in the folder of a base is a part of it."""
    return name.endswith((".yaml", ".yml")) and not name.startswith(".")


def files_in(folder: pathlib.Path) -> Iterator[pathlib.Path]:
    """Yield the YAML files in a folder and the folders in it, in the order of their paths.

    Raises:
        CannotOpen: One of the folders cannot be looked into.
    """

    def refuse(error: OSError) -> None:
        raise _refusal(pathlib.Path(error.filename), _reason(error))

    found = [
        pathlib.Path(where, name)
        for where, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if is_yaml(name)
    ]
    yield from sorted(found)
