"""What is stated, not counted, as a comparison sets it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.answers.comparison import ask
from tests.making import a_base, a_cluster, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_a_cluster_has_one_row_with_what_fits_and_a_count_of_the_rest(read: Read) -> None:
    words = ("tiles", "bricks", "heat-resistant borosilicate glass", "sanitary ware of all kinds")
    base = a_base(*(a_text("faku", word) for word in words), a_text("foshan", "cups", kind="plan"))
    lines = read(ask(base, ["products"]).document)
    assert "Faku | tiles; bricks (and 2 more) | city, 2019 | [1]" in lines
    assert "Foshan | cups (plan) | city, 2019 | [1]" in lines


def test_a_long_statement_is_cut_with_a_sign_and_whole_with_everything(read: Read) -> None:
    long = "the largest and most important base of architectural ceramics in the North"
    base = a_base(a_text("faku", long), a_text("foshan", "cups"))
    brief = read(ask(base, ["products"]).document)
    assert any("Faku | the largest and most important base of…" in line for line in brief)
    whole = read(ask(base, ["products"], everything=True).document)
    assert any(long in line for line in whole)


def test_clusters_that_state_nothing_are_named_in_a_line(read: Read) -> None:
    base = a_base(a_text("faku"), clusters=(a_cluster("faku"), a_cluster("foshan")))
    assert "Not stated: Foshan" in read(ask(base, ["products"]).document)


def test_several_metrics_stand_under_their_names_and_are_cut_after_twenty_rows() -> None:
    metrics = (a_statement("products"), a_statement("titles"))
    facts = [a_text(f"c{n}", "tiles", metric=metric.name) for metric in metrics for n in range(15)]
    document = ask(a_base(*facts, metrics=metrics), ["products", "titles"]).document
    (section,) = document.sections
    assert section.rows[0][0].text == "Products"
    assert len(section.rows) == 20
    assert section.remarks[0].text == "12 more rows: --all"
