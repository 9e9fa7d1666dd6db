"""Markdown, read back by a parser."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from clusters.render.document import Cell, Column, Document, Section
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen

MARKUP = [
    "# heading",
    "trailing #",
    "- item",
    "-",
    "---",
    "+ item",
    "=== x",
    "1. item",
    "2022.",
    "> quoted",
    "**bold** _x_ __y__ ~~gone~~",
    "__a_ b_c x._y_.",
    "`code` ``",
    "[text](javascript:alert) ![i](x)",
    "<script>alert(1)</script> <b> <!-- x",
    "&lt;b&gt; &#60; R&D &amp",
    "a | b \\| c \\",
    "\\*not\\*",
    "[1]: http://x",
    "$x$ and US$5",
    "```sh",
    "~~~",
    "2018-2020: over 5.5% (about 3)",
]


def page(document: Document) -> str:
    return FORMATS["md"].write(document, Screen())


def shown(text: str) -> list[str]:
    """Return the texts that a reader of the page sees, and fail on anything but plain text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inline = [token for token in tokens if token.type == "inline"]
    assert not [token for token in tokens if "html" in token.type or "code" in token.type]
    for token in inline:
        assert {child.type for child in token.children or ()} <= {"text", "text_special"}
    return ["".join(child.content for child in token.children or ()) for token in inline]


@pytest.mark.parametrize("text", MARKUP)
def test_nothing_of_the_data_is_markup(text: str) -> None:
    section = Section(text, (Column(text), Column("")), ((Cell(text), Cell("end")),), (Cell(text),))
    document = Document(text, (section,), (text,), (text,), {}, (), None)
    assert shown(page(document)) == [
        text, text, text, "", text, "end", text, "Caveats", text, "Sources", text,
    ]  # fmt: skip


def test_a_page_is_laid_out_with_headings_tables_caveats_and_sources() -> None:
    section = Section(
        "Exports",
        (Column("Cluster"), Column("Value", right=True)),
        ((Cell("Faku 法库", "name"), Cell("over 5 [1]", "figure")),),
        (Cell("Not ranked."),),
    )
    document = Document("Compare", (section,), ("Xinhua", "CD"), ("w1", "w2"), {}, (), None)
    assert page(document) == (
        "## Compare\n\n### Exports\n\n"
        "| Cluster | Value |\n| --- | ---: |\n| Faku 法库 | over 5 \\[1\\] |\n\n"
        "Not ranked.\n\n"
        "### Caveats\n\n> w1\n>\n> w2\n\n"
        "### Sources\n\n1. Xinhua\n2. CD\n"
    )


def test_an_address_is_left_as_it_stands() -> None:
    address = "https://example.org/a_b?c=1&d=2"
    assert address in page(Document("", (), (address,), (), {}, (), None))


def test_nothing_to_show_is_nothing() -> None:
    assert page(Document("", (), (), (), {}, (), None)) == ""
    assert page(Document("", (Section(""),), (), (), {}, (), None)) == ""
