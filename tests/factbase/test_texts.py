"""Whether the text of a source is there."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from clusters.factbase.opening import texts_for
from clusters.factbase.texts import Texts
from clusters.models import HeldText
from tests.making import a_source

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


def test_a_folder_in_its_place_is_not_the_text(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").mkdir()
    assert not Texts(tmp_path).held(SOURCE)


def test_a_source_without_a_text_holds_none(tmp_path: Path) -> None:
    assert not Texts(tmp_path).held(a_source(text=None))


def test_texts_are_looked_for_in_seeds_beside_the_folder_of_the_base(tmp_path: Path) -> None:
    assert texts_for(tmp_path / "data" / "base.yaml", None).folder == tmp_path / "seeds"


def test_texts_are_looked_for_where_the_user_says(tmp_path: Path) -> None:
    assert texts_for(tmp_path / "data" / "base.yaml", tmp_path / "x").folder == tmp_path / "x"
