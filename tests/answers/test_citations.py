"""What people and programs read when they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.citations import citation_page
from clusters.cite.citing import cite
from clusters.errors import Usage
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

TWO = a_base(
    a_fact(id="f"),
    a_fact("foshan", id="g", evidence=some_words("late words", "other", 50)),
    sources=(a_source(), a_source("other", title="Another"), a_source("unused", title="Unused")),
)


def test_a_fact_is_cited_with_words_place_and_reference(ours: FactBase, read: Read) -> None:
    fact = ours.fact["faku.export_value.2018"]
    piece = fact.evidence[0]
    lines = read(citation_page(cite(ours, [fact.id]), "apa"))
    place = f"¶ 7: {piece.start}–{piece.end}"
    assert lines[1] == f"{fact.id} | “{piece.quote}” | {place} | (China Daily, 2019)"
    assert lines[3] == "References"
    assert lines[4].startswith("China Daily. (2019, September 12). [Report on the Faku")
    assert lines[4].endswith(
        "https://www.chinadaily.com.cn/m/travelinshenyang/2019-09/12/content_37509778.htm"
    )


def test_a_damaged_source_is_called_damaged(ours: FactBase, read: Read) -> None:
    lines = read(citation_page(cite(ours, ["xuzhou.output_value"]), "plain"))
    assert "[in Swedish; text garbled]" in lines[4]
    assert any(line.startswith("- bilang: A glass maker's site") for line in lines)


def test_facts_share_one_list_of_references(read: Read) -> None:
    assert read(citation_page(cite(TWO, ["g", "f", "unused"]), "ieee")) == [
        "Fact | Words | Paragraph: characters | Cited as",
        "g | “late words” | ¶ 2: 50–60 | [1]",
        "f | “305 people” | ¶ 1: 10–20 | [2]",
        "",
        "References",
        "[1] “Another,” The Press, May 2020. [Online]. Available: https://example.org/paper",
        "[2] “A paper,” The Press, May 2020. [Online]. Available: https://example.org/paper",
        "[3] “Unused,” The Press, May 2020. [Online]. Available: https://example.org/paper",
    ]


def test_a_cluster_and_a_source_are_lists_of_references_and_nothing_else(read: Read) -> None:
    assert read(citation_page(cite(TWO, ["foshan", "paper"]), "apa")) == [
        "The Press. (2020a, May). A paper. https://example.org/paper",
        "The Press. (2020b, May). Another. https://example.org/paper",
    ]


def test_words_whose_text_was_never_held_have_no_paragraph(read: Read) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(text=None),))
    assert "f | “305 people” | 10–20 | [1]" in read(citation_page(cite(base, ["f"]), "plain"))


def test_further_lines_of_a_reference_hang_under_its_first() -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(title="words " * 20 + "end"),))
    screen = Screen(terminal=True, width=60)
    for style, indent in (("apa", 4), ("ieee", 4), ("vancouver", 3)):
        text = FORMATS["table"].write(citation_page(cite(base, ["paper"]), style), screen)
        first, *rest = text.splitlines()
        assert not first.startswith(" ")
        assert {len(line) - len(line.lstrip()) for line in rest} == {indent}
        assert max(map(len, [first, *rest])) <= 60


def test_markdown_has_italics_and_links_and_nothing_of_the_data_is_markup() -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(title="a *b* <i>c</i> _d_ [e](f)"),))
    text = FORMATS["md"].write(citation_page(cite(base, ["paper"]), "apa"), Screen())
    assert text == (
        "The Press. (2020, May). *a \\*b\\* &lt;i&gt;c&lt;/i&gt; \\_d\\_ \\[e\\](f)*. "
        "<https://example.org/paper>\n"
    )


@pytest.mark.parametrize("url", ["https://example.org/<b>", "https://example.org/a b", "https://é"])
def test_markdown_links_only_what_it_takes_as_an_address(url: str) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(url=url),))
    text = FORMATS["md"].write(citation_page(cite(base, ["paper"]), "apa"), Screen())
    assert "<http" not in text


def test_the_number_of_a_reference_starts_no_list_in_markdown() -> None:
    base = a_base(a_fact(id="f"))
    text = FORMATS["md"].write(citation_page(cite(base, ["paper"]), "vancouver"), Screen())
    assert text.startswith("1\\. A paper")


def test_programs_get_a_row_for_each_quotation_and_one_for_a_source_without() -> None:
    words = (*some_words("first", start=3), *some_words("second", start=50))
    base = a_base(a_fact(id="f", evidence=words), sources=(a_source(), a_source("unused")))
    document = citation_page(cite(base, ["f", "unused"]), "ieee")
    told = [(row["source"], row.get("quote"), row["in_text"]) for row in document.rows]
    assert told == [("paper", "first", "[1]"), ("paper", "second", "[1]"), ("unused", None, "[2]")]


def test_programs_get_the_references_in_the_style_with_their_html() -> None:
    payload: Any = citation_page(cite(TWO, ["f"]), "APA").payload
    text = "The Press. (2020, May). A paper. https://example.org/paper"
    assert payload["style"] == "apa"
    assert payload["citations"] == [
        {
            "source": "paper",
            "reference": text,
            "in_text": "(The Press, 2020)",
            "quotations": [
                {"fact": "f", "quote": "305 people", "paragraph": 1, "start": 10, "end": 20}
            ],
        }
    ]
    assert payload["references"] == [
        {
            "id": "paper",
            "mark": "",
            "text": text,
            "in_text": "(The Press, 2020)",
            "html": 'The Press. (2020, May). <i lang="en">A paper</i>. '
            '<a href="https://example.org/paper">https://example.org/paper</a>',
        }
    ]


def test_an_unknown_style_is_suggested_another() -> None:
    with pytest.raises(Usage, match="'harvrd': no such style: did you mean harvard"):
        citation_page((), "harvrd")
