"""What people read when they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.cite.citing import cite
from clusters.render.pages.citation import citation_page
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def test_a_fact_is_cited_with_words_place_and_reference(ours: FactBase, read: Read) -> None:
    fact = ours.fact["faku.export_value.2018"]
    piece = fact.evidence[0]
    lines = read(citation_page(cite(ours, [fact.id])))
    assert lines[0].startswith("[1] China Daily, for the Shenyang Bureau")
    assert lines[0].endswith(
        "https://www.chinadaily.com.cn/m/travelinshenyang/2019-09/12/content_37509778.htm"
    )
    assert lines[2] == f"{fact.id} | “{piece.quote}” | ¶ 7: {piece.start}–{piece.end}"


def test_a_damaged_source_is_called_damaged(ours: FactBase, read: Read) -> None:
    lines = read(citation_page(cite(ours, ["xuzhou.output_value"])))
    assert "[in Swedish; text garbled]" in lines[0]
    assert any(line.startswith("- bilang: Machine-translated") for line in lines)


def test_sources_are_numbered_and_each_says_what_leans_on_it(read: Read) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(), a_source("unused", title="Another")))
    assert read(citation_page(cite(base, ["f", "unused"]))) == [
        "[1] The Press. A paper. May 2020. https://example.org/paper",
        "Fact | Words | Paragraph: characters",
        "f | “305 people” | ¶ 1: 10–20",
        "",
        "[2] The Press. Another. May 2020. https://example.org/paper",
        "No fact leans on it.",
    ]


def test_words_whose_text_was_never_held_have_no_paragraph(read: Read) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(text=None),))
    assert "f | “305 people” | 10–20" in read(citation_page(cite(base, ["f"])))


def test_programs_get_a_row_for_each_quotation() -> None:
    words = (*some_words("first", start=3), *some_words("second", start=50))
    document = citation_page(cite(a_base(a_fact(id="f", evidence=words)), ["f"]))
    assert [(row["quote"], row["paragraph"], row["start"]) for row in document.rows] == [
        ("first", 1, 3),
        ("second", 2, 50),
    ]
    assert document.payload["citations"] == [
        {
            "source": "paper",
            "reference": "The Press. A paper. May 2020. https://example.org/paper",
            "quotations": [
                {"fact": "f", "quote": "first", "paragraph": 1, "start": 3, "end": 8},
                {"fact": "f", "quote": "second", "paragraph": 2, "start": 50, "end": 56},
            ],
        }
    ]
