"""What the tests of this room share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.errors import InvalidBase
from clusters.reading import Tree, read_tree

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable


@pytest.fixture
def read(tmp_path: pathlib.Path) -> Callable[[str], Tree]:
    """Read a text as a YAML file."""

    def read(text: str) -> Tree:
        (tmp_path / "b.yaml").write_bytes(text.encode())
        return read_tree(tmp_path / "b.yaml")

    return read


@pytest.fixture
def refusal(tmp_path: pathlib.Path, read: Callable[[str], Tree]) -> Callable[[str], str]:
    """Give the message that refuses a text: ``line:column: what: the next step``."""

    def refusal(text: str) -> str:
        with pytest.raises(InvalidBase) as caught:
            read(text)
        return str(caught.value).removeprefix(f"{tmp_path / 'b.yaml'}:")

    return refusal
