"""Opening a base: the user's own, or the one that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.errors import CannotOpen, InvalidBase
from clusters.factbase.opening import build, open_base, read_base, shipped
from tests.making import SOUND, write_base

if TYPE_CHECKING:
    from pathlib import Path


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
