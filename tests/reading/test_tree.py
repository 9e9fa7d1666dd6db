"""The places of a tree."""

import pytest

from clusters.errors import InvalidBase
from clusters.reading import Mark, Path, Tree

TREE = Tree(
    file="base.yaml",
    root={"facts": [{"id": "a"}]},
    marks={(): Mark(1, 2), ("facts",): Mark(2, 1), ("facts", 0): Mark(2, 3)}
    | {("facts", 0, "id"): Mark(2, 7)},
    keys={("facts",): Mark(1, 1), ("facts", 0, "id"): Mark(2, 3)},
)


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        ((), Mark(1, 2)),
        (("facts", 0, "id"), Mark(2, 7)),
        (("facts", 0, "hedge"), Mark(2, 3)),
        (("facts", 7, "hedge"), Mark(2, 1)),
        (("facts", 0, "id", "str", "union"), Mark(2, 7)),
        (("sources",), Mark(1, 2)),
    ],
)
def test_a_path_has_the_place_of_its_longest_start_in_the_file(path: Path, mark: Mark) -> None:
    assert TREE.at(path) == mark


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        (("facts", 0, "id"), Mark(2, 3)),
        (("facts", 0, "id", "str"), Mark(2, 3)),
        (("facts", 0, "hedge"), Mark(2, 3)),
        (("facts", 0), Mark(2, 3)),
        (("facts",), Mark(1, 1)),
        ((), Mark(1, 2)),
    ],
)
def test_the_place_of_a_key_is_preferred_where_it_is_asked_for(path: Path, mark: Mark) -> None:
    assert TREE.at(path, key=True) == mark


def test_a_tree_without_places_answers_with_the_start_of_the_file() -> None:
    assert Tree("base.yaml", {}, {}, {}).at(("facts", 0)) == Mark(1, 1)


def test_an_error_is_placed_in_the_file() -> None:
    error = TREE.invalid(("facts", 0, "id"), "not known: mend it")
    assert isinstance(error, InvalidBase)
    assert str(error) == "base.yaml:2:7: not known: mend it"
    assert str(TREE.invalid(("facts", 0, "id"), "x: y", key=True)) == "base.yaml:2:3: x: y"
