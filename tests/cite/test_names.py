"""Names of authors."""

from __future__ import annotations

import pytest

from clusters.cite.names import initialled, initials, initials_first, series, short, turned, whole
from clusters.models import Person

SMITH = Person(family="Smith", given="John Q.")
LI = Person(family="李", given="明")
XINHUA = Person(literal="Xinhua News Agency")
ALONE = Person(family="Sokrates")


@pytest.mark.parametrize(
    ("person", "forms"),
    [
        (SMITH, ("John Q. Smith", "Smith, John Q.", "Smith, J. Q.", "J. Q. Smith")),
        (LI, ("李明",) * 4),
        (XINHUA, ("Xinhua News Agency",) * 4),
        (ALONE, ("Sokrates",) * 4),
    ],
)
def test_a_name_is_turned_only_if_it_has_parts_to_turn(
    person: Person, forms: tuple[str, ...]
) -> None:
    assert (whole(person), turned(person), initialled(person), initials_first(person)) == forms


def test_initials_are_set_as_the_style_sets_them() -> None:
    assert initialled(SMITH, dot=".") == "Smith, J.Q."
    assert initialled(SMITH, dot="", before=" ") == "Smith JQ"
    assert initialled(SMITH, dot=" ", before=" ") == "Smith J Q"


@pytest.mark.parametrize(
    ("given", "apa", "nlm"),
    [("Jean-Paul", "J.-P.", "JP"), ("Min-jun", "M.", "M"), ("Åsa m.", "Å. M.", "ÅM"),
     ("علي", "علي", "علي"), ("J.Q.", "J. Q.", "JQ")],
)  # fmt: skip
def test_a_hyphen_joins_initials_and_a_script_without_capitals_has_none(
    given: str, apa: str, nlm: str
) -> None:
    person = Person(family="F", given=given)
    assert (initials(person), initials(person, dot="")) == (apa, nlm)


def test_names_are_joined_with_a_comma_only_where_there_are_three() -> None:
    assert series(["A", "B"], "and", ",") == "A and B"
    assert series(["A", "B", "C"], "and", ",") == "A, B, and C"
    assert series([], "and") == ""


def test_a_text_names_a_few_authors_and_then_the_first() -> None:
    assert short((SMITH, LI), "&") == "Smith & 李"
    assert short((SMITH, LI, XINHUA), "&") == "Smith et al."
