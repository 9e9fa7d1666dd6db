"""Opening a base: the user's own, or the one that ships."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from clusters.errors import CannotOpen, InvalidBase
from clusters.factbase.opening import Texts, build, open_base, read_base, shipped, texts_for
from clusters.models import HeldText
from tests.making import SOUND, a_source, write_base

if TYPE_CHECKING:
    from pathlib import Path


WORDS = "31亿元\n".encode()
SOURCE = a_source(
    text=HeldText(file="paper.txt", sha256=sha256(WORDS).hexdigest(), characters=5, paragraphs=(0,))
)


def test_a_text_is_held_when_it_is_there_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(WORDS)
    assert Texts(tmp_path).held(SOURCE)


def test_a_text_that_differs_in_a_byte_is_not_held(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(WORDS + b"\n")
    assert not Texts(tmp_path).held(SOURCE)


def test_a_text_that_is_not_there_is_not_held(tmp_path: Path) -> None:
    assert not Texts(tmp_path).held(SOURCE)
    assert not Texts(tmp_path / "none").held(SOURCE)


def test_what_is_there_and_no_file_is_not_called_absent(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").mkdir()
    with pytest.raises(CannotOpen, match=r"paper\.txt: is a directory: name the file in it"):
        Texts(tmp_path).held(SOURCE)


def test_a_pipe_in_the_place_of_a_text_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "paper.txt")
    with pytest.raises(CannotOpen, match=r"paper\.txt: not a regular file"):
        Texts(tmp_path).read(SOURCE)


def test_a_link_out_of_the_folder_of_texts_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (tmp_path / "secret.txt").write_bytes(WORDS)
    (folder / "paper.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(CannotOpen, match=r"paper\.txt: a link out of its folder: use the file"):
        Texts(folder).held(SOURCE)


def test_a_link_within_the_folder_of_texts_is_followed(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(WORDS)
    (tmp_path / "paper.txt").symlink_to("words.txt")
    assert Texts(tmp_path).held(SOURCE)


def test_a_link_to_nothing_is_not_called_absent(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").symlink_to("gone.txt")
    with pytest.raises(CannotOpen, match=r"paper\.txt: no such file: check the path"):
        Texts(tmp_path).read(SOURCE)


def test_a_source_without_a_text_holds_none(tmp_path: Path) -> None:
    assert not Texts(tmp_path).held(a_source(text=None))


def test_texts_are_looked_for_in_seeds_beside_the_folder_of_the_base(tmp_path: Path) -> None:
    assert texts_for(tmp_path / "data" / "base.yaml", None).folder == tmp_path / "seeds"


def test_texts_are_looked_for_where_the_user_says(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert texts_for(tmp_path / "data" / "base.yaml", tmp_path / "x").folder == tmp_path / "x"


def test_a_base_of_the_users_own_is_opened(tmp_path: Path) -> None:
    assert [cluster.id for cluster in open_base(write_base(tmp_path)).clusters] == [
        "faku",
        "foshan",
    ]


def test_the_shipped_base_has_the_five_clusters() -> None:
    assert [cluster.id for cluster in open_base().clusters] == [
        "faku",
        "xuzhou",
        "foshan",
        "jingdezhen",
        "huairen",
    ]
    assert shipped().name == "clusters.yaml"


def test_a_base_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as caught:
        open_base(tmp_path / "none.yaml")
    assert str(caught.value) == f"{tmp_path / 'none.yaml'}: no such file: check the path"
    assert caught.value.exit_code == 66


@pytest.mark.parametrize("text", ["", "[]", "facts", "a: [", "\x00", "# nothing\n"])
def test_what_is_no_base_at_all_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidBase) as caught:
        read_base(write_base(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'base.yaml'}:")


def test_a_base_that_breaks_a_law_is_not_built(tmp_path: Path) -> None:
    broken = write_base(tmp_path, SOUND.replace("unit: people", "unit: heads"))
    with pytest.raises(InvalidBase):
        build(broken, tmp_path / "base.json")
    assert not (tmp_path / "base.json").exists()


def test_a_folder_of_texts_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="no such folder: name the one in which the texts lie"):
        texts_for(None, tmp_path / "x")
