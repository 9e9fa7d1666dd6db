"""Characters that a text must not hold, and how they are shown."""

from __future__ import annotations

import json
import os
import pathlib
import tempfile
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from clusters.errors import CannotOpen, ClustersError, InvalidBase, Usage
from clusters.reading import Node, Tree, files, read_text, read_tree
from clusters.reading.files import brief, decode, describe, shown, unwanted
from tests.walking import walk

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
    assert unwanted().search(f"a{character}b")


@walk(
    "text",
    ["a\tb\nc", "5\u00a0000", "5\u202f000", "景德镇", "𠀀", "é", "e\u0301", "😀", "…—“”", "\ufffd"],
)
def test_what_people_write_is_wanted(text: str) -> None:
    assert not unwanted().search(text)


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


def refusal(path: pathlib.Path) -> str:
    with pytest.raises(CannotOpen) as caught:
        files.read_bytes(path)
    return str(caught.value)


def test_a_regular_file_gives_its_bytes(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "base.yaml"
    file.write_bytes(b"a: 1\r\n\xff")
    assert files.read_bytes(file) == b"a: 1\r\n\xff"


def test_a_missing_file_is_named(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "none.yaml"
    assert refusal(file) == f"{file}: no such file: check the path"
    assert refusal(file / "x") == f"{file}/x: no such file: check the path"


def test_a_file_used_as_a_folder_is_no_such_file(tmp_path: pathlib.Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "x").endswith("/file/x: no such file: check the path")


def test_a_directory_is_refused(tmp_path: pathlib.Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path}: is a directory: name the file in it"


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    message = "not a regular file: save its content to a file first"
    assert refusal(tmp_path / "pipe") == f"{tmp_path}/pipe: {message}"
    assert refusal(pathlib.Path(os.devnull)) == f"{os.devnull}: {message}"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "base.yaml"
    file.touch(mode=0)
    assert refusal(file).endswith(": permission denied: give yourself the right to read it")


def test_a_denied_permission_is_said(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "open", deny)
    (tmp_path / "base.yaml").touch()
    message = "permission denied: give yourself the right to read it"
    assert refusal(tmp_path / "base.yaml") == f"{tmp_path}/base.yaml: {message}"


def test_the_largest_file_is_read_and_a_larger_one_refused(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", "1")
    file = tmp_path / "base.yaml"
    file.write_bytes(b" " * 2**20)
    assert len(files.read_bytes(file)) == 2**20
    file.write_bytes(b" " * (2**20 + 1))
    assert refusal(file) == (
        f"{file}: larger than 1 MiB: split it into a folder of files, "
        "or allow more with CLUSTERS_LARGEST"
    )


def test_without_a_word_64_mib_are_read_and_no_more(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLUSTERS_LARGEST", raising=False)
    file = tmp_path / "base.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(64 * 2**20 + 1)
    assert "larger than 64 MiB" in refusal(file)


def test_a_file_too_large_is_refused_before_it_is_read(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "base.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(2**40)
    monkeypatch.setattr(pathlib.Path, "open", None)
    assert "larger than" in refusal(file)


def test_a_file_that_says_no_size_is_not_read_without_end(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", "1")
    monkeypatch.setattr(files, "_size", lambda _: 0)
    file = tmp_path / "base.yaml"
    file.write_bytes(b" " * (2**20 + 1))
    assert "larger than 1 MiB" in refusal(file)


@pytest.mark.parametrize("said", ["0", "-1", "1.5", "many", "٣", "1_000", "9" * 5000, " 1"])
def test_a_largest_size_that_is_none_is_refused(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", said)
    with pytest.raises(Usage, match=r"^CLUSTERS_LARGEST: .*: not a number of MiB: write one"):
        files.read_bytes(tmp_path / "base.yaml")


def test_a_link_out_of_its_folder_is_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "base.yaml").write_bytes(b"a: 1")
    link = tmp_path / "a" / "base.yaml"
    link.symlink_to("../base.yaml")
    assert refusal(link) == f"{link}: a link out of its folder: use the file itself"


def test_a_link_within_its_folder_is_followed(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "base.yaml").write_bytes(b"a: 1")
    (tmp_path / "base.yaml").symlink_to("a/base.yaml")
    assert files.read_bytes(tmp_path / "base.yaml") == b"a: 1"


def test_a_folder_that_is_a_link_leads_nowhere_else(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "base.yaml").write_bytes(b"a: 1")
    (tmp_path / "b").symlink_to("a")
    assert files.read_bytes(tmp_path / "b" / "base.yaml") == b"a: 1"


def test_any_other_trouble_of_the_system_is_passed_on(tmp_path: pathlib.Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert refusal(loop).startswith(f"{loop}: too many levels of symbolic links")
    assert refusal(tmp_path / ("x" * 300)).endswith(": file name too long: check the path")


def test_an_impossible_name_is_shown_on_one_line() -> None:
    message = "not a possible file name: check the path"
    assert refusal(pathlib.Path("a\nb\x00")) == rf"a\nb\x00: {message}"
    assert (
        refusal(pathlib.Path("\x1b[31m\udc80")) == r"\x1b[31m\udc80: no such file: check the path"
    )


def refused(data: bytes) -> str:
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
    assert refused(data) == f"b.yaml:{place}: byte {byte} is not UTF-8: save the file as UTF-8"


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("utf-8-sig", "a byte order mark: save the file as UTF-8 without BOM"),
        ("utf-16", "the file is UTF-16: save it as UTF-8"),
        ("utf-32", "the file is UTF-32: save it as UTF-8"),
    ],
)
def test_a_byte_order_mark_is_refused(encoding: str, message: str) -> None:
    assert refused("a: 1".encode(encoding)) == f"b.yaml:1:1: {message}"


def test_utf_16_without_its_mark_is_refused_at_its_first_nul() -> None:
    message = "a NUL, as UTF-16 and binary files hold: save the file as UTF-8"
    assert refused("a: 1".encode("utf-16-le")) == f"b.yaml:1:2: {message}"


def test_a_lone_carriage_return_is_refused_at_its_place() -> None:
    message = "a carriage return without its line feed: end the lines with LF or CRLF"
    assert refused(b"a\r\nbc\rd\r\n") == f"b.yaml:2:3: {message}"


def test_an_unseen_character_is_refused_at_its_place_in_code_points() -> None:
    message = "U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be seen: remove it"
    assert refused("a: 1\r\n景: 𠀀\u202e".encode()) == f"b.yaml:2:5: {message}"
    assert refused("a: 1\n\ufeffb: 2".encode()).startswith("b.yaml:2:1: U+FEFF ")


MODEST = settings(max_examples=200, deadline=None)

texts = st.text(st.characters(codec="utf-8"), max_size=8).filter(
    lambda text: not unwanted().search(text)
)
decimals = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)
scalars = st.none() | st.booleans() | st.integers(-(10**39), 10**39) | decimals | texts
roots = st.dictionaries(
    texts,
    st.recursive(
        scalars,
        lambda nodes: st.lists(nodes, max_size=4) | st.dictionaries(texts, nodes, max_size=4),
        max_leaves=12,
    ),
    max_size=4,
)


def load(data: bytes) -> Tree:
    """Read ``data`` as a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "b.yaml"
        file.write_bytes(data)
        return read_tree(file)


def tree_or_message(data: bytes) -> Tree | str:
    """Read ``data`` as a file, or give the message that refuses it."""
    try:
        return load(data)
    except ClustersError as error:
        return str(error)


def assert_is_a_message(text: str) -> None:
    """Hold ``text`` against ``file:line:column: what: the next step``."""
    assert text.isprintable()
    line, column, message = text.split("b.yaml:", 1)[1].split(":", 2)
    assert int(line) >= 1
    assert int(column) >= 1
    assert message.count(": ") >= 1


def written(node: Node) -> str:
    """Write a tree as YAML flow, on one line."""
    match node:
        case dict():
            return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in node.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, node)) + "]"
        case Decimal():
            return f"{node:f}"
    return json.dumps(node, ensure_ascii=False)


def floated(node: Node) -> object:
    """Give the tree as a reader without decimals has it."""
    match node:
        case dict():
            return {key: floated(value) for key, value in node.items()}
        case list():
            return [floated(value) for value in node]
        case Decimal():
            return float(node)
    return node


def test_a_file_is_read_and_named_as_the_user_gave_it(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pathlib.Path("b.yaml").write_text("a: [1, 2]", encoding="utf-8")
    tree = read_tree(pathlib.Path("b.yaml"))
    assert (tree.file, tree.root) == ("b.yaml", {"a": [1, 2]})
    assert str(tree.invalid(("a", 1), "odd: mend it")) == "b.yaml:1:8: odd: mend it"


def test_a_strange_file_name_is_shown_on_one_line(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "a\n\x1b[31m.yaml"
    file.write_text("- a", encoding="utf-8")
    with pytest.raises(InvalidBase, match="the top level is not a mapping") as caught:
        read_tree(file)
    assert str(caught.value).startswith(rf"{tmp_path}/a\n\x1b[31m.yaml:1:1: ")


def test_a_missing_file_cannot_be_opened(tmp_path: pathlib.Path) -> None:
    with pytest.raises(CannotOpen, match="no such file: check the path"):
        read_tree(tmp_path / "none.yaml")


@MODEST
@given(roots)
def test_whatever_is_written_reads_back_the_same(root: dict[str, Node]) -> None:
    tree = load(written(root).encode())
    assert repr(tree.root) == repr(root)


@MODEST
@given(roots, st.booleans())
def test_another_reader_of_yaml_agrees_on_what_is_accepted(
    root: dict[str, Node],
    flow: bool,
) -> None:
    text = yaml.safe_dump(
        floated(root), allow_unicode=True, default_flow_style=flow, sort_keys=False
    )
    try:
        tree = load(text.encode())
    except InvalidBase:
        reject()
    assert floated(tree.root) == yaml.safe_load(text)


PIECES = (
    "a|b|: |- |[|]|{|}|, |'|\"|? |#|&x |*x|!t |---\n|...\n"
    "|%YAML 1.1\n|\t|景|1|\n|  |\n  |\r\n|\\u202e"
)


@MODEST
@given(
    st.text(max_size=60)
    | st.text("ab01 \n\t-?:,[]{}#&*!|>'\"%@`~<=.\\ux", max_size=60)
    | st.lists(st.sampled_from(PIECES.split("|")), max_size=30).map("".join)
)
def test_any_text_gives_a_tree_or_one_line_with_a_place(text: str) -> None:
    found = tree_or_message(text.encode())
    if isinstance(found, Tree):
        assert floated(found.root) == yaml.safe_load(text.replace("\r\n", "\n"))
    else:
        assert_is_a_message(found)


@MODEST
@given(st.binary(max_size=40) | st.binary(max_size=10).map(lambda some: b"a: '" + some + b"'"))
def test_any_bytes_give_a_tree_or_one_line_with_a_place(data: bytes) -> None:
    found = tree_or_message(data)
    if not isinstance(found, Tree):
        assert_is_a_message(found)


@pytest.mark.parametrize(
    "word",
    ["ایده\u200cها", "می\u200cشود", "क्\u200dष", "ක්\u200dය", "👩\u200d🏭", "❤\ufe0f\u200d🔥"],
)
def test_a_joiner_within_a_word_of_a_script_or_a_picture_that_needs_it_is_wanted(word: str) -> None:
    assert not unwanted().search(word)


@walk(
    "text",
    [
        *("a\u200cb", "法\u200d库", "\u200cا", "ا\u200c", "ا \u200c ا", "3\u200c5", "۳\u200c۵"),
        *("ا\u200c\u200cا", "ا\u200bا", "ا\u202eا", "👩\u200dx", "\u200d👩", "👩\u200c🏭"),
    ],
)
def test_it_is_unwanted_anywhere_else(text: str) -> None:
    assert unwanted().search(text)
