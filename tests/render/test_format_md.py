"""Markdown, read back by a parser."""

from __future__ import annotations

from markdown_it import MarkdownIt

from clusters.render.document import Cell, Column, Document, Note, Section
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from tests.walking import walk

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


@walk("text", MARKUP)
def test_nothing_of_the_data_is_markup(text: str) -> None:
    section = Section(text, (Column(text), Column("")), ((Cell(text), Cell("end")),), (Cell(text),))
    note = Note("x", 3, text, None, "sound")
    document = Document(text, (section,), closing=(text,), notes=(note,), warnings=(text,))
    assert shown(page(document)) == [
        text, text, text, "", text, "end", text, text, "Caveats", text, "Sources", f"[3] {text}",
    ]  # fmt: skip


def test_a_page_is_laid_out_with_headings_tables_caveats_and_sources() -> None:
    section = Section(
        "Exports",
        (Column("Cluster"), Column("Value", right=True)),
        ((Cell("Faku 法库", "name"), Cell("over 5 [1]", "figure")),),
        (Cell("Not ranked."),),
    )
    notes = (Note("x", 5, "Xinhua", None, "sound"), Note("c", 12, "CD", None, "sound", "*"))
    document = Document(
        "Compare", (section,), closing=("Next: a",), notes=notes, warnings=("w1", "w2")
    )
    assert page(document) == (
        "## Compare\n\n### Exports\n\n"
        "| Cluster | Value |\n| --- | ---: |\n| Faku 法库 | over 5 \\[1\\] |\n\n"
        "Not ranked.\n\n"
        "Next: a\n\n"
        "### Caveats\n\n> w1\n>\n> w2\n\n"
        "### Sources\n\n- \\[5\\] Xinhua\n- \\[12\\]\\* CD\n"
    )


def test_a_heading_across_a_table_is_bold_in_its_first_cell() -> None:
    section = Section("", (Column("A"), Column("B")), ((Cell("All"),), (Cell("a"), Cell("b"))))
    assert page(Document("", (section,))).splitlines()[2:] == ["| **All** |  |", "| a | b |"]


def test_an_address_is_left_as_it_stands() -> None:
    address = "https://example.org/a_b?c=1&d=2"
    assert address in page(Document("", (), closing=(address,)))


def test_nothing_to_show_is_nothing() -> None:
    assert page(Document("", ())) == ""
    assert page(Document("", (Section(""),))) == ""
