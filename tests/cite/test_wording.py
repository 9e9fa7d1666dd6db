"""The words that styles share: names of authors, and dates."""

from __future__ import annotations

import pytest

from clusters.cite.styles import Work
from clusters.cite.wording import (
    Form,
    initialled,
    initials,
    initials_first,
    series,
    turned,
    whole,
    written,
    year,
)
from clusters.models import Person
from tests.making import a_source
from tests.walking import walk

SMITH = Person(family="Smith", given="John Q.")
LI = Person(family="李", given="明")
XINHUA = Person(literal="Xinhua News Agency")
ALONE = Person(family="Sokrates")
DAY = Form()
AMERICAN = Form(day="{month} {day}", month="{month}", year="")


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
    assert whole(SMITH, "{family} {initials}", "") == "Smith JQ"
    assert whole(SMITH, "{family} {initials}", " ") == "Smith J Q"


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
    assert Work(a_source(authors=(SMITH, LI))).cited("&", "") == "(Smith & 李)"
    assert Work(a_source(authors=(SMITH, LI, XINHUA))).cited("&", "") == "(Smith et al.)"


@walk(
    ("edtf", "day", "american", "alone"),
    [
        (None, "", "", ""),
        ("2019", "2019", "", "2019"),
        ("2019-09", "September 2019", "September", "2019"),
        ("2019-09-02", "2 September 2019", "September 2", "2019"),
        ("2016/2025", "2016–2025", "", "2016–2025"),
        ("2022-01/2022-09", "January–September 2022", "January–September", "2022"),
        ("2021-11/2022-02", "November 2021–February 2022", "November–February", "2021–2022"),
        ("2022-03-01/2022-03-02", "1 March 2022–2 March 2022", "March 1–March 2", "2022"),
        ("199X", "1990s", "", "1990s"),
        ("2019~", "ca. 2019", "", "ca. 2019"),
        ("2019?", "2019?", "", "2019?"),
        ("2019%", "ca. 2019?", "", "ca. 2019?"),
        ("../2016", "until 2016", "", "until 2016"),
    ],
)
def test_a_date_is_written_in_full_and_none_is_cut_down(
    edtf: str | None, day: str, american: str, alone: str
) -> None:
    assert (written(edtf, DAY), written(edtf, AMERICAN), year(edtf)) == (day, american, alone)


def test_a_letter_follows_a_year_at_once_and_no_date_after_a_hyphen() -> None:
    assert Work(a_source(issued="2019-09"), suffix="b").year("n.d.") == "2019b"
    assert Work(a_source(issued=None), suffix="b").year("n.d.") == "n.d.-b"
    assert Work(a_source(issued=None)).year("n.d.") == "n.d."
