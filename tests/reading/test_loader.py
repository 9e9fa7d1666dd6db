"""Files to trees, for any content whatever."""

from __future__ import annotations

import json
import pathlib
import tempfile
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from clusters.errors import CannotOpen, ClustersError, InvalidBase
from clusters.reading import Node, Tree, read_tree
from clusters.reading.characters import UNWANTED

MODEST = settings(max_examples=200, deadline=None)

texts = st.text(st.characters(codec="utf-8"), max_size=8).filter(
    lambda text: not UNWANTED.search(text)
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
