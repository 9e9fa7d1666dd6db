"""The lists: metrics and sources."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from clusters.answers.measures import metrics_page
from clusters.answers.provenance import sources_page
from clusters.factbase.opening import Texts
from clusters.models import HeldText
from tests.making import a_base, a_fact, a_metric, a_source, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_metrics_are_listed_by_family_with_their_units(read: Read) -> None:
    base = a_base(a_fact(), a_text(), metrics=(a_metric(units=("people", "heads")), a_statement()))
    assert read(metrics_page(base)) == [
        "2 metrics in 2 families",
        "",
        "employment",
        "Metric | Measures | Facts | About",
        "employees | count (people, heads) | 1 | People at work.",
        "",
        "products",
        "Metric | Measures | Facts | About",
        "products | text | 1 | People at work.",
    ]


def test_sources_are_listed_with_their_condition_and_whether_their_text_is_held(
    tmp_path: Path, read: Read
) -> None:
    (tmp_path / "a.txt").write_bytes(b"305 people")
    text = HeldText(
        file="a.txt", sha256=sha256(b"305 people").hexdigest(), characters=10, paragraphs=(0,)
    )
    base = a_base(
        a_fact(),
        sources=(
            a_source(text=text),
            a_source("lost", issued=None, language="sv", condition="garbled"),
            a_source("excerpt", text=None, caveats=("It is short.",)),
        ),
    )
    lines = read(sources_page(base, Texts(tmp_path)))
    assert lines[:6] == [
        "3 sources",
        "",
        "Source | Published | Language | Condition | Facts | Text | Reference",
        "paper | May 2020 | en | sound | 1 | held | [1]",
        "lost | n.d. | sv | garbled | 0 | not held | [2]",
        "excerpt | May 2020 | en | sound | 0 | excerpts | [3]",
    ]
    assert "- excerpt: It is short." in lines
