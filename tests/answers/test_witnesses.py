"""What others make of figures, as people and programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.witnesses import ask
from clusters.errors import Usage
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]
    Fits = Callable[[Document], None]

SOURCES = (
    a_source("seed"),
    a_source("edition", edition_of="seed", origin="second"),
    a_source("agency", publisher="An agency", origin="second", standing="agency"),
)


def by(source: str, value: object = 305, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    named = {"id": f"{source}.{value}", "evidence": some_words("305 people", source), **changes}
    return a_fact(value=value, **named)


def page(*facts: Fact, names: tuple[str, ...] = (), everything: bool = False) -> Document:
    return ask(a_base(*facts, sources=SOURCES), names, everything=everything).document


def test_verdicts_are_counted_in_the_first_line_and_by_cluster(read: Read) -> None:
    lines = read(page(by("seed"), by("agency"), by("seed", 9, metric="guests", id="g")))
    assert lines[:4] == [
        "1 of 2 figures is confirmed.",
        "",
        "Cluster | Confirmed | Compatible | Contradicted | Damaged | One source",
        "Faku | 1 | – | – | – | 1",
    ]


def test_what_others_say_of_a_figure_stands_beside_it_with_what_differs(read: Read) -> None:
    later = by("agency", 300, hedge="about", period="2020")
    lines = read(page(by("seed"), later))
    assert "None of 1 figure is confirmed; 1 compatible." in lines
    assert (
        "Compatible | Faku (city, 2019) [1]: employees 305 people: about 300 people (2020) [3]*"
    ) in lines


def test_what_excludes_a_figure_is_named_and_a_damaged_one_is_as_printed(read: Read) -> None:
    lost = by("seed", None, status="garbled", id="lost", metric="guests")
    lines = read(page(by("seed"), by("agency", 9), lost, by("edition", 54, metric="guests")))
    assert "Contradicted | Faku (city, 2019) [1]: employees 305 people: 9 people [3]*" in lines
    assert "Damaged | Faku (city, 2019) [1]: guests “305 people”: 54 people [2]*" in lines


def test_a_named_cluster_has_its_figures_of_one_source_listed(read: Read) -> None:
    long = by("seed", 7, subject="the Ceramics Park of Faku County", scope="park", id="p")
    lines = read(page(by("seed"), long, names=("faku",)))
    start = lines.index("One source alone")
    assert lines[start + 1 : start + 3] == [
        "[1] | Employees: 305 people (city, 2019)",
        "[1] | Employees: 7 people (park: the Ceramics Park of Faku County, 2019)",
    ]
    assert not any(line.startswith("Cluster |") for line in lines)


def test_a_label_that_names_the_unit_does_not_say_it_twice(read: Read) -> None:
    guests = by("seed", 160, metric="guests", unit="guests", hedge="over")
    assert "[1] | Guests: over 160 (city, 2019)" in read(page(guests, names=("faku",)))


def test_all_shows_each_figure_with_all_that_bears_on_it(read: Read) -> None:
    others = by("agency", 9, kind="plan", id="g"), by("edition")
    lines = read(page(by("seed"), *others, everything=True))
    assert lines[2:7] == [
        "Faku",
        "What | Figure | Whose, when | Source | Bearing | How independent | Fact",
        "Employees | 305 people | city, 2019 | [1] | one source | seed.305",
        "– | 305 people | city, 2019 | [2]* | confirms | the same article | edition.305",
        "– | 9 people (plan) | city, 2019 | [3]* | related: a plan | another source: agency | g",
    ]


def test_a_name_that_no_cluster_has_is_refused() -> None:
    with pytest.raises(Usage):
        page(by("seed"), names=("nowhere",))


def test_programs_get_every_figure_its_witnesses_and_how_many_are_not_listed() -> None:
    crowd = [by("agency", n, period=str(1000 + n)) for n in range(80)]
    document = page(by("seed"), *crowd)
    (row,) = document.rows
    assert document.payload["corroboration"] == (row,)
    assert row["verdict"] == "single-sourced"
    witnesses = row["witnesses"]
    more = row["more"]
    assert isinstance(witnesses, list)
    assert isinstance(more, int)
    assert len(witnesses) + more == 80
    (first, *_) = page(by("seed"), by("agency")).rows
    assert first["witnesses"] == [
        {
            "fact": "agency.305",
            "says": "Faku, employees: 305 people (city, 2019) [3]*",
            "relation": "confirms",
            "why": None,
            "independence": "another source: agency",
        }
    ]


def test_the_shipped_base_fits_a_screen(ours: FactBase, fits: Fits) -> None:
    fits(ask(ours).document)
    for cluster in ours.clusters:
        fits(ask(ours, [cluster.id]).document)
